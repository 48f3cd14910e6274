//! The summary beside the form.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, FieldRef, Locale, Severity};
use yew::prelude::*;

use super::autosave::{Autosave, Saved};
use crate::browser::clock::format_time;
use crate::browser::is_offline;
use crate::component::order_summary::{OrderSummaryProps, order_summary};
use crate::config::Config;
use crate::i18n::Text;
use crate::state::order_form::OrderForm;
use crate::state::phase::Phase;

/// What the merchant calls the order.
pub(super) const ORDER_NUMBER: FieldRef = FieldRef::order_field(Field::OrderNumber);

#[derive(Properties)]
struct SavedNoteProps {
    autosave: Rc<Autosave>,
    locale: Locale,
}

impl PartialEq for SavedNoteProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.autosave, &other.autosave) && self.locale == other.locale
    }
}

/// Where the draft is kept, in words.
#[component]
fn SavedNote(props: &SavedNoteProps) -> Html {
    let saved = use_state_eq(|| props.autosave.saved());
    use_memo((), |()| props.autosave.show(saved.setter()));
    let text = Text::of(props.locale);
    let words = match &*saved {
        Saved::Nothing => String::new(),
        Saved::Saving => text.saving.to_owned(),
        Saved::At(at) => (text.saved_at)(&format_time(*at, props.locale)),
        Saved::Not(error) => (text.not_saved)(&error.in_words(text)),
    };
    html! { words }
}

pub(super) fn summary(
    form: &OrderForm,
    config: &Config,
    autosave: &Rc<Autosave>,
    on_send: Callback<()>,
    is_waiting: bool,
    locale: Locale,
) -> Html {
    let text = |field| form.draft.text(FieldRef::order_field(field));
    let visible_errors = form
        .issues
        .iter()
        .filter(|issue| issue.is_error() && form.is_visible(issue))
        .count();
    order_summary(&OrderSummaryProps {
        order_number: text(Field::OrderNumber),
        codes: joined(&[text(Field::CentreCode), text(Field::ClientCode)], " / "),
        receiver: joined(
            &[
                Field::ReceiverName,
                Field::ReceiverCity,
                Field::ReceiverCountryCode,
            ]
            .map(text),
            ", ",
        ),
        item_count: form.draft.items.len(),
        pieces: form.pieces,
        totals: Rc::clone(&form.totals),
        errors: visible_errors,
        to_fill: form.unresolved(Severity::Error) - visible_errors,
        warnings: form.unresolved(Severity::Warning),
        // What is wrong by a part of the rules is wrong.
        is_judged: form.is_judged() || form.unresolved(Severity::Error) > 0,
        has_question: matches!(form.phase, Phase::Duplicate(_) | Phase::Unknown(..)),
        saved: html! { <SavedNote autosave={Rc::clone(autosave)} {locale} /> },
        is_online: !is_offline(),
        sending: form.is_sending() || is_waiting,
        timeout_seconds: config.timeout_seconds,
        on_send,
        locale,
    })
}

/// What there is of several texts, with something between them.
pub(super) fn joined(parts: &[Arc<str>], between: &str) -> String {
    let there = parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| &**part);
    there.collect::<Vec<_>>().join(between)
}
