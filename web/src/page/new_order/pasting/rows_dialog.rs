//! Rows of a spreadsheet that were pasted into the items, over the form: which column is what, and the items that they become.

use std::rc::Rc;

use order_model::message::label;
use order_model::{Field, Locale};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::component::modal::{Modal, close};
use crate::i18n::{PasteText, Text};
use crate::state::order_form::OrderForm;
use crate::state::pasting::{ITEM_FIELDS, RowsAction, RowsOffer};
use crate::state::visible_issue::Edits;

/// The ids of the title, and of the button that takes the rows.
const TITLE: &str = "paste-rows-title";
const ADD: &str = "paste-rows-add";

/// So many rows are shown, and so many letters of a cell.
const SHOWN: usize = 6;
const LETTERS: usize = 40;

#[derive(Properties)]
pub(in super::super) struct RowsDialogProps {
    pub(super) offer: RowsOffer,
    /// The order that they are for.
    pub(super) form: Rc<OrderForm>,
    pub(super) on_fill: Callback<Edits>,
    pub(super) on_close: Callback<()>,
    pub(super) locale: Locale,
}

impl PartialEq for RowsDialogProps {
    /// While it is open, nothing else than the language changes.
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

impl Reducible for RowsOffer {
    type Action = RowsAction;

    fn reduce(self: Rc<Self>, action: RowsAction) -> Rc<Self> {
        RowsOffer::reduce(&self, action).into()
    }
}

type Offer = UseReducerHandle<RowsOffer>;

#[component]
pub(in super::super) fn RowsDialog(props: &RowsDialogProps) -> Html {
    let text = PasteText::of(props.locale);
    let offer = use_reducer(|| props.offer.clone());
    let onsubmit = {
        let (offer, form, on_fill) = (offer.clone(), Rc::clone(&props.form), props.on_fill.clone());
        Callback::from(move |event: SubmitEvent| {
            // The form beneath, in which this one stands for Yew, sends nothing.
            event.stop_propagation();
            if offer.has_sku() {
                on_fill.emit(offer.edits(&form.draft, form.rules()));
            } else {
                event.prevent_default();
            }
        })
    };
    // The form beneath hears no key.
    let onkeydown = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    let cancel = Callback::from(|event: MouseEvent| close(&event.target_unchecked_into()));
    let count = offer.cells().len();
    let note = if offer.has_sku() {
        text.rows_go
    } else {
        text.rows_no_sku
    };
    html! {
        <Modal kind="paste" title={TITLE} first={Some(ADD)} on_close={props.on_close.clone()}>
            <form method="dialog" {onsubmit} {onkeydown}>
                <h2 id={TITLE}>{ Text::of(props.locale).section_items }{ ": " }{ text.rows }</h2>
                { header_tick(&offer, text) }
                <div class="assist-scroll" tabindex="0" role="group" aria-labelledby={TITLE}>{ table(&offer, props.locale) }</div>
                if count > SHOWN {
                    <p class="assist-note">{ (text.rows_more)(count - SHOWN) }</p>
                }
                <p class="assist-note" role="status">{ note }</p>
                <p class="panel-actions">
                    <button id={ADD} class="button is-primary" aria-disabled={(!offer.has_sku()).then_some("true")}>
                        { (text.rows_add)(count) }
                    </button>
                    <button type="button" class="button is-quiet" onclick={cancel}>{ text.cancel }</button>
                </p>
            </form>
        </Modal>
    }
}

fn header_tick(offer: &Offer, text: &PasteText) -> Html {
    let dispatcher = offer.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let control: HtmlInputElement = event.target_unchecked_into();
        dispatcher.dispatch(RowsAction::SetHeader(control.checked()));
    });
    html! {
        <label class="assist-tick">
            <input type="checkbox" checked={offer.header().is_some()} {onchange} />
            { text.rows_header }
        </label>
    }
}

/// The columns, what each holds, and the first rows.
fn table(offer: &Offer, locale: Locale) -> Html {
    let columns = offer.columns().iter().enumerate();
    let head = columns.map(|(column, field)| {
        html! { <th scope="col">{ choice(offer, column, *field, locale) }</th> }
    });
    let names = offer.header().map(|names| {
        let names = names
            .iter()
            .map(|name| html! { <td><bdi>{ shortened(name) }</bdi></td> });
        html! { <tr class="assist-names">{ for names }</tr> }
    });
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().zip(offer.columns());
        let cells = cells.map(|(cell, field)| {
            html! { <td data-unused={field.is_none().then_some("true")}><bdi>{ shortened(cell) }</bdi></td> }
        });
        html! { <tr>{ for cells }</tr> }
    };
    html! {
        <table class="assist-rows">
            <thead>
                <tr>{ for head }</tr>
                { names.unwrap_or_default() }
            </thead>
            <tbody>{ for offer.cells().iter().take(SHOWN).map(row) }</tbody>
        </table>
    }
}

/// What a column holds.
fn choice(offer: &Offer, column: usize, chosen: Option<Field>, locale: Locale) -> Html {
    let text = PasteText::of(locale);
    let dispatcher = offer.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        let field = ITEM_FIELDS.into_iter().find(|field| field.key() == value);
        dispatcher.dispatch(RowsAction::SetColumn(column, field));
    });
    let option = |field: Field| {
        html! { <option value={field.key()} selected={chosen == Some(field)}>{ label(field, locale) }</option> }
    };
    html! {
        <select aria-label={(text.rows_column)(column + 1)} {onchange}>
            <option value="" selected={chosen.is_none()}>{ text.rows_nothing }</option>
            { for ITEM_FIELDS.map(option) }
        </select>
    }
}

fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", cell.get(..end).unwrap_or_default()),
        None => cell.to_owned(),
    }
}
