//! The summary beside the form.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, FieldRef, Locale, Severity};
use yew::prelude::*;

use crate::component::order_summary::{OrderSummaryProps, Saved, order_summary};
use crate::config::Config;
use crate::state::order_form::OrderForm;
use crate::submission::phase::Phase;

pub(super) fn summary(
    form: &OrderForm,
    config: &Config,
    saved: Saved,
    on_send: Callback<()>,
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
        unit: form.rules().price_unit,
        errors: visible_errors,
        to_fill: form.unresolved(Severity::Error) - visible_errors,
        warnings: form.unresolved(Severity::Warning),
        has_question: matches!(form.phase, Phase::Duplicate(_) | Phase::Unknown(_)),
        saved,
        sending: form.is_sending(),
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
