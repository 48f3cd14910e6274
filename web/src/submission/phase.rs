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
    /// This sending was not taken, that is certain. An earlier one of the same order may have been.
    Refused(Rc<Refusal>, Option<Entry>),
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
    /// The browser keeps no record of it, so that a repeat would go unnoticed: nothing was sent.
    Unrecorded,
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
    /// The page was closed while the order was on its way, at this moment (milliseconds since 1970 UTC).
    Interrupted { at: i64 },
    /// It was sent at this moment, before the page was loaded again.
    Earlier { at: i64 },
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
        let unknown = |doubt| Phase::Unknown(Rc::new(doubt));
        let refused = |refusal| Phase::Refused(Rc::new(refusal), None);
        match self {
            Self::Reply(Reply::Accepted(envelope)) => Phase::Accepted(Rc::new(*envelope)),
            Self::Reply(Reply::Refused(envelope)) if is_certain(envelope.status) => {
                refused(Refusal::Warehouse(envelope))
            }
            Self::Reply(Reply::Refused(envelope)) => unknown(Doubt::Failed(envelope)),
            Self::Reply(Reply::Unreadable(answer))
                if is_certain(answer.status) && answer.status >= 400 =>
            {
                refused(Refusal::Http(answer))
            }
            Self::Reply(Reply::Unreadable(answer)) => unknown(Doubt::Unreadable(answer)),
            Self::TimedOut { seconds } => unknown(Doubt::TimedOut { seconds }),
            Self::Broken => unknown(Doubt::NoAnswer),
        }
    }
}

/// Whether a server that answers with this status has certainly not gone on to store the order: one that
/// failed, or ran out of time, may have.
const fn is_certain(status: u16) -> bool {
    status < 500 && status != 408
}

impl Phase {
    /// Where the focus belongs when this phase begins, by its id.
    pub(crate) const fn focus(&self) -> Option<&'static str> {
        match self {
            Self::Editing => None,
            // The form takes no focus meanwhile.
            Self::Sending => Some("send"),
            Self::Accepted(_) => Some("page-title"),
            Self::Again(_) | Self::Refused(..) | Self::Unknown(_) => Some("outcome"),
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
            Self::Refused(..) => Some((Fate::Refused, String::new())),
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
            (408, r#"{"code":408,"message":"late"}"#, Fate::Unknown),
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
