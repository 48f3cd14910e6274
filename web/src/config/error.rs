//! Why `config.json` cannot be used.

use order_model::{Issue, JsonError};

/// Why `config.json` cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ConfigError {
    /// It could not be fetched: the reason.
    Fetch(String),
    /// It is not JSON: where and why.
    Json(JsonError),
    /// It is no object.
    NotAnObject,
    /// A key is wrong: which, and why.
    Key { key: String, reason: Reason },
}

/// Why a key's value cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Its type or its name is wrong; in English.
    Unusable(String),
    /// The rule book says what is wrong with a default.
    Default(Box<Issue>),
    /// Not from 1 to this number.
    OutOfRange(u32),
    /// Neither empty nor a path nor an http(s) address.
    ApiBase,
    /// It ends with the endpoint, which the page adds itself.
    ApiBaseHasEndpoint,
    /// The page or the browser sets this header itself.
    HeaderReserved,
    /// The same value is offered twice: which.
    Repeated(String),

    /// Not the name of an HTTP header.
    HeaderName,
    /// Not one line of ASCII text.
    HeaderValue,
}

pub(super) fn at_key(key: &str, reason: Reason) -> ConfigError {
    ConfigError::Key {
        key: key.to_owned(),
        reason,
    }
}
