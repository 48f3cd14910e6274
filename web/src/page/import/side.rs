//! What is ready to send, what is being sent, and what many orders have wrong.

use order_import_session::message::{Accept, Mistake, Show};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::importer::Importer;
use super::labels::labels;
use super::no_sender::no_sender;
use crate::component::icon;
use crate::i18n::{ImportText, ReadyText, Text};
use crate::page::batch_progress::{halted, progress};
use crate::state::batch::Halt;

/// So many may be on their way at once.
const AT_ONCE: [usize; 4] = [1, 2, 4, 6];

/// So many mistakes are listed, the most frequent first.
const MISTAKES: usize = 6;

pub(super) fn side(importer: &Importer, is_online: bool) -> Html {
    html! {
        <aside class="import-side" aria-label={Text::of(importer.judge.locale).summary}>
            <div class="import-card">
                { counts(importer) }
                { sending(importer, is_online) }
                { downloads(importer) }
            </div>
            { mistakes(importer) }
            { labels(importer) }
        </aside>
    }
}

fn counts(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let state = importer.store.state();
    let Some(reviewed) = &state.reviewed else {
        return Html::default();
    };
    let (counts, left_out) = (&reviewed.counts, &reviewed.left_out);
    let facts = [
        (text.to_mend, counts.to_mend),
        (text.to_check, counts.to_check),
        (text.gone, counts.known),
        (text.twice, counts.twice),
        (text.cancelled_rows, left_out.cancelled),
        (text.hidden_rows, left_out.hidden),
    ];
    let facts = facts.into_iter().filter(|(_, count)| *count > 0);
    html! {
        <>
            <p class="soft">{ text.ready }</p>
            <p class="import-count number">{ (text.orders)(counts.good) }</p>
            <dl class="import-facts">
                { for facts.map(|(name, count)| html! { <><dt>{ name }</dt><dd class="number">{ count }</dd></> }) }
            </dl>
        </>
    }
}

fn sending(importer: &Importer, is_online: bool) -> Html {
    let locale = importer.judge.locale;
    let (text, ready) = (ImportText::of(locale), ReadyText::of(locale));
    let state = importer.store.state();
    let batch = &state.batch;
    let good = state.count(&Show::Good);
    let paused_until = importer.judge.session.paused_until();
    let waiting = batch.waiting_count() + state.to_come;
    let press = |label: String, act: fn(Importer), is_primary: bool| {
        let importer = importer.clone();
        let onclick = Callback::from(move |_: MouseEvent| act(importer.clone()));
        let kind = is_primary.then_some("primary");
        html! { <button type="button" class="button import-send" data-kind={kind} {onclick}>{ label }</button> }
    };
    let buttons = if batch.halted().is_some() {
        html! {
            <>
                { press((ready.go_on)(waiting), |importer| importer.start(|state| state.batch.go_on()), true) }
                { press(ready.give_up.to_owned(), |importer| importer.spawn(Importer::give_up), false) }
            </>
        }
    } else if batch.is_running() {
        press(
            text.pause.to_owned(),
            |importer| importer.start(|state| state.batch.halt(Halt::Stopped)),
            true,
        )
    } else if good > 0 {
        press(
            (text.send)(good),
            |importer| importer.spawn(Importer::send_all),
            true,
        )
    } else {
        Html::default()
    };
    html! {
        <>
            <div class="ready-progress" role="status">
                if !is_online {
                    <p class="count is-warning">{ icon::warning() }{ Text::of(locale).no_connection }</p>
                }
                { progress(batch, state.to_come, locale) }
                { halted(batch, paused_until, locale) }
            </div>
            { buttons }
            if good > 0 || batch.is_running() || batch.halted().is_some() {
                { at_once(importer) }
            }
        </>
    }
}

/// How many are on their way at once: one after the other where the order of arrival matters.
fn at_once(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let chosen = importer.store.state().batch.at_once;
    let importer = importer.clone();
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Ok(count) = value.parse() {
            importer.start(|state| state.batch.at_once = count);
        }
    });
    let option = |count: usize| {
        html! { <option value={count.to_string()} selected={count == chosen}>{ count }</option> }
    };
    html! {
        <div class="import-at-once">
            <label for="import-at-once">{ text.at_once }</label>
            <select id="import-at-once" {onchange}>{ for AT_ONCE.map(option) }</select>
        </div>
    }
}

/// What can be done with those that do not go.
fn downloads(importer: &Importer) -> Html {
    let locale = importer.judge.locale;
    let text = ImportText::of(locale);
    let state = importer.store.state();
    let Some(reviewed) = &state.reviewed else {
        return Html::default();
    };
    let (to_mend, to_check) = (reviewed.counts.to_mend, reviewed.counts.to_check);
    let act = |label: String, act: fn(Importer)| {
        let importer = importer.clone();
        let onclick = Callback::from(move |_: MouseEvent| act(importer.clone()));
        html! { <button type="button" class="button" {onclick}>{ label }</button> }
    };
    let left = to_mend + to_check;
    html! {
        <>
            if state.show == Show::ToCheck && to_check > 0 {
                { act((text.accept_all)(to_check), |importer| importer.spawn(|it| it.accept(Accept::All))) }
            }
            if left > 0 && !state.batch.is_running() {
                { act((text.download)(left), |importer| importer.spawn(Importer::save_errors)) }
            }
            if reviewed.can_undo {
                { act(Text::of(locale).undo.to_owned(), |importer| importer.spawn(Importer::undo)) }
            }
        </>
    }
}

/// What many orders have wrong.
fn mistakes(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let state = importer.store.state();
    let all = state
        .reviewed
        .iter()
        .flat_map(|reviewed| &reviewed.mistakes);
    let shared: Vec<&Mistake> = all
        .filter(|it| it.count > 1 || it.mendable > 0)
        .take(MISTAKES)
        .collect();
    if shared.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-label={text.mistakes} class="import-mistakes">
            { for shared.into_iter().map(|it| match it.key.is_no_sender() {
                true => no_sender(importer, it),
                false => mistake(importer, it),
            }) }
        </section>
    }
}

fn mistake(importer: &Importer, mistake: &Mistake) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let mend = {
        let (importer, key) = (importer.clone(), mistake.key.clone());
        Callback::from(move |_: MouseEvent| {
            let key = key.clone();
            importer.spawn(|importer| importer.mend(key));
        })
    };
    let show = {
        let (store, key) = (importer.store.clone(), mistake.key.clone());
        Callback::from(move |_: MouseEvent| {
            let show = Show::Mistake(key.clone());
            store.change(|state| state.show(show, ""));
        })
    };
    let words = &mistake.words;
    html! {
        <div class="import-mistake">
            <b>{ (text.share)(mistake.count) }</b>
            <span>{ words }</span>
            if let Some((before, after)) = &mistake.example {
                <span class="import-change"><del>{ before }</del>{ " → " }<ins><bdi>{ after }</bdi></ins></span>
            }
            <span class="import-mend">
                if mistake.mendable > 0 {
                    <button type="button" class="button is-small is-primary" onclick={mend}>{ (text.mend_all)(mistake.mendable) }</button>
                }
                <button type="button" class="button is-small" aria-label={format!("{}: {words}", text.show)} onclick={show}>{ text.show }</button>
            </span>
        </div>
    }
}
