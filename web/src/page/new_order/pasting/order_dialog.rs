//! An order that is pasted as JSON, before it takes the place of the one in the form.

use std::rc::Rc;

use order_model::message::json_message;
use order_model::{Locale, OrderDraft};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::component::icon;
use crate::component::modal::{Modal, close};
use crate::config::Config;
use crate::i18n::PasteText;
use crate::state::pasting::{NoOrder, PastedOrder};
use crate::state::unknown_fields::unknown_fields_of;

/// The ids of the title, of the box, and of the button that takes the order.
const TITLE: &str = "paste-order-title";
const BOX: &str = "paste-order-text";
const FILL_IN: &str = "paste-order-fill-in";

#[derive(Properties)]
pub(in super::super) struct OrderDialogProps {
    /// As it was pasted; empty where the box was asked for.
    pub(super) text: Rc<str>,
    pub(super) config: Rc<Config>,
    pub(super) on_load: Callback<OrderDraft>,
    pub(super) on_close: Callback<()>,
    pub(super) locale: Locale,
}

impl PartialEq for OrderDialogProps {
    /// While it is open, nothing else than the language changes.
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

#[component]
pub(in super::super) fn OrderDialog(props: &OrderDialogProps) -> Html {
    let text = PasteText::of(props.locale);
    let pasted = use_state_eq(|| props.text.to_string());
    let read = use_memo((*pasted).clone(), |pasted| PastedOrder::read(pasted));
    let onsubmit = {
        let (read, on_load) = (Rc::clone(&read), props.on_load.clone());
        Callback::from(move |event: SubmitEvent| {
            // The form beneath, in which this one stands for Yew, sends nothing.
            event.stop_propagation();
            match &*read {
                Ok(order) => on_load.emit(order.draft.clone()),
                Err(_) => event.prevent_default(),
            }
        })
    };
    let oninput = {
        let pasted = pasted.setter();
        Callback::from(move |event: InputEvent| {
            let control: HtmlTextAreaElement = event.target_unchecked_into();
            pasted.set(control.value());
        })
    };
    // The form beneath hears no key.
    let onkeydown = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    let cancel = Callback::from(|event: MouseEvent| close(&event.target_unchecked_into()));
    let first = if props.text.is_empty() { BOX } else { FILL_IN };
    html! {
        <Modal kind="paste" title={TITLE} first={Some(first)} on_close={props.on_close.clone()}>
            <form method="dialog" {onsubmit} {onkeydown}>
                <h2 id={TITLE}>{ text.order_paste }</h2>
                <div class="assist-text">
                    <label for={BOX}>{ text.order_label }</label>
                    <textarea id={BOX} class="code" rows="8" value={(*pasted).clone()} {oninput} spellcheck="false" autocomplete="off" />
                </div>
                <div class="assist-note" role="status">{ said(&read, &props.config, props.locale) }</div>
                <p class="panel-actions">
                    <button id={FILL_IN} class="button is-primary" aria-disabled={read.is_err().then_some("true")}>{ text.order_fill }</button>
                    <button type="button" class="button is-quiet" onclick={cancel}>{ text.cancel }</button>
                </p>
            </form>
        </Modal>
    }
}

/// What is in it, or why nothing is.
fn said(read: &Result<PastedOrder, NoOrder>, config: &Config, locale: Locale) -> Html {
    let text = PasteText::of(locale);
    let order = match read {
        Ok(order) => order,
        Err(NoOrder::Empty) => return Html::default(),
        Err(NoOrder::NothingOfAnOrder) => {
            return html! { <>{ icon::warning() }{ text.order_none }</> };
        }
        Err(NoOrder::NotJson(error)) => {
            return html! { <>{ icon::warning() }{ json_message(error, locale) }</> };
        }
    };
    let fields = unknown_fields_of(&order.draft, &OrderDraft::default()).into_iter();
    let unknown = fields.filter(|field| {
        let extra = config.extra_field(field.member.group, &field.member.key);
        extra.is_none()
    });
    let unknown: Vec<String> = unknown.map(|field| field.name).collect();
    html! {
        <>
            <p>{ (text.order_fields)(order.filled) }{ " " }{ text.order_replaces }</p>
            if !unknown.is_empty() {
                <p>{ (text.order_unknown)(unknown.len()) }{ " " }{ unknown.join(", ") }</p>
            }
        </>
    }
}
