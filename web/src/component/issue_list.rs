//! What is wrong with a field, under the field.

use std::rc::Rc;

use order_model::Severity;
use yew::prelude::*;

use super::field_event::{FieldEvent, OnFieldEvent};
use super::icon;
use crate::i18n::LateText;
use crate::state::visible_issue::{Offer, VisibleIssue};

/// The issues of one place, with what can be done about each. Who has no chunk asks for [`super::issues_of_place`].
pub(crate) fn issue_list(id: String, issues: &[VisibleIssue], on_event: &OnFieldEvent) -> Html {
    html! {
        <ul class="messages" {id}>
            { for issues.iter().map(|issue| issue_line(issue, on_event)) }
        </ul>
    }
}

fn issue_line(issue: &VisibleIssue, on_event: &OnFieldEvent) -> Html {
    let late = LateText::of(issue.locale);
    let (tone, symbol, prefix) = match (issue.severity, issue.accepted) {
        (Severity::Error, _) => ("error", icon::error(), late.error_prefix),
        (Severity::Warning, false) => ("warning", icon::warning(), late.warning_prefix),
        (Severity::Warning, true) => ("accepted", icon::done(), late.kept),
    };
    html! {
        <li class="message" data-tone={tone}>
            { symbol }
            <span class="message-text">
                <span class="visually-hidden">{ prefix }{ " " }</span>
                { &*issue.message_at_field }
            </span>
            { issue_actions(issue, on_event) }
        </li>
    }
}

/// What a person can do about an issue: take what is offered, or accept what is there where that is no error.
pub(crate) fn issue_actions(issue: &VisibleIssue, on_event: &OnFieldEvent) -> Html {
    let late = LateText::of(issue.locale);
    if issue.accepted {
        let label = late.ask_again.into();
        let ask_again = button(
            label,
            FieldEvent::AcceptWarning(issue.shown(), false),
            on_event,
        );
        return html! {
            <span class="message-actions"><span class="accepted">{ late.kept }</span>{ ask_again }</span>
        };
    }
    let take = |offer: &Offer| {
        let label = offer.label.to_string();
        button(
            label.into(),
            FieldEvent::Apply(Rc::clone(&offer.edits)),
            on_event,
        )
    };
    let mut actions: Vec<Html> = issue.offers.iter().map(take).collect();
    actions.extend(accept_button(issue, on_event));
    if actions.is_empty() {
        return Html::default();
    }
    html! { <span class="message-actions">{ for actions }</span> }
}

/// Accepts what is warned of as it is; `None` where that cannot be.
fn accept_button(issue: &VisibleIssue, on_event: &OnFieldEvent) -> Option<Html> {
    let event = || FieldEvent::AcceptWarning(issue.shown(), true);
    let button = || button(LateText::of(issue.locale).keep.into(), event(), on_event);
    issue.can_be_accepted.then(button)
}

fn button(label: AttrValue, event: FieldEvent, on_event: &OnFieldEvent) -> Html {
    let onclick = on_event.reform(move |_: MouseEvent| event.clone());
    html! { <button type="button" class="button is-quiet is-small" {onclick}>{ label }</button> }
}
