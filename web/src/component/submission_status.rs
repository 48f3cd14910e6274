//! What became of a sending that did not end with an accepted order: what happened, what is certain, what to do.

use order_model::reply::{Envelope, Unreadable, UnreadableKind};
use order_model::{Field, FieldRef, Locale};
use order_submit::{DeliveryStatus, Entry, Refusal, UnknownReason};
use yew::prelude::*;

use super::icon;
use super::raw_text::RawText;
use crate::browser::clock::format_time;
use crate::browser::focus::focus;
use crate::i18n::ChunkText;
use crate::state::element_id::control_id;
use crate::state::phase::{Doubt, NotSent, Phase};

/// As many characters of the warehouse's words are shown: nobody reads more.
const MAX_MESSAGE: usize = 2000;

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
    /// Until when the server asks to be left alone; `None` where it does not.
    pub(crate) paused_until: Option<i64>,
    pub(crate) locale: Locale,
}

pub(crate) fn submission_status(props: &SubmissionStatusProps) -> Html {
    let text = ChunkText::of(props.locale);
    match &props.phase {
        Phase::Editing | Phase::Sending => Html::default(),
        Phase::NotSent(why, _) => not_sent(*why, props),
        Phase::Refused(refusal, earlier) => refused(refusal, earlier.as_deref(), props),
        Phase::Unknown(doubt, entry) => {
            let earlier = (entry.status == DeliveryStatus::Accepted).then(|| {
                let time = format_time(entry.sent_at(), props.locale);
                html! { <p>{ (text.repeat_unknown)(&time, &entry.warehouse_number) }</p> }
            });
            let advice = (text.unknown_advice)(&props.order_number);
            panel(
                "warning",
                icon::warning(),
                doubt_title(doubt, text),
                html! {
                    <>
                        { earlier.unwrap_or_default() }
                        <p>{ why(doubt, props.locale) }</p>
                        { pause(props) }
                        <p>{ advice }</p>
                        { sent_as(props) }
                        { actions(props, true) }
                        { raw_answer(doubt, props.locale) }
                    </>
                },
            )
        }
        Phase::Duplicate(entry) => panel(
            "warning",
            icon::warning(),
            text.duplicate_title,
            html! {
                <>
                    <p>{ sent_before(entry, props.locale) }</p>
                    { actions(props, false) }
                </>
            },
        ),
    }
}

fn panel(tone: &'static str, symbol: Html, title: &str, content: Html) -> Html {
    html! {
        <section class="panel" data-tone={tone} id="submission-status" tabindex="-1" aria-labelledby="submission-status-title">
            <h2 id="submission-status-title">{ symbol }{ title }</h2>
            { content }
        </section>
    }
}

fn actions(props: &SubmissionStatusProps, may_have_arrived: bool) -> Html {
    let text = ChunkText::of(props.locale);
    let send_again = props.on_send_again.reform(|_: MouseEvent| ());
    let arrived = props.on_arrived.reform(|_: MouseEvent| ());
    let number = control_id(FieldRef::order_field(Field::OrderNumber));
    let change = Callback::from(move |_| {
        focus(&number);
    });
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
    let text = ChunkText::of(locale);
    let content = match refusal {
        Refusal::Warehouse(envelope) => warehouse_says(envelope, text, props),
        Refusal::Http(answer) => server_refused(answer, text, props),
    };
    let earlier = earlier.map(|entry| html! { <p>{ earlier_sending(entry, locale) }</p> });
    panel(
        "error",
        icon::error(),
        text.refused_title,
        html! { <>{ earlier.unwrap_or_default() }{ content }</> },
    )
}

/// Why the page has not sent the order.
fn not_sent(why: NotSent, props: &SubmissionStatusProps) -> Html {
    let text = ChunkText::of(props.locale);
    let content = match why {
        NotSent::Offline => anyway(text.offline, props),
        NotSent::Paused => {
            let until = format_time(props.paused_until.unwrap_or_default(), props.locale);
            anyway(&(text.wait_until)(&until), props)
        }
        NotSent::NotRecorded => anyway(text.not_recorded, props),
        NotSent::Unwritable => html! { <p>{ text.unwritable }</p> },
    };
    panel("error", icon::error(), text.not_sent_title, content)
}

fn sent_as(props: &SubmissionStatusProps) -> Html {
    if props.sent_as.is_empty() {
        return Html::default();
    }
    html! { <p class="hint">{ &props.sent_as }</p> }
}

fn warehouse_says(envelope: &Envelope, text: &ChunkText, props: &SubmissionStatusProps) -> Html {
    html! {
        <>
            <p>{ (text.refused_says)(envelope.code) }</p>
            if envelope.message.trim().is_empty() {
                <p>{ text.refused_no_message }</p>
            } else {
                <blockquote>{ shortened(&envelope.message) }</blockquote>
            }
            <p>{ text.refused_kept }</p>
            { pause(props) }
            { sent_as(props) }
            <RawText title={text.raw_reply} raw={envelope.raw.clone()} locale={props.locale} />
        </>
    }
}

/// The title of a doubt: most often the order may or may not have arrived.
fn doubt_title(doubt: &Doubt, text: &ChunkText) -> &'static str {
    match doubt {
        Doubt::Answer(UnknownReason::NoNumber(_)) => text.no_number_title,
        Doubt::Answer(_) | Doubt::Interrupted { .. } | Doubt::Earlier { .. } => text.unknown_title,
    }
}

/// How long the server asks to be left alone, where it does.
fn pause(props: &SubmissionStatusProps) -> Html {
    match props.paused_until {
        Some(at) => {
            let until = format_time(at, props.locale);
            html! { <p>{ (ChunkText::of(props.locale).wait_until)(&until) }</p> }
        }
        None => Html::default(),
    }
}

/// Why a server has refused a request, and what to do about it.
pub(crate) fn http_refusal(status: u16, text: &ChunkText) -> String {
    match status {
        401 => (text.refused_token)(status),
        413 => text.refused_too_large.to_owned(),
        429 => text.refused_too_many.to_owned(),
        _ => (text.refused_http)(status),
    }
}

/// What is shown of the warehouse's words; all of them are in the answer as it came.
pub(crate) fn shortened(message: &str) -> String {
    match message.char_indices().nth(MAX_MESSAGE) {
        Some((end, _)) => [message.get(..end).unwrap_or_default(), "…"].concat(),
        None => message.to_owned(),
    }
}

fn server_refused(answer: &Unreadable, text: &ChunkText, props: &SubmissionStatusProps) -> Html {
    html! {
        <>
            <p>{ http_refusal(answer.status, text) }</p>
            { pause(props) }
            <p>{ text.refused_kept }</p>
            { sent_as(props) }
            <RawText title={text.raw_reply} raw={answer.raw.clone()} locale={props.locale} />
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
                <button type="button" class="button" {onclick}>{ ChunkText::of(props.locale).send_anyway }</button>
            </p>
        </>
    }
}

fn earlier_sending(entry: &Entry, locale: Locale) -> String {
    let (text, time) = (ChunkText::of(locale), format_time(entry.sent_at(), locale));
    match entry.status {
        DeliveryStatus::Accepted => (text.earlier_accepted)(&time, &entry.warehouse_number),
        DeliveryStatus::Sending
        | DeliveryStatus::Unknown
        | DeliveryStatus::Refused
        | DeliveryStatus::NotArrived => (text.earlier_unknown)(&time),
    }
}

fn why(doubt: &Doubt, locale: Locale) -> String {
    let text = ChunkText::of(locale);
    match doubt {
        Doubt::Answer(reason) => why_unknown(reason, text),
        Doubt::Interrupted { at } => (text.interrupted)(&format_time(*at, locale)),
        Doubt::Earlier { at } => (text.sent_earlier)(&format_time(*at, locale)),
    }
}

/// What has come back that leaves it open whether an order has arrived.
pub(crate) fn why_unknown(reason: &UnknownReason, text: &ChunkText) -> String {
    match reason {
        UnknownReason::NoNumber(_) => text.no_number.to_owned(),
        UnknownReason::LooksAccepted(envelope) => (text.looks_accepted)(envelope.code),
        UnknownReason::TimedOut { seconds } => (text.timed_out)(*seconds),
        UnknownReason::NoAnswer => text.no_answer.to_owned(),
        UnknownReason::Failed(envelope) => failed(envelope.status, text),
        UnknownReason::Unreadable(Unreadable {
            status: status @ 500..,
            ..
        }) => failed(*status, text),
        UnknownReason::Unreadable(Unreadable { status, kind, .. }) => match kind {
            UnreadableKind::Empty => (text.unreadable_empty)(*status),
            UnreadableKind::Html => (text.unreadable_html)(*status),
            UnreadableKind::OtherJson | UnreadableKind::NotJson => (text.unreadable_other)(*status),
        },
    }
}

fn failed(status: u16, text: &ChunkText) -> String {
    [&(text.failed)(status), " ", text.failed_advice].concat()
}

fn raw_answer(doubt: &Doubt, locale: Locale) -> Html {
    let raw = match doubt {
        Doubt::Answer(
            UnknownReason::Failed(envelope)
            | UnknownReason::NoNumber(envelope)
            | UnknownReason::LooksAccepted(envelope),
        ) => &envelope.raw,
        Doubt::Answer(UnknownReason::Unreadable(answer)) => &answer.raw,
        Doubt::Answer(UnknownReason::TimedOut { .. } | UnknownReason::NoAnswer)
        | Doubt::Interrupted { .. }
        | Doubt::Earlier { .. } => {
            return Html::default();
        }
    };
    html! { <RawText title={ChunkText::of(locale).raw_reply} raw={raw.clone()} {locale} /> }
}

/// That an order has been sent before, and what is known of that.
pub(crate) fn sent_before(entry: &Entry, locale: Locale) -> String {
    let text = ChunkText::of(locale);
    let time = format_time(entry.sent_at(), locale);
    match entry.status {
        DeliveryStatus::Accepted => {
            (text.duplicate_accepted)(&entry.key.order_number, &time, &entry.warehouse_number)
        }
        DeliveryStatus::Sending => (text.duplicate_sending)(&entry.key.order_number, &time),
        DeliveryStatus::Unknown | DeliveryStatus::Refused | DeliveryStatus::NotArrived => {
            (text.duplicate_unknown)(&entry.key.order_number, &time)
        }
    }
}
