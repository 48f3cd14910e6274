//! Where the issues of a place stand: what shows them comes with what finds them.

use yew::prelude::*;

use super::field_event::OnFieldEvent;
use crate::chunk::WHOLE_RULES;
use crate::state::visible_issue::VisibleIssue;

/// Shows the issues of a place. It is in the file of the whole rules: before that is there, none shows.
pub(crate) struct IssueList(pub(crate) fn(String, &[VisibleIssue], &OnFieldEvent) -> Html);

/// The value of `data-state`, which colours a field: the worst that still asks for something.
pub(crate) fn data_state(issues: &[VisibleIssue]) -> Option<&'static str> {
    if issues.iter().any(VisibleIssue::is_error) {
        return Some("error");
    }
    let is_open = |issue: &VisibleIssue| !issue.accepted;
    issues.iter().any(is_open).then_some("warning")
}

/// The issues of one place, with what can be done about each.
pub(crate) fn issues_of_place(
    id: String,
    issues: &[VisibleIssue],
    on_event: &OnFieldEvent,
) -> Html {
    match WHOLE_RULES.beside() {
        Some(IssueList(show)) if !issues.is_empty() => show(id, issues, on_event),
        _ => Html::default(),
    }
}
