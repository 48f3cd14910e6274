//! The goods: a table; on a narrow screen a card each.

use std::rc::Rc;
use std::sync::Arc;

use order_model::message::label;
use order_model::rules::PriceUnit;
use order_model::{ItemDraft, Locale};
use yew::prelude::*;

use super::combobox::Choices;
use super::field_event::OnFieldEvent;
use super::icon;
use super::issues_of_place::issues_of_place;
use super::item_row::{COLUMNS, ItemBlock, ItemEvent};
use super::undo_bar::undo_bar;
use crate::i18n::Text;
use crate::state::totals::Amount;
use crate::state::touched::RowId;
use crate::state::visible_issue::VisibleIssues;

/// From so many rows on, those off the screen are not laid out: fewer cost nothing, and keep their places when they appear.
const MANY: usize = 30;

/// So many rows are laid out, or left out, together, and compared with what they were at once.
const BLOCK: usize = 10;

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
    pub(crate) skus: Choices,
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
    let block = |(number, rows): (usize, &[RowId])| {
        let first = number * BLOCK;
        html! {
            <ItemBlock key={number} {first} rows={rows.to_vec()} items={part(&props.items, first)}
                totals={part(&props.line_totals, first)} issues={part(&props.row_issues, first)}
                currencies={props.currencies.clone()} skus={props.skus.clone()} on_event={props.on_event.clone()}
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
            <table class="items-table" data-long={(props.rows.len() > MANY).then_some("true")} role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        { for COLUMNS.into_iter().map(|field| html! {
                            <th scope="col" role="columnheader" data-column={field.key()}>{ label(field, props.locale) }</th>
                        }) }
                        <th scope="col" role="columnheader" data-column="total">{ text.line_total }</th>
                        <th scope="col" role="columnheader" data-column="actions"><span class="visually-hidden">{ text.actions }</span></th>
                    </tr>
                </thead>
                { for props.rows.chunks(BLOCK).enumerate().map(block) }
            </table>
            <div class="items-foot">
                <button type="button" class="button" onclick={on_add}>{ icon::plus() }{ text.add_item }</button>
                { undo_bar(props.removed.then_some(text.item_removed), &props.on_undo, text) }
                { totals(props) }
            </div>
            { issues_of_place("items-messages".to_owned(), &props.issues, &props.on_event) }
        </div>
    }
}

/// What of a list belongs to a block.
fn part<T: Clone>(list: &[T], first: usize) -> Vec<T> {
    list.iter().skip(first).take(BLOCK).cloned().collect()
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
