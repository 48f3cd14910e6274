//! What a rule is given beside the order, and where it reports what it finds.

use super::config::Rules;
use crate::contract::{Field, FieldRef, Path, Presence};
use crate::issue::{Code, Issue, IssueKind, Level, Severity, ShapeIssue};
use crate::json::{JsonType, Position};
use crate::order::{ParsedOrder, Value};
use crate::reference::post_code::IsName;
use crate::text::is_blank;

/// The severity of each code under some [`Rules`].
#[derive(Debug, Clone)]
pub(crate) struct Severities([Option<Severity>; Code::ALL.len()]);

impl Severities {
    pub(super) fn of(rules: &Rules) -> Self {
        Self(Code::ALL.map(|code| rules.severity(code)))
    }

    /// The severity of a code; `None` where it is not reported.
    fn of_code(&self, code: Code) -> Option<Severity> {
        self.0.get(code as usize).copied().flatten()
    }
}

/// Where rules report what they find.
pub(crate) struct RuleContext<'v> {
    pub(crate) rules: &'v Rules,
    severities: &'v Severities,
    /// What knows the names of countries.
    pub(super) is_country_name: IsName,
    pub(crate) issues: Vec<Issue>,
}

impl<'v> RuleContext<'v> {
    pub(crate) const fn new(
        rules: &'v Rules,
        severities: &'v Severities,
        is_country_name: IsName,
    ) -> Self {
        Self {
            rules,
            severities,
            is_country_name,
            issues: Vec::new(),
        }
    }

    /// Notes a problem, unless these rules do not report it.
    #[cold]
    pub(crate) fn report(&mut self, place: impl Into<Path>, kind: IssueKind) {
        let severity = self.severities.of_code(kind.code());
        self.place(place.into(), kind, severity, None);
    }

    /// Notes a problem that the deployment itself asked about: an error where the profile has no opinion.
    #[cold]
    pub(crate) fn report_configured(&mut self, place: impl Into<Path>, kind: IssueKind) {
        let code = kind.code();
        let off = self.rules.severities.get(&code) == Some(&Level::Off);
        let severity = self
            .severities
            .of_code(code)
            .or((!off).then_some(Severity::Error));
        self.place(place.into(), kind, severity, None);
    }

    /// Notes what decoding found, unless the deployment waives the presence of what is missing.
    #[cold]
    pub(crate) fn report_shape(&mut self, mut found: ShapeIssue, order: &ParsedOrder<'_>) {
        if is_left_empty(&found, order, self.rules) {
            found.kind = IssueKind::Missing {};
        }
        let waived =
            matches!(found.kind, IssueKind::Missing {}) && may_be_absent(&found.path, self.rules);
        if !waived {
            let severity = self.severities.of_code(found.kind.code());
            self.place(found.path, found.kind, severity, found.offset);
        }
    }

    fn place(
        &mut self,
        path: Path,
        kind: IssueKind,
        severity: Option<Severity>,
        offset: Option<usize>,
    ) {
        if let Some(severity) = severity {
            self.issues.push(Issue {
                path,
                kind,
                severity,
                acknowledged: false,
                position: offset.map(Position::at_offset),
            });
        }
    }
}

/// Whether nothing but white space stands in the place of a number that has to be given: what a form leaves of a box that nobody filled in.
fn is_left_empty(found: &ShapeIssue, order: &ParsedOrder<'_>, rules: &Rules) -> bool {
    let is_number = matches!(
        found.kind,
        IssueKind::WrongType {
            expected: JsonType::Integer,
            ..
        }
    );
    is_number
        && found.path.field_ref().is_some_and(|field_ref| {
            matches!(order.value(field_ref), Value::Text(text) if is_blank(text))
                && rules.presence(field_ref.field) == Presence::Required
        })
}

/// Whether the deployment waives a member's presence.
fn may_be_absent(path: &Path, rules: &Rules) -> bool {
    path.field_ref()
        .is_some_and(|field_ref| rules.presence(field_ref.field) == Presence::Optional)
}

/// The fields of one item field, from the first item to the last.
pub(super) fn column(
    order: &ParsedOrder<'_>,
    field: Field,
) -> impl Iterator<Item = FieldRef> + use<> {
    (0..order.item_count()).map(move |index| FieldRef::item_field(index, field))
}

/// A count for a message: nothing here has more than four thousand million of anything.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
