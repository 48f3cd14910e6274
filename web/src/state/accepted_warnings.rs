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
pub(crate) struct AcceptedWarnings {
    of_order: Vec<(Path, Rc<IssueKind>)>,
    /// For its value, in whichever order.
    of_values: Vec<(Path, Rc<IssueKind>)>,
}

impl AcceptedWarnings {
    /// Accepts an issue, if it can be.
    pub(crate) fn accept(&mut self, issue: &Issue) {
        let is_it =
            |(path, kind): &(Path, Rc<IssueKind>)| *path == issue.path && **kind == issue.kind;
        if can_be_accepted(issue) && !self.of_order.iter().any(is_it) {
            self.of_order
                .push((issue.path.clone(), issue.kind.clone().into()));
        }
    }

    /// Takes back that an issue is accepted.
    pub(crate) fn withdraw(&mut self, issue: &Issue) {
        self.of_order
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
        self.all().map(|(path, kind)| Acknowledged {
            path: path.pointer(),
            code: kind.code(),
        })
    }

    /// Whether anything is accepted at this place.
    pub(crate) fn has_at(&self, place: &Path) -> bool {
        self.all().any(|(path, _)| path == place)
    }

    fn all(&self) -> impl Iterator<Item = &(Path, Rc<IssueKind>)> {
        self.of_order.iter().chain(&self.of_values)
    }

    /// Marks what is accepted among the issues, and forgets what is not among them: if it comes back, it is asked
    /// about anew.
    pub(crate) fn mark(
        &mut self,
        verdict: &mut Verdict<'_>,
        is_accepted_for_value: impl Fn(&Issue) -> bool,
    ) {
        let of_values = verdict.issues.iter();
        let of_values = of_values.filter(|issue| is_accepted_for_value(issue));
        self.of_values = of_values
            .map(|issue| (issue.path.clone(), issue.kind.clone().into()))
            .collect();
        self.of_order.retain(|(path, kind)| {
            let mut issues = verdict.issues.iter();
            issues.any(|issue| issue.path == *path && issue.kind == **kind)
        });
        verdict.acknowledge(&self.acknowledged().collect::<Vec<_>>());
    }

    /// Items are known by their place; when that changes, what was accepted of one must not count for another.
    pub(crate) fn forget_items(&mut self) {
        self.of_order
            .retain(|(path, _)| !matches!(path.steps().get(1), Some(Step::Index(_))));
    }
}
