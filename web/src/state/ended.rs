//! What came of sending one of several orders.

use std::rc::Rc;

use order_submit::{Entry, Outcome, UnknownReason};

/// What came of sending one of several orders.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ended {
    /// It has left: what is known of it now, and what the answer says.
    Answered(Rc<Entry>, Rc<Outcome>),
    /// It has not: it has been sent before, and a person decides.
    Asked(Rc<Entry>),
    /// It has not: something asks for an answer by now.
    HasIssues,
    /// It has not: a tab has it by now.
    Elsewhere,
    /// It has not: it cannot be read, or is there no more.
    Gone,
    /// It has not: the browser keeps no record of it.
    NotRecorded,
    /// It has not: the rules let pass what the API cannot take.
    Unwritable,
}

impl Ended {
    fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Answered(_, outcome) => Some(outcome),
            _ => None,
        }
    }

    /// Whether the warehouse has taken it: its draft is gone.
    pub(crate) fn is_accepted(&self) -> bool {
        matches!(self.outcome(), Some(Outcome::Accepted(_)))
    }

    /// Whether the warehouse has certainly not taken it.
    pub(crate) fn is_refused(&self) -> bool {
        matches!(self.outcome(), Some(Outcome::Refused(_)))
    }

    /// Whether nobody knows if the warehouse has taken it.
    pub(crate) fn is_unknown(&self) -> bool {
        matches!(self.outcome(), Some(Outcome::Unknown(_)))
    }

    /// Whether nothing has come back: what leaves after it would most likely be in doubt too.
    pub(crate) fn is_without_answer(&self) -> bool {
        let reason = match self.outcome() {
            Some(Outcome::Unknown(reason)) => reason,
            _ => return false,
        };
        matches!(
            reason,
            UnknownReason::NoAnswer | UnknownReason::TimedOut { .. }
        )
    }
}
