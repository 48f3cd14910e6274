//! The warnings that a person keeps as they are. A warning stays kept for as long as it says the very same.

use std::collections::HashMap;

use order_model::{Issue, Path, Problem, Step};

/// What is kept, by place: a few problems each.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Kept(HashMap<Path, Vec<Problem>>);

impl Kept {
    pub(crate) fn keep(&mut self, path: &Path, problem: &Problem) {
        if !self.has(path, problem) {
            self.0
                .entry(path.clone())
                .or_default()
                .push(problem.clone());
        }
    }

    /// Whether this very problem is kept at this place.
    pub(crate) fn has(&self, path: &Path, problem: &Problem) -> bool {
        self.0.get(path).is_some_and(|kept| kept.contains(problem))
    }

    /// Forgets what is no longer there: if it comes back, it is asked about anew.
    pub(crate) fn only(&mut self, issues: &[Issue]) {
        if self.0.is_empty() {
            return;
        }
        let mut still = Self::default();
        for issue in issues
            .iter()
            .filter(|issue| self.has(&issue.path, &issue.problem))
        {
            still.keep(&issue.path, &issue.problem);
        }
        *self = still;
    }

    /// Items are known by their place; when that changes, what was kept of one must not count for another.
    pub(crate) fn forget_items(&mut self) {
        self.0
            .retain(|path, _| !matches!(path.0.get(1), Some(Step::Index(_))));
    }
}
