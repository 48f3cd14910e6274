//! A part of the page could not be fetched.

use yew::prelude::*;

use super::icon;
use crate::i18n::Text;

/// Says so, and how to go on. The page tries again by itself meanwhile.
pub(crate) fn chunk_failure(text: &Text) -> Html {
    html! {
        <section class="panel is-warning" role="alert">
            <p>{ icon::warning() }{ text.chunk_failed }</p>
            <p class="panel-actions"><a class="button" href="">{ text.load_again }</a></p>
        </section>
    }
}
