//! The request as it was sent.

use yew::prelude::*;

use crate::i18n::OrdersText;
use crate::page::request_texts::{RequestTexts, RequestTextsProps};

pub(super) fn request(texts: RequestTextsProps) -> Html {
    html! {
        <section aria-labelledby="request-title">
            <h2 id="request-title">{ OrdersText::of(texts.locale).request }</h2>
            <RequestTexts ..texts />
        </section>
    }
}
