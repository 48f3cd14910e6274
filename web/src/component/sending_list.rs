//! What has been sent, an entry a line.

use order_model::Locale;
use order_submit::{Entry, OrderKey, Progress};
use yew::prelude::*;

use super::icon;
use crate::browser::clock::format_time;
use crate::i18n::ChunkText;
use crate::route::Route;
use crate::state::orders::RowStatus;

/// What became of an order, in a word with its picture.
pub(crate) fn order_status(status: RowStatus, text: &ChunkText) -> Html {
    let symbol = match status {
        RowStatus::Sending | RowStatus::NotArrived => icon::open_circle(),
        RowStatus::Refused | RowStatus::Accepted(Progress::Cancelled) => icon::error(),
        RowStatus::Unknown | RowStatus::Accepted(Progress::Short) => icon::warning(),
        RowStatus::Accepted(_) => icon::done(),
    };
    let tone = match status {
        RowStatus::Sending | RowStatus::NotArrived => "open",
        RowStatus::Refused | RowStatus::Accepted(Progress::Cancelled) => "error",
        RowStatus::Unknown | RowStatus::Accepted(Progress::Short) => "warning",
        RowStatus::Accepted(_) => "done",
    };
    html! { <span class="status" data-tone={tone}>{ symbol }{ status_word(status, text) }</span> }
}

/// What became of an order, in a word.
pub(crate) fn status_word(status: RowStatus, text: &ChunkText) -> &'static str {
    match status {
        RowStatus::Sending => text.status_sending,
        RowStatus::Unknown => text.status_unknown,
        RowStatus::NotArrived => text.status_not_arrived,
        RowStatus::Refused => text.status_refused,
        RowStatus::Accepted(progress) => match progress {
            Progress::Taken => text.status_accepted,
            Progress::Short => text.reply.short,
            Progress::Allocated => text.reply.allocated,
            Progress::Packed => text.reply.packed,
            Progress::HandedOver => text.reply.handed_over,
            Progress::Cancelled => text.reply.cancelled,
        },
    }
}

/// What became of the order of an entry.
pub(crate) fn entry_status(entry: &Entry, text: &ChunkText) -> Html {
    order_status(RowStatus::of(entry.status, entry.progress), text)
}

/// A link to all that is known of an order.
pub(crate) fn order_link(key: &OrderKey) -> Html {
    html! { <a class="code" href={Route::Order(key.clone()).href()}>{ &key.order_number }</a> }
}

/// The last sendings, in short.
pub(crate) fn sending_list(entries: &[Entry], locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let line = |entry: &Entry| {
        html! {
            <li>
                { order_link(&entry.key) }
                <span class="time">{ format_time(entry.sent_at(), locale) }</span>
                { entry_status(entry, text) }
                if !entry.warehouse_number.is_empty() {
                    <span class="code">{ &entry.warehouse_number }</span>
                }
            </li>
        }
    };
    html! { <ul class="sending-list">{ for entries.iter().map(line) }</ul> }
}
