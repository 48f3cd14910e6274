//! The rows of the items.

use std::rc::Rc;
use std::sync::Arc;

use order_model::message::label;
use order_model::{Field, FieldRef, ItemDraft, Locale};
use yew::prelude::*;

use super::combobox::{Choices, ComboboxInput};
use super::field::{FieldState, text_input};
use super::field_event::OnFieldEvent;
use super::icon;
use super::issues_of_place::data_state;
use crate::chunk::JUDGING;
use crate::i18n::Text;
use crate::state::touched::RowId;
use crate::state::visible_issue::{VisibleIssue, VisibleIssues};

/// What an item's row has, from left to right.
pub(crate) const COLUMNS: [Field; 4] = [Field::Sku, Field::Qty, Field::UnitPrice, Field::Currency];

/// What a person did with an item.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ItemEvent {
    Add,
    Duplicate(usize),
    Remove(usize),
    /// Went on to the row below this field, which is made where there is none.
    GoBelow(FieldRef),
}

/// Items that follow each other.
#[derive(Properties, PartialEq)]
pub(crate) struct ItemBlockProps {
    /// The index of the first.
    pub(crate) first: usize,
    pub(crate) rows: Vec<RowId>,
    pub(crate) items: Vec<Arc<ItemDraft>>,
    pub(crate) totals: Vec<Option<Rc<str>>>,
    /// What is wrong with each; shorter where the last ones are fine.
    pub(crate) issues: Vec<VisibleIssues>,
    pub(crate) currencies: Choices,
    pub(crate) skus: Choices,
    pub(crate) on_event: OnFieldEvent,
    pub(crate) on_item: Callback<ItemEvent>,
    pub(crate) locale: Locale,
}

/// Some items; renders again only when something of them has changed.
#[component]
pub(crate) fn ItemBlock(props: &ItemBlockProps) -> Html {
    let no_issues: VisibleIssues = Rc::from([]);
    let row = |(place, (row, item)): (usize, (&RowId, &Arc<ItemDraft>))| {
        let content = item_row(&ItemRow {
            block: props,
            index: props.first + place,
            item,
            total: props.totals.get(place).and_then(Option::as_deref),
            issues: props.issues.get(place).unwrap_or(&no_issues),
        });
        html! { <key={*row}>{ content }</> }
    };
    let onkeydown = on_key(&props.on_item);
    html! {
        <tbody class="item-block" role="rowgroup" {onkeydown}>
            { for props.rows.iter().zip(&props.items).enumerate().map(row) }
        </tbody>
    }
}

/// What a key does in a row's fields. It is in a file that follows the form: a key before that types.
pub(crate) struct ItemKeys(pub(crate) fn(&KeyboardEvent) -> Option<ItemEvent>);

fn on_key(on_item: &Callback<ItemEvent>) -> Callback<KeyboardEvent> {
    let on_item = on_item.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(ItemKeys(event_of)) = JUDGING.beside()
            && let Some(done) = event_of(&event)
        {
            event.prevent_default();
            on_item.emit(done);
        }
    })
}

struct ItemRow<'a> {
    block: &'a ItemBlockProps,
    index: usize,
    item: &'a ItemDraft,
    total: Option<&'a str>,
    issues: &'a [VisibleIssue],
}

impl ItemRow<'_> {
    fn field_state(&self, field: Field) -> FieldState {
        let field_ref = FieldRef::item_field(self.index, field);
        let is_its = |issue: &&VisibleIssue| issue.field_ref == Some(field_ref);
        FieldState {
            field_ref,
            value: self.item.text(field),
            issues: self.issues.iter().filter(is_its).cloned().collect(),
            optional: false,
            limit: None,
            locale: self.block.locale,
        }
    }

    fn name(&self, field: Field) -> String {
        let text = Text::of(self.block.locale);
        format!(
            "{}: {}",
            (text.item)(self.index + 1),
            label(field, self.block.locale)
        )
    }
}

fn item_row(row: &ItemRow<'_>) -> Html {
    let ItemBlockProps {
        on_event,
        currencies,
        skus,
        locale,
        ..
    } = row.block;
    let (text, index) = (Text::of(*locale), row.index);
    let cell = |field: Field| {
        let state = row.field_state(field);
        let data_state = data_state(&state.issues);
        let name = row.name(field);
        let listed = |choices: &Choices| {
            html! {
                <ComboboxInput state={state.clone()} on_event={on_event.clone()} choices={choices.clone()} name={name.clone()} />
            }
        };
        let control = match field {
            Field::Sku => listed(skus),
            Field::Currency => listed(currencies),
            _ => text_input(&state, on_event, false, Some(name.into())),
        };
        html! {
            <td role="cell" data-column={field.key()} data-label={label(field, *locale)} data-state={data_state}>{ control }</td>
        }
    };
    let total = row.total.unwrap_or_default();
    html! {
        <>
            <tr class="item-row" role="row" key="row">
                { for COLUMNS.into_iter().map(cell) }
                <td role="cell" data-column="total" data-label={text.line_total} class="number">{ total }</td>
                <td role="cell" data-column="actions">
                    { item_button(row, ItemEvent::Duplicate(index), (text.duplicate_item)(index + 1), "Control+D Meta+D", icon::duplicate()) }
                    { item_button(row, ItemEvent::Remove(index), (text.remove_item)(index + 1), "Control+Shift+Backspace", icon::remove()) }
                </td>
            </tr>
            { for COLUMNS.into_iter().filter_map(|field| issues_row(row, field)) }
        </>
    }
}

/// Tab passes it by: in the row's fields, its keys do the same.
fn item_button(
    row: &ItemRow<'_>,
    event: ItemEvent,
    name: String,
    keys: &'static str,
    icon: Html,
) -> Html {
    let onclick = row.block.on_item.reform(move |_: MouseEvent| event);
    html! {
        <button type="button" class="button is-icon" tabindex="-1" aria-label={name.clone()} title={name}
            aria-keyshortcuts={keys} {onclick}>{ icon }</button>
    }
}

/// The issues of one cell, under the row: they begin under their cell, which is too narrow for a sentence.
fn issues_row(row: &ItemRow<'_>, field: Field) -> Option<Html> {
    let state = row.field_state(field);
    if state.issues.is_empty() {
        return None;
    }
    Some(html! {
        <tr class="item-messages" role="row" key={field.key()} data-column={field.key()}>
            <td colspan="6" role="cell">{ state.issue_list(&row.block.on_event) }</td>
        </tr>
    })
}
