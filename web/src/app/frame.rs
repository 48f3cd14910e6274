//! What stands around every screen: the skip link, and the bar with the screens, the connection and the language.

use order_model::Locale;
use yew::prelude::*;

use super::bar::Bar;
use super::startup::Startup;
use crate::component::language_menu::{LanguageMenuProps, language_menu};
use crate::i18n::Text;
use crate::route::Route;

/// The product's name.
pub(super) const NAME: &str = "Order Desk";

pub(super) struct FrameProps<'a> {
    pub(super) route: &'a Route,
    pub(super) startup: &'a Startup,
    /// `None` until it is there.
    pub(super) bar: Option<&'static Bar>,
    pub(super) is_online: bool,
    pub(super) locale: Locale,
    pub(super) on_locale: Callback<Locale>,
    pub(super) screen: Html,
}

pub(super) fn frame(props: &FrameProps<'_>) -> Html {
    let FrameProps { route, locale, .. } = *props;
    let text = Text::of(locale);
    let menu = LanguageMenuProps {
        locale,
        on_change: props.on_locale.clone(),
    };
    let connection = if props.is_online {
        text.online
    } else {
        text.no_connection
    };
    let place = props.bar.map(|bar| (bar.place)(props.startup, locale));
    let tools = props.bar.map(|bar| (bar.tools)(props.startup, locale));
    html! {
        <>
            <a class="skip" href="#main" onclick={skip()}>{ text.skip_to_form }</a>
            <header class="page-header">
                <a class="brand" href={Route::NewOrder.href()}>{ NAME }</a>
                <nav class="screens" aria-label={text.screens}>
                    { link(&Route::NewOrder, text.new_order, *route == Route::NewOrder) }
                    { link(&Route::Orders, text.orders, matches!(route, Route::Orders | Route::Order(_) | Route::Ready)) }
                    { link(&Route::Import, text.import, *route == Route::Import) }
                    { link(&Route::Addresses, text.addresses, *route == Route::Addresses) }
                </nav>
                { place.unwrap_or_default() }
                <p class="connection" role="status" data-online={props.is_online.to_string()}>{ connection }</p>
                { language_menu(&menu) }
                { tools.unwrap_or_default() }
            </header>
            <main id="main" tabindex="-1">{ props.screen.clone() }</main>
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
