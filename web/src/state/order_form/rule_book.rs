//! What the form does with the rules. The form itself names none of it, so that it can be on the screen before.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use order_model::issue::Edit;
use order_model::message::message;
use order_model::rules::{CORE, PLAUSIBILITY, RuleSet};
use order_model::{
    Acknowledged, Issue, ItemDraft, Locale, ParsedOrder, Validator, normalize_draft,
};

use super::form::{Nfc, OrderForm, RuleBook};
use super::judged_action::JudgedAction;
use crate::state::accepted_warnings::can_be_accepted;
use crate::state::element_id::element_id;
use crate::state::totals;
use crate::state::visible_issue::VisibleIssue;

static FIRST: &[&RuleSet] = &[&CORE];
static WHOLE: &[&RuleSet] = &[&CORE, &PLAUSIBILITY];

/// The rule book, with a function for Unicode's Normalization Form C.
pub(crate) const fn rule_book(nfc: Nfc) -> RuleBook {
    RuleBook {
        sets: WHOLE,
        normalize: Some(|draft, field_ref, kinds, rules, nfc| {
            normalize_draft(draft, field_ref, kinds, rules, &nfc)
        }),
        ..core_rule_book(nfc)
    }
}

/// What of the rule book is there before the rest.
pub(crate) const fn core_rule_book(nfc: Nfc) -> RuleBook {
    RuleBook {
        sets: FIRST,
        normalize: None,
        judge,
        act,
        accept_again,
        visible_issues,
        nfc,
    }
}

/// Brings everything that follows from the draft up to date with it.
fn judge(form: &mut OrderForm) {
    let sets = form.rule_book.map_or(&[][..], |book| book.sets);
    let validator = form.validator.get_or_insert_with(|| {
        Rc::new(Validator::of_sets(Cow::Owned((*form.rules).clone()), sets))
    });
    let mut verdict = validator.validate_draft(&form.draft);
    form.accepted.mark(&mut verdict);
    let order = &verdict.parsed;
    let unit = form.rules.price_unit;
    form.totals = totals::amounts(order, unit).into();
    form.line_totals = line_totals(form, order);
    form.pieces = totals::pieces(order);
    form.issues = verdict.issues.into();
    form.judged_items.clone_from(&form.draft.items);
    form.asks_only_about_warnings = form.finds_only_warnings();
}

/// What each item costs. What an item has not changed since is not written again.
fn line_totals(form: &OrderForm, order: &ParsedOrder<'_>) -> Rc<[Option<Rc<str>>]> {
    let known = |index: usize, item: &Arc<ItemDraft>| {
        let judged = form.judged_items.get(index);
        let is_same = judged.is_some_and(|judged| Arc::ptr_eq(judged, item));
        form.line_totals.get(index).filter(|_| is_same).cloned()
    };
    let items = form.draft.items.iter().enumerate();
    items
        .map(|(index, item)| {
            let new = || totals::line_amount(order, index, form.rules.price_unit);
            known(index, item).unwrap_or_else(new)
        })
        .collect()
}

fn act(form: &mut OrderForm, action: JudgedAction) {
    match action {
        JudgedAction::Leave(field_ref) => form.leave(field_ref),
        JudgedAction::AcceptWarning(shown) => {
            let is_it = |issue: &Issue| message(issue, shown.locale) == *shown.message;
            form.accept_warnings(|issue| issue.path == shown.path && is_it(issue));
            form.focus_on(element_id(&shown.path));
        }
        JudgedAction::AcceptAllWarnings => form.accept_warnings(|_| true),
        JudgedAction::LeaveAll => form.leave_all(),
        JudgedAction::ShowAll => form.show_all(),
    }
}

fn accept_again(form: &mut OrderForm, acknowledged: &[Acknowledged]) {
    form.accepted.restore(acknowledged, &form.issues);
    judge(form);
}

fn visible_issues(form: &OrderForm, locale: Locale) -> Vec<VisibleIssue> {
    let shown = form.issues.iter().filter(|issue| form.is_visible(issue));
    shown
        .map(|issue| VisibleIssue {
            path: issue.path.clone(),
            field_ref: issue.path.field_ref(),
            severity: issue.severity,
            message: message(issue, locale).into(),
            locale,
            suggestions: suggestions(issue),
            can_be_accepted: can_be_accepted(issue),
            accepted: issue.acknowledged,
        })
        .collect()
}

/// The values that the rule book offers for the place of an issue. What would move texts between fields has no button yet.
fn suggestions(issue: &Issue) -> Rc<[Arc<str>]> {
    let at_place = |edits: Vec<Edit>| match &*edits {
        [edit] if edit.path == issue.path && !edit.value.is_empty() => {
            Some(Arc::from(&*edit.value))
        }
        _ => None,
    };
    issue.offers().into_iter().filter_map(at_place).collect()
}
