//! Where the issues of a place stand: what shows them comes with what finds them.

use yew::prelude::*;

use super::field_event::OnFieldEvent;
use crate::chunk::JUDGING;
use crate::i18n::Text;
use crate::state::visible_issue::VisibleIssue;

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
    text: &Text,
) -> Html {
    match JUDGING.get() {
        Some(judging) if !issues.is_empty() => (judging.issue_list)(id, issues, on_event, text),
        _ => Html::default(),
    }
}
