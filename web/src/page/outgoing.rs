//! The order that leaves, made of what was typed, whichever screen it leaves from.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, FieldRef, Locale, OrderDraft, Severity};
use order_submit::OrderSummary;

use crate::browser::clock::now;
use crate::state::draft_id::DraftId;
use crate::state::order_form::OrderForm;
use crate::state::recent_codes::{recent_codes, set_recent_codes, to_text, with_codes_of};
use crate::storage::{OutgoingOrder, SentOrder, Storage};

/// What keeps an order from being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// Errors, or warnings that nobody has accepted.
    HasIssues,
    /// The rules let pass what the API cannot take.
    Unwritable,
}

/// What to send of a form of which every field has been left; the draft is the one that it is kept as, if it is.
pub(super) fn outgoing_order(
    form: &OrderForm,
    id: Option<DraftId>,
    locale: Locale,
) -> Result<OutgoingOrder, Held> {
    if form.unresolved(Severity::Error) + form.unresolved(Severity::Warning) > 0 {
        return Err(Held::HasIssues);
    }
    let (draft, _) = form.normalized();
    let order = form.order_of(&draft).ok_or(Held::Unwritable)?;
    Ok(OutgoingOrder {
        key: form.key(),
        summary: summary(form, &draft),
        sent: SentOrder {
            body: order.to_json().into(),
            sent_as: form.sent_as.iter().cloned().collect(),
            accepted: accepted(form, locale),
        },
        draft: id.map(|id| (id, form.saved())),
    })
}

/// What the list of orders shows of it.
pub(super) fn summary(form: &OrderForm, draft: &OrderDraft) -> OrderSummary {
    let text = |field| draft.text(FieldRef::order_field(field));
    let city_and_country = [text(Field::ReceiverCity), text(Field::ReceiverCountryCode)];
    let place: Vec<&str> = city_and_country
        .iter()
        .map(|part| &**part)
        .filter(|part| !part.is_empty())
        .collect();
    let pieces = form.pieces.to_string();
    let totals = form.totals.iter();
    let totals = totals.map(|sum| format!("{} {}", sum.text, sum.currency));
    let goods: Vec<String> = [pieces].into_iter().chain(totals).collect();
    let skus = draft.items.iter().map(|item| item.text(Field::Sku));
    let keywords: Vec<Arc<str>> = [text(Field::ReceiverPhone), text(Field::ReceiverEmail)]
        .into_iter()
        .chain(skus)
        .collect();
    OrderSummary {
        receiver: text(Field::ReceiverName),
        place: place.join(", ").into(),
        goods: goods.join(" · ").into(),
        keywords: keywords.join("\n").into(),
    }
}

/// What the warnings say that a person has accepted.
fn accepted(form: &OrderForm, locale: Locale) -> Arc<[Arc<str>]> {
    let issues = form.visible_issues(locale).into_iter();
    let accepted = issues.filter(|issue| issue.accepted);
    accepted.map(|issue| issue.message).collect()
}

/// Lists begin with the codes and the goods of this order from now on.
pub(super) async fn note_choices(storage: &Storage, draft: &OrderDraft) {
    let codes = with_codes_of(draft, &recent_codes());
    set_recent_codes(Rc::clone(&codes));
    // Losing them costs a look at a longer list.
    drop(storage.save_recent_codes(&to_text(&codes)).await);
    drop(storage.keep_skus(draft, now()).await);
}
