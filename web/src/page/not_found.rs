//! The address names no screen.

use yew::prelude::*;

use crate::component::icon;
use crate::i18n::Text;
use crate::route::Route;

/// The id of the screen's title.
pub(crate) const TITLE: &str = "not-found-title";

pub(crate) fn not_found(text: &Text) -> Html {
    html! {
        <section class="panel is-warning is-alone">
            <h1 id={TITLE} tabindex="-1">{ icon::warning() }{ text.not_found }</h1>
            <p>{ text.not_found_advice }</p>
            <p class="panel-actions">
                <a class="button" href={Route::NewOrder.href()}>{ text.new_order }</a>
                <a class="button" href={Route::Orders.href()}>{ text.orders }</a>
            </p>
        </section>
    }
}
