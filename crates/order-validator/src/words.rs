//! Patterns of messages, by number. JavaScript asks for each once, and fills in params by itself: that takes less than
//! writing the message here and reading it there, letter by letter.

use order_model::message::pattern;
use order_model::{Code, Field, Issue, IssueKind, Locale};

/// The patterns that have been used so far, by their number; `None` for messages that are more than a pattern. There are
/// some hundreds at most.
#[derive(Default)]
pub(crate) struct Words {
    known: Vec<(usize, Option<String>)>,
}

impl Words {
    /// The number of the pattern of an issue's message, if it has one.
    pub(crate) fn pattern_of(&mut self, issue: &Issue, locale: Locale) -> Option<usize> {
        let number = number(issue, locale)?;
        let place = match self.place(number) {
            Ok(place) => place,
            Err(place) => {
                self.known.insert(place, (number, pattern(issue, locale)));
                place
            }
        };
        let (_, pattern) = self.known.get(place)?;
        pattern.is_some().then_some(number)
    }

    /// The pattern of this number.
    pub(crate) fn get(&self, number: usize) -> &str {
        let known = self
            .place(number)
            .ok()
            .and_then(|place| self.known.get(place));
        known
            .and_then(|(_, pattern)| pattern.as_deref())
            .unwrap_or_default()
    }

    fn place(&self, number: usize) -> Result<usize, usize> {
        self.known
            .binary_search_by_key(&number, |(known, _)| *known)
    }
}

/// What the words of a message depend on, as one number.
fn number(issue: &Issue, locale: Locale) -> Option<usize> {
    let field = issue.path.field_ref()?.field;
    let of_code = locale as usize * Code::ALL.len() + issue.code() as usize;
    let of_field = of_code * Field::ALL.len() + field as usize;
    Some(of_field * IssueKind::WORDINGS as usize + issue.kind.wording() as usize)
}
