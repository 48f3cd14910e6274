//! What happened to an order, and every answer as it came.

use order_model::Locale;
use order_submit::{Answer, Attempt, Entry, Finding, Outcome, Refusal, ReplyCodes};
use yew::prelude::*;

use crate::browser::clock::format_time;
use crate::component::raw_text::RawText;
use crate::component::submission_status::why_unknown;
use crate::i18n::{ChunkText, OrdersText};
use crate::state::orders::{HistoryEvent, history as events};

pub(super) fn history(entry: &Entry, codes: &ReplyCodes, locale: Locale) -> Html {
    let own = OrdersText::of(locale);
    let line = |(at, event): (i64, HistoryEvent<'_>)| {
        html! {
            <li>
                <span class="number soft">{ format_time(at, locale) }</span>
                <span>{ words(&event, codes, locale) }</span>
            </li>
        }
    };
    let lookup = entry.lookup.iter().map(|(at, answer)| (*at, answer));
    let answers = entry.attempts.iter().filter_map(|attempt| {
        let (at, answer) = attempt.answer.as_ref()?;
        Some((*at, answer))
    });
    let replies: Vec<(i64, String)> = answers
        .chain(lookup)
        .filter_map(|(at, answer)| Some((at, body_of(answer)?)))
        .collect();
    let reply = |(at, raw): &(i64, String)| {
        let title = match &*replies {
            [_] => ChunkText::of(locale).raw_reply.to_owned(),
            _ => (own.reply_of)(&format_time(*at, locale)),
        };
        html! { <RawText {title} raw={raw.clone()} {locale} /> }
    };
    html! {
        <section aria-labelledby="history-title">
            <h2 id="history-title">{ own.history }</h2>
            <ol class="order-history">{ for events(entry).into_iter().map(line) }</ol>
            { for replies.iter().map(reply) }
        </section>
    }
}

fn words(event: &HistoryEvent<'_>, codes: &ReplyCodes, locale: Locale) -> Html {
    let own = OrdersText::of(locale);
    match event {
        HistoryEvent::Sent(false) => html! { own.sent },
        HistoryEvent::Sent(true) => html! { own.sent_again },
        HistoryEvent::Answered(attempt) => html! { answer(attempt, codes, locale) },
        HistoryEvent::Marked(mark) => {
            let word = match mark.finding {
                Finding::Arrived => own.marked_arrived,
                Finding::NotArrived => own.marked_not_arrived,
                Finding::Found => own.found_there,
                Finding::NotFound => own.not_found_there,
            };
            html! {
                <>
                    { word }
                    if !mark.note.is_empty() {
                        <q class="soft">{ &mark.note }</q>
                    }
                </>
            }
        }
    }
}

fn answer(attempt: &Attempt, codes: &ReplyCodes, locale: Locale) -> String {
    let (text, own) = (ChunkText::of(locale), OrdersText::of(locale));
    let Some((_, answer)) = &attempt.answer else {
        return String::new();
    };
    match Outcome::of(answer, codes) {
        outcome @ Outcome::Accepted(_) => (own.accepted_as)(outcome.warehouse_number()),
        Outcome::Refused(Refusal::Warehouse(envelope)) => match envelope.message.trim() {
            "" => (own.refused)(&envelope.code.to_string()),
            message => (own.refused)(message),
        },
        Outcome::Refused(Refusal::Http(answer)) => (own.refused_http)(answer.status),
        Outcome::Unknown(reason) => why_unknown(&reason, text),
    }
}

/// The body of an answer.
fn body_of(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Reply { body, .. } => Some(body.to_string()),
        Answer::TimedOut { .. } | Answer::Broken => None,
    }
}
