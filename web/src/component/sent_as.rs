//! What was not sent as it was typed.

use std::sync::Arc;

use order_model::message::place;
use order_model::{FieldRef, Locale};
use yew::prelude::*;

use crate::i18n::ChunkText;

/// What was not sent as it was typed, in a sentence; empty where nothing was.
pub(crate) fn sent_as(fields: &[(FieldRef, Arc<str>)], locale: Locale) -> AttrValue {
    let text = ChunkText::of(locale);
    let one = |(at, sent): &(FieldRef, Arc<str>)| [&place(&at.path(), locale), " ", sent].concat();
    let all: Vec<String> = fields.iter().map(one).collect();
    if all.is_empty() {
        AttrValue::default()
    } else {
        (text.sent_as)(&all.join(text.comma)).into()
    }
}
