//! Which issues show by now, and how many still ask for something.

use order_model::{Field, Group, Issue, IssueKind, Severity};

use super::form::OrderForm;
use crate::state::accepted_warnings::can_be_accepted;
use crate::state::element_id::section_of;
use crate::state::touched::FieldKey;

impl OrderForm {
    /// How many issues of this severity still ask for something.
    pub(crate) fn unresolved(&self, severity: Severity) -> usize {
        self.issues
            .iter()
            .filter(|issue| issue.severity == severity && is_unresolved(issue))
            .count()
    }

    /// Whether an issue shows by now: after its field has been left, or after an attempt to send.
    pub(crate) fn is_visible(&self, issue: &Issue) -> bool {
        let left = |field| self.touched.contains(FieldKey { row: None, field });
        let label = || left(Field::LabelUrl) || left(Field::LabelBase64);
        let place = &issue.path;
        self.shows_all
            || match (&issue.kind, place.field_ref()) {
                // Who types a tracking number is on the way to the label, and says so by leaving that.
                (IssueKind::LabelWithoutTracking {} | IssueKind::TrackingWithoutLabel {}, _)
                    if label() =>
                {
                    true
                }
                (_, Some(field_ref)) => self
                    .field_key(field_ref)
                    .is_some_and(|key| self.touched.contains(key)),
                (_, None) if section_of(place) == "sender" => {
                    self.touched.has_any_of(Group::Sender)
                }
                (_, None) => self.touched.has_items(),
            }
    }

    /// Whether every issue shows: an attempt to send has been made since the order was begun.
    pub(crate) fn shows_all(&self) -> bool {
        self.shows_all
    }

    /// Whether every issue shows and nothing but warnings is left.
    pub(crate) fn asks_only_about_warnings(&self) -> bool {
        self.asks_only_about_warnings
    }

    pub(super) fn finds_only_warnings(&self) -> bool {
        let mut unresolved = self
            .issues
            .iter()
            .filter(|issue| is_unresolved(issue))
            .peekable();
        // Nobody has read what has come about since.
        let is_presented = |issue: &Issue| {
            let mut presented = self.presented.iter();
            presented.any(|(path, kind)| *path == issue.path && **kind == issue.kind)
        };
        self.shows_all
            && unresolved.peek().is_some()
            && unresolved.all(|issue| !issue.is_error() && is_presented(issue))
    }

    /// Accepts warnings, in this order and wherever their values come again, or takes that back.
    pub(super) fn accept_warnings(&mut self, is_meant: impl Fn(&Issue) -> bool, is_kept: bool) {
        let meant = self.issues.iter().filter(|issue| is_meant(issue));
        let meant: Vec<Issue> = meant.cloned().collect();
        for issue in &meant {
            if is_kept {
                self.accepted.accept(issue);
            } else {
                self.accepted.withdraw(issue);
            }
        }
        self.remember(&meant, is_kept);
    }

    /// Shows every issue from now on.
    pub(super) fn show_all(&mut self) {
        self.shows_all = true;
        let unresolved = self.issues.iter().filter(|issue| is_unresolved(issue));
        self.presented = unresolved
            .map(|issue| (issue.path.clone(), issue.kind.clone().into()))
            .collect();
        if self.unresolved(Severity::Error) + self.unresolved(Severity::Warning) > 0 {
            self.focus_on("error-summary");
        }
    }
}

/// Whether an issue keeps the order from being sent. A warning that a person could not accept does not: where the
/// rules let pass what nobody can read, sending says so.
pub(super) fn is_unresolved(issue: &Issue) -> bool {
    issue.is_error() || (can_be_accepted(issue) && !issue.acknowledged)
}
