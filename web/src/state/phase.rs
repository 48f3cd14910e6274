//! How far the order in the form is.

use std::rc::Rc;

use order_submit::{Consent, DeliveryStatus, Entry, Refusal, UnknownReason};

/// How far the order in the form is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Phase {
    /// It is being typed.
    Editing,
    /// It has been sent before: does the person want to send it again?
    Duplicate(Rc<Entry>),
    /// It is on its way.
    Sending,
    /// The page has not sent it, and what the person had agreed to by then.
    NotSent(NotSent, Consent),
    /// This sending was not taken, that is certain. An earlier one of the same order may have been.
    Refused(Rc<Refusal>, Option<Rc<Entry>>),
    /// It may or may not have been taken; what is known of it.
    Unknown(Rc<Doubt>, Rc<Entry>),
}

/// Why the page has not sent an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotSent {
    /// There is no connection.
    Offline,
    /// The server asks to be left alone for a while.
    Paused,
    /// The browser keeps no record of it, so that a repeat would go unnoticed.
    NotRecorded,
    /// The rules let pass what the API cannot take.
    Unwritable,
}

/// Why it is not known whether an order was taken. Times are milliseconds since 1970 UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// What came back leaves it open.
    Answer(UnknownReason),
    /// The page was closed while the order was on its way, at this moment.
    Interrupted {
        /// When it left.
        at: i64,
    },
    /// It was sent at this moment, before the page was loaded again.
    Earlier {
        /// When it left.
        at: i64,
    },
}

impl Phase {
    /// The phase of an order of which only its entry is at hand.
    pub(crate) fn of_entry(entry: &Entry) -> Self {
        let at = entry.sent_at();
        let is_answered = entry
            .attempts
            .last()
            .is_some_and(|last| last.answer.is_some());
        match entry.status {
            DeliveryStatus::Unknown if is_answered => {
                Self::Unknown(Rc::new(Doubt::Earlier { at }), Rc::new(entry.clone()))
            }
            DeliveryStatus::Unknown | DeliveryStatus::Sending => {
                Self::Unknown(Rc::new(Doubt::Interrupted { at }), Rc::new(entry.clone()))
            }
            DeliveryStatus::Accepted | DeliveryStatus::Refused | DeliveryStatus::NotArrived => {
                Self::Editing
            }
        }
    }

    /// Where the focus belongs when this phase begins, by its id.
    pub(crate) const fn focus(&self) -> Option<&'static str> {
        match self {
            Self::Editing => None,
            // The form takes no focus meanwhile.
            Self::Sending => Some("send"),
            Self::Duplicate(_) | Self::NotSent(..) | Self::Refused(..) | Self::Unknown(..) => {
                Some("submission-status")
            }
        }
    }
}
