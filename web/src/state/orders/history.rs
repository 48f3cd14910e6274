//! What happened to an order, in the order in which it did.

use order_submit::{Attempt, Entry, Mark};

/// Something that happened to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HistoryEvent<'a> {
    /// It left; `true` for a repeat.
    Sent(bool),
    /// What came of a sending was there.
    Answered(&'a Attempt),
    Marked(&'a Mark),
}

/// What happened to an order and when, the earliest first.
pub(crate) fn history(entry: &Entry) -> Vec<(i64, HistoryEvent<'_>)> {
    let mut events = Vec::new();
    for (index, attempt) in entry.attempts.iter().enumerate() {
        events.push((attempt.sent_at, HistoryEvent::Sent(index > 0)));
        if let Some((at, _)) = &attempt.answer {
            events.push((*at, HistoryEvent::Answered(attempt)));
        }
    }
    let marks = entry.marks.iter();
    events.extend(marks.map(|mark| (mark.at, HistoryEvent::Marked(mark))));
    events.sort_by_key(|(at, _)| *at);
    events
}

#[cfg(test)]
mod tests {
    use order_submit::{Answer, OrderKey, ReplyCodes};

    use super::*;

    #[test]
    fn everything_is_told_in_its_order() {
        let codes = ReplyCodes::default();
        let mut entry = Entry::new(&OrderKey::new("CK", "1"), 10);
        entry.end(10, 20, &Answer::Broken, &codes);
        entry.mark(false, "by phone", 30);
        entry.attempts.push(Attempt {
            sent_at: 40,
            answer: None,
        });
        let told: Vec<(i64, &str)> = history(&entry)
            .into_iter()
            .map(|(at, event)| match event {
                HistoryEvent::Sent(false) => (at, "sent"),
                HistoryEvent::Sent(true) => (at, "again"),
                HistoryEvent::Answered(_) => (at, "answered"),
                HistoryEvent::Marked(_) => (at, "marked"),
            })
            .collect();
        assert_eq!(
            told,
            [
                (10, "sent"),
                (20, "answered"),
                (30, "marked"),
                (40, "again")
            ]
        );
    }
}
