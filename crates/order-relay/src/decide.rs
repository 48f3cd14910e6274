//! What is done with an order, by what is known of it.

use crate::notice::Notice;
use crate::order::BodyHash;

/// What is known of an order that has been forwarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has left, and nobody has seen an answer yet.
    Sent,
    /// The warehouse took it.
    Accepted,
    /// The warehouse refused it, or it has certainly not left: its number is free.
    Refused,
    /// It may have arrived.
    Unknown,
    /// A person says of one that may have arrived that it has not: its number is free, as long as nothing says otherwise.
    NotArrived,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::Sent,
        Self::Accepted,
        Self::Refused,
        Self::Unknown,
        Self::NotArrived,
    ];

    /// Its name where it is kept.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
            Self::NotArrived => "not_arrived",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// What is kept of an order. Times are milliseconds since 1970 UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What was sent, as far as it can be told from something else.
    pub hash: BodyHash,
    /// What is known of it.
    pub state: State,
    /// What the warehouse answered, where it did.
    pub answer: Option<(u16, String)>,
    /// When it left.
    pub sent_at: i64,
    /// When what is known of it came to be known.
    pub answered_at: Option<i64>,
    /// Whether one that was sent before it may have arrived: only a person has said that it has not.
    pub is_doubted: bool,
}

impl Record {
    /// Whether there is such a doubt of what is sent after it.
    #[must_use]
    pub fn leaves_a_doubt(&self) -> bool {
        self.is_doubted || self.state == State::NotArrived
    }
}

/// What is known when an order comes in.
#[derive(Debug, Clone, Copy)]
pub enum Known<'a> {
    /// It has never been forwarded.
    Nothing,
    /// A request with this body is on its way at this moment.
    UnderWay(BodyHash),
    /// It has been forwarded before.
    Record(&'a Record),
}

/// What is done with an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision<'a> {
    /// It is written down, and sent to the warehouse.
    Forward,
    /// It waits for the answer to the one that is on its way.
    Join,
    /// It is answered as the first was: status and body.
    Replay(u16, &'a str),
    /// It goes nowhere.
    Answer(Notice),
}

/// What is done with an order whose body has this hash.
#[must_use]
pub fn decide<'a>(hash: BodyHash, known: Known<'a>) -> Decision<'a> {
    let record = match known {
        Known::Nothing => return Decision::Forward,
        Known::UnderWay(first) if first == hash => return Decision::Join,
        Known::UnderWay(_) => return Decision::Answer(Notice::OtherOrder),
        Known::Record(record) => record,
    };
    match (record.state, &record.answer) {
        (State::Refused | State::NotArrived, _) => Decision::Forward,
        _ if record.hash != hash => Decision::Answer(Notice::OtherOrder),
        (State::Accepted, Some((status, body))) => Decision::Replay(*status, body),
        // A person has said that it is there.
        (State::Accepted, None) => Decision::Answer(Notice::Arrived),
        // One that has left without an answer and is not on its way: the relay was ended meanwhile.
        (State::Sent | State::Unknown, _) => Decision::Answer(Notice::MayHaveArrived),
    }
}

/// What there is to say of an order to whoever asks what became of it.
#[must_use]
pub fn standing(record: Option<&Record>, is_under_way: bool) -> Notice {
    let known = record.map(|record| (record.state, record.answer.is_some()));
    match known {
        Some((State::Accepted, true)) => Notice::Found,
        Some((State::Accepted, false)) => Notice::Arrived,
        Some((State::Unknown, _)) => Notice::MayHaveArrived,
        // What is there from before says nothing of the one that is on its way.
        _ if is_under_way => Notice::UnderWay,
        Some((State::Sent, _)) => Notice::MayHaveArrived,
        // Its number is free: it is none of the warehouse's.
        Some((State::Refused | State::NotArrived, _)) | None => Notice::NotKnown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(state: State, answer: Option<(u16, &str)>) -> Record {
        Record {
            hash: BodyHash::of(b"one"),
            state,
            answer: answer.map(|(status, body)| (status, body.to_owned())),
            sent_at: 0,
            answered_at: None,
            is_doubted: false,
        }
    }

    #[test]
    fn each_order_is_forwarded_once() {
        let (one, other) = (BodyHash::of(b"one"), BodyHash::of(b"other"));
        let accepted = record(State::Accepted, Some((200, "{}")));
        let marked = record(State::Accepted, None);
        let refused = record(State::Refused, Some((422, "{}")));
        let not_arrived = record(State::NotArrived, None);
        let (unknown, sent) = (record(State::Unknown, None), record(State::Sent, None));
        let answer = Decision::Answer;
        for (hash, known, expected) in [
            (one, Known::Nothing, Decision::Forward),
            (one, Known::UnderWay(one), Decision::Join),
            (other, Known::UnderWay(one), answer(Notice::OtherOrder)),
            (one, Known::Record(&accepted), Decision::Replay(200, "{}")),
            (other, Known::Record(&accepted), answer(Notice::OtherOrder)),
            (one, Known::Record(&marked), answer(Notice::Arrived)),
            (one, Known::Record(&refused), Decision::Forward),
            (other, Known::Record(&refused), Decision::Forward),
            (other, Known::Record(&not_arrived), Decision::Forward),
            (one, Known::Record(&unknown), answer(Notice::MayHaveArrived)),
            (other, Known::Record(&unknown), answer(Notice::OtherOrder)),
            (one, Known::Record(&sent), answer(Notice::MayHaveArrived)),
            (other, Known::Record(&sent), answer(Notice::OtherOrder)),
        ] {
            assert_eq!(decide(hash, known), expected, "{known:?}");
        }
    }

    #[test]
    fn who_asks_is_told_what_is_known() {
        let accepted = record(State::Accepted, Some((200, "{}")));
        let of = |state| record(state, None);
        for (record, alone, under_way) in [
            (None, Notice::NotKnown, Notice::UnderWay),
            (Some(accepted), Notice::Found, Notice::Found),
            (Some(of(State::Accepted)), Notice::Arrived, Notice::Arrived),
            (
                Some(of(State::Unknown)),
                Notice::MayHaveArrived,
                Notice::MayHaveArrived,
            ),
            (
                Some(of(State::Sent)),
                Notice::MayHaveArrived,
                Notice::UnderWay,
            ),
            (Some(of(State::Refused)), Notice::NotKnown, Notice::UnderWay),
            (
                Some(of(State::NotArrived)),
                Notice::NotKnown,
                Notice::UnderWay,
            ),
        ] {
            assert_eq!(standing(record.as_ref(), false), alone, "{record:?}");
            assert_eq!(standing(record.as_ref(), true), under_way, "{record:?}");
        }
    }

    #[test]
    fn a_state_has_the_name_that_it_is_kept_under() {
        for state in State::ALL {
            assert_eq!(State::from_name(state.as_str()), Some(state));
        }
        assert_eq!(State::from_name("lost"), None);
    }
}
