//! The grid of the rows: cells as in a spreadsheet, of which only those in view are rendered.

use std::rc::Rc;

use order_import_session::message::{Edit, Row, Standing};
use order_model::Field;
use web_sys::Element;
use yew::prelude::*;

use super::cell_detail::cell_detail;
use super::grid_row::{GridEvent, GridRow};
use super::importer::Importer;
use super::names::{EDITOR, cell_id, column_name, is_number};
use crate::browser::focus::focus;
use crate::hook::{RowWindow, use_row_window};
use crate::i18n::ImportText;
use crate::state::import::{Cursor, GridKey};

/// So many rows a page up or down goes.
const PAGE: usize = 12;

#[derive(Properties, PartialEq)]
pub(super) struct GridProps {
    pub(super) importer: Importer,
    pub(super) version: u32,
}

#[component]
pub(super) fn Grid(props: &GridProps) -> Html {
    let importer = &props.importer;
    let locale = importer.judge.locale;
    let text = ImportText::of(locale);
    let table = use_node_ref();
    let (total, edition, is_known, fields, cursor, typed) = {
        let state = importer.store.state();
        let fields: Rc<[Field]> = state.fields().into();
        (
            state.rows.total,
            state.edition,
            state.rows.is_known(),
            fields,
            state.cursor,
            state.typed.clone(),
        )
    };
    let window = use_row_window(&table, total);
    use_rows_in_view(importer, &window, edition);
    use_cell_focus(importer, &table, &window);
    let on_event = on_event(importer);
    if is_known && total == 0 {
        return html! { <p class="import-nothing" role="status">{ text.nothing_here }</p> };
    }
    let head = fields.iter().map(|field| {
        let tone = is_number(*field).then_some("number");
        html! { <th scope="col" role="columnheader" data-kind={tone}>{ column_name(*field, locale) }</th> }
    });
    let row = |index: usize| {
        let row = importer.store.state().rows.get(index).cloned();
        let focused = (cursor.row == index).then_some(cursor.column);
        let typed = typed
            .clone()
            .filter(|_| focused.is_some())
            .map(AttrValue::from);
        html! {
            <GridRow key={index} {index} {row} fields={fields.clone()} {focused} {typed} on_event={on_event.clone()} {locale} />
        }
    };
    let (before, after) = window.room(total);
    html! {
        <div class="import-grid">
            <div class="import-scroll">
                <table class="cells" role="grid" ref={table} aria-label={text.grid} aria-rowcount={(total + 1).to_string()}
                    aria-colcount={(fields.len() + 1).to_string()} aria-describedby="import-keys" onkeydown={on_key(importer)}>
                    <thead role="rowgroup">
                        <tr role="row" aria-rowindex="1">
                            <th scope="col" role="columnheader" class="row-number">{ text.row }</th>
                            { for head }
                        </tr>
                    </thead>
                    { room(before) }
                    <tbody role="rowgroup">{ for window.rows.clone().map(row) }</tbody>
                    { room(after) }
                </table>
            </div>
            { cell_detail(importer) }
            <p class="hint" id="import-keys">{ text.keys }</p>
        </div>
    }
}

/// What stands in the place of rows that are not rendered.
fn room(height: usize) -> Html {
    if height == 0 {
        return Html::default();
    }
    html! { <tbody aria-hidden="true" class="room"><tr><td height={height.to_string()}></td></tr></tbody> }
}

/// Asks for rows that have come into view.
#[hook]
fn use_rows_in_view(importer: &Importer, window: &RowWindow, edition: u32) {
    // Where nothing is known yet, a screen full is asked for.
    let wanted = window.rows.start..window.rows.end.max(window.rows.start + 40);
    use_effect_with((wanted, edition), {
        let importer = importer.clone();
        move |(wanted, _)| {
            let wanted = wanted.clone();
            importer.spawn(|importer| importer.show_rows(wanted, false));
        }
    });
}

/// The cell gets the focus where a key has moved it, once it is there.
#[hook]
fn use_cell_focus(importer: &Importer, table: &NodeRef, window: &RowWindow) {
    let (importer, table, window) = (importer.clone(), table.clone(), window.clone());
    use_effect(move || {
        let (wants, cursor, is_typed) = {
            let state = importer.store.state();
            (state.wants_focus, state.cursor, state.typed.is_some())
        };
        if !wants {
            return;
        }
        let id = if is_typed {
            EDITOR.to_owned()
        } else {
            cell_id(cursor)
        };
        if focus(&id) {
            importer.store.quietly(|state| state.wants_focus = false);
        } else if let Some(table) = table.cast::<Element>() {
            window.scroll_to(&table, cursor.row);
        }
    });
}

/// What keys do where a cell has the focus.
fn on_key(importer: &Importer) -> Callback<KeyboardEvent> {
    let importer = importer.clone();
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target_dyn_into::<Element>();
        // Within a cell there may be an input, whose keys are its own.
        let is_cell = target.is_some_and(|it| it.tag_name() == "TD");
        if !is_cell || event.alt_key() || event.is_composing() {
            return;
        }
        let is_ctrl = event.ctrl_key() || event.meta_key();
        let key = event.key();
        let asked = {
            let state = importer.store.state();
            state.cursor.key(&key, is_ctrl, state.extent(PAGE))
        };
        match asked {
            Some(GridKey::Move(to)) => go_to(&importer, to),
            Some(GridKey::Edit) => begin_edit(&importer, None),
            Some(GridKey::Clear) => begin_edit(&importer, Some("")),
            // A letter begins the cell anew.
            None if !is_ctrl && key.chars().count() == 1 => begin_edit(&importer, Some(&key)),
            None => return,
        }
        event.prevent_default();
    })
}

fn go_to(importer: &Importer, to: Cursor) {
    importer.store.change(|state| {
        state.cursor = to;
        state.typed = None;
        state.is_refused = false;
        state.wants_focus = true;
    });
}

/// Begins to change the cell with the focus: with what stands in it, or with what is typed.
fn begin_edit(importer: &Importer, typed: Option<&str>) {
    importer.store.change(|state| {
        let column = state.cursor.column;
        let text = state.focused().and_then(|(row, _)| {
            let cell = row.cells.get(column)?;
            (is_editable(row) && cell.file_size.is_none())
                .then(|| typed.unwrap_or(&cell.text).to_owned())
        });
        state.is_refused = text.is_none();
        state.typed = text;
        state.wants_focus = true;
    });
}

/// What has left, or is on its way, stays as it was sent.
fn is_editable(row: &Row) -> bool {
    !matches!(
        row.standing,
        Standing::Sending | Standing::Accepted | Standing::Unknown | Standing::LeftOut
    )
}

fn on_event(importer: &Importer) -> Callback<GridEvent> {
    let importer = importer.clone();
    Callback::from(move |event| match event {
        GridEvent::Press(to) => {
            let is_there = importer.store.state().cursor == to;
            if !is_there || importer.store.state().typed.is_none() {
                importer.store.change(|state| {
                    state.cursor = to;
                    state.is_refused = false;
                });
            }
        }
        GridEvent::Edit(to) => {
            go_to(&importer, to);
            begin_edit(&importer, None);
        }
        GridEvent::Done(text, moved) => commit(&importer, text, moved),
        GridEvent::Cancel => {
            importer.store.change(|state| {
                state.typed = None;
                state.wants_focus = true;
            });
        }
    })
}

/// Takes what was typed into a cell, and goes on to the next.
fn commit(importer: &Importer, text: String, (rows, columns): (usize, usize)) {
    let edit = importer.store.change(|state| {
        // It has been taken, or left, already.
        state.typed.take()?;
        let column = state.cursor.column;
        let edit = state.focused().and_then(|(row, field)| {
            let is_changed = row.cells.get(column).is_some_and(|cell| cell.text != text);
            is_changed.then(|| Edit {
                row: row.row,
                field,
                text,
                only_this_row: false,
            })
        });
        let to = Cursor {
            row: state.cursor.row + rows,
            column: state.cursor.column + columns,
        };
        state.cursor = to.within(state.extent(PAGE));
        state.wants_focus = rows + columns > 0;
        edit
    });
    if let Some(edit) = edit {
        importer.spawn(|importer| importer.edit(vec![edit]));
    }
}
