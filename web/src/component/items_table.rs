//! The goods: a table; on a narrow screen a card each.

use std::rc::Rc;
use std::sync::Arc;

use order_model::message::label;
use order_model::rules::PriceUnit;
use order_model::{Field, FieldRef, ItemDraft, Locale};
use yew::prelude::*;

use super::combobox::{Choices, ComboboxInput};
use super::field::{FieldState, text_input};
use super::field_event::OnFieldEvent;
use super::icon;
use super::issue_list::{data_state, issue_list};
use super::undo_bar::undo_bar;
use crate::i18n::Text;
use crate::state::totals::Amount;
use crate::state::touched::RowId;
use crate::state::visible_issue::{VisibleIssue, VisibleIssues};

/// What an item's row has, from left to right.
pub(crate) const COLUMNS: [Field; 4] = [Field::Sku, Field::Qty, Field::UnitPrice, Field::Currency];

/// From so many rows on, those off the screen are not laid out: fewer cost nothing, and keep their places when they appear.
const MANY: usize = 30;

/// What a person did with an item.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ItemEvent {
    Add,
    Duplicate(usize),
    Remove(usize),
}

#[derive(Properties, PartialEq)]
pub(crate) struct ItemsTableProps {
    pub(crate) rows: Vec<RowId>,
    pub(crate) items: Vec<Arc<ItemDraft>>,
    pub(crate) line_totals: Rc<[Option<Rc<str>>]>,
    pub(crate) totals: Rc<[Amount]>,
    /// What is wrong with each item, by its index; shorter where the last ones are fine.
    pub(crate) row_issues: Vec<VisibleIssues>,
    /// What is wrong with the items together.
    pub(crate) issues: VisibleIssues,
    pub(crate) currencies: Choices,
    /// Whether an item has been removed that can come back.
    pub(crate) removed: bool,
    pub(crate) unit: PriceUnit,
    pub(crate) on_event: OnFieldEvent,
    pub(crate) on_item: Callback<ItemEvent>,
    /// Brings the removed item back.
    pub(crate) on_undo: Callback<()>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn ItemsTable(props: &ItemsTableProps) -> Html {
    let text = Text::of(props.locale);
    let no_issues: VisibleIssues = Rc::from([]);
    let row = |(index, (row, item)): (usize, (&RowId, &Arc<ItemDraft>))| {
        html! {
            <ItemRow key={*row} {index} item={Arc::clone(item)} total={props.line_totals.get(index).cloned().flatten()}
                issues={props.row_issues.get(index).cloned().unwrap_or_else(|| Rc::clone(&no_issues))}
                currencies={props.currencies.clone()} on_event={props.on_event.clone()}
                on_item={props.on_item.clone()} locale={props.locale} />
        }
    };
    let on_add = props.on_item.reform(|_: MouseEvent| ItemEvent::Add);
    let hint = match props.unit {
        PriceUnit::Major => text.hint_major,
        PriceUnit::Minor => text.hint_minor,
    };
    html! {
        <div class="items" id="items" tabindex="-1">
            <p class="hint" id="items-hint">{ hint }</p>
            <table class={classes!("items-table", (props.rows.len() > MANY).then_some("is-long"))} role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        { for COLUMNS.into_iter().map(|field| html! {
                            <th scope="col" role="columnheader" data-column={field.key()}>{ label(field, props.locale) }</th>
                        }) }
                        <th scope="col" role="columnheader" data-column="total">{ text.line_total }</th>
                        <th scope="col" role="columnheader" data-column="actions"><span class="visually-hidden">{ text.actions }</span></th>
                    </tr>
                </thead>
                { for props.rows.iter().zip(&props.items).enumerate().map(row) }
            </table>
            <div class="items-foot">
                <button type="button" class="button" onclick={on_add}>{ icon::plus() }{ text.add_item }</button>
                { undo_bar(props.removed.then_some(text.item_removed), &props.on_undo, text) }
                { totals(props) }
            </div>
            { issue_list("items-messages".to_owned(), &props.issues, &props.on_event, text) }
        </div>
    }
}

fn totals(props: &ItemsTableProps) -> Html {
    if props.totals.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="totals">
            <dt>{ Text::of(props.locale).total }</dt>
            { for props.totals.iter().map(|sum| html! {
                <dd class="number">{ &*sum.text }{ " " }{ &*sum.currency }</dd>
            }) }
        </dl>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ItemRowProps {
    index: usize,
    item: Arc<ItemDraft>,
    total: Option<Rc<str>>,
    issues: VisibleIssues,
    currencies: Choices,
    on_event: OnFieldEvent,
    on_item: Callback<ItemEvent>,
    locale: Locale,
}

impl ItemRowProps {
    fn field_state(&self, field: Field) -> FieldState {
        let field_ref = FieldRef::item_field(self.index, field);
        let is_its = |issue: &&VisibleIssue| issue.field_ref == Some(field_ref);
        FieldState {
            field_ref,
            value: self.item.text(field),
            issues: self.issues.iter().filter(is_its).cloned().collect(),
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
        let state = props.field_state(field);
        let data_state = data_state(&state.issues);
        let name = props.name(field);
        let control = if field == Field::Currency {
            html! {
                <ComboboxInput {state} on_event={props.on_event.clone()} choices={props.currencies.clone()} {name} />
            }
        } else {
            text_input(&state, &props.on_event, false, Some(name))
        };
        html! {
            <td role="cell" data-column={field.key()} data-label={label(field, props.locale)} data-state={data_state}>{ control }</td>
        }
    };
    let total = props.total.as_deref().unwrap_or_default();
    html! {
        <tbody class="item" role="rowgroup">
            <tr class="item-row" role="row" key="row">
                { for COLUMNS.into_iter().map(cell) }
                <td role="cell" data-column="total" data-label={text.line_total} class="number">{ total }</td>
                <td role="cell" data-column="actions">
                    { item_button(props, ItemEvent::Duplicate(props.index), (text.duplicate_item)(props.index + 1), icon::duplicate()) }
                    { item_button(props, ItemEvent::Remove(props.index), (text.remove_item)(props.index + 1), icon::remove()) }
                </td>
            </tr>
            { for COLUMNS.into_iter().filter_map(|field| issues_row(props, field)) }
        </tbody>
    }
}

fn item_button(props: &ItemRowProps, event: ItemEvent, name: String, icon: Html) -> Html {
    let onclick = props.on_item.reform(move |_: MouseEvent| event);
    html! { <button type="button" class="button is-icon" aria-label={name.clone()} title={name} {onclick}>{ icon }</button> }
}

/// The issues of one cell, over the whole width under the row: a cell is too narrow for a sentence.
fn issues_row(props: &ItemRowProps, field: Field) -> Option<Html> {
    let state = props.field_state(field);
    if state.issues.is_empty() {
        return None;
    }
    Some(html! {
        <tr class="item-messages" role="row" key={field.key()}>
            <td colspan="6" role="cell">{ state.issue_list(&props.on_event) }</td>
        </tr>
    })
}
