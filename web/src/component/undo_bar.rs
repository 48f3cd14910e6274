//! What the last large step took away can come back.

use yew::prelude::*;

use super::Dispatch;
use crate::i18n::Text;
use crate::state::order_form::Action;

/// Says what has happened, if something has, and offers to take it back.
pub(crate) fn undo(happened: Option<&'static str>, dispatch: &Dispatch, text: &Text) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_| dispatch.dispatch(Action::Undo));
    html! {
        <p class="undo" role="status">
            if let Some(happened) = happened {
                { happened }{ " " }
                <button type="button" class="button is-quiet is-small" {onclick}>{ text.undo }</button>
            }
        </p>
    }
}
