//! What stands around every screen: the skip link, and the bar with the screens, the connection and the language.

use order_model::Locale;
use yew::prelude::*;

use crate::component::language_menu::{LanguageMenuProps, language_menu};
use crate::i18n::Text;
use crate::route::Route;

/// The product's name.
pub(super) const NAME: &str = "Order Desk";

pub(super) fn frame(
    route: &Route,
    is_online: bool,
    locale: Locale,
    on_locale: Callback<Locale>,
    screen: Html,
) -> Html {
    let text = Text::of(locale);
    let menu = LanguageMenuProps {
        locale,
        on_change: on_locale,
    };
    let connection = if is_online {
        text.online
    } else {
        text.no_connection
    };
    html! {
        <>
            <a class="skip" href="#main" onclick={skip()}>{ text.skip_to_form }</a>
            <header class="page-header">
                <a class="brand" href={Route::NewOrder.href()}>{ NAME }</a>
                <nav class="screens" aria-label={text.screens}>
                    { link(&Route::NewOrder, text.new_order, *route == Route::NewOrder) }
                    { link(&Route::Orders, text.orders, matches!(route, Route::Orders | Route::Order(_))) }
                </nav>
                <p class="connection" role="status" data-online={is_online.to_string()}>{ connection }</p>
                { language_menu(&menu) }
            </header>
            <main id="main" tabindex="-1">{ screen }</main>
        </>
    }
}

fn link(route: &Route, name: &str, is_current: bool) -> Html {
    html! { <a href={route.href()} aria-current={is_current.then_some("page")}>{ name }</a> }
}

/// The address says which screen is shown, so the link moves the focus by itself.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::browser::focus::focus("main");
    })
}
