//! An accepted order: every field of the warehouse's answer for people, and the answer as it came.

use std::rc::Rc;

use order_model::message::label;
use order_model::reply::{Envelope, OrderState};
use order_model::{Field, Locale, json};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::icon;
use crate::i18n::{ReplyText, Text};

pub(crate) struct ReceiptProps {
    pub(crate) envelope: Rc<Envelope>,
    /// The merchant's own number for it.
    pub(crate) order_number: AttrValue,
    /// What was not sent as it was typed; empty where all was.
    pub(crate) sent_as: AttrValue,
    pub(crate) on_new: Callback<()>,
    /// Absent after a reload, when the order itself is no longer at hand.
    pub(crate) on_copy: Option<Callback<()>>,
    pub(crate) locale: Locale,
}

pub(crate) fn receipt(props: &ReceiptProps) -> Html {
    let text = Text::of(props.locale);
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
    let on_copy = props
        .on_copy
        .as_ref()
        .map(|on_copy| on_copy.reform(|_: MouseEvent| ()));
    html! {
        <section class="receipt" aria-labelledby="page-title">
            <h1 id="page-title" tabindex="-1" class="receipt-title">{ icon::done() }{ title }</h1>
            if !props.order_number.is_empty() {
                <p class="receipt-number">
                    { label(Field::OrderNumber, props.locale) }{ " " }<span class="code">{ &props.order_number }</span>
                </p>
            }
            if !props.sent_as.is_empty() {
                <p class="hint">{ &props.sent_as }</p>
            }
            <p class="panel-actions">
                <button type="button" class="button is-primary" onclick={on_new}>{ text.another }</button>
                if let Some(onclick) = on_copy {
                    <button type="button" class="button" {onclick}>{ text.copy_as_new }</button>
                }
            </p>
            if let Some(state) = &envelope.state {
                { timeline(state, text) }
            }
            { details(envelope, text) }
            <RawReply raw={envelope.raw.clone()} locale={props.locale} />
        </section>
    }
}

/// Where the order is: the three steps that every order takes, then what went wrong, if anything did.
fn timeline(state: &OrderState, text: &Text) -> Html {
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

fn details(envelope: &Envelope, text: &'static Text) -> Html {
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

#[derive(Properties, PartialEq)]
pub(crate) struct RawReplyProps {
    pub(crate) raw: AttrValue,
    pub(crate) locale: Locale,
}

/// The answer as it came, laid out for reading where it is JSON.
#[component]
pub(crate) fn RawReply(props: &RawReplyProps) -> Html {
    let text = Text::of(props.locale);
    let copied = use_state_eq(|| false);
    let onclick = {
        let (copied, raw) = (copied.clone(), props.raw.clone());
        Callback::from(move |_| {
            let (copied, raw) = (copied.clone(), raw.clone());
            spawn_local(async move {
                let Some(window) = web_sys::window() else {
                    return;
                };
                let written = JsFuture::from(window.navigator().clipboard().write_text(&raw)).await;
                copied.set(written.is_ok());
            });
        })
    };
    let raw = json::pretty(&props.raw).unwrap_or_else(|_| props.raw.to_string());
    html! {
        <details class="disclosure raw">
            <summary>{ text.raw_reply }</summary>
            <div class="disclosure-content">
                <pre tabindex="0" aria-label={text.raw_reply}>{ if raw.is_empty() { text.empty_reply.to_owned() } else { raw } }</pre>
                <button type="button" class="button is-quiet" {onclick}>
                    { if *copied { text.copied } else { text.copy } }
                </button>
            </div>
        </details>
    }
}
