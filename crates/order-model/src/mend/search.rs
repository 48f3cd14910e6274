//! The search for the changes.

use super::candidates::{Candidate, candidates};
use super::plan::{Fix, Plan, Reason, Solved};
use crate::contract::Group;
use crate::issue::{Acknowledged, Edit, Issue};
use crate::order::OrderDraft;
use crate::validate::Validator;

/// So many changes are made at most beside what items' issues offer themselves.
const MOST_FIXES: usize = 12;
/// So many verdicts are asked for: a page shows the answer while a person waits.
const MOST_VERDICTS: usize = 240;

/// The smallest change of an order as it is typed after which as little is wrong as can be. What a person has accepted is not mended.
///
/// ```
/// use order_model::mend::{Reason, mend};
/// use order_model::{OrderDraft, Rules, Validator};
///
/// let order = br#"{"receiver": {"name": "+63 917 123 4567", "phone": "Maria Santos", "country_code": "PH"}}"#;
/// let draft = OrderDraft::from_json(order)?;
/// let rules = Rules::default();
/// let plan = mend(&draft, &Validator::new(&rules), &[]);
/// let [exchange] = plan.fixes.as_slice() else { unreachable!() };
/// assert_eq!(exchange.reason, Reason::Exchanged);
/// assert_eq!(exchange.edits[0].value, "Maria Santos");
/// # Ok::<(), order_model::JsonError>(())
/// ```
#[must_use]
pub fn mend(draft: &OrderDraft, validator: &Validator<'_>, acknowledged: &[Acknowledged]) -> Plan {
    let mut search = Search {
        validator,
        acknowledged,
        draft: draft.clone(),
        issues: Vec::new(),
        verdicts: MOST_VERDICTS,
    };
    search.issues = search.judge(draft);
    let mut fixes = search.offers_of_items();
    while fixes.len() < MOST_FIXES && !search.issues.is_empty() {
        let Some(fix) = search.best() else { break };
        fixes.push(fix);
    }
    let fixes = search.without_needless(draft, fixes);
    Plan {
        fixes,
        left: search.issues,
    }
}

struct Search<'s> {
    validator: &'s Validator<'s>,
    acknowledged: &'s [Acknowledged],
    /// The order after the changes so far, and what is wrong with it.
    draft: OrderDraft,
    issues: Vec<Issue>,
    verdicts: usize,
}

/// A change that mends something.
struct Mending {
    candidate: Candidate,
    draft: OrderDraft,
    issues: Vec<Issue>,
    solves: Vec<Solved>,
}

impl Mending {
    /// Most first; of the same the one with the fewest edits, and of those the one that is surest.
    fn rank(&self) -> (std::cmp::Reverse<usize>, usize, Reason) {
        let edits = self.candidate.edits.len();
        (
            std::cmp::Reverse(self.solves.len()),
            edits,
            self.candidate.reason,
        )
    }

    /// Whether it mends the same as another in another way: then nobody knows which was meant.
    fn rivals(&self, other: &Self) -> bool {
        self.rank() == other.rank()
            && self.solves == other.solves
            && self.candidate.edits != other.candidate.edits
    }
}

impl Search<'_> {
    /// What is wrong with an order, but for what a person has accepted.
    fn judge(&self, draft: &OrderDraft) -> Vec<Issue> {
        let mut verdict = self.validator.validate_draft(draft);
        verdict.acknowledge(self.acknowledged);
        verdict.issues.retain(|issue| !issue.acknowledged);
        verdict.issues
    }

    /// What a change mends; nothing where something is wrong after it that was not before.
    fn solved(&self, after: &[Issue]) -> Vec<Solved> {
        let is_among = |issues: &[Issue], issue: &Issue| {
            let mut issues = issues.iter();
            issues.any(|other| other.code() == issue.code() && other.path == issue.path)
        };
        if after.iter().any(|issue| !is_among(&self.issues, issue)) {
            return Vec::new();
        }
        let gone = self.issues.iter().filter(|issue| !is_among(after, issue));
        gone.map(|issue| Solved {
            path: issue.path.clone(),
            code: issue.code(),
        })
        .collect()
    }

    fn tried(&self, candidate: Candidate) -> Option<Mending> {
        let draft = with(&self.draft, &candidate.edits);
        let issues = self.judge(&draft);
        let solves = self.solved(&issues);
        (!solves.is_empty()).then_some(Mending {
            candidate,
            draft,
            issues,
            solves,
        })
    }

    /// Makes the best of all changes.
    fn best(&mut self) -> Option<Fix> {
        let candidates = candidates(&self.draft, &self.issues, self.validator.rules());
        let count = candidates.len().min(self.verdicts);
        self.verdicts -= count;
        let tried = candidates.into_iter().take(count);
        let mut mending: Vec<Mending> = tried
            .filter_map(|candidate| self.tried(candidate))
            .collect();
        let is_clear = |(at, one): &(usize, &Mending)| {
            let mut others = mending.iter().enumerate();
            !others.any(|(other, rival)| other != *at && one.rivals(rival))
        };
        let clear = mending.iter().enumerate().filter(is_clear);
        let (best, _) = clear.min_by_key(|(_, one)| one.rank())?;
        let best = mending.swap_remove(best);
        self.draft = best.draft;
        self.issues = best.issues;
        Some(Fix {
            edits: best.candidate.edits,
            reason: best.candidate.reason,
            solves: best.solves,
        })
    }

    /// Makes what the issues of items offer, all at once: items do not depend on each other, and an order may have thousands.
    fn offers_of_items(&mut self) -> Vec<Fix> {
        let mut fixes = Vec::new();
        let mut draft = self.draft.clone();
        for issue in &self.issues {
            let is_of_item = issue
                .path
                .field_ref()
                .is_some_and(|at| at.field.group() == Group::Item);
            if let ([edits], true) = (issue.offers().as_slice(), is_of_item) {
                draft = with(&draft, edits);
                fixes.push(Fix {
                    edits: edits.clone(),
                    reason: Reason::Offered,
                    solves: vec![Solved {
                        path: issue.path.clone(),
                        code: issue.code(),
                    }],
                });
            }
        }
        let issues = self.judge(&draft);
        let solved = self.solved(&issues);
        let are_all_solved = fixes
            .iter()
            .all(|fix| fix.solves.iter().all(|one| solved.contains(one)));
        if fixes.is_empty() || !are_all_solved {
            return Vec::new();
        }
        self.draft = draft;
        self.issues = issues;
        fixes
    }

    /// Leaves out changes without which no more is wrong: a later one has mended what they have.
    fn without_needless(&mut self, draft: &OrderDraft, mut fixes: Vec<Fix>) -> Vec<Fix> {
        if fixes.len() > MOST_FIXES {
            return fixes;
        }
        for index in (0..fixes.len().saturating_sub(1)).rev() {
            let others = fixes
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != index);
            let edits = others.flat_map(|(_, fix)| &fix.edits);
            let without = edits.fold(draft.clone(), |draft, edit| {
                with(&draft, std::slice::from_ref(edit))
            });
            let issues = self.judge(&without);
            if issues.len() <= self.issues.len() {
                fixes.remove(index);
                self.draft = without;
                self.issues = issues;
            }
        }
        fixes
    }
}

/// An order with new values.
fn with(draft: &OrderDraft, edits: &[Edit]) -> OrderDraft {
    let mut draft = draft.clone();
    for edit in edits {
        if let Some(field_ref) = edit.path.field_ref() {
            draft.set(field_ref, &edit.value);
        }
    }
    draft
}
