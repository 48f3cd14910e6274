//! The address book to and from files.

use std::collections::BTreeSet;
use std::rc::Rc;

use order_model::{Group, Locale};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clock::now;
use crate::browser::file::{read_text, save_text, take_chosen};
use crate::browser::intl::CodeNames;
use crate::component::icon;
use crate::i18n::{AddressesText, LateText, Text};
use crate::session::Session;
use crate::state::address::{
    Address, AddressBook, AddressTexts, FailedRow, Imported, RowFault, TableError, read_csv,
    read_json, write_csv, write_failed, write_json,
};
use crate::storage::StorageError;

/// So many rows that were not taken are listed; the file of them has all.
const LISTED: usize = 5;

#[derive(Properties, PartialEq)]
pub(super) struct FileToolsProps {
    pub(super) session: Rc<Session>,
    /// What a row is that does not say.
    pub(super) party: Group,
    pub(super) on_change: Callback<()>,
    pub(super) locale: Locale,
}

/// What came of an import, or of an export that failed.
#[derive(Clone)]
enum Import {
    Reading,
    Unreadable,
    Refused(TableError),
    /// The addresses that there are cannot be read.
    NoBook,
    Done {
        imported: Rc<Imported>,
        new: usize,
        known: usize,
        result: Result<(), StorageError>,
    },
}

#[component]
pub(super) fn FileTools(props: &FileToolsProps) -> Html {
    let text = AddressesText::of(props.locale);
    let import = use_state(|| None::<Import>);
    let onchange = {
        let import = import.setter();
        let (session, party) = (Rc::clone(&props.session), props.party);
        let on_change = props.on_change.clone();
        Callback::from(move |event: Event| {
            let Some(file) = take_chosen(&event) else {
                return;
            };
            import.set(Some(Import::Reading));
            let (import, session, on_change) =
                (import.clone(), Rc::clone(&session), on_change.clone());
            read_text(&file, move |text| {
                let Some(text) = text else {
                    return import.set(Some(Import::Unreadable));
                };
                let (import, session, on_change) =
                    (import.clone(), Rc::clone(&session), on_change.clone());
                spawn_local(async move {
                    let done = import_text(&session, &text, party).await;
                    import.set(Some(done));
                    on_change.emit(());
                });
            });
        })
    };
    let export = |label: &'static str, is_json: bool| {
        let (session, import) = (Rc::clone(&props.session), import.setter());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (session, import) = (Rc::clone(&session), import.clone());
            spawn_local(async move {
                if export(&session, is_json).await.is_err() {
                    import.set(Some(Import::NoBook));
                }
            });
        });
        html! { <button type="button" class="button is-quiet" {onclick}>{ label }</button> }
    };
    html! {
        <>
            <div class="addresses-files">
                <label class="button is-quiet" for="addresses-import">{ text.import }</label>
                <input class="visually-hidden" id="addresses-import" type="file" accept=".csv,.tsv,.txt,.json" {onchange} />
                { export(text.export_csv, false) }
                { export(text.export_json, true) }
            </div>
            <div role="status">
                { import.as_ref().map(|import| outcome(import, props.locale)).unwrap_or_default() }
            </div>
        </>
    }
}

async fn import_text(session: &Session, text: &str, party: Group) -> Import {
    let names_by_language = Locale::ALL.map(CodeNames::of_regions);
    let names = |code: &str| -> Vec<String> {
        let names = names_by_language.iter().map(|names| names.get(code));
        names.filter(|name| !name.is_empty()).collect()
    };
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let is_json = start.starts_with(['[', '{']);
    let read = if is_json { read_json } else { read_csv };
    let imported = match read(text, party, &names) {
        Ok(imported) => imported,
        Err(error) => return Import::Refused(error),
    };
    let mut new = Vec::new();
    for party in Group::PARTIES {
        let Ok(kept) = session.storage.addresses(party).await else {
            return Import::NoBook;
        };
        new.extend(unknown(&imported, party, &AddressBook::new(kept)));
    }
    Import::Done {
        new: new.len(),
        known: imported.addresses.len() - new.len(),
        result: session.storage.save_addresses(&new).await,
        imported: imported.into(),
    }
}

/// What of a file is not kept already, the first row as the one that was used last.
fn unknown(imported: &Imported, party: Group, book: &AddressBook) -> Vec<Address> {
    let kept: BTreeSet<AddressTexts> = book.all().map(|address| address.texts.clone()).collect();
    let (mut seen, mut at) = (kept, now());
    let mut new = Vec::new();
    for (of, texts) in &imported.addresses {
        if *of == party && seen.insert(texts.clone()) {
            new.push(Address::new(party, texts.clone(), at));
            at -= 1;
        }
    }
    new
}

async fn export(session: &Session, is_json: bool) -> Result<(), StorageError> {
    let mut addresses = Vec::new();
    for party in Group::PARTIES {
        let kept = session.storage.addresses(party).await?;
        addresses.extend(AddressBook::new(kept).all().cloned());
    }
    let rows = addresses
        .iter()
        .map(|address| (address.party, &address.texts));
    if is_json {
        save_text("addresses.json", &write_json(rows));
    } else {
        save_text("addresses.csv", &write_csv(rows));
    }
    Ok(())
}

fn outcome(import: &Import, locale: Locale) -> Html {
    let text = AddressesText::of(locale);
    let refused =
        |words: String| html! { <p class="count is-error">{ icon::error() }{ words }</p> };
    match import {
        Import::Reading => html! { <p>{ text.importing }</p> },
        Import::Unreadable => refused(LateText::of(locale).file_unreadable.to_owned()),
        Import::NoBook => refused(text.unreadable.to_owned()),
        Import::Refused(error) => refused(match error {
            TableError::Empty => text.file_empty.to_owned(),
            TableError::NoNameColumn => text.file_no_name.to_owned(),
            TableError::Json(error) => (text.file_json)(&error.to_string()),
            TableError::NotAList => text.file_no_list.to_owned(),
        }),
        Import::Done {
            imported,
            new,
            known,
            result,
        } => html! {
            <>
                <p>{ icon::done() }{ " " }{ (text.imported)(*new, *known) }</p>
                if let Err(error) = result {
                    <p class="count is-error">{ icon::warning() }{ (text.kept_here)(&error.in_words(Text::of(locale))) }</p>
                }
                if !imported.failed.is_empty() {
                    { failed(imported, locale) }
                }
            </>
        },
    }
}

/// The rows that were not taken, with a way to get them back.
fn failed(imported: &Rc<Imported>, locale: Locale) -> Html {
    let text = AddressesText::of(locale);
    let line = |row: &FailedRow| {
        let cells: Vec<&str> = row.cells.iter().map(String::as_str).collect();
        let cells = cells.into_iter().filter(|cell| !cell.is_empty());
        let cells = cells.collect::<Vec<_>>().join(", ");
        let said = if cells.is_empty() {
            cells
        } else {
            cells + ": "
        };
        html! { <li>{ said }{ reason(&row.fault, text) }</li> }
    };
    let onclick = {
        let imported = Rc::clone(imported);
        Callback::from(move |_: MouseEvent| {
            let failed = write_failed(&imported, |fault| reason(fault, text));
            save_text("addresses-not-imported.csv", &failed);
        })
    };
    html! {
        <div class="panel is-warning">
            <p>{ icon::warning() }{ " " }{ (text.not_imported)(imported.failed.len()) }</p>
            <ul>{ for imported.failed.iter().take(LISTED).map(line) }</ul>
            <p class="panel-actions"><button type="button" class="button" {onclick}>{ text.failed_rows }</button></p>
        </div>
    }
}

fn reason(fault: &RowFault, text: &AddressesText) -> String {
    match fault {
        RowFault::NoName => text.row_no_name.to_owned(),
        RowFault::NoPlace => text.row_no_place.to_owned(),
        RowFault::Country(name) => (text.row_country)(name),
        RowFault::Party(name) => (text.row_party)(name),
        RowFault::TooManyCells(count) => (text.row_too_many)(*count),
        RowFault::NotTexts => text.row_not_texts.to_owned(),
    }
}
