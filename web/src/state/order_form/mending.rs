//! What would mend the order, as far as what is wrong with it shows.

use std::sync::Arc;

use order_model::mend::{Fix, Reason, mend};
use order_model::{Acknowledged, Issue};

use super::form::{OrderForm, Undo};
use super::visibility::is_unresolved;
use crate::state::visible_issue::Edits;

/// What would mend the order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mending {
    pub(crate) changes: Vec<Change>,
    /// How many of the issues that show are gone after them, of how many.
    pub(crate) solved: usize,
    pub(crate) shown: usize,
}

/// New texts that are made together, and why.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    pub(crate) edits: Edits,
    pub(crate) reason: Reason,
    /// The first of the issues that it mends.
    pub(crate) issue: Option<Issue>,
}

impl Mending {
    /// All changes together.
    pub(crate) fn edits(&self) -> Edits {
        let edits = self.changes.iter().flat_map(|change| change.edits.iter());
        edits.cloned().collect()
    }
}

impl OrderForm {
    /// Whether texts have been filled in last, in the place of others that can come back.
    pub(crate) fn is_filled_in_last(&self) -> bool {
        matches!(self.undo.last(), Some(Undo::Texts(_)))
    }

    /// How many of the issues that show still ask for something.
    pub(crate) fn shown_unresolved(&self) -> usize {
        let shown = self.issues.iter().filter(|issue| self.is_visible(issue));
        shown.filter(|issue| is_unresolved(issue)).count()
    }

    /// The changes that mend what shows; those that a person has not come to yet are left to them. `None` where nothing is known to mend it.
    pub(crate) fn mending(&self) -> Option<Mending> {
        let validator = self.validator.as_ref()?;
        let accepted = self.issues.iter().filter(|issue| issue.acknowledged);
        let accepted: Vec<Acknowledged> = accepted
            .map(|issue| Acknowledged {
                path: issue.path.pointer(),
                code: issue.code(),
            })
            .collect();
        let shown: Vec<&Issue> = self
            .issues
            .iter()
            .filter(|issue| is_unresolved(issue) && self.is_visible(issue))
            .collect();
        let plan = mend(&self.draft, validator, &accepted);
        let solves_shown = |fix: &Fix| {
            let mut solved = fix.solves.iter();
            solved.any(|one| {
                let mut shown = shown.iter();
                shown.any(|issue| issue.path == one.path && issue.code() == one.code)
            })
        };
        let fixes: Vec<Fix> = plan.fixes.into_iter().filter(solves_shown).collect();
        let is_left = |issue: &&&Issue| {
            let mut left = plan.left.iter();
            left.any(|other| other.path == issue.path && other.code() == issue.code())
        };
        let left = shown.iter().filter(is_left).count();
        let changes: Vec<Change> = fixes.iter().map(|fix| change(fix, &shown)).collect();
        (!changes.is_empty()).then_some(Mending {
            changes,
            solved: shown.len() - left,
            shown: shown.len(),
        })
    }
}

fn change(fix: &Fix, shown: &[&Issue]) -> Change {
    let is_solved = |issue: &&&Issue| {
        let mut solved = fix.solves.iter();
        solved.any(|one| issue.path == one.path && issue.code() == one.code)
    };
    let issue = shown.iter().find(is_solved).map(|issue| (*issue).clone());
    let edits = fix.edits.iter();
    let edits = edits.filter_map(|edit| Some((edit.path.field_ref()?, edit.value.as_str().into())));
    Change {
        edits: edits.collect::<Vec<(_, Arc<str>)>>().into(),
        reason: fix.reason,
        issue,
    }
}
