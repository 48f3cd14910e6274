//! What the form does with the rules. The form itself names none of it, so that it can be on the screen before.

use std::rc::Rc;

use order_model::message::message;
use order_model::{Locale, normalize_draft};

use super::form::{Nfc, OrderForm, RuleBook};
use super::judged_action::JudgedAction;
use crate::state::accepted_warnings::can_be_accepted;
use crate::state::element_id::element_id;
use crate::state::totals;
use crate::state::visible_issue::VisibleIssue;

/// The rule book, with a function for Unicode's Normalization Form C.
pub(crate) const fn rule_book(nfc: Nfc) -> RuleBook {
    RuleBook {
        judge,
        normalize: |draft, field_ref, kinds, rules, nfc| {
            normalize_draft(draft, field_ref, kinds, rules, &nfc)
        },
        act,
        visible_issues,
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
    form.asks_only_about_warnings = form.finds_only_warnings();
}

fn act(form: &mut OrderForm, action: JudgedAction) {
    match action {
        JudgedAction::Leave(field_ref) => form.leave(field_ref),
        JudgedAction::AcceptWarning(path, kind) => {
            form.accept_warnings(|issue| issue.path == path && issue.kind == *kind);
            form.focus_on(element_id(&path));
        }
        JudgedAction::AcceptAllWarnings => form.accept_warnings(|_| true),
        JudgedAction::LeaveAll => form.leave_all(),
        JudgedAction::ShowAll => form.show_all(),
    }
}

fn visible_issues(form: &OrderForm, locale: Locale) -> Vec<VisibleIssue> {
    let shown = form.issues.iter().filter(|issue| form.is_visible(issue));
    shown
        .map(|issue| VisibleIssue {
            path: issue.path.clone(),
            field_ref: issue.path.field_ref(),
            kind: Rc::new(issue.kind.clone()),
            severity: issue.severity,
            message: message(issue, locale).into(),
            can_be_accepted: can_be_accepted(issue),
            accepted: issue.acknowledged,
        })
        .collect()
}
