//! What became of a sending that did not end with an accepted order: what happened, what is certain, what to do.

use order_model::reply::{Envelope, Unreadable, UnreadableKind};
use order_model::{Field, FieldRef, Locale};
use yew::prelude::*;

use super::icon;
use super::receipt::RawReply;
use crate::browser::clock::format_time;
use crate::browser::focus::focus;
use crate::i18n::Text;
use crate::state::element_id::control_id;
use crate::submission::ledger::{DeliveryStatus, Entry};
use crate::submission::phase::{Phase, Refusal, UnknownReason};

pub(crate) struct SubmissionStatusProps {
    pub(crate) phase: Phase,
    /// The merchant's number of the order in the form.
    pub(crate) order_number: AttrValue,
    /// Sends though the order was sent before.
    pub(crate) on_send_again: Callback<()>,
    /// Sends though the browser has no connection or keeps no record.
    pub(crate) on_send_anyway: Callback<()>,
    /// The person knows that the order has arrived.
    pub(crate) on_arrived: Callback<()>,
    /// What was not sent as it was typed; empty where all was.
    pub(crate) sent_as: AttrValue,
    pub(crate) locale: Locale,
}

pub(crate) fn submission_status(props: &SubmissionStatusProps) -> Html {
    let text = Text::of(props.locale);
    match &props.phase {
        Phase::Editing | Phase::Sending | Phase::Accepted(_) => Html::default(),
        Phase::Refused(refusal, earlier) => refused(refusal, earlier.as_ref(), props),
        Phase::Unknown(reason) => {
            let advice = (text.unknown_advice)(&props.order_number);
            panel(
                "is-warning",
                icon::warning(),
                text.unknown_title,
                html! {
                    <>
                        <p>{ why(reason, props.locale) }</p>
                        <p>{ advice }</p>
                        { sent_as(props) }
                        { actions(props, true) }
                        { raw_answer(reason, props.locale) }
                    </>
                },
            )
        }
        Phase::Duplicate(entry) => panel(
            "is-warning",
            icon::warning(),
            text.duplicate_title,
            html! {
                <>
                    <p>{ duplicate(entry, props.locale) }</p>
                    { actions(props, false) }
                </>
            },
        ),
    }
}

fn panel(class: &'static str, symbol: Html, title: &str, content: Html) -> Html {
    html! {
        <section class={classes!("panel", class)} id="submission-status" tabindex="-1" aria-labelledby="submission-status-title">
            <h2 id="submission-status-title">{ symbol }{ title }</h2>
            { content }
        </section>
    }
}

fn actions(props: &SubmissionStatusProps, may_have_arrived: bool) -> Html {
    let text = Text::of(props.locale);
    let send_again = props.on_send_again.reform(|_: MouseEvent| ());
    let arrived = props.on_arrived.reform(|_: MouseEvent| ());
    let number = control_id(FieldRef::order_field(Field::OrderNumber));
    let change = Callback::from(move |_| focus(&number));
    html! {
        <p class="panel-actions">
            if may_have_arrived {
                <button type="button" class="button" onclick={arrived}>{ text.it_arrived }</button>
            } else {
                <button type="button" class="button" onclick={change}>{ text.change_number }</button>
            }
            <button type="button" class="button" onclick={send_again}>{ text.send_again }</button>
        </p>
    }
}

fn refused(refusal: &Refusal, earlier: Option<&Entry>, props: &SubmissionStatusProps) -> Html {
    let locale = props.locale;
    let text = Text::of(locale);
    let (title, content) = match refusal {
        Refusal::Warehouse(envelope) => (text.refused_title, warehouse_says(envelope, text, props)),
        Refusal::Http(answer) => (text.refused_title, server_refused(answer, text, props)),
        Refusal::Offline => (text.offline_title, anyway(text.offline, props)),
        Refusal::NotRecorded => (text.offline_title, anyway(text.not_recorded, props)),
        Refusal::Unwritable => (text.unwritable_title, html! { <p>{ text.unwritable }</p> }),
    };
    let earlier = earlier.map(|entry| html! { <p>{ earlier_sending(entry, locale) }</p> });
    panel(
        "is-error",
        icon::error(),
        title,
        html! { <>{ earlier.unwrap_or_default() }{ content }</> },
    )
}

fn sent_as(props: &SubmissionStatusProps) -> Html {
    if props.sent_as.is_empty() {
        return Html::default();
    }
    html! { <p class="hint">{ &props.sent_as }</p> }
}

fn warehouse_says(envelope: &Envelope, text: &Text, props: &SubmissionStatusProps) -> Html {
    html! {
        <>
            <p>{ (text.refused_says)(envelope.code) }</p>
            if envelope.message.trim().is_empty() {
                <p>{ text.refused_no_message }</p>
            } else {
                <blockquote>{ &envelope.message }</blockquote>
            }
            <p>{ text.refused_kept }</p>
            { sent_as(props) }
            <RawReply raw={envelope.raw.clone()} locale={props.locale} />
        </>
    }
}

fn server_refused(answer: &Unreadable, text: &Text, props: &SubmissionStatusProps) -> Html {
    html! {
        <>
            <p>{ (text.refused_http)(answer.status) }</p>
            <p>{ text.refused_kept }</p>
            { sent_as(props) }
            <RawReply raw={answer.raw.clone()} locale={props.locale} />
        </>
    }
}

/// Why the page has not sent the order, and the way to do it all the same.
fn anyway(why: &str, props: &SubmissionStatusProps) -> Html {
    let onclick = props.on_send_anyway.reform(|_: MouseEvent| ());
    html! {
        <>
            <p>{ why }</p>
            <p class="panel-actions">
                <button type="button" class="button" {onclick}>{ Text::of(props.locale).send_anyway }</button>
            </p>
        </>
    }
}

fn earlier_sending(entry: &Entry, locale: Locale) -> String {
    let (text, time) = (Text::of(locale), format_time(entry.at, locale));
    match entry.status {
        DeliveryStatus::Accepted => (text.earlier_accepted)(&time, &entry.warehouse_number),
        DeliveryStatus::Sending | DeliveryStatus::Unknown | DeliveryStatus::Refused => {
            (text.earlier_unknown)(&time)
        }
    }
}

fn why(reason: &UnknownReason, locale: Locale) -> String {
    let text = Text::of(locale);
    match reason {
        UnknownReason::TimedOut { seconds } => (text.timed_out)(*seconds),
        UnknownReason::NoAnswer => text.no_answer.to_owned(),
        UnknownReason::Failed(envelope) => (text.failed)(envelope.status),
        UnknownReason::Unreadable(Unreadable {
            status: status @ 500..,
            ..
        }) => (text.failed)(*status),
        UnknownReason::Unreadable(Unreadable { status, kind, .. }) => match kind {
            UnreadableKind::Empty => (text.unreadable_empty)(*status),
            UnreadableKind::Html => (text.unreadable_html)(*status),
            UnreadableKind::OtherJson | UnreadableKind::NotJson => (text.unreadable_other)(*status),
        },
        UnknownReason::Interrupted { at } => (text.interrupted)(&format_time(*at, locale)),
        UnknownReason::Earlier { at } => (text.sent_earlier)(&format_time(*at, locale)),
    }
}

fn raw_answer(reason: &UnknownReason, locale: Locale) -> Html {
    let raw = match reason {
        UnknownReason::Failed(envelope) => &envelope.raw,
        UnknownReason::Unreadable(answer) => &answer.raw,
        UnknownReason::TimedOut { .. }
        | UnknownReason::NoAnswer
        | UnknownReason::Interrupted { .. }
        | UnknownReason::Earlier { .. } => {
            return Html::default();
        }
    };
    html! { <RawReply raw={raw.clone()} {locale} /> }
}

fn duplicate(entry: &Entry, locale: Locale) -> String {
    let text = Text::of(locale);
    let time = format_time(entry.at, locale);
    match entry.status {
        DeliveryStatus::Accepted => {
            (text.duplicate_accepted)(&entry.order_number, &time, &entry.warehouse_number)
        }
        DeliveryStatus::Sending => (text.duplicate_sending)(&entry.order_number, &time),
        DeliveryStatus::Unknown | DeliveryStatus::Refused => {
            (text.duplicate_unknown)(&entry.order_number, &time)
        }
    }
}
