//! A part of the screen.

use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use crate::session::Session;

/// What most sections need.
#[derive(Properties, PartialEq)]
pub(super) struct SectionProps {
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

/// Its title and what stands under it.
pub(super) fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    html! {
        <section class="settings-section" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            { content }
        </section>
    }
}
