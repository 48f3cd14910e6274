//! What the form does with the rules. The form itself names none of it, so that it can be on the screen before.

use std::rc::Rc;

use order_model::message::message;
use order_model::normalize_draft;

use super::form::{Nfc, OrderForm, RuleBook};
use crate::state::totals;

/// The rule book, with a function for Unicode's Normalization Form C.
pub(crate) const fn rule_book(nfc: Nfc) -> RuleBook {
    RuleBook {
        judge,
        normalize: |draft, field_ref, kinds, rules, nfc| {
            normalize_draft(draft, field_ref, kinds, rules, &nfc)
        },
        message,
        nfc,
    }
}

/// Brings everything that follows from the draft up to date with it.
fn judge(form: &mut OrderForm) {
    let validator = form
        .validator
        .get_or_insert_with(|| Rc::new((*form.rules).clone().into()));
    let mut verdict = validator.validate_draft(&form.draft);
    form.accepted.mark(&mut verdict);
    let order = &verdict.parsed;
    let unit = form.rules.price_unit;
    form.totals = totals::amounts(order, unit).into();
    form.line_totals = (0..order.item_count())
        .map(|index| totals::line_amount(order, index, unit))
        .collect();
    form.pieces = totals::pieces(order);
    form.issues = verdict.issues.into();
}
