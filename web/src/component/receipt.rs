//! An accepted order: every field of the warehouse's answer for people, and the answer as it came.

use std::rc::Rc;

use order_model::message::label;
use order_model::reply::{Envelope, OrderState};
use order_model::{Field, Locale};
use yew::prelude::*;

use super::icon;
use super::raw_text::RawText;
use crate::i18n::{ChunkText, ReplyText};

pub(crate) struct ReceiptProps {
    pub(crate) envelope: Rc<Envelope>,
    /// The merchant's own number for it.
    pub(crate) order_number: AttrValue,
    /// What was not sent as it was typed; empty where all was.
    pub(crate) sent_as: AttrValue,
    /// The order as it was sent; empty where only an earlier version of the page knows it.
    pub(crate) sent: AttrValue,
    pub(crate) on_new: Callback<()>,
    /// Absent where the order itself is not at hand.
    pub(crate) on_copy: Option<Callback<()>>,
    pub(crate) on_same_receiver: Option<Callback<()>>,
    pub(crate) on_same_goods: Option<Callback<()>>,
    pub(crate) locale: Locale,
}

pub(crate) fn receipt(props: &ReceiptProps) -> Html {
    let text = ChunkText::of(props.locale);
    let envelope = &props.envelope;
    let number = envelope
        .state
        .as_ref()
        .map(|state| state.order_number.as_str())
        .unwrap_or_default();
    let title = if number.is_empty() {
        text.accepted.to_owned()
    } else {
        (text.accepted_as)(number)
    };
    let on_new = props.on_new.reform(|_: MouseEvent| ());
    let copies = [
        (&props.on_copy, text.copy_as_new),
        (&props.on_same_receiver, text.same_receiver),
        (&props.on_same_goods, text.same_goods),
    ];
    let copy = |(on_copy, label): (&Option<Callback<()>>, &'static str)| {
        let onclick = on_copy.as_ref()?.reform(|_: MouseEvent| ());
        Some(html! { <button type="button" class="button" {onclick}>{ label }</button> })
    };
    html! {
        <section class="receipt" aria-labelledby="sent-order-title">
            <h1 id="sent-order-title" tabindex="-1" class="receipt-title">{ icon::done() }{ title }</h1>
            if !props.order_number.is_empty() {
                <p class="receipt-number">
                    { label(Field::OrderNumber, props.locale) }{ " " }<span class="code">{ &props.order_number }</span>
                </p>
            }
            if !props.sent_as.is_empty() {
                <p class="hint">{ &props.sent_as }</p>
            }
            <p class="panel-actions">
                <button type="button" class="button is-primary" aria-keyshortcuts="Alt+N" onclick={on_new}>{ text.another }</button>
                { for copies.into_iter().filter_map(copy) }
            </p>
            if let Some(state) = &envelope.state {
                { timeline(state, text) }
            }
            { details(envelope, text) }
            <RawText title={text.raw_reply} raw={envelope.raw.clone()} locale={props.locale} />
            if !props.sent.is_empty() {
                <RawText title={text.what_was_sent} raw={props.sent.clone()} locale={props.locale} />
            }
        </section>
    }
}

/// Where the order is: the three steps that every order takes, then what went wrong, if anything did.
fn timeline(state: &OrderState, text: &ChunkText) -> Html {
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

fn details(envelope: &Envelope, text: &'static ChunkText) -> Html {
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
