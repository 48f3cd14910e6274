//! What the form does with the rules. The form itself names none of it, so that it can be on the screen before.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use order_model::issue::Edit;
use order_model::message::{label, message, short_message};
use order_model::rules::{CORE, PHONES, PLAUSIBILITY, PROVINCES, RuleSet};
use order_model::{
    Acknowledged, FieldRef, Issue, ItemDraft, Locale, OrderDraft, ParsedOrder, Validator,
    normalize_draft,
};

use super::form::{Nfc, OrderForm, RuleBook};
use super::judged_action::JudgedAction;
use crate::i18n::LateText;
use crate::state::accepted_warnings::can_be_accepted;
use crate::state::element_id::element_id;
use crate::state::totals;
use crate::state::visible_issue::{Offer, VisibleIssue};

static FIRST: &[&RuleSet] = &[&CORE];
static WHOLE: &[&RuleSet] = &[&CORE, &PROVINCES, &PHONES, &PLAUSIBILITY];

/// The rule book, with a function for Unicode's Normalization Form C.
pub(crate) const fn rule_book(nfc: Nfc) -> RuleBook {
    RuleBook {
        sets: WHOLE,
        normalize: Some(|draft, field_ref, kinds, rules, nfc| {
            normalize_draft(draft, field_ref, kinds, rules, &nfc)
        }),
        act,
        accept_again,
        visible_issues,
        ..core_rule_book(nfc)
    }
}

/// What of the rule book is there before the rest: it counts. What is done with the verdict, and what shows of it, waits for the whole one.
pub(crate) const fn core_rule_book(nfc: Nfc) -> RuleBook {
    RuleBook {
        sets: FIRST,
        normalize: None,
        judge,
        act: |_, _| {},
        accept_again: |_, _| {},
        read,
        visible_issues: |_, _| Vec::new(),
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
    verdict.issues.extend(form.issues_of_extra_numbers());
    for issue in &mut verdict.issues {
        issue.acknowledged |= form.is_remembered(issue);
    }
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
        JudgedAction::AcceptWarning(shown, is_kept) => {
            form.accept_warnings(|issue| shown.is_about(issue), is_kept);
            form.focus_on(element_id(&shown.path));
        }
        JudgedAction::AcceptAllWarnings => form.accept_warnings(|_| true, true),
        JudgedAction::LeaveAll => form.leave_all(),
        JudgedAction::FillIn(edits) => form.fill_in(&edits),
        JudgedAction::BeginIn(place, blank) => form.begin_in(&place, &blank),
        JudgedAction::TakeBack(replaced) => form.take_back(&replaced),
        JudgedAction::SetMember(edit) => form.set_member(&*edit),
        JudgedAction::Learn(what) => form.learn(&*what),
        JudgedAction::ShowAll => form.show_all(),
    }
}

fn accept_again(form: &mut OrderForm, acknowledged: &[Acknowledged]) {
    form.accepted.restore(acknowledged, &form.issues);
    judge(form);
}

fn read<'a>(form: &OrderForm, draft: &'a OrderDraft) -> Option<ParsedOrder<'a>> {
    let validator = form.validator.as_ref()?;
    Some(validator.read_draft(draft).order)
}

fn visible_issues(form: &OrderForm, locale: Locale) -> Vec<VisibleIssue> {
    let shown = form.issues.iter().filter(|issue| form.is_visible(issue));
    let visible = |issue: &Issue| {
        let own = form.message_of_extra_number(issue, locale);
        if own.is_some() && !form.shows_all() {
            // Its own field says it until then.
            return None;
        }
        let message: Arc<str> = own.unwrap_or_else(|| message(issue, locale)).into();
        Some(VisibleIssue {
            path: issue.path.clone(),
            field_ref: issue.path.field_ref(),
            severity: issue.severity,
            message_at_field: short(issue, &message, locale),
            message,
            locale,
            offers: offers(issue, locale),
            can_be_accepted: can_be_accepted(issue),
            accepted: issue.acknowledged,
        })
    };
    shown.filter_map(visible).collect()
}

/// What an issue says at its field. Under the items' rows it is not at its field: there it keeps the field's name.
fn short(issue: &Issue, message: &Arc<str>, locale: Locale) -> Arc<str> {
    match issue.path.field_ref() {
        Some(FieldRef { item: None, .. }) => short_message(issue, locale).into(),
        _ => Arc::clone(message),
    }
}

fn offers(issue: &Issue, locale: Locale) -> Rc<[Offer]> {
    let offer = |edits: Vec<Edit>| {
        let edits: Option<Vec<_>> = edits.into_iter().map(text_of_field).collect();
        let edits = edits?;
        let label = offer_label(issue, &edits, locale)?;
        Some(Offer {
            label: label.into(),
            edits: edits.into(),
        })
    };
    issue.offers().into_iter().filter_map(offer).collect()
}

fn text_of_field(edit: Edit) -> Option<(FieldRef, Arc<str>)> {
    Some((edit.path.field_ref()?, edit.value.into()))
}

/// What the button of an offer says: the value, or where a text moves to.
fn offer_label(issue: &Issue, edits: &[(FieldRef, Arc<str>)], locale: Locale) -> Option<String> {
    let text = LateText::of(locale);
    match edits {
        // Deleting a text is no offer: whoever wants that, does it.
        [(_, value)] if value.is_empty() => None,
        [(field_ref, value)] if issue.path.field_ref() == Some(*field_ref) => {
            Some((text.apply)(value))
        }
        [others @ .., (to, _)] => {
            let is_move = others.iter().any(|(_, value)| value.is_empty());
            let label = label(to.field, locale);
            Some(if is_move {
                (text.move_to)(label)
            } else {
                (text.exchange_with)(label)
            })
        }
        [] => None,
    }
}
