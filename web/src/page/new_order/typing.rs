//! What is fetched with the rules that know what people write: when the form is used, or something has been kept before.

use yew::prelude::*;

use super::book::{BookProps, address_tools};
use super::choices::province_choices;
use super::drafts::{OtherDrafts, OtherDraftsProps};
use super::panels::{PanelProps, panels};
use super::reducer::FormHandle;
use super::send::{Press, Sender, start};
use super::sendings::{Recent, SendingsProps};
use crate::chunk::WHOLE_RULES;
use crate::component::combobox::Choices;

/// Sending, what there is to say about sendings and other drafts, and what fields can do without at first.
pub(crate) struct Typing {
    /// The provinces of a country.
    pub(super) provinces: fn(&str) -> Choices,
    /// What there is of the address book for the receiver and for the sender.
    pub(super) address_tools: fn(&BookProps<'_>) -> [Html; 2],
    pub(super) start: fn(&FormHandle, Sender, Press),
    pub(super) panels: fn(&PanelProps<'_>) -> Html,
    pub(super) recent: fn(SendingsProps) -> Html,
    pub(super) drafts: fn(OtherDraftsProps) -> Html,
}

impl Typing {
    /// It, if it is there.
    pub(super) fn get() -> Option<&'static Self> {
        WHOLE_RULES.beside()
    }
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static TYPING_CONTENT: Typing = Typing {
    provinces: province_choices,
    address_tools,
    start,
    panels,
    recent: |props| html! { <Recent ..props /> },
    drafts: |props| html! { <OtherDrafts ..props /> },
};
