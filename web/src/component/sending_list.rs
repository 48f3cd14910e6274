//! What has been sent, an entry a line.

use order_model::Locale;
use order_submit::{DeliveryStatus, Entry};
use yew::prelude::*;

use super::icon;
use crate::browser::clock::format_time;
use crate::i18n::ChunkText;
use crate::route::Route;

/// What became of an order, in a word with its picture.
pub(crate) fn delivery_status(status: DeliveryStatus, text: &ChunkText) -> Html {
    let (class, symbol, word) = match status {
        DeliveryStatus::Sending => ("is-open", icon::open_circle(), text.status_sending),
        DeliveryStatus::Accepted => ("is-done", icon::done(), text.status_accepted),
        DeliveryStatus::Refused => ("is-error", icon::error(), text.status_refused),
        DeliveryStatus::Unknown => ("is-warning", icon::warning(), text.status_unknown),
    };
    html! { <span class={classes!("status", class)}>{ symbol }{ word }</span> }
}

/// A link to all that is known of an order.
pub(crate) fn order_link(entry: &Entry) -> Html {
    let number = &entry.key.order_number;
    html! { <a class="code" href={Route::Order(entry.key.clone()).href()}>{ number }</a> }
}

/// The last sendings, in short.
pub(crate) fn sending_list(entries: &[Entry], locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let line = |entry: &Entry| {
        html! {
            <li>
                { order_link(entry) }
                <span class="time">{ format_time(entry.sent_at(), locale) }</span>
                { delivery_status(entry.status, text) }
                if !entry.warehouse_number.is_empty() {
                    <span class="code">{ &entry.warehouse_number }</span>
                }
            </li>
        }
    };
    html! { <ul class="sending-list">{ for entries.iter().map(line) }</ul> }
}
