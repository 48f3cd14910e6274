//! The label under the eyes: whether a file is one, how it looks, and whether it is the one of the order. Nothing of it leaves the page.

mod content;
mod findings;
mod panel;
mod preview;
mod taking;

use std::rc::Rc;
use std::sync::Arc;

use order_model::{FieldRef, Locale, OrderDraft};
use web_sys::File;
use yew::prelude::*;

pub(crate) use self::content::CONTENT as LABEL_DESK_CONTENT;
use super::field_event::OnFieldEvent;
use crate::chunk::Chunk;

pub(crate) static LABEL_DESK: Chunk<LabelDesk> = Chunk::new();

/// What is fetched with the first label.
pub(crate) struct LabelDesk {
    /// Takes what may be a label.
    pub(super) take: fn(Taking, Given),
    /// What there is to say of a label.
    pub(super) panel: fn(LabelPanelProps) -> Html,
}

/// What a person gives.
pub(super) enum Given {
    File(File),
    /// What may be written for a printer.
    Text(String),
}

/// A file that has been taken: its name, and its base64.
#[derive(Clone, PartialEq)]
pub(super) struct Taken {
    pub(super) name: AttrValue,
    pub(super) base64: Rc<str>,
}

/// Where it is said what became of what was given.
#[derive(Clone)]
pub(super) struct Taking {
    pub(super) on_event: OnFieldEvent,
    pub(super) field_ref: FieldRef,
    /// A larger file is not even read.
    pub(super) max_megabytes: u32,
    pub(super) error: UseStateSetter<Option<AttrValue>>,
    pub(super) taken: UseStateSetter<Option<Taken>>,
    pub(super) locale: Locale,
}

#[derive(Clone, Properties, PartialEq)]
pub(super) struct LabelPanelProps {
    /// The label.
    pub(super) base64: Arc<str>,
    /// What its file is called, where that is known.
    pub(super) name: Option<AttrValue>,
    /// The order that it should belong to.
    pub(super) draft: OrderDraft,
    pub(super) on_event: OnFieldEvent,
    pub(super) locale: Locale,
}
