//! The deployment's settings are wrong: which, and why.

use order_model::message::json_message;
use order_model::{Locale, message};
use yew::prelude::*;

use crate::component::icon;
use crate::config::{ConfigError, Reason};
use crate::i18n::ChunkText;

pub(crate) fn config_error(error: &ConfigError, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let what = match error {
        ConfigError::Fetch(reason) => (text.config_fetch)(reason),
        ConfigError::Json(error) => (text.config_json)(&json_message(error, locale)),
        ConfigError::NotAnObject => text.config_not_an_object.to_owned(),
        ConfigError::Key { key, reason } => (text.config_key)(key, &why(reason, text, locale)),
    };
    html! {
        <section class="panel is-error is-alone" role="alert">
            <h1>{ icon::error() }{ text.config_title }</h1>
            <p>{ what }</p>
            <p>{ text.config_advice }</p>
            <p class="panel-actions"><a class="button" href="">{ text.load_again }</a></p>
        </section>
    }
}

/// Why a value cannot be used, in words.
pub(crate) fn why(reason: &Reason, text: &ChunkText, locale: Locale) -> String {
    match reason {
        Reason::Unusable(reason) => reason.clone(),
        Reason::Default(issue) => message(issue, locale),
        Reason::OutOfRange(most) => (text.config_range)(*most),
        Reason::ApiBase => text.config_base.to_owned(),
        Reason::ApiBaseHasEndpoint => text.config_base_has_endpoint.to_owned(),
        Reason::HeaderReserved => text.config_header_reserved.to_owned(),
        Reason::Repeated(code) => (text.config_repeated)(code),
        Reason::HeaderName => text.config_header_name.to_owned(),
        Reason::HeaderValue => text.config_header_value.to_owned(),
    }
}
