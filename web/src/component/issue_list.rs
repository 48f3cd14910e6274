//! What is wrong with a field, under the field.

use std::rc::Rc;

use order_model::{FieldRef, Issue, IssueKind, Locale, Path, Severity, message};
use yew::prelude::*;

use super::{Dispatch, icon};
use crate::i18n::Text;
use crate::state::order_form::{Action, Desk, section_of};

/// An issue as a person sees it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shown {
    pub(crate) path: Path,
    /// The field that it is about; `None` where it is about several.
    pub(crate) field_ref: Option<FieldRef>,
    pub(crate) kind: IssueKind,
    pub(crate) severity: Severity,
    pub(crate) text: Rc<str>,
    pub(crate) kept: bool,
}

/// The issues of one place.
pub(crate) type Messages = Rc<[Shown]>;

impl Shown {
    fn new(issue: &Issue, desk: &Desk, locale: Locale) -> Self {
        Self {
            path: issue.path.clone(),
            field_ref: issue.path.field_ref(),
            kind: issue.kind.clone(),
            severity: issue.severity,
            text: message(issue, locale).into(),
            kept: desk.is_kept(issue),
        }
    }

    pub(crate) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The section that it is about as a whole; `None` where it is about one field.
    pub(crate) fn section(&self) -> Option<&'static str> {
        match self.field_ref {
            Some(_) => None,
            None => Some(section_of(&self.path)),
        }
    }
}

/// Every issue that shows by now, from top to bottom.
pub(crate) fn shown(desk: &Desk, locale: Locale) -> Vec<Shown> {
    desk.issues
        .iter()
        .filter(|issue| desk.is_shown(issue))
        .map(|issue| Shown::new(issue, desk, locale))
        .collect()
}

/// The issues of one field.
pub(crate) fn of_leaf(shown: &[Shown], field_ref: FieldRef) -> Messages {
    let is_it = |issue: &&Shown| issue.field_ref == Some(field_ref);
    shown.iter().filter(is_it).cloned().collect()
}

/// The issues of a section as a whole.
pub(crate) fn of_section(shown: &[Shown], section: &str) -> Messages {
    let is_it = |issue: &&Shown| issue.section() == Some(section);
    shown.iter().filter(is_it).cloned().collect()
}

/// What colours a field: the worst that still asks for something.
pub(crate) fn state_of(messages: &[Shown]) -> Option<&'static str> {
    if messages.iter().any(Shown::is_error) {
        return Some("error");
    }
    messages
        .iter()
        .any(|issue| !issue.kept)
        .then_some("warning")
}

/// The messages of one place, with what can be done about each.
pub(crate) fn message_list(
    id: String,
    messages: &[Shown],
    dispatch: &Dispatch,
    locale: Locale,
) -> Html {
    if messages.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="messages" {id}>
            { for messages.iter().map(|issue| message_line(issue, dispatch, locale)) }
        </ul>
    }
}

fn message_line(issue: &Shown, dispatch: &Dispatch, locale: Locale) -> Html {
    let text = Text::of(locale);
    let (class, symbol, prefix) = match (issue.severity, issue.kept) {
        (Severity::Error, _) => ("message is-error", icon::error(), text.error_prefix),
        (Severity::Warning, false) => ("message is-warning", icon::warning(), text.warning_prefix),
        (Severity::Warning, true) => ("message is-kept", icon::done(), text.kept),
    };
    html! {
        <li class={class}>
            { symbol }
            <span class="message-text">
                <span class="visually-hidden">{ prefix }{ " " }</span>
                { &*issue.text }
            </span>
            { remedy(issue, dispatch, text) }
        </li>
    }
}

/// What a person can do about an issue: take what was probably meant, or keep what is there where that is no error.
fn remedy(issue: &Shown, dispatch: &Dispatch, text: &Text) -> Html {
    if issue.kept {
        return html! { <span class="kept">{ text.kept }</span> };
    }
    let meant = issue.field_ref.zip(suggestion(&issue.kind));
    let meant = meant.map(|(field_ref, value)| {
        let action = Action::Put(field_ref, value.to_owned());
        button((text.apply)(value).into(), action, dispatch)
    });
    let keep = (!issue.is_error()).then(|| keep_button(issue, dispatch, text));
    if meant.is_none() && keep.is_none() {
        return Html::default();
    }
    // Together, beside the text or under it.
    html! { <span>{ meant.unwrap_or_default() }{ keep.unwrap_or_default() }</span> }
}

/// Keeps what is warned of as it is.
pub(crate) fn keep_button(issue: &Shown, dispatch: &Dispatch, text: &Text) -> Html {
    let action = Action::Keep(issue.path.clone(), issue.kind.clone());
    button(text.keep.into(), action, dispatch)
}

fn button(label: AttrValue, action: Action, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_| dispatch.dispatch(action.clone()));
    html! { <button type="button" class="button is-quiet is-small" {onclick}>{ label }</button> }
}

/// The value that the rule book takes for the one that was meant.
fn suggestion(kind: &IssueKind) -> Option<&str> {
    match kind {
        IssueKind::NotAllowed { suggestion, .. }
        | IssueKind::CodeFormat { suggestion, .. }
        | IssueKind::ProvinceUnknown { suggestion, .. }
        | IssueKind::CountryUnknown { suggestion, .. }
        | IssueKind::CurrencyUnknown { suggestion, .. } => suggestion.as_deref(),
        _ => None,
    }
}
