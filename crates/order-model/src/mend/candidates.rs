//! What may mend an issue, before anybody has looked whether it does.

use super::party::Party;
use super::plan::Reason;
use super::{country, exchange, province};
use crate::contract::{Field, FieldRef, Group};
use crate::issue::{Code, Edit, Issue};
use crate::normalize::{ChangeKind, normalize_draft};
use crate::order::OrderDraft;
use crate::rules::Rules;

/// A change that may mend something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) edits: Vec<Edit>,
    pub(super) reason: Reason,
}

/// The changes that what is wrong with an order suggests, each once.
pub(super) fn candidates(draft: &OrderDraft, issues: &[Issue], rules: &Rules) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut seen: Vec<Group> = Vec::new();
    for issue in issues {
        let mut add = |reason, mut edits: Vec<Edit>| {
            let place = |edit: &Edit| edit.path.field_ref().map(|at| (at.item, at.field));
            if let [first, second] = edits.as_mut_slice()
                && place(first) > place(second)
            {
                std::mem::swap(first, second);
            }
            let is_new = !found.iter().any(|known| known.edits == edits);
            if is_new && edits.iter().any(|edit| is_change(draft, edit)) {
                found.push(Candidate { edits, reason });
            }
        };
        // Of several a person chooses.
        if let [edits] = issue.offers().as_slice()
            && !is_doubtful(issue, issues)
        {
            let reason = if edits.len() > 1 {
                Reason::Exchanged
            } else {
                Reason::Offered
            };
            add(reason, edits.clone());
        }
        let Some(at) = issue.path.field_ref() else {
            continue;
        };
        if TIDIED.contains(&issue.code()) {
            add(Reason::Tidied, tidied(draft, at, rules));
        }
        if at.field == Field::Currency && matches!(issue.code(), Code::Empty | Code::Missing) {
            add(Reason::CurrencyOfOthers, currency(draft, at));
        }
        let party = Party::of(draft, at.field.group());
        let Some(party) = party else { continue };
        for edits in exchange::exchanges(&party, at.field) {
            add(Reason::Exchanged, edits);
        }
        if !seen.contains(&at.field.group()) {
            seen.push(at.field.group());
            if let Some(edit) = country::agreed(&party) {
                add(Reason::CountryAgreed, vec![edit]);
            }
        }
        if let Some((reason, edit)) = province::found(&party, issue) {
            add(reason, vec![edit]);
        }
    }
    found
}

/// Whether an offer hangs on the country, and something else in the address does not fit that: a zero is lost in its own country alone.
fn is_doubtful(issue: &Issue, issues: &[Issue]) -> bool {
    let group = |issue: &Issue| issue.path.field_ref().map(|at| at.field.group());
    let fits_not = |other: &Issue| {
        let codes = [Code::ProvinceUnknown, Code::PhoneFormat, Code::PhoneCountry];
        codes.contains(&other.code()) && group(other) == group(issue)
    };
    issue.code() == Code::PostCodeZero && issues.iter().any(fits_not)
}

fn is_change(draft: &OrderDraft, edit: &Edit) -> bool {
    edit.path
        .field_ref()
        .is_some_and(|at| *draft.text(at) != *edit.value)
}

/// What normalizing mends.
const TIDIED: [Code; 6] = [
    Code::ExtraSpaces,
    Code::ControlCharacter,
    Code::UnprintableCharacter,
    Code::InvisibleInCode,
    Code::LabelLineBreaks,
    Code::LabelDataUrl,
];

fn tidied(draft: &OrderDraft, at: FieldRef, rules: &Rules) -> Vec<Edit> {
    const KINDS: [ChangeKind; 4] = [
        ChangeKind::Invisible,
        ChangeKind::Trim,
        ChangeKind::FullWidth,
        ChangeKind::Label,
    ];
    let mut tidied = draft.clone();
    normalize_draft(&mut tidied, at, &KINDS, rules, &|_| None);
    vec![Edit::new(at, &*tidied.text(at))]
}

/// The currency of all other items, where that is one.
fn currency(draft: &OrderDraft, at: FieldRef) -> Vec<Edit> {
    let texts = draft.items.iter().map(|item| item.text(Field::Currency));
    let mut others = texts.filter(|text| !text.is_empty());
    let Some(first) = others.next() else {
        return Vec::new();
    };
    if others.all(|other| other == first) {
        vec![Edit::new(at, &*first)]
    } else {
        Vec::new()
    }
}
