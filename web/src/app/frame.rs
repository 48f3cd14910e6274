//! What stands around every screen: the skip link, the header, the language.

use order_model::Locale;
use yew::prelude::*;

use crate::component::language_menu::{LanguageMenuProps, language_menu};
use crate::i18n::Text;

/// The product's name.
pub(super) const NAME: &str = "Order Desk";

pub(super) fn frame(locale: Locale, on_locale: Callback<Locale>, screen: Html) -> Html {
    let menu = LanguageMenuProps {
        locale,
        on_change: on_locale,
    };
    html! {
        <>
            <a class="skip" href="#main">{ Text::of(locale).skip_to_form }</a>
            <header class="page-header">
                <p class="brand">{ NAME }</p>
                { language_menu(&menu) }
            </header>
            <main id="main" tabindex="-1">{ screen }</main>
        </>
    }
}
