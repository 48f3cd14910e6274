//! The list itself: a line a draft, with what keeps it or what came of it.

use std::rc::Rc;
use std::sync::Arc;

use order_model::Locale;
use order_submit::{Consent, Entry, Outcome, Progress, Refusal};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::sender::BatchSender;
use crate::component::icon;
use crate::component::sending_list::{entry_status, order_link, order_status};
use crate::component::submission_status::{http_refusal, sent_before, shortened, why_unknown};
use crate::i18n::{ChunkText, OrdersText, ReadyText};
use crate::route::Route;
use crate::state::ended::Ended;
use crate::state::load_request::LoadRequest;
use crate::state::orders::RowStatus;
use crate::state::ready::{ReadyList, ReadyRow, RowState, Standing};

/// So many messages of a draft are shown; the form shows all.
const MESSAGES: usize = 2;

pub(super) struct TableProps<'a> {
    pub(super) list: &'a Rc<ReadyList>,
    pub(super) sender: &'a BatchSender,
    pub(super) on_load: &'a Callback<LoadRequest>,
    pub(super) locale: Locale,
}

pub(super) fn table(props: &TableProps<'_>) -> Html {
    let (text, orders) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    html! {
        <table class="orders-table ready-table" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    <th scope="col" role="columnheader">{ text.column_order }</th>
                    <th scope="col" role="columnheader">{ text.column_receiver }</th>
                    <th scope="col" role="columnheader">{ orders.column_goods }</th>
                    <th scope="col" role="columnheader">{ text.column_status }</th>
                    <td role="cell"></td>
                </tr>
            </thead>
            <tbody role="rowgroup">{ for props.list.rows().iter().map(|row| line(row, props)) }</tbody>
        </table>
    }
}

fn line(row: &ReadyRow, props: &TableProps<'_>) -> Html {
    let (text, orders) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let state = props.list.state_of(row);
    let selected = props.list.is_selected(&row.id).then_some("true");
    let number = match state {
        RowState::Ended(Ended::Answered(entry, _)) => order_link(&entry.key),
        _ => html! { <span class="code">{ name(row, text) }</span> },
    };
    html! {
        <tr role="row" key={row.id.to_string()} data-selected={selected}>
            <td role="cell" class="select">{ select(row, props) }</td>
            <th scope="row" role="rowheader" title={row.key.client_code.to_string()}>{ number }</th>
            <td role="cell" data-label={text.column_receiver}>
                { &row.summary.receiver }{ " " }<span class="soft">{ &row.summary.place }</span>
            </td>
            <td role="cell" data-label={orders.column_goods} class="number">{ &row.summary.goods }</td>
            <td role="cell" data-label={text.column_status} class="ready-state">{ said(state, props.locale) }</td>
            <td role="cell" class="ready-action">{ action(row, state, props) }</td>
        </tr>
    }
}

/// What a draft is called.
fn name(row: &ReadyRow, text: &'static ChunkText) -> String {
    match &*row.key.order_number {
        "" => text.draft_unnamed.to_owned(),
        number => number.to_owned(),
    }
}

fn select(row: &ReadyRow, props: &TableProps<'_>) -> Html {
    if !props.list.is_sendable(row) {
        return Html::default();
    }
    let label = (OrdersText::of(props.locale).select)(&name(row, ChunkText::of(props.locale)));
    let (store, id) = (Rc::clone(&props.sender.store), row.id.clone());
    let onchange = Callback::from(move |event: Event| {
        let is_checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        store.change(|list| list.select(&id, is_checked));
    });
    let checked = props.list.is_selected(&row.id);
    html! { <input type="checkbox" aria-label={label} {checked} {onchange} /> }
}

/// How far a draft is.
fn said(state: RowState<'_>, locale: Locale) -> Html {
    let (text, own) = (ChunkText::of(locale), ReadyText::of(locale));
    match state {
        RowState::Waiting => status("open", icon::open_circle(), own.waiting),
        RowState::UnderWay => order_status(
            RowStatus::of(order_submit::DeliveryStatus::Sending, Progress::Taken),
            text,
        ),
        RowState::Ended(ended) => said_of_ended(ended, locale),
        RowState::Standing(standing) => match standing {
            Standing::Fine => status("done", icon::done(), own.can_be_sent),
            Standing::Open {
                errors,
                warnings,
                messages,
            } => open(*errors, *warnings, messages, locale),
            Standing::SentBefore(entry) => asked(entry, locale),
            Standing::InForm => status("open", icon::open_circle(), own.in_form),
            Standing::Elsewhere => status("open", icon::open_circle(), own.elsewhere),
        },
    }
}

fn status(tone: &'static str, symbol: Html, word: &str) -> Html {
    html! { <span class="status" data-tone={tone}>{ symbol }{ word }</span> }
}

fn with_words(status: Html, words: &str) -> Html {
    html! {
        <>
            { status }
            if !words.is_empty() {
                <p class="hint">{ words }</p>
            }
        </>
    }
}

/// What still asks for something.
fn open(errors: usize, warnings: usize, messages: &[Arc<str>], locale: Locale) -> Html {
    let (text, own) = (ChunkText::of(locale), ReadyText::of(locale));
    let more = messages.len().saturating_sub(MESSAGES);
    html! {
        <>
            if errors > 0 {
                { status("error", icon::error(), &(text.errors)(errors)) }
            }
            { " " }
            if warnings > 0 {
                { status("warning", icon::warning(), &(text.warnings)(warnings)) }
            }
            <ul class="hint">
                { for messages.iter().take(MESSAGES).map(|message| html! { <li>{ &**message }</li> }) }
                if more > 0 {
                    <li>{ (own.more)(more) }</li>
                }
            </ul>
        </>
    }
}

/// It has been sent before.
fn asked(entry: &Entry, locale: Locale) -> Html {
    let status = status(
        "warning",
        icon::warning(),
        ReadyText::of(locale).sent_before,
    );
    html! {
        <>
            { status }
            <p class="hint">{ sent_before(entry, locale) }{ " " }{ order_link(&entry.key) }</p>
        </>
    }
}

fn said_of_ended(ended: &Ended, locale: Locale) -> Html {
    let (text, own) = (ChunkText::of(locale), ReadyText::of(locale));
    let not_sent =
        |words: &str| with_words(status("error", icon::error(), own.not_sent_word), words);
    match ended {
        Ended::Answered(entry, outcome) => {
            let words = match &**outcome {
                Outcome::Accepted(_) => entry.warehouse_number.to_string(),
                Outcome::Refused(Refusal::Warehouse(envelope)) => {
                    shortened(envelope.message.trim())
                }
                Outcome::Refused(Refusal::Http(answer)) => http_refusal(answer.status, text),
                Outcome::Unknown(reason) => why_unknown(reason, text),
            };
            with_words(entry_status(entry, text), &words)
        }
        Ended::Asked(entry) => asked(entry, locale),
        Ended::HasIssues => not_sent(own.has_issues),
        Ended::Elsewhere => not_sent(own.elsewhere),
        Ended::Gone => not_sent(own.gone),
        Ended::NotRecorded => not_sent(text.not_recorded),
        Ended::Unwritable => not_sent(text.unwritable),
    }
}

/// What a person can do with a draft.
fn action(row: &ReadyRow, state: RowState<'_>, props: &TableProps<'_>) -> Html {
    let text = ChunkText::of(props.locale);
    if props.list.is_sendable(row) {
        let own = ReadyText::of(props.locale);
        return html! {
            <>
                { send_button(row, own.send, Consent::Once, props) }
                { open_button(row, props) }
            </>
        };
    }
    match state {
        RowState::Ended(Ended::Asked(entry)) | RowState::Standing(Standing::SentBefore(entry)) => {
            html! {
                <>
                    { send_button(row, text.send_again, Consent::Again(entry.seen()), props) }
                    { open_button(row, props) }
                </>
            }
        }
        RowState::Standing(Standing::InForm) => {
            html! { <a class="button is-quiet is-small" href={Route::NewOrder.href()}>{ text.open_in_form }</a> }
        }
        RowState::Standing(Standing::Open { .. } | Standing::Fine)
        | RowState::Ended(
            Ended::HasIssues | Ended::NotRecorded | Ended::Unwritable | Ended::Answered(..),
        ) if !is_accepted(state) => open_button(row, props),
        _ => Html::default(),
    }
}

fn is_accepted(state: RowState<'_>) -> bool {
    matches!(state, RowState::Ended(ended) if ended.is_accepted())
}

fn send_button(
    row: &ReadyRow,
    label: &'static str,
    consent: Consent,
    props: &TableProps<'_>,
) -> Html {
    let (sender, id) = (props.sender.clone(), row.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| sender.start(|list| list.send(&id, consent)));
    named_button(row, label, onclick, props.locale)
}

fn open_button(row: &ReadyRow, props: &TableProps<'_>) -> Html {
    let (on_load, id) = (props.on_load.clone(), row.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| on_load.emit(LoadRequest::draft(id.clone())));
    named_button(
        row,
        ChunkText::of(props.locale).open_in_form,
        onclick,
        props.locale,
    )
}

/// A button whose name says of which order, for who does not see the line.
fn named_button(
    row: &ReadyRow,
    label: &'static str,
    onclick: Callback<MouseEvent>,
    locale: Locale,
) -> Html {
    let aria_label = format!("{label}: {}", name(row, ChunkText::of(locale)));
    html! {
        <button type="button" class="button is-quiet is-small" aria-label={aria_label} {onclick}>{ label }</button>
    }
}
