//! What a rule is given beside the order, and where it reports what it finds.

use super::config::Rules;
use super::prepared::Prepared;
use crate::contract::{Field, Leaf, Path, Presence};
use crate::issue::{Code, Found, Issue, Level, Problem, Severity};
use crate::json::Position;
use crate::order::Candidate;

/// Where rules put what they find.
pub(crate) struct Findings<'v> {
    pub(crate) rules: &'v Rules,
    pub(super) prepared: &'v Prepared<'v>,
    pub(crate) issues: Vec<Issue>,
}

impl<'v> Findings<'v> {
    pub(crate) fn new(prepared: &'v Prepared<'v>) -> Self {
        Self {
            rules: &prepared.rules,
            prepared,
            issues: Vec::new(),
        }
    }

    /// Notes a problem, unless these rules do not report it.
    #[cold]
    pub(crate) fn push(&mut self, place: impl Into<Path>, problem: Problem) {
        let severity = self.prepared.severity(problem.code());
        self.place(place.into(), problem, severity, None);
    }

    /// Notes a problem that the deployment itself asked about: an error where the profile has no opinion.
    #[cold]
    pub(crate) fn demand(&mut self, place: impl Into<Path>, problem: Problem) {
        let code = problem.code();
        let off = self.rules.severities.get(&code) == Some(&Level::Off);
        let severity = self
            .prepared
            .severity(code)
            .or((!off).then_some(Severity::Error));
        self.place(place.into(), problem, severity, None);
    }

    /// Notes what decoding found, unless the deployment waives the presence of what is missing.
    #[cold]
    pub(crate) fn found(&mut self, found: Found) {
        let waived =
            matches!(found.problem, Problem::Missing {}) && may_be_absent(&found.path, self.rules);
        if !waived {
            let severity = self.prepared.severity(found.problem.code());
            self.place(found.path, found.problem, severity, found.offset);
        }
    }

    fn place(
        &mut self,
        path: Path,
        problem: Problem,
        severity: Option<Severity>,
        offset: Option<usize>,
    ) {
        if let Some(severity) = severity {
            self.issues.push(Issue {
                path,
                problem,
                severity,
                acknowledged: false,
                position: offset.map(Position::at_offset),
            });
        }
    }

    /// Whether anybody wants to know of this: if not, a rule need not look.
    pub(crate) fn wants(&self, code: Code) -> bool {
        self.prepared.severity(code).is_some()
    }
}

/// Whether the deployment waives a member's presence.
fn may_be_absent(path: &Path, rules: &Rules) -> bool {
    path.leaf()
        .is_some_and(|leaf| rules.presence(leaf.field) == Presence::Optional)
}

/// The leaves of one item field, from the first item to the last.
pub(super) fn column(order: &Candidate<'_>, field: Field) -> impl Iterator<Item = Leaf> + use<> {
    (0..order.item_count()).map(move |index| Leaf::of_item(index, field))
}

/// A count for a message: nothing here has more than four thousand million of anything.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
