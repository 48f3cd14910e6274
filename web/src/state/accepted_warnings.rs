//! The warnings that a person keeps as they are. A warning stays kept for as long as it says the very same.

use order_model::{Issue, IssueKind, Path, Step};

/// What is kept, and where: a handful.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Kept(Vec<(Path, IssueKind)>);

impl Kept {
    pub(crate) fn keep(&mut self, path: &Path, kind: &IssueKind) {
        if !self.has(path, kind) {
            self.0.push((path.clone(), kind.clone()));
        }
    }

    /// Whether this very problem is kept at this place.
    pub(crate) fn has(&self, path: &Path, kind: &IssueKind) -> bool {
        self.0.iter().any(|(at, kept)| at == path && kept == kind)
    }

    /// Whether anything is kept at this place.
    pub(crate) fn has_at(&self, path: &Path) -> bool {
        self.0.iter().any(|(at, _)| at == path)
    }

    /// Forgets what is no longer there: if it comes back, it is asked about anew.
    pub(crate) fn only(&mut self, issues: &[Issue]) {
        self.0.retain(|(path, kind)| {
            issues
                .iter()
                .any(|issue| issue.path == *path && issue.kind == *kind)
        });
    }

    /// Items are known by their place; when that changes, what was kept of one must not count for another.
    pub(crate) fn forget_items(&mut self) {
        self.0
            .retain(|(path, _)| !matches!(path.steps().get(1), Some(Step::Index(_))));
    }
}
