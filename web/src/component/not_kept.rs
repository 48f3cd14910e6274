//! What the browser has not kept.

use order_model::Locale;
use yew::prelude::*;

use super::icon;
use crate::i18n::ChunkText;

/// Says that the browser has not taken what became of an order, where that is so.
pub(crate) fn not_kept(is_written: bool, locale: Locale) -> Html {
    if is_written {
        return Html::default();
    }
    html! {
        <div class="panel is-warning" role="alert">
            <p>{ icon::warning() }{ " " }{ ChunkText::of(locale).answer_not_kept }</p>
        </div>
    }
}
