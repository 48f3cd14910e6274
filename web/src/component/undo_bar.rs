//! What the last large step took away can come back.

use yew::prelude::*;

use crate::i18n::Text;

/// Says what has happened, if something has, and offers to undo it.
pub(crate) fn undo_bar(
    happened: Option<&'static str>,
    on_undo: &Callback<()>,
    text: &Text,
) -> Html {
    let onclick = on_undo.reform(|_: MouseEvent| ());
    html! {
        <p class="undo-bar" role="status">
            if let Some(happened) = happened {
                { happened }{ " " }
                <button type="button" class="button is-quiet is-small" {onclick}>{ text.undo }</button>
            }
        </p>
    }
}
