//! The goods: a table; on a narrow screen a card each.

use std::rc::Rc;

use order_model::message::label;
use order_model::rules::PriceUnit;
use order_model::{Field, FieldRef, ItemDraft, Locale};
use yew::prelude::*;

use super::combobox::{Choices, ComboboxInput};
use super::field::{Control, text_input};
use super::issue_list::{Messages, Shown, message_list, state_of};
use super::undo_bar::undo;
use super::{Dispatch, icon};
use crate::i18n::Text;
use crate::state::order_form::{Action, id_of};
use crate::state::totals::{self, Sum};

/// What an item's row has, from left to right.
pub(crate) const COLUMNS: [Field; 4] = [Field::Sku, Field::Qty, Field::UnitPrice, Field::Currency];

#[derive(Properties, PartialEq)]
pub(crate) struct ItemTableProps {
    pub(crate) rows: Vec<u32>,
    pub(crate) items: Vec<Rc<ItemDraft>>,
    pub(crate) line_totals: Rc<[Option<i128>]>,
    pub(crate) totals: Rc<[Sum]>,
    /// What is wrong with each item, by its index; shorter where the last ones are fine.
    pub(crate) row_messages: Vec<Messages>,
    /// What is wrong with the items together.
    pub(crate) messages: Messages,
    pub(crate) currencies: Choices,
    /// Whether an item has been removed that can come back.
    pub(crate) removed: bool,
    pub(crate) unit: PriceUnit,
    pub(crate) dispatch: Dispatch,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn ItemTable(props: &ItemTableProps) -> Html {
    let text = Text::of(props.locale);
    let nothing: Messages = Rc::from([]);
    let row = |(index, (row, item)): (usize, (&u32, &Rc<ItemDraft>))| {
        html! {
            <ItemRow key={*row} {index} item={Rc::clone(item)} total={props.line_totals.get(index).copied().flatten()}
                messages={props.row_messages.get(index).cloned().unwrap_or_else(|| Rc::clone(&nothing))}
                currencies={props.currencies.clone()} unit={props.unit} dispatch={props.dispatch.clone()}
                locale={props.locale} />
        }
    };
    let add = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::AddItem))
    };
    let hint = match props.unit {
        PriceUnit::Major => text.hint_major,
        PriceUnit::Minor => text.hint_minor,
    };
    html! {
        <div class="items" id="items" tabindex="-1">
            <p class="hint" id="items-hint">{ hint }</p>
            <table class="item-table">
                <thead>
                    <tr>
                        { for COLUMNS.into_iter().map(|field| html! {
                            <th scope="col" data-column={field.key()}>{ label(field, props.locale) }</th>
                        }) }
                        <th scope="col" data-column="total">{ text.line_total }</th>
                        <th scope="col" data-column="actions"><span class="visually-hidden">{ text.actions }</span></th>
                    </tr>
                </thead>
                { for props.rows.iter().zip(&props.items).enumerate().map(row) }
            </table>
            <div class="items-foot">
                <button type="button" class="button" onclick={add}>{ icon::plus() }{ text.add_item }</button>
                { undo(props.removed.then_some(text.item_removed), &props.dispatch, text) }
                { totals(props) }
            </div>
            { message_list("items-messages".to_owned(), &props.messages, &props.dispatch, props.locale) }
        </div>
    }
}

fn totals(props: &ItemTableProps) -> Html {
    if props.totals.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="totals">
            <dt>{ Text::of(props.locale).total }</dt>
            { for props.totals.iter().map(|sum| html! {
                <dd class="number">{ totals::format(sum.amount, &sum.currency, props.unit) }{ " " }{ &sum.currency }</dd>
            }) }
        </dl>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ItemRowProps {
    index: usize,
    item: Rc<ItemDraft>,
    total: Option<i128>,
    messages: Messages,
    currencies: Choices,
    unit: PriceUnit,
    dispatch: Dispatch,
    locale: Locale,
}

impl ItemRowProps {
    fn control(&self, field: Field) -> Control {
        let field_ref = FieldRef::item_field(self.index, field);
        let mine = |issue: &&Shown| issue.field_ref == Some(field_ref);
        Control {
            field_ref,
            value: self.item.text(field),
            messages: self.messages.iter().filter(mine).cloned().collect(),
            optional: false,
            limit: None,
            locale: self.locale,
        }
    }

    fn name(&self, field: Field) -> String {
        let text = Text::of(self.locale);
        format!(
            "{}: {}",
            (text.item)(self.index + 1),
            label(field, self.locale)
        )
    }
}

/// One item; renders again only when something of it has changed.
#[component]
pub(crate) fn ItemRow(props: &ItemRowProps) -> Html {
    let text = Text::of(props.locale);
    let cell = |field: Field| {
        let control = props.control(field);
        let state = state_of(&control.messages);
        let content = if field == Field::Currency {
            html! {
                <ComboboxInput {control} dispatch={props.dispatch.clone()} choices={props.currencies.clone()}
                    name={props.name(field)} />
            }
        } else {
            text_input(&control, &props.dispatch, false, Some(props.name(field)))
        };
        html! {
            <td data-column={field.key()} data-label={label(field, props.locale)} data-state={state}>{ content }</td>
        }
    };
    let currency = props.item.text(Field::Currency);
    let total = props
        .total
        .map(|amount| totals::format(amount, &currency, props.unit));
    html! {
        <tbody class="item">
            <tr class="item-row" key="row">
                { for COLUMNS.into_iter().map(cell) }
                <td data-column="total" data-label={text.line_total} class="number">{ total.unwrap_or_default() }</td>
                <td data-column="actions">
                    { action(props, Action::DuplicateItem(props.index), (text.duplicate)(props.index + 1), icon::duplicate()) }
                    { action(props, Action::RemoveItem(props.index), (text.remove)(props.index + 1), icon::remove()) }
                </td>
            </tr>
            { for COLUMNS.into_iter().filter_map(|field| messages(props, field)) }
        </tbody>
    }
}

fn action(props: &ItemRowProps, action: Action, name: String, icon: Html) -> Html {
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_| dispatch.dispatch(action.clone()));
    html! { <button type="button" class="button is-icon" aria-label={name.clone()} title={name} {onclick}>{ icon }</button> }
}

/// The messages of one cell, over the whole width under the row: a cell is too narrow for a sentence.
fn messages(props: &ItemRowProps, field: Field) -> Option<Html> {
    let control = props.control(field);
    if control.messages.is_empty() {
        return None;
    }
    Some(html! {
        <tr class="item-messages" key={field.key()}>
            <td colspan="6">
                { message_list(format!("{}-messages", id_of(control.field_ref)), &control.messages, &props.dispatch, props.locale) }
            </td>
        </tr>
    })
}
