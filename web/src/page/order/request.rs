//! The request as it was sent, for whoever looks into it; secrets are masked.

use order_model::Locale;
use yew::prelude::*;

use crate::component::raw_text::RawText;
use crate::config::Config;
use crate::i18n::OrdersText;
use crate::state::orders::{MASK, absolute, curl};

pub(super) fn request(config: &Config, body: &str, locale: Locale) -> Html {
    let own = OrdersText::of(locale);
    let masked = config.headers.iter().map(|(name, _)| (&**name, MASK));
    let headers = [
        ("Content-Type", "application/json"),
        ("Accept-Language", locale.tag()),
    ];
    let location = web_sys::window().and_then(|window| window.location().href().ok());
    let address = absolute(&location.unwrap_or_default(), &config.endpoint());
    let command = curl(&address, headers.into_iter().chain(masked), body);
    html! {
        <section aria-labelledby="request-title">
            <h2 id="request-title">{ own.request }</h2>
            <RawText title={own.request_body} raw={body.to_owned()} {locale} />
            <RawText title={own.request_curl} raw={command} {locale} />
            if !config.headers.is_empty() {
                <p class="hint">{ own.masked }</p>
            }
        </section>
    }
}
