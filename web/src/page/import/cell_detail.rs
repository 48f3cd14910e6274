//! What is wrong with the cell that has the focus, and what could stand there instead.

use order_import_session::message::{Accept, Edit, Issue, Row, Standing, Weight};
use order_model::Locale;
use yew::prelude::*;

use super::importer::Importer;
use super::names::{DETAIL, field_name};
use crate::component::icon;
use crate::i18n::ImportText;

pub(super) fn cell_detail(importer: &Importer) -> Html {
    let locale = importer.judge.locale;
    let text = ImportText::of(locale);
    let state = importer.store.state();
    let is_refused = state.is_refused.then_some(text.not_alone);
    let detail = state.focused().map(|(row, _)| {
        let column = state.cursor.column;
        let issues = row
            .cells
            .get(column)
            .into_iter()
            .flat_map(|cell| &cell.issues);
        html! {
            <>
                { for issues.chain(&row.issues).map(|issue| said(importer, row, issue, locale)) }
                if !row.known.is_empty() {
                    <p class="count is-warning">{ icon::warning() }<span>{ &row.known }</span></p>
                }
                { accept(importer, row, text) }
            </>
        }
    });
    html! {
        <div class="import-detail" id={DETAIL}>
            { detail.unwrap_or_default() }
            if let Some(words) = is_refused {
                <p class="count is-error" role="alert">{ icon::error() }{ words }</p>
            }
        </div>
    }
}

/// An issue, with what would mend it.
fn said(importer: &Importer, row: &Row, issue: &Issue, locale: Locale) -> Html {
    let text = ImportText::of(locale);
    let place = match issue.field {
        Some(field) => (text.place)(issue.row_number, &field_name(field, locale)),
        None => format!("{} {}", text.row, issue.row_number),
    };
    let (tone, symbol) = match issue.weight {
        Weight::Error => ("error", icon::error()),
        Weight::Warning => ("warning", icon::warning()),
    };
    let offers = issue.offers.iter().map(|offer| {
        let texts: Vec<&str> = offer.texts.iter().map(|(_, text)| text.as_str()).collect();
        let row = row.row;
        let edits: Vec<Edit> = offer
            .texts
            .iter()
            .map(|(field, text)| Edit {
                row,
                field: *field,
                text: text.clone(),
                only_this_row: false,
            })
            .collect();
        let importer = importer.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let edits = edits.clone();
            importer.spawn(|importer| importer.edit(edits));
        });
        html! { <button type="button" class="button is-small" {onclick}><bdi>{ texts.join(" · ") }</bdi></button> }
    });
    html! {
        <p class="import-issue" data-tone={tone}>
            { symbol }
            <span><b>{ place }{ "." }</b>{ " " }{ &issue.words }</span>
            <span class="import-mend">{ for offers }</span>
        </p>
    }
}

/// An order that has nothing but warnings can go as it is.
fn accept(importer: &Importer, row: &Row, text: &'static ImportText) -> Html {
    if row.standing != Standing::ToCheck {
        return Html::default();
    }
    let (importer, order) = (importer.clone(), row.order);
    let onclick = Callback::from(move |_: MouseEvent| {
        importer.spawn(|importer| importer.accept(Accept::Rows(vec![order])));
    });
    html! { <p><button type="button" class="button is-small" {onclick}>{ text.accept }</button></p> }
}
