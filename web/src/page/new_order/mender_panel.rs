//! What would mend the order: each change with its reason, and one button for all.

use order_model::mend::Reason;
use std::rc::Rc;
use std::sync::Arc;

use order_model::message::{message, place};
use order_model::{FieldRef, Locale, OrderDraft};
use yew::prelude::*;

use crate::component::icon;
use crate::component::undo_bar::undo_bar;
use crate::i18n::{MendText, Text};
use crate::state::order_form::{Change, Mending, OrderForm};
use crate::state::visible_issue::Edits;

/// The id of what it says.
const TITLE: &str = "mender-title";

/// What would mend an order, and what a person does with it.
pub(super) struct MenderPanelProps {
    pub(super) mending: Option<Rc<Mending>>,
    /// The order that it would mend.
    pub(super) form: Rc<OrderForm>,
    /// Whether changes have been made that can be undone.
    pub(super) is_made: bool,
    pub(super) on_make: Callback<Edits>,
    pub(super) on_undo: Callback<()>,
    pub(super) locale: Locale,
}

pub(super) fn mender_panel(props: &MenderPanelProps) -> Html {
    let text = MendText::of(props.locale);
    let made = props.is_made.then_some(text.made);
    let mending = props.mending.as_deref();
    html! {
        <>
            { undo_bar(made, &props.on_undo, Text::of(props.locale)) }
            if let Some(mending) = mending {
                { offer(props, mending) }
            }
        </>
    }
}

fn offer(props: &MenderPanelProps, mending: &Mending) -> Html {
    let text = MendText::of(props.locale);
    let count = mending.changes.len();
    let says = (text.would_mend)(count, mending.solved, mending.shown);
    let edits = mending.edits();
    let onclick = props.on_make.reform(move |_: MouseEvent| edits.clone());
    let changes = mending.changes.iter();
    let changes = changes.map(|change| line(change, &props.form.draft, props.locale));
    html! {
        <section class="mender" aria-labelledby={TITLE}>
            <p id={TITLE} role="status">{ icon::edit() }{ says }</p>
            <details>
                <summary>{ text.show }</summary>
                <ul>{ for changes }</ul>
            </details>
            <button type="button" class="button" aria-keyshortcuts="Alt+M" title="Alt + M" {onclick}>
                { (text.make)(count) }
            </button>
        </section>
    }
}

fn line(change: &Change, draft: &OrderDraft, locale: Locale) -> Html {
    let text = MendText::of(locale);
    let reason = match (change.reason, &change.issue) {
        // The issue itself says why.
        (Reason::Offered, Some(issue)) => message(issue, locale),
        (Reason::Offered, None) => String::new(),
        (Reason::Tidied, _) => text.tidied.to_owned(),
        (Reason::Exchanged, _) => text.exchanged.to_owned(),
        (Reason::CountryAgreed, _) => text.country_agreed.to_owned(),
        (Reason::ProvinceOfCity, _) => text.province_of_city.to_owned(),
        (Reason::ProvinceOfPostCode, _) => text.province_of_post_code.to_owned(),
        (Reason::CurrencyOfOthers, _) => text.currency_of_others.to_owned(),
    };
    let edit = |(at, after): &(FieldRef, Arc<str>)| {
        let before = draft.text(*at);
        html! {
            <p>
                <strong>{ place(&at.path(), locale) }</strong>{ " " }
                if !before.is_empty() {
                    <del>{ &*before }</del>{ " → " }
                }
                <ins>{ if after.is_empty() { text.empty } else { &**after } }</ins>
            </p>
        }
    };
    html! { <li>{ for change.edits.iter().map(edit) }<p class="mender-reason">{ reason }</p></li> }
}
