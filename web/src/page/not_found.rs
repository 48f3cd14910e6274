//! An address that names no screen of the page.

use order_model::Locale;
use yew::prelude::*;

use crate::component::icon;
use crate::hook::use_screen_focus;
use crate::i18n::ChunkText;
use crate::route::Route;

/// The id of the screen's title.
const TITLE: &str = "not-found-title";

#[derive(Properties, PartialEq)]
pub(crate) struct NotFoundProps {
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn NotFound(props: &NotFoundProps) -> Html {
    let text = ChunkText::of(props.locale);
    use_screen_focus(TITLE, true);
    html! {
        <section class="panel is-warning is-alone">
            <h1 id={TITLE} tabindex="-1">{ icon::warning() }{ text.not_found }</h1>
            <p>{ text.not_found_advice }</p>
            <p class="panel-actions">
                <a class="button" href={Route::NewOrder.href()}>{ text.new_order }</a>
                <a class="button is-quiet" href={Route::Orders.href()}>{ text.orders }</a>
            </p>
        </section>
    }
}
