//! What is in the chunk.

use yew::prelude::*;

use super::opened::Opened;
use super::panel::LabelPanel;
use super::parts::LabelDesk;
use super::taking::take;
use crate::i18n::LabelText;

/// Named where the code is taken apart, and nowhere else.
pub(crate) static CONTENT: LabelDesk = LabelDesk {
    take,
    texts,
    panel: |props| html! { <LabelPanel ..props /> },
    no_label: |locale| LabelText::of(locale).refused,
};

fn texts(base64: &str) -> Option<Vec<String>> {
    let pieces = Opened::new(base64)?.label.pieces.into_iter();
    Some(pieces.map(|piece| piece.text).collect())
}
