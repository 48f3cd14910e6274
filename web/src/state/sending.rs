//! What becomes of an order that is sent, and what of that is certain.

use std::rc::Rc;

use order_model::Reply;
use order_model::reply::{Envelope, Unreadable};

use super::ledger::{Entry, Fate};

/// How far the order on the desk is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Phase {
    /// It is being typed.
    Editing,
    /// It has been sent before: does the person want to send it again?
    Again(Entry),
    /// It is on its way.
    Sending,
    /// The warehouse took it.
    Accepted(Rc<Envelope>),
    /// It was not taken, that is certain.
    Refused(Rc<Refusal>),
    /// It may or may not have been taken.
    Unknown(Rc<Doubt>),
}

/// Why an order was certainly not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The warehouse says so.
    Warehouse(Box<Envelope>),
    /// The server, or a proxy before it, refused the request: an HTTP status from 400 to 499.
    Http(Unreadable),
    /// There is no connection, so nothing was sent.
    Offline,
    /// The rules let pass what the API cannot take, so nothing was sent.
    Unwritable,
}

/// Why it is not known whether an order was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// No answer came in time.
    TimedOut { seconds: u32 },
    /// The connection broke, or never came about: a browser does not tell which.
    NoAnswer,
    /// The server failed: an HTTP status from 500, with its envelope.
    Failed(Box<Envelope>),
    /// What came is not the API's answer.
    Unreadable(Unreadable),
    /// The page was closed while the order was on its way, at this moment.
    Interrupted { at: i64 },
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    Reply(Reply),
    TimedOut {
        seconds: u32,
    },
    /// The connection broke, or never came about.
    Broken,
}

impl Answer {
    /// What the answer says of the order.
    pub(crate) fn phase(self) -> Phase {
        match self {
            Self::Reply(Reply::Accepted(envelope)) => Phase::Accepted(Rc::new(*envelope)),
            // A server that failed may have failed after it stored the order.
            Self::Reply(Reply::Refused(envelope)) if envelope.status >= 500 => {
                Phase::Unknown(Rc::new(Doubt::Failed(envelope)))
            }
            Self::Reply(Reply::Refused(envelope)) => {
                Phase::Refused(Rc::new(Refusal::Warehouse(envelope)))
            }
            Self::Reply(Reply::Unreadable(answer))
                if (400..500).contains(&answer.status) && answer.status != 408 =>
            {
                Phase::Refused(Rc::new(Refusal::Http(answer)))
            }
            Self::Reply(Reply::Unreadable(answer)) => {
                Phase::Unknown(Rc::new(Doubt::Unreadable(answer)))
            }
            Self::TimedOut { seconds } => Phase::Unknown(Rc::new(Doubt::TimedOut { seconds })),
            Self::Broken => Phase::Unknown(Rc::new(Doubt::NoAnswer)),
        }
    }
}

impl Phase {
    /// The panel that this phase shows, by its id.
    pub(crate) const fn panel(&self) -> Option<&'static str> {
        match self {
            Self::Editing | Self::Sending => None,
            Self::Accepted(_) => Some("page-title"),
            Self::Again(_) | Self::Refused(_) | Self::Unknown(_) => Some("outcome"),
        }
    }

    /// What the ledger says of an order after an answer, and the warehouse's number for it.
    pub(crate) fn fate(&self) -> Option<(Fate, String)> {
        match self {
            Self::Editing | Self::Again(_) | Self::Sending => None,
            Self::Accepted(envelope) => {
                let number = envelope
                    .state
                    .as_ref()
                    .map(|state| state.order_number.clone());
                Some((Fate::Accepted, number.unwrap_or_default()))
            }
            Self::Refused(_) => Some((Fate::Refused, String::new())),
            Self::Unknown(_) => Some((Fate::Unknown, String::new())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fate(status: u16, body: &str) -> Fate {
        Answer::Reply(Reply::read(status, body))
            .phase()
            .fate()
            .unwrap()
            .0
    }

    #[test]
    fn only_what_is_certain_is_called_so() {
        for (status, body, expected) in [
            (
                200,
                r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#,
                Fate::Accepted,
            ),
            (
                200,
                r#"{"code":0,"message":"","data":null}"#,
                Fate::Accepted,
            ),
            (200, r#"{"code":7,"message":"no","data":[]}"#, Fate::Refused),
            (422, r#"{"code":7,"message":"no"}"#, Fate::Refused),
            (500, r#"{"code":500,"message":"oh"}"#, Fate::Unknown),
            (200, "<html></html>", Fate::Unknown),
            (502, "<html></html>", Fate::Unknown),
            (404, "<html></html>", Fate::Refused),
            (413, "", Fate::Refused),
            (408, "", Fate::Unknown),
            (200, "", Fate::Unknown),
            (200, r#"{"code":0,"mess"#, Fate::Unknown),
        ] {
            assert_eq!(fate(status, body), expected, "{status} {body}");
        }
        assert_eq!(Answer::Broken.phase().fate().unwrap().0, Fate::Unknown);
        assert_eq!(
            Answer::TimedOut { seconds: 1 }.phase().fate().unwrap().0,
            Fate::Unknown
        );
    }
}
