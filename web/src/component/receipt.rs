//! What the warehouse says of an order, for people.

use order_model::reply::{Envelope, OrderState};
use yew::prelude::*;

use super::icon;
use crate::i18n::{ChunkText, ReplyText};

/// Where the order is: the three steps that every order takes, then what went wrong, if anything did.
pub(crate) fn timeline(state: &OrderState, text: &ChunkText) -> Html {
    let reply = &text.reply;
    let steps = [
        (reply.allocated, &state.allocate_at),
        (reply.packed, &state.pack_at),
        (reply.handed_over, &state.handover_at),
    ];
    let mishaps = [
        (reply.short, &state.shortage_at),
        (reply.cancelled, &state.cancel_at),
    ];
    let step = |(name, at): (&str, &String)| {
        let done = !at.is_empty();
        html! {
            <li data-done={done.to_string()}>
                { if done { icon::done() } else { icon::open_circle() } }
                <span class="step-name">{ name }</span>
                <span class="step-time number">{ if done { at.as_str() } else { text.not_yet } }</span>
            </li>
        }
    };
    let mishap = |(name, at): (&str, &String)| {
        html! {
            <li data-done="mishap">
                { icon::warning() }<span class="step-name">{ name }</span><span class="step-time number">{ at }</span>
            </li>
        }
    };
    html! {
        <section aria-labelledby="timeline-title">
            <h2 id="timeline-title">{ text.timeline }</h2>
            <ol class="timeline">
                { for steps.into_iter().map(step) }
                { for mishaps.into_iter().filter(|(_, at)| !at.is_empty()).map(mishap) }
            </ol>
        </section>
    }
}

/// Every field of the answer.
pub(crate) fn details(envelope: &Envelope, text: &'static ChunkText) -> Html {
    let rows = rows(envelope, &text.reply);
    let row = |(name, value): (&str, String)| {
        let value = if value.is_empty() {
            html! { <span class="no-value">{ "—" }</span> }
        } else {
            html! { value }
        };
        html! { <div><dt>{ name }</dt><dd class="number">{ value }</dd></div> }
    };
    html! {
        <section aria-labelledby="details-title">
            <h2 id="details-title">{ text.reply_details }</h2>
            <dl class="details">{ for rows.into_iter().map(row) }</dl>
        </section>
    }
}

fn rows(envelope: &Envelope, names: &'static ReplyText) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        (names.message, envelope.message.clone()),
        (names.code, envelope.code.to_string()),
    ];
    let Some(state) = &envelope.state else {
        return rows;
    };
    let packages = state
        .number_of_package
        .map(|count| count.to_string())
        .unwrap_or_default();
    rows.extend([
        (names.order_number, state.order_number.clone()),
        (names.status, state.status.clone()),
        (names.status_message, state.status_message.clone()),
        (names.number_of_package, packages),
        (names.total_weight, state.total_weight.clone()),
        (names.carrier, state.logistic_provider_code.clone()),
        (names.tracking_number, state.tracking_number.clone()),
        (names.logistics_message, state.logistics_message.clone()),
        (names.sorting_code, state.sorting_code.clone()),
        (names.sorting_no, state.sorting_no.clone()),
        (names.items, state.items.join(", ")),
        (names.shipments, state.shipments.join(", ")),
    ]);
    rows
}
