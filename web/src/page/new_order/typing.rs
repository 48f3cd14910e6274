//! What is fetched with the rules that know what people write: when the form is used, or something has been kept before.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::book::{BookProps, tools};
use super::choices::province_choices;
use super::drafts::{OtherDrafts, OtherDraftsProps};
use super::form::FormTools;
use super::mender::{Mender, MenderProps};
use super::panels::{PanelProps, panels};
use super::preview::Preview;
use super::preview_request::PreviewProps;
use super::reducer::FormHandle;
use super::send::{Press, Sender, start};
use super::sendings::{Recent, SendingsProps};
use crate::chunk::WHOLE_RULES;
use crate::component::combobox::{Choices, ListKind};

/// Sending, what there is to say about sendings and other drafts, and what fields can do without at first.
pub(crate) struct Typing {
    /// The provinces of a country.
    pub(super) provinces: fn(&str) -> Choices,
    /// What parts of the form have of the address book, and what else is kept for them.
    pub(super) tools: fn(&BookProps<'_>) -> FormTools,
    pub(super) start: fn(&FormHandle, Sender, Press),
    pub(super) panels: fn(&PanelProps<'_>) -> Html,
    /// Below the summary: what would mend the order, the request as it would leave, and the last sendings.
    pub(super) recent: fn(&FormHandle, SendingsProps) -> Html,
    pub(super) drafts: fn(OtherDraftsProps) -> Html,
}

impl Typing {
    /// It, if it is there.
    pub(super) fn get() -> Option<&'static Self> {
        WHOLE_RULES.beside()
    }
}

/// What a country has for provinces, made anew when it is another country.
#[hook]
pub(super) fn use_province_choices(typing: Option<&'static Typing>, country: Arc<str>) -> Choices {
    let key = (country, typing.is_some());
    let choices = use_memo(key, move |(country, _)| match typing {
        Some(typing) => (typing.provinces)(country),
        None => Choices::to_come(ListKind::Suggestions),
    });
    (*choices).clone()
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static TYPING_CONTENT: Typing = Typing {
    provinces: province_choices,
    tools,
    start,
    panels,
    recent: |form, props| {
        let mender = MenderProps {
            form: form.form(),
            dispatcher: form.dispatcher(),
            locale: props.locale,
        };
        let preview = PreviewProps {
            form: form.form(),
            dispatcher: form.dispatcher(),
            config: Rc::clone(&props.config),
            session: Rc::clone(&props.session),
            locale: props.locale,
        };
        html! { <><Mender ..mender /><Preview ..preview /><Recent ..props /></> }
    },
    drafts: |props| html! { <OtherDrafts ..props /> },
};
