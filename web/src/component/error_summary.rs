//! What keeps the order from being sent, in one place, with a link to each field.

use order_model::{Locale, Severity};
use yew::prelude::*;

use super::field_event::OnFieldEvent;
use super::icon;
use super::issue_list::issue_actions;
use crate::browser::focus::focus;
use crate::i18n::ChunkText;
use crate::state::element_id::element_id;
use crate::state::visible_issue::VisibleIssue;

pub(crate) struct ErrorSummaryProps {
    /// What still asks for something.
    pub(crate) issues: Vec<VisibleIssue>,
    pub(crate) on_event: OnFieldEvent,
    /// Accepts every warning and sends.
    pub(crate) on_accept_all: Callback<()>,
    pub(crate) locale: Locale,
}

/// Errors, if there are any, and warnings; where there are no errors, one press accepts the warnings.
pub(crate) fn error_summary(props: &ErrorSummaryProps) -> Html {
    let text = ChunkText::of(props.locale);
    let of = |severity| {
        props
            .issues
            .iter()
            .filter(|issue| issue.severity == severity)
            .collect::<Vec<_>>()
    };
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    if errors.is_empty() && warnings.is_empty() {
        return Html::default();
    }
    let list = |issues: &[&VisibleIssue]| {
        let lines = issues.iter().map(|issue| line(issue, &props.on_event));
        html! { <ul class="error-summary-list">{ for lines }</ul> }
    };
    let checks = (text.checks)(warnings.len());
    let (tone, title, symbol) = if errors.is_empty() {
        ("warning", checks.clone(), icon::warning())
    } else {
        ("error", (text.problems)(errors.len()), icon::error())
    };
    let on_accept_all = props.on_accept_all.reform(|_: MouseEvent| ());
    html! {
        <section class="panel" data-tone={tone} id="error-summary" tabindex="-1" aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">{ symbol }{ title }</h2>
            if errors.is_empty() {
                { list(&warnings) }
                <button type="button" class="button is-primary" onclick={on_accept_all}>{ text.keep_all_and_send }</button>
            } else {
                { list(&errors) }
                if !warnings.is_empty() {
                    <h3 class="is-warning">{ icon::warning() }{ checks }</h3>
                    { list(&warnings) }
                }
            }
        </section>
    }
}

fn line(issue: &VisibleIssue, on_event: &OnFieldEvent) -> Html {
    let target = element_id(&issue.path);
    let href = format!("#{target}");
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus(&target);
    });
    let actions = issue_actions(issue, on_event);
    html! { <li><a {href} {onclick}>{ &*issue.message }</a>{ actions }</li> }
}
