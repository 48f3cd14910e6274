//! What is about to be sent, in short, and the one primary action.

use std::rc::Rc;
use std::sync::Arc;

use order_model::message::label;
use order_model::{Field, Locale};
use yew::prelude::*;

use super::icon;
use crate::i18n::Text;
use crate::state::totals::Amount;

pub(crate) struct OrderSummaryProps {
    pub(crate) order_number: Arc<str>,
    /// Warehouse and shop.
    pub(crate) codes: String,
    pub(crate) receiver: String,
    pub(crate) item_count: usize,
    pub(crate) pieces: i64,
    pub(crate) totals: Rc<[Amount]>,
    /// How many errors show.
    pub(crate) errors: usize,
    /// How many errors do not show yet: fields still to come.
    pub(crate) to_fill: usize,
    pub(crate) warnings: usize,
    /// Whether the counts say anything yet.
    pub(crate) is_judged: bool,
    /// Whether a panel asks something first, so that it is not simply ready.
    pub(crate) has_question: bool,
    /// Where the draft is kept, in words.
    pub(crate) saved: Html,
    /// Said beside Send before it is pressed.
    pub(crate) is_online: bool,
    pub(crate) sending: bool,
    pub(crate) timeout_seconds: u32,
    pub(crate) on_send: Callback<()>,
    pub(crate) locale: Locale,
}

pub(crate) fn order_summary(props: &OrderSummaryProps) -> Html {
    let text = Text::of(props.locale);
    html! {
        <aside class="order-summary" aria-labelledby="order-summary-title">
            <h2 id="order-summary-title">{ text.summary }</h2>
            <dl class="order-summary-facts">
                { fact(label(Field::OrderNumber, props.locale), &props.order_number, text) }
                { fact(text.summary_warehouse, &props.codes, text) }
                { fact(text.summary_receiver, &props.receiver, text) }
                <div>
                    <dt>{ text.summary_goods }</dt>
                    <dd class="number">{ (text.goods)(props.item_count, props.pieces) }</dd>
                    { for props.totals.iter().map(|sum| html! {
                        <dd class="number">{ &*sum.text }{ " " }{ &*sum.currency }</dd>
                    }) }
                </div>
            </dl>
            <div class="order-summary-state" role="status">{ state(props, text) }</div>
            { send_button(props, text) }
            <p class="hint order-summary-note">{ props.saved.clone() }</p>
            <p class="hint order-summary-note shortcut">{ text.send_shortcut }</p>
        </aside>
    }
}

fn fact(name: &str, value: &str, text: &Text) -> Html {
    let value = if value.is_empty() {
        html! { <span class="no-value">{ text.none_yet }</span> }
    } else {
        html! { value }
    };
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}

fn state(props: &OrderSummaryProps, text: &Text) -> Html {
    let OrderSummaryProps {
        errors,
        to_fill,
        warnings,
        ..
    } = *props;
    if props.sending {
        return html! { <p class="count">{ (text.sending_long)(props.timeout_seconds) }</p> };
    }
    if !props.is_judged {
        return html! { <p class="count">{ text.loading }</p> };
    }
    // What comes before Send.
    let first = match (props.is_online, props.has_question) {
        (false, _) => Some(text.no_connection),
        (true, true) => Some(text.answer_first),
        (true, false) => None,
    };
    html! {
        <>
            if errors > 0 {
                <p class="count is-error">{ icon::error() }{ (text.errors)(errors) }</p>
            }
            if to_fill > 0 {
                <p class="count">{ icon::open_circle() }{ (text.to_fill)(to_fill) }</p>
            }
            if warnings > 0 {
                <p class="count is-warning">{ icon::warning() }{ (text.warnings)(warnings) }</p>
            }
            if let Some(first) = first {
                <p class="count is-warning">{ icon::warning() }{ first }</p>
            } else if errors + to_fill + warnings == 0 {
                <p class="count is-done">{ icon::done() }{ text.ready }</p>
            }
        </>
    }
}

/// Not disabled while sending: a disabled button loses the focus. A second press does nothing.
fn send_button(props: &OrderSummaryProps, text: &Text) -> Html {
    let onclick = props.on_send.reform(|_: MouseEvent| ());
    html! {
        <button type="button" class="button is-send" data-second={props.has_question.then_some("true")} id="send" {onclick}
            aria-disabled={props.sending.then_some("true")} aria-keyshortcuts="Control+Enter">
            if props.sending {
                <span class="spinner" aria-hidden="true"></span>{ text.sending }
            } else {
                { text.send }
            }
        </button>
    }
}
