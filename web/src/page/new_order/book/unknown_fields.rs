//! What an order has that neither the contract nor the form knows: it is sent as it is, unless a person leaves it out.

use std::rc::Rc;

use yew::prelude::*;

use super::book_props::BookProps;
use crate::component::icon;
use crate::i18n::BookText;
use crate::state::order_form::{JudgedAction, MemberEdit};
use crate::state::unknown_fields::{UnknownField, unknown_fields_of};

/// As much of a value is shown, in letters.
const LETTERS: usize = 60;

/// Every such field that new orders do not begin with, and that the deployment has no control for, with a way to leave it out.
pub(super) fn unknown_fields(props: &BookProps<'_>) -> Html {
    let mut found = unknown_fields_of(&props.form.draft, props.blank);
    found.retain(|UnknownField { member, .. }| {
        let extra = props.config.extra_field(member.group, &member.key);
        extra.is_none()
    });
    if found.is_empty() {
        return Html::default();
    }
    let text = BookText::of(props.locale);
    html! {
        <div class="unknown-fields" role="group" aria-labelledby="unknown-fields-title">
            <p id="unknown-fields-title">{ icon::warning() }{ (text.unknown_fields)(found.len()) }{ " " }{ text.unknown_fields_sent }</p>
            <ul>{ for found.iter().map(|field| line(field, props)) }</ul>
        </div>
    }
}

fn line(field: &UnknownField, props: &BookProps<'_>) -> Html {
    let name = (BookText::of(props.locale).leave_out)(&field.name);
    let dispatcher = props.form.dispatcher();
    let edit = Rc::new(MemberEdit {
        json: None,
        ..field.member.clone()
    });
    let onclick = Callback::from(move |_: MouseEvent| {
        let edit = JudgedAction::SetMember(Rc::<MemberEdit>::clone(&edit));
        dispatcher.dispatch(edit.into());
    });
    let json = field.member.json.as_deref().unwrap_or_default();
    let mut shown: String = json.chars().take(LETTERS).collect();
    if shown.len() < json.len() {
        shown.push('…');
    }
    html! {
        <li>
            <span><span class="code">{ &field.name }</span>{ " " }<bdi class="code soft">{ shown }</bdi></span>
            <button type="button" class="button is-icon" aria-label={name.clone()} title={name} {onclick}>{ icon::remove() }</button>
        </li>
    }
}
