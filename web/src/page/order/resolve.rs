//! An order of which nobody knows: when it left, what came back, and what there is to do about it.

use std::rc::Rc;

use order_model::Locale;
use order_submit::{Consent, DeliveryStatus, Entry, Finding, Lookup, Outcome};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::clock::{format_time, now};
use crate::component::icon;
use crate::component::submission_status::why_unknown;
use crate::config::Config;
use crate::i18n::{ChunkText, OrdersText};
use crate::page::lookup::Asker;
use crate::page::submission::{Submitted, submit};
use crate::session::Session;
use crate::storage::{OutgoingOrder, SentOrder};

#[derive(Properties, PartialEq)]
pub(super) struct ResolveProps {
    pub(super) entry: Rc<Entry>,
    pub(super) sent: Rc<SentOrder>,
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) on_change: Callback<()>,
    pub(super) locale: Locale,
}

/// What is being done, or came of what was done last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    None,
    Asking,
    Unclear,
    Sending,
    /// It was not sent: see [`Submitted::Asked`].
    Busy,
    NotRecorded,
}

#[component]
pub(super) fn Resolve(props: &ResolveProps) -> Html {
    let step = use_state_eq(|| Step::None);
    let note = use_state_eq(String::new);
    use_state_on_opening(props);
    if !props.entry.is_open() {
        return Html::default();
    }
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let work = Work {
        entry: Rc::clone(&props.entry),
        sent: Rc::clone(&props.sent),
        asker: asker(props),
        step: step.setter(),
        on_change: props.on_change.clone(),
    };
    let oninput = {
        let note = note.setter();
        Callback::from(move |event: InputEvent| {
            note.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let is_unknown = props.entry.status == DeliveryStatus::Unknown;
    html! {
        <section class="panel is-warning" aria-labelledby="resolve-title">
            <h2 id="resolve-title">{ icon::warning() }{ heading(props) }</h2>
            if is_unknown {
                <p>{ what_came_back(props) }</p>
            }
            { pause(props) }
            { said(props, *step) }
            <p class="panel-actions">
                if props.config.has_lookup() {
                    <button type="button" class="button is-primary" onclick={work.ask()}>{ own.look_up }</button>
                }
                if !props.sent.body.is_empty() {
                    <button type="button" class="button" onclick={work.send_again()}>{ own.resend }</button>
                }
            </p>
            <div class="order-mark">
                <label class="order-note">
                    <span>{ own.note }{ " " }<span class="soft">{ text.optional }</span></span>
                    <input type="text" value={(*note).clone()} {oninput} maxlength="500" aria-describedby="resolve-note-hint" autocomplete="off" />
                </label>
                <p class="hint" id="resolve-note-hint">{ own.note_hint }</p>
                <p class="panel-actions">
                    <button type="button" class="button" onclick={work.mark(true, &note)}>{ text.mark_arrived }</button>
                    if is_unknown {
                        <button type="button" class="button" onclick={work.mark(false, &note)}>{ own.mark_not_arrived }</button>
                    }
                </p>
            </div>
        </section>
    }
}

fn asker(props: &ResolveProps) -> Asker {
    Asker {
        config: Rc::clone(&props.config),
        session: Rc::clone(&props.session),
        locale: props.locale,
    }
}

/// Where an order is that the warehouse is not done with is asked when its screen opens.
#[hook]
fn use_state_on_opening(props: &ResolveProps) {
    let (asker, on_change) = (asker(props), props.on_change.clone());
    let entry = Rc::clone(&props.entry);
    let is_wanted = props.config.has_lookup()
        && entry.status == DeliveryStatus::Accepted
        && !entry.progress.is_final();
    use_effect_with((), move |()| {
        if is_wanted {
            spawn_local(async move {
                asker.ask(&entry.key).await;
                on_change.emit(());
            });
        }
    });
}

fn outcome_of_last(props: &ResolveProps) -> Option<Outcome> {
    let (_, answer) = props.entry.attempts.last()?.answer.as_ref()?;
    Some(Outcome::of(answer, &props.config.replies.codes))
}

fn heading(props: &ResolveProps) -> &'static str {
    let text = ChunkText::of(props.locale);
    match outcome_of_last(props) {
        _ if props.entry.status == DeliveryStatus::NotArrived => text.status_not_arrived,
        Some(Outcome::Unknown(order_submit::UnknownReason::NoNumber(_))) => text.no_number_title,
        _ => text.unknown_title,
    }
}

/// When it left, and what came back.
fn what_came_back(props: &ResolveProps) -> String {
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let left = (own.left_at)(&format_time(props.entry.sent_at(), props.locale));
    let came = match outcome_of_last(props) {
        Some(Outcome::Unknown(reason)) => why_unknown(&reason, text),
        Some(Outcome::Refused(_)) => {
            let first = props.entry.attempts.first();
            let at = first.map_or(0, |first| first.sent_at);
            (text.earlier_unknown)(&format_time(at, props.locale))
        }
        Some(Outcome::Accepted(_)) | None => own.not_seen.to_owned(),
    };
    [&left, " ", &came].concat()
}

/// How long the server asks to be left alone, where it does.
fn pause(props: &ResolveProps) -> Html {
    let until = props.session.paused_until();
    if until <= now() {
        return Html::default();
    }
    let until = format_time(until, props.locale);
    html! { <p>{ (ChunkText::of(props.locale).wait_until)(&until) }</p> }
}

/// What came of what was done last.
fn said(props: &ResolveProps, step: Step) -> Html {
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let mut marks = props.entry.marks.iter().rev();
    let asked = marks.find(|mark| mark.finding == Finding::NotFound);
    let words = match step {
        Step::Asking => own.looking.to_owned(),
        Step::Unclear => own.lookup_unclear.to_owned(),
        Step::Sending => text.sending.to_owned(),
        Step::Busy => own.resend_busy.to_owned(),
        Step::NotRecorded => text.not_recorded.to_owned(),
        Step::None => match asked {
            Some(mark) => (own.not_found_at)(&format_time(mark.at, props.locale)),
            None => String::new(),
        },
    };
    html! { <p role="status">{ words }</p> }
}

/// What the buttons do.
struct Work {
    entry: Rc<Entry>,
    sent: Rc<SentOrder>,
    asker: Asker,
    step: UseStateSetter<Step>,
    on_change: Callback<()>,
}

impl Work {
    fn ask(&self) -> Callback<MouseEvent> {
        let (entry, asker) = (Rc::clone(&self.entry), self.asker.clone());
        let (step, on_change) = (self.step.clone(), self.on_change.clone());
        Callback::from(move |_| {
            step.set(Step::Asking);
            let (entry, asker) = (Rc::clone(&entry), asker.clone());
            let (step, on_change) = (step.clone(), on_change.clone());
            spawn_local(async move {
                let lookup = asker.ask(&entry.key).await;
                let is_unclear = lookup == Lookup::Unclear;
                step.set(if is_unclear {
                    Step::Unclear
                } else {
                    Step::None
                });
                on_change.emit(());
            });
        })
    }

    /// Just what was sent before, knowing what the screen says.
    fn send_again(&self) -> Callback<MouseEvent> {
        let outgoing = Rc::new(OutgoingOrder {
            key: self.entry.key.clone(),
            summary: self.entry.summary.clone(),
            sent: (*self.sent).clone(),
            draft: None,
        });
        let consent = Consent::Again(self.entry.seen());
        let (asker, step, on_change) = (
            self.asker.clone(),
            self.step.clone(),
            self.on_change.clone(),
        );
        Callback::from(move |_| {
            let session = Rc::clone(&asker.session);
            // One press is enough, and nothing leaves before the server wants to hear of it.
            if session.is_sending() || session.paused_until() > now() {
                return;
            }
            session.set_sending(true);
            step.set(Step::Sending);
            let (outgoing, asker) = (Rc::clone(&outgoing), asker.clone());
            let (step, on_change) = (step.clone(), on_change.clone());
            spawn_local(async move {
                let with = (&asker.config, &asker.session, asker.locale);
                let submitted = submit(&outgoing, (consent, false), with).await;
                session.set_sending(false);
                step.set(match submitted {
                    Submitted::Asked(_) => Step::Busy,
                    Submitted::NotRecorded => Step::NotRecorded,
                    Submitted::Ended(..) => Step::None,
                });
                on_change.emit(());
            });
        })
    }

    fn mark(&self, has_arrived: bool, note: &str) -> Callback<MouseEvent> {
        let (entry, note) = (Rc::clone(&self.entry), note.to_owned());
        let (session, on_change) = (Rc::clone(&self.asker.session), self.on_change.clone());
        Callback::from(move |_| {
            let (entry, note) = (Rc::clone(&entry), note.clone());
            let (session, on_change) = (Rc::clone(&session), on_change.clone());
            spawn_local(async move {
                let storage = &session.storage;
                storage.mark_arrival(&entry.key, has_arrived, &note).await;
                on_change.emit(());
            });
        })
    }
}
