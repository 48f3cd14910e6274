//! What is given to the code that looks into labels, and how it is asked.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{FieldRef, Locale, OrderDraft};
use web_sys::File;
use yew::prelude::*;

use crate::chunk::Chunk;
use crate::component::field_event::OnFieldEvent;

pub(crate) static LABEL_DESK: Chunk<LabelDesk> = Chunk::new();

/// What is fetched with the first label.
pub(crate) struct LabelDesk {
    /// Takes what may be a label.
    pub(in crate::component) take: fn(Taking, Given),
    /// What stands on a label in base64; `None` where it is none.
    pub(crate) texts: fn(&str) -> Option<Vec<String>>,
    /// What there is to say of a label.
    pub(in crate::component) panel: fn(LabelPanelProps) -> Html,
    /// Of what is no label, that it is none.
    pub(in crate::component) no_label: fn(Locale) -> &'static str,
}

/// Why what was given is not taken.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::component) enum Refusal {
    TooLarge,
    Empty,
    Unreadable,
    NoLabel,
}

/// What a person gives.
pub(in crate::component) enum Given {
    File(File),
    /// What may be written for a printer.
    Text(String),
}

/// A file that has been taken: its name, and its base64.
#[derive(Clone, PartialEq)]
pub(in crate::component) struct Taken {
    pub(in crate::component) name: AttrValue,
    pub(in crate::component) base64: Rc<str>,
}

/// Where it is said what became of what was given.
#[derive(Clone)]
pub(in crate::component) struct Taking {
    pub(in crate::component) on_event: OnFieldEvent,
    pub(in crate::component) field_ref: FieldRef,
    /// A larger file is not even read.
    pub(in crate::component) max_megabytes: u32,
    pub(in crate::component) error: UseStateSetter<Option<Refusal>>,
    pub(in crate::component) taken: UseStateSetter<Option<Taken>>,
}

#[derive(Clone, Properties, PartialEq)]
pub(in crate::component) struct LabelPanelProps {
    /// The label.
    pub(in crate::component) base64: Arc<str>,
    /// What its file is called, where that is known.
    pub(in crate::component) name: Option<AttrValue>,
    /// The order that it should belong to.
    pub(in crate::component) draft: OrderDraft,
    pub(in crate::component) on_event: OnFieldEvent,
    pub(in crate::component) locale: Locale,
}
