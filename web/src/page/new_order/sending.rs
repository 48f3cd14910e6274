//! What is fetched when something has been typed, or something has been kept before.

use yew::prelude::*;

use super::drafts::{OtherDrafts, OtherDraftsProps};
use super::panels::{PanelProps, panels};
use super::reducer::FormHandle;
use super::send::{Press, Sender, start};
use super::sendings::{Recent, SendingsProps};
use crate::chunk::Chunk;

pub(crate) static SENDING: Chunk<Sending> = Chunk::new();

/// Sending, and what there is to say about sendings and other drafts.
pub(crate) struct Sending {
    pub(super) start: fn(&FormHandle, Sender, Press),
    pub(super) panels: fn(&PanelProps<'_>) -> Html,
    pub(super) recent: fn(SendingsProps) -> Html,
    pub(super) drafts: fn(OtherDraftsProps) -> Html,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static SENDING_CONTENT: Sending = Sending {
    start,
    panels,
    recent: |props| html! { <Recent ..props /> },
    drafts: |props| html! { <OtherDrafts ..props /> },
};
