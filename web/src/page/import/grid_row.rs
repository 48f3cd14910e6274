//! A row of the grid, which is rendered again where it has changed.

use std::rc::Rc;

use order_import_session::message::{Cell, Row, Standing, Weight};
use order_model::{Field, Locale};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::names::{DETAIL, EDITOR, cell_id, field_name, is_first, is_number};
use crate::component::label_file::label_words;
use crate::i18n::ImportText;
use crate::state::import::Cursor;

/// What a person does in a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum GridEvent {
    /// A cell has been pressed, or has the focus.
    Press(Cursor),
    /// A cell is to be changed.
    Edit(Cursor),
    /// This has been typed into the cell; the focus goes on by so many rows and columns.
    Done(String, (usize, usize)),
    /// The cell stays as it was.
    Cancel,
}

#[derive(Properties, PartialEq)]
pub(super) struct GridRowProps {
    /// Its place in what is listed.
    pub(super) index: usize,
    /// `None` until it is known.
    pub(super) row: Option<Rc<Row>>,
    pub(super) fields: Rc<[Field]>,
    /// The column with the focus.
    pub(super) focused: Option<usize>,
    /// What the cell with the focus has, while it is being changed.
    pub(super) typed: Option<AttrValue>,
    pub(super) on_event: Callback<GridEvent>,
    pub(super) locale: Locale,
}

#[component]
pub(super) fn GridRow(props: &GridRowProps) -> Html {
    let place = (props.index + 2).to_string();
    let Some(row) = &props.row else {
        return html! {
            <tr role="row" aria-rowindex={place}>
                <th scope="row" role="rowheader" class="row-number"></th>
                { for props.fields.iter().map(|_| html! { <td role="gridcell">{ "…" }</td> }) }
            </tr>
        };
    };
    let continues = (!is_first(row)).then_some("true");
    html! {
        <tr role="row" aria-rowindex={place} data-continues={continues} data-standing={standing(row.standing)}>
            <th scope="row" role="rowheader" class="row-number">{ row.number }</th>
            { for row.cells.iter().enumerate().map(|(column, it)| cell(props, row, column, it)) }
        </tr>
    }
}

/// How an order stands, as the stylesheet knows it.
pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::ToMend => "error",
        Standing::ToCheck => "warning",
        Standing::Good => "good",
        Standing::Sending => "sending",
        Standing::Accepted => "done",
        Standing::Unknown => "unknown",
        Standing::Refused => "refused",
        Standing::LeftOut => "left-out",
    }
}

fn cell(props: &GridRowProps, row: &Row, column: usize, cell: &Cell) -> Html {
    let at = Cursor {
        row: props.index,
        column,
    };
    let is_focused = props.focused == Some(column);
    let mark = cell.mark();
    let tone = mark.map(|mark| match mark {
        Weight::Error => "error",
        Weight::Warning => "warning",
    });
    let kind = props.fields.get(column).map(|field| match field {
        field if is_number(*field) => "number",
        Field::OrderNumber | Field::Sku => "code",
        _ => "text",
    });
    let press = props
        .on_event
        .reform(move |_: FocusEvent| GridEvent::Press(at));
    let edit = props
        .on_event
        .reform(move |_: MouseEvent| GridEvent::Edit(at));
    let is_typed = is_focused && props.typed.is_some();
    let content = match &props.typed {
        Some(typed) if is_typed => editor(props, column, typed),
        _ => shown(cell, props.locale),
    };
    html! {
        <td role="gridcell" id={cell_id(at)} aria-colindex={(column + 2).to_string()} data-tone={tone} data-kind={kind}
            data-edited={cell.is_edited.then_some("true")} data-focused={is_focused.then_some("true")}
            tabindex={tab_index(is_focused, is_typed)}
            aria-invalid={(mark == Some(Weight::Error)).then_some("true")}
            aria-readonly={(is_fixed(row.standing) || cell.file_size.is_some()).then_some("true")}
            aria-describedby={(is_focused && mark.is_some()).then_some(DETAIL)} onfocusin={press} ondblclick={edit}>
            { content }
        </td>
    }
}

/// One cell of the grid is in the order of Tab; where it is being changed, its input is.
const fn tab_index(is_focused: bool, is_typed: bool) -> Option<&'static str> {
    match (is_focused, is_typed) {
        (_, true) => None,
        (true, false) => Some("0"),
        (false, false) => Some("-1"),
    }
}

/// Whether what has left stays as it was sent.
const fn is_fixed(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Sending | Standing::Accepted | Standing::Unknown | Standing::LeftOut
    )
}

fn shown(cell: &Cell, locale: Locale) -> Html {
    if cell.is_ditto && cell.issues.is_empty() {
        let words = ImportText::of(locale).as_above;
        return html! {
            <>
                <span aria-hidden="true" class="soft">{ "〃" }</span>
                <span class="visually-hidden">{ words }</span>
            </>
        };
    }
    if let Some(size) = cell.file_size {
        return html! { <span class="number">{ label_words(&cell.text, size, locale) }</span> };
    }
    html! { <bdi>{ &cell.text }</bdi> }
}

/// The cell as an input, while it is being changed.
fn editor(props: &GridRowProps, column: usize, typed: &AttrValue) -> Html {
    let name = props
        .fields
        .get(column)
        .map(|field| field_name(*field, props.locale));
    let number = props.row.as_ref().map_or(0, |row| row.number);
    let label = (ImportText::of(props.locale).place)(number, &name.unwrap_or_default());
    let value = |event: &Event| event.target_unchecked_into::<HtmlInputElement>().value();
    let onkeydown = {
        let on_event = props.on_event.clone();
        Callback::from(move |event: KeyboardEvent| {
            let moved = match event.key().as_str() {
                _ if event.is_composing() => return,
                "Enter" => (1, 0),
                "Tab" if !event.shift_key() => (0, 1),
                "Escape" => {
                    event.prevent_default();
                    return on_event.emit(GridEvent::Cancel);
                }
                _ => return,
            };
            event.prevent_default();
            on_event.emit(GridEvent::Done(value(&event), moved));
        })
    };
    let onblur = props
        .on_event
        .reform(move |event: FocusEvent| GridEvent::Done(value(&event), (0, 0)));
    html! {
        <input type="text" id={EDITOR} aria-label={label} value={typed.clone()} {onkeydown} {onblur}
            autocomplete="off" spellcheck="false" />
    }
}
