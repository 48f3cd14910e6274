//! A request as JSON and as a command, for whoever looks into it; secrets are masked.

use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use crate::component::raw_text::RawText;
use crate::config::{Config, Connection};
use crate::hook::use_kept;
use crate::i18n::OrdersText;
use crate::page::connection::connection;
use crate::session::Session;
use crate::state::orders::{MASK, absolute, curl};

#[derive(Clone, Properties, PartialEq)]
pub(crate) struct RequestTextsProps {
    pub(crate) config: Rc<Config>,
    pub(crate) session: Rc<Session>,
    pub(crate) body: AttrValue,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn RequestTexts(props: &RequestTextsProps) -> Html {
    let connection = use_kept(&props.session.storage, (), {
        let (config, session) = (Rc::clone(&props.config), Rc::clone(&props.session));
        move || {
            let (config, session) = (Rc::clone(&config), Rc::clone(&session));
            async move { connection(&config, &session).await }
        }
    });
    let own = OrdersText::of(props.locale);
    // Where nobody knows the address there is no command.
    let command = connection.and_then(Result::ok).map(|connection| {
        let command = command(&connection, &props.body, props.locale);
        html! {
            <>
                <RawText title={own.request_curl} raw={command} locale={props.locale} />
                if !connection.headers.is_empty() {
                    <p class="hint">{ own.masked }</p>
                }
            </>
        }
    });
    html! {
        <>
            <RawText title={own.request_body} raw={props.body.clone()} locale={props.locale} />
            { command.unwrap_or_default() }
        </>
    }
}

fn command(connection: &Connection, body: &str, locale: Locale) -> String {
    let masked = connection.headers.iter().map(|(name, _)| (&**name, MASK));
    let headers = [
        ("Content-Type", "application/json"),
        ("Accept-Language", locale.tag()),
    ];
    let location = web_sys::window().and_then(|window| window.location().href().ok());
    let address = absolute(&location.unwrap_or_default(), &connection.endpoint());
    curl(&address, headers.into_iter().chain(masked), body)
}
