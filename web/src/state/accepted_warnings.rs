//! The warnings that a person has accepted as they are. A warning stays accepted for as long as it says the very
//! same.

use std::rc::Rc;

use order_model::{Acknowledged, Issue, IssueKind, Path, Step, Verdict};

/// Whether a person can accept an issue: errors, and what nobody could read, must be corrected.
pub(crate) fn can_be_accepted(issue: &Issue) -> bool {
    !issue.is_error() && !issue.code().is_shape()
}

/// What is accepted, and where: a handful.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct AcceptedWarnings(Vec<(Path, Rc<IssueKind>)>);

impl AcceptedWarnings {
    /// Accepts an issue, if it can be.
    pub(crate) fn accept(&mut self, issue: &Issue) {
        let is_it =
            |(path, kind): &(Path, Rc<IssueKind>)| *path == issue.path && **kind == issue.kind;
        if can_be_accepted(issue) && !self.0.iter().any(is_it) {
            self.0.push((issue.path.clone(), issue.kind.clone().into()));
        }
    }

    /// Takes back that an issue is accepted.
    pub(crate) fn withdraw(&mut self, issue: &Issue) {
        self.0
            .retain(|(path, kind)| *path != issue.path || **kind != issue.kind);
    }

    /// Accepts again what was accepted when the order was kept, as far as it is still there.
    pub(crate) fn restore(&mut self, acknowledged: &[Acknowledged], issues: &[Issue]) {
        for issue in issues {
            let mut pointers = acknowledged.iter();
            let pointer = issue.path.pointer();
            if pointers.any(|known| known.code == issue.code() && known.path == pointer) {
                self.accept(issue);
            }
        }
    }

    /// What is accepted, by its place and its code.
    pub(crate) fn acknowledged(&self) -> impl Iterator<Item = Acknowledged> {
        self.0.iter().map(|(path, kind)| Acknowledged {
            path: path.pointer(),
            code: kind.code(),
        })
    }

    /// Marks what is accepted among the issues, and forgets what is not among them: if it comes back, it is asked
    /// about anew.
    pub(crate) fn mark(&mut self, verdict: &mut Verdict<'_>) {
        self.0.retain(|(path, kind)| {
            let mut issues = verdict.issues.iter();
            issues.any(|issue| issue.path == *path && issue.kind == **kind)
        });
        verdict.acknowledge(&self.acknowledged().collect::<Vec<_>>());
    }

    /// Items are known by their place; when that changes, what was accepted of one must not count for another.
    pub(crate) fn forget_items(&mut self) {
        self.0
            .retain(|(path, _)| !matches!(path.steps().get(1), Some(Step::Index(_))));
    }
}
