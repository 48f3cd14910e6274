//! What keeps the order from being sent, in one place, with a link to each field.

use order_model::{Locale, Severity};
use yew::prelude::*;

use super::issue_list::{Shown, keep_button};
use super::{Dispatch, icon};
use crate::browser::focus;
use crate::i18n::Text;
use crate::state::order_form::target_of;

pub(crate) struct ProblemsProps {
    /// What still asks for something.
    pub(crate) issues: Vec<Shown>,
    pub(crate) dispatch: Dispatch,
    /// Keeps every warning and sends.
    pub(crate) on_keep_all: Callback<()>,
    pub(crate) locale: Locale,
}

/// Errors if there are any; else the warnings, which one press can keep.
pub(crate) fn problems(props: &ProblemsProps) -> Html {
    let text = Text::of(props.locale);
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
    let (class, title, symbol, listed) = if errors.is_empty() {
        (
            "panel is-warning",
            (text.checks)(warnings.len()),
            icon::warning(),
            &warnings,
        )
    } else {
        (
            "panel is-error",
            (text.problems)(errors.len()),
            icon::error(),
            &errors,
        )
    };
    let on_keep_all = props.on_keep_all.reform(|_: MouseEvent| ());
    html! {
        <section class={class} id="summary" tabindex="-1" aria-labelledby="summary-title">
            <h2 id="summary-title">{ symbol }{ title }</h2>
            <ul class="problem-list">{ for listed.iter().map(|issue| line(issue, &props.dispatch, text)) }</ul>
            if errors.is_empty() {
                <button type="button" class="button is-primary" onclick={on_keep_all}>{ text.keep_all_and_send }</button>
            }
        </section>
    }
}

fn line(issue: &Shown, dispatch: &Dispatch, text: &Text) -> Html {
    let target = target_of(&issue.path);
    let href = format!("#{target}");
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus(&target);
    });
    let keep = (!issue.is_error()).then(|| keep_button(issue, dispatch, text));
    html! { <li><a {href} {onclick}>{ &*issue.text }</a>{ keep.unwrap_or_default() }</li> }
}
