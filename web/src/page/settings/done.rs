//! What came of keeping a setting.

use order_model::Locale;
use yew::prelude::*;

use crate::component::icon;
use crate::i18n::{SettingsText, Text};
use crate::storage::StorageError;

/// It in words; nothing where nothing was done.
pub(super) fn said(done: Option<&Result<(), StorageError>>, locale: Locale) -> Html {
    let text = SettingsText::of(locale);
    match done {
        None => Html::default(),
        Some(Ok(())) => html! { <>{ icon::done() }{ text.kept }</> },
        Some(Err(error)) => {
            let why = error.in_words(Text::of(locale));
            html! { <>{ icon::warning() }{ (text.not_kept)(&why) }</> }
        }
    }
}
