//! What a file is, and which of its columns is which field: guessed, shown, and changed beside a preview.

use order_import::encoding::Encoding;
use order_import_session::message::{
    Choice, Column, Decimal, FileSource, HeaderChoice, HowSure, Opened,
};
use order_model::{Field, Group, Locale};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::importer::Importer;
use super::names::{TITLE, field_name};
use crate::component::disclosure::Disclosure;
use crate::component::icon;
use crate::i18n::{ImportText, Text};
use crate::state::import::ColumnUse;

/// What is mostly the same for all orders of a file.
const SAME: [Field; 5] = [
    Field::CentreCode,
    Field::ClientCode,
    Field::CarrierCode,
    Field::Currency,
    Field::ReceiverCountryCode,
];

const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

pub(super) fn set_up(importer: &Importer) -> Html {
    let locale = importer.judge.locale;
    let text = ImportText::of(locale);
    let state = importer.store.state();
    let Some(opened) = &state.opened else {
        return Html::default();
    };
    let check = {
        let importer = importer.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            importer.spawn(|importer| async move { importer.review().await });
        })
    };
    let close = {
        let importer = importer.clone();
        Callback::from(move |_: MouseEvent| importer.spawn(Importer::close))
    };
    html! {
        <form class="import-set-up" onsubmit={check}>
            <div class="sent-head">
                <h1 id={TITLE} tabindex="-1"><bdi>{ state.name.to_string() }</bdi></h1>
                <p class="soft">{ (text.rows)(opened.row_count) }</p>
                <button type="button" class="button is-quiet is-small" onclick={close}>{ text.close_file }</button>
            </div>
            <section aria-labelledby="import-what">
                <h2 id="import-what">{ text.what }</h2>
                <div class="import-choices">
                    { source(importer, opened) }
                    { header_row(importer, opened) }
                    { decimal(importer, opened) }
                </div>
                { doubts(opened, text) }
                { preview(opened, text) }
            </section>
            <section aria-labelledby="import-columns">
                <h2 id="import-columns">{ text.columns }</h2>
                <p class="hint">{ text.columns_hint }</p>
                { columns(importer, opened) }
            </section>
            <section aria-labelledby="import-fixed">
                <h2 id="import-fixed">{ text.fixed }</h2>
                <p class="hint">{ text.fixed_hint }</p>
                <div class="import-choices">{ for SAME.into_iter().map(|field| fixed(importer, field)) }</div>
                <Disclosure title={Text::of(locale).section_sender} needed={!state.has_sender_columns() && state.fixed(Field::SenderName).is_empty()}>
                    <div class="import-choices">{ for Group::Sender.fields().map(|field| fixed(importer, field)) }</div>
                </Disclosure>
            </section>
            <div class="import-check">
                { name(importer) }
                <button type="submit" class="button is-primary">{ text.check }</button>
            </div>
        </form>
    }
}

/// A list to choose from, with its label.
fn choice(
    id: &'static str,
    label: &'static str,
    options: impl Iterator<Item = (String, String, bool)>,
    on_choose: impl Fn(String) + 'static,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        on_choose(event.target_unchecked_into::<HtmlSelectElement>().value());
    });
    let option = |(value, name, selected): (String, String, bool)| {
        html! { <option {value} {selected}>{ name }</option> }
    };
    html! {
        <div class="import-choice">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>{ for options.map(option) }</select>
        </div>
    }
}

/// Reads the file otherwise.
fn reading(
    importer: &Importer,
    change: impl Fn(&mut Choice, &str) + 'static,
) -> impl Fn(String) + 'static {
    let importer = importer.clone();
    move |value| {
        let mut choice = importer.store.state().choice.clone();
        change(&mut choice, &value);
        importer.spawn(|importer| importer.choose(choice));
    }
}

/// The sheet of a workbook; the encoding and the separator of a text.
fn source(importer: &Importer, opened: &Opened) -> Html {
    let text = ImportText::of(importer.judge.locale);
    match &opened.source {
        FileSource::Workbook { sheets, sheet } => {
            let options = sheets.iter().enumerate().map(|(index, it)| {
                let name = match it.is_hidden {
                    true => (text.sheet_hidden)(&it.name),
                    false => it.name.clone(),
                };
                (index.to_string(), name, index == *sheet)
            });
            let on_choose = reading(importer, |choice, value| {
                choice.sheet = value.parse().ok();
                choice.header = HeaderChoice::Found;
            });
            choice("import-sheet", text.sheet, options, on_choose)
        }
        FileSource::Text {
            encoding,
            separator,
            ..
        } => {
            let encodings = Encoding::ALL.into_iter().map(|it| {
                let label = it.label();
                (label.to_owned(), label.to_uppercase(), it == *encoding)
            });
            let on_encoding = reading(importer, |choice, value| {
                choice.encoding = Encoding::from_label(value);
            });
            let separators = SEPARATORS.into_iter().zip(text.separators);
            let separators =
                separators.map(|(it, name)| (it.to_string(), name.to_owned(), it == *separator));
            let on_separator = reading(importer, |choice, value| {
                choice.separator = value.chars().next();
                choice.header = HeaderChoice::Found;
            });
            html! {
                <>
                    { choice("import-encoding", text.encoding, encodings, on_encoding) }
                    { choice("import-separator", text.separator, separators, on_separator) }
                </>
            }
        }
    }
}

/// The row of the names of the columns, of those in the preview.
fn header_row(importer: &Importer, opened: &Opened) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let none = (opened.header_row.is_none()).then(|| (String::new(), "–".to_owned(), true));
    let rows = opened.preview.iter().map(|row| {
        let is_chosen = opened.header_row == Some(row.row);
        (row.row.to_string(), row.number.to_string(), is_chosen)
    });
    let on_choose = reading(importer, |choice, value| {
        choice.header = match value.parse() {
            Ok(row) => HeaderChoice::Row(row),
            Err(_) => HeaderChoice::Found,
        };
    });
    choice(
        "import-header",
        text.header_row,
        none.into_iter().chain(rows),
        on_choose,
    )
}

/// What stands before the fraction, where nothing tells.
fn decimal(importer: &Importer, opened: &Opened) -> Html {
    let text = ImportText::of(importer.judge.locale);
    if opened.decimal != Decimal::Unclear {
        return Html::default();
    }
    let chosen = importer.store.state().map.decimal;
    let [point, comma] = text.decimal_signs;
    let options = [
        ("", text.choose_one, chosen.is_none()),
        ("point", point, chosen == Some(Decimal::Point)),
        ("comma", comma, chosen == Some(Decimal::Comma)),
    ];
    let options = options
        .into_iter()
        .map(|(value, name, is_chosen)| (value.to_owned(), name.to_owned(), is_chosen));
    let store = importer.store.clone();
    let on_choose = move |value: String| {
        store.change(|state| {
            state.map.decimal = match value.as_str() {
                "point" => Some(Decimal::Point),
                "comma" => Some(Decimal::Comma),
                _ => None,
            };
        });
    };
    choice("import-decimal", text.decimal, options, on_choose)
}

/// What a person should look at.
fn doubts(opened: &Opened, text: &ImportText) -> Html {
    let mut doubts = Vec::new();
    if let FileSource::Text {
        is_certain,
        is_right,
        ..
    } = opened.source
    {
        doubts.extend((!is_right).then_some(text.not_right));
        doubts.extend((is_right && !is_certain).then_some(text.uncertain));
    }
    doubts.extend((opened.header_row.is_none()).then_some(text.no_header));
    let said = doubts.into_iter().map(|doubt| {
        html! { <p class="count is-warning">{ icon::warning() }{ doubt }</p> }
    });
    html! { <div role="status">{ for said }</div> }
}

/// The first rows, as they stand in the file.
fn preview(opened: &Opened, text: &ImportText) -> Html {
    let rows = opened.preview.iter().map(|row| {
        let is_header = opened.header_row == Some(row.row);
        html! {
            <tr data-above={row.is_above.to_string()} data-header={is_header.to_string()}>
                <th scope="row">{ row.number }</th>
                { for row.cells.iter().map(|cell| html! { <td><bdi>{ cell }</bdi></td> }) }
            </tr>
        }
    });
    html! {
        <div class="import-preview" tabindex="0" role="region" aria-label={text.preview}>
            <table><tbody>{ for rows }</tbody></table>
        </div>
    }
}

fn columns(importer: &Importer, opened: &Opened) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let all = opened.columns.iter().enumerate();
    html! {
        <table class="orders-table import-columns" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{ text.column }</th>
                    <th scope="col" role="columnheader">{ text.samples }</th>
                    <th scope="col" role="columnheader">{ text.field }</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ for all.map(|(index, column)| column_line(importer, index, column)) }</tbody>
        </table>
    }
}

fn column_line(importer: &Importer, index: usize, column: &Column) -> Html {
    let locale = importer.judge.locale;
    let text = ImportText::of(locale);
    let used = importer.store.state().use_of(index);
    let name = match column.name.as_str() {
        "" => (text.nameless)(index + 1),
        name => name.to_owned(),
    };
    html! {
        <tr role="row" data-use={if used == ColumnUse::LeftOut { "none" } else { "field" }}>
            <th scope="row" role="rowheader"><bdi>{ &name }</bdi></th>
            <td role="cell" class="soft" data-label={text.samples}><bdi>{ column.samples.join(" · ") }</bdi></td>
            <td role="cell" data-label={text.field}>
                { use_choice(importer, index, used, &name) }
                { sureness(column, used, text) }
            </td>
        </tr>
    }
}

/// The fields, as a list to choose from.
fn use_choice(importer: &Importer, index: usize, used: ColumnUse, name: &str) -> Html {
    let locale = importer.judge.locale;
    let text = ImportText::of(locale);
    let store = importer.store.clone();
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        store.change(|state| state.map_column(index, ColumnUse::from_name(&value)));
    });
    let option = |it: ColumnUse, name: String| {
        html! { <option value={it.name()} selected={it == used}>{ name }</option> }
    };
    let fields = Field::ALL.into_iter();
    let fields = fields.map(|field| option(ColumnUse::Field(field), field_name(field, locale)));
    html! {
        <select aria-label={(text.field_of)(name)} {onchange}>
            { option(ColumnUse::LeftOut, text.left_out.to_owned()) }
            { option(ColumnUse::Status, text.shop_status.to_owned()) }
            { for fields }
        </select>
    }
}

/// How sure the guess is, where it was not changed.
fn sureness(column: &Column, used: ColumnUse, text: &ImportText) -> Html {
    let is_guess = matches!(used, ColumnUse::Field(field) if column.field == Some(field));
    if column.is_contested {
        return html! { <span class="import-sure" data-tone="warning">{ text.contested }</span> };
    }
    let sure = match column.how_sure {
        Some(HowSure::Name | HowSure::NameOfParty) if is_guess => ("done", text.sure),
        Some(HowSure::Near | HowSure::Part) if is_guess => ("open", text.likely),
        _ => return Html::default(),
    };
    html! { <span class="import-sure" data-tone={sure.0}>{ sure.1 }</span> }
}

/// A text that is the same for every order.
fn fixed(importer: &Importer, field: Field) -> Html {
    let locale: Locale = importer.judge.locale;
    let value = importer.store.state().fixed(field).to_owned();
    let id = format!("import-fixed-{}", field.name());
    let store = importer.store.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        store.change(|state| state.set_fixed(field, &value));
    });
    html! {
        <div class="import-choice">
            <label for={id.clone()}>{ field_name(field, locale) }</label>
            <input type="text" {id} {value} {oninput} autocomplete="off" spellcheck="false" />
        </div>
    }
}

/// What files with these columns are called.
fn name(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let (value, hidden, leaves_out) = {
        let state = importer.store.state();
        let hidden = state.opened.as_ref().map_or(0, |opened| opened.hidden_rows);
        (state.map.name.clone(), hidden, state.map.leaves_out_hidden)
    };
    let oninput = {
        let store = importer.store.clone();
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            store.change(|state| state.map.name = value);
        })
    };
    let onchange = {
        let store = importer.store.clone();
        Callback::from(move |event: Event| {
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            store.change(|state| state.map.leaves_out_hidden = checked);
        })
    };
    html! {
        <>
            if hidden > 0 {
                <label class="sent-all">
                    <input type="checkbox" checked={leaves_out} {onchange} />{ (text.leave_out_hidden)(hidden) }
                </label>
            }
            <div class="import-choice">
                <label for="import-name">{ text.mapping_name }</label>
                <input type="text" id="import-name" {value} {oninput} autocomplete="off" aria-describedby="import-name-hint" />
                <p class="hint" id="import-name-hint">{ text.mapping_hint }</p>
            </div>
        </>
    }
}
