//! The label under the eyes: whether a file is one, how it looks, and whether it is the one of the order. Nothing of it leaves the page.

mod content;
mod findings;
mod opened;
mod panel;
mod parts;
mod preview;
mod taking;

pub(crate) use self::content::CONTENT as LABEL_DESK_CONTENT;
pub(super) use self::parts::{Given, LabelPanelProps, Refusal, Taken, Taking};
pub(crate) use self::parts::{LABEL_DESK, LabelDesk};
