//! What is in the chunk.

use yew::prelude::*;

use super::panel::LabelPanel;
use super::parts::LabelDesk;
use super::taking::take;

/// Named where the code is taken apart, and nowhere else.
pub(crate) static CONTENT: LabelDesk = LabelDesk {
    take,
    panel: |props| html! { <LabelPanel ..props /> },
};
