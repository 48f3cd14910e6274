//! The orders of a file: what is wrong with which, and what became of each.

use order_import_session::message::Show;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::grid::Grid;
use super::importer::Importer;
use super::labels::LabelDrop;
use super::names::TITLE;
use super::order_list::OrderList;
use super::side::side;
use crate::i18n::{ImportText, Text};
use crate::state::import::{ImportState, Stage};

/// On a narrow screen a grid of cells is of no use: there each order is a line.
pub(super) fn review(importer: &Importer, is_online: bool, is_narrow: bool) -> Html {
    let version = importer.store.version();
    let is_judged = importer.store.state().reviewed.is_some();
    html! {
        <LabelDrop importer={importer.clone()}>
            { head(importer) }
            <div class="import-main">
                if is_judged {
                    { filters(importer) }
                    if is_narrow || importer.store.state().show == Show::Known {
                        <OrderList importer={importer.clone()} {version} {is_narrow} />
                    } else {
                        <Grid importer={importer.clone()} {version} />
                    }
                } else {
                    { judging(importer) }
                }
            </div>
            if is_judged {
                { side(importer, is_online) }
            }
        </LabelDrop>
    }
}

/// What the file is, in a line.
fn head(importer: &Importer) -> Html {
    let locale = importer.judge.locale;
    let text = ImportText::of(locale);
    let state = importer.store.state();
    let close = {
        let importer = importer.clone();
        Callback::from(move |_: MouseEvent| importer.spawn(Importer::close))
    };
    let store = importer.store.clone();
    let change = Callback::from(move |_: MouseEvent| {
        store.change(|state| state.stage = Stage::SetUp);
    });
    html! {
        <div class="sent-head">
            <h1 id={TITLE} tabindex="-1"><bdi>{ state.name.to_string() }</bdi></h1>
            <p class="soft">{ about(&state, text) }</p>
            if !state.batch.is_running() {
                <button type="button" class="button is-quiet is-small" onclick={change}>{ Text::of(locale).change }</button>
                <button type="button" class="button is-quiet is-small" onclick={close}>{ text.close_file }</button>
            }
        </div>
    }
}

fn about(state: &ImportState, text: &ImportText) -> String {
    let opened = state.opened.as_ref();
    let header = opened.and_then(|opened| {
        let of = opened.header_row?;
        let mut rows = opened.preview.iter();
        rows.find(|row| row.row == of)
            .map(|row| (text.header_in)(row.number as usize))
    });
    let counts = state.reviewed.as_ref().map(|reviewed| reviewed.counts);
    let counts = counts.map(|counts| {
        let rows = (text.rows)(counts.rows);
        format!("{rows} · {}", (text.orders)(counts.orders))
    });
    let name = (!state.map.name.is_empty()).then(|| (text.mapping_named)(&state.map.name));
    let resumed = state.is_resumed.then(|| text.resumed.to_owned());
    let parts = [header, counts, name, resumed].into_iter().flatten();
    parts.collect::<Vec<String>>().join(" · ")
}

fn judging(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let (done, of) = importer.store.state().progress;
    let store = importer.store.clone();
    let cancel = Callback::from(move |_: MouseEvent| store.client.cancel());
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let words = (text.checking)(count(done), count(of));
    html! {
        <>
            <p>{ &words }</p>
            <progress max={of.max(1).to_string()} value={done.to_string()} aria-label={words}></progress>
            <p><button type="button" class="button" onclick={cancel}>{ text.cancel }</button></p>
        </>
    }
}

/// Which orders are shown.
fn filters(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let (shown, search) = {
        let state = importer.store.state();
        (state.show.clone(), state.search.clone())
    };
    let names = [
        (Show::ToMend, text.to_mend),
        (Show::ToCheck, text.to_check),
        (Show::Good, text.good),
        (Show::Known, text.gone),
        (Show::Twice, text.twice),
        (Show::Unlabelled, text.unlabelled),
    ];
    let chips = names.into_iter().filter_map(|(show, name)| {
        let count = importer.store.state().count(&show);
        let is_pressed = show == shown;
        let store = importer.store.clone();
        let always = !matches!(show, Show::Twice | Show::Unlabelled | Show::Known);
        let onclick = Callback::from(move |_: MouseEvent| {
            store.change(|state| state.show(show.clone(), &state.search.clone()));
        });
        (always || count > 0 || is_pressed).then(|| {
            html! {
                <button type="button" class="chip" aria-pressed={is_pressed.to_string()} {onclick}>
                    { name }{ " " }<b class="number">{ count }</b>
                </button>
            }
        })
    });
    let store = importer.store.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        store.change(|state| state.show(state.show.clone(), &typed));
    });
    html! {
        <div class="sent-tools">
            <div class="sent-states" role="group" aria-label={text.which}>
                { for chips }
                { mistake_chip(importer, &shown) }
            </div>
            <label class="sent-search">
                <span class="visually-hidden">{ text.search }</span>
                <input type="text" role="searchbox" value={search} {oninput} placeholder={text.search}
                    autocomplete="off" spellcheck="false" />
            </label>
        </div>
    }
}

/// That only one mistake is shown, and the way back.
fn mistake_chip(importer: &Importer, shown: &Show) -> Html {
    if !matches!(shown, Show::Mistake(_)) {
        return Html::default();
    }
    let text = ImportText::of(importer.judge.locale);
    let count = importer.store.state().count(shown);
    let store = importer.store.clone();
    let back = Callback::from(move |_: MouseEvent| store.change(ImportState::show_what_is_left));
    html! {
        <>
            <span class="chip" data-pressed="true">{ (text.share)(count) }</span>
            <button type="button" class="button is-quiet is-small" onclick={back}>{ text.show_all_again }</button>
        </>
    }
}
