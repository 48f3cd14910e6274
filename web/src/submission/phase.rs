//! What becomes of an order that is sent, and what of that is certain.

use std::rc::Rc;

use order_model::Reply;
use order_model::reply::{Envelope, Unreadable};

use super::ledger::{DeliveryStatus, Entry};

/// How far the order in the form is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Phase {
    /// It is being typed.
    Editing,
    /// It has been sent before: does the person want to send it again?
    Duplicate(Entry),
    /// It is on its way.
    Sending,
    /// The warehouse took it.
    Accepted(Rc<Envelope>),
    /// This sending was not taken, that is certain. An earlier one of the same order may have been.
    Refused(Rc<Refusal>, Option<Entry>),
    /// It may or may not have been taken.
    Unknown(Rc<UnknownReason>),
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
    NotRecorded,
    /// The rules let pass what the API cannot take, so nothing was sent.
    Unwritable,
}

/// Why it is not known whether an order was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum UnknownReason {
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
        let unknown = |reason| Phase::Unknown(Rc::new(reason));
        let refused = |refusal| Phase::Refused(Rc::new(refusal), None);
        match self {
            Self::Reply(Reply::Accepted(envelope)) => Phase::Accepted(Rc::new(*envelope)),
            Self::Reply(Reply::Refused(envelope)) if is_certain(envelope.status) => {
                refused(Refusal::Warehouse(envelope))
            }
            Self::Reply(Reply::Refused(envelope)) => unknown(UnknownReason::Failed(envelope)),
            Self::Reply(Reply::Unreadable(answer))
                if is_certain(answer.status) && answer.status >= 400 =>
            {
                refused(Refusal::Http(answer))
            }
            Self::Reply(Reply::Unreadable(answer)) => unknown(UnknownReason::Unreadable(answer)),
            Self::TimedOut { seconds } => unknown(UnknownReason::TimedOut { seconds }),
            Self::Broken => unknown(UnknownReason::NoAnswer),
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
            Self::Duplicate(_) | Self::Refused(..) | Self::Unknown(_) => Some("submission-status"),
        }
    }

    /// What the ledger says of an order after an answer, and the warehouse's number for it.
    pub(crate) fn delivery_status(&self) -> Option<(DeliveryStatus, String)> {
        match self {
            Self::Editing | Self::Duplicate(_) | Self::Sending => None,
            Self::Accepted(envelope) => {
                let number = envelope
                    .state
                    .as_ref()
                    .map(|state| state.order_number.clone());
                Some((DeliveryStatus::Accepted, number.unwrap_or_default()))
            }
            Self::Refused(..) => Some((DeliveryStatus::Refused, String::new())),
            Self::Unknown(_) => Some((DeliveryStatus::Unknown, String::new())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status_after(status: u16, body: &str) -> DeliveryStatus {
        Answer::Reply(Reply::read(status, body))
            .phase()
            .delivery_status()
            .unwrap()
            .0
    }

    #[test]
    fn only_what_is_certain_is_called_so() {
        for (status, body, expected) in [
            (
                200,
                r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#,
                DeliveryStatus::Accepted,
            ),
            (
                200,
                r#"{"code":0,"message":"","data":null}"#,
                DeliveryStatus::Accepted,
            ),
            (
                200,
                r#"{"code":7,"message":"no","data":[]}"#,
                DeliveryStatus::Refused,
            ),
            (422, r#"{"code":7,"message":"no"}"#, DeliveryStatus::Refused),
            (
                500,
                r#"{"code":500,"message":"oh"}"#,
                DeliveryStatus::Unknown,
            ),
            (
                408,
                r#"{"code":408,"message":"late"}"#,
                DeliveryStatus::Unknown,
            ),
            (200, "<html></html>", DeliveryStatus::Unknown),
            (502, "<html></html>", DeliveryStatus::Unknown),
            (404, "<html></html>", DeliveryStatus::Refused),
            (413, "", DeliveryStatus::Refused),
            (408, "", DeliveryStatus::Unknown),
            (200, "", DeliveryStatus::Unknown),
            (200, r#"{"code":0,"mess"#, DeliveryStatus::Unknown),
        ] {
            assert_eq!(status_after(status, body), expected, "{status} {body}");
        }
        assert_eq!(
            Answer::Broken.phase().delivery_status().unwrap().0,
            DeliveryStatus::Unknown
        );
        assert_eq!(
            Answer::TimedOut { seconds: 1 }
                .phase()
                .delivery_status()
                .unwrap()
                .0,
            DeliveryStatus::Unknown
        );
    }
}
