//! `config.json`: all that a deployment edits.

use order_model::json::member;
use order_model::json::value::{JsonValue, JsonValueError};
use order_model::message::json_message;
use order_model::{Code, Issue, Locale, OrderDraft, Rules, Severity, VecMap, decode};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

/// Where the API's document has its endpoint.
const ENDPOINT: &str = "apicenter/api/order";
/// A warehouse that validates within the call may take its time; nobody waits longer than this.
const LONGEST_TIMEOUT_SECONDS: u32 = 600;

/// A deployment's settings. Every key may be left out.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// Where the API is: empty for the page's own folder, a path, or an address with `http(s)://`.
    pub(crate) api_base: String,
    /// Headers to send with every order, such as a token.
    pub(crate) headers: VecMap<String, String>,
    /// How long to wait for an answer.
    pub(crate) timeout_seconds: u32,
    /// The language to start in, where the person has not chosen one.
    pub(crate) locale: Option<Locale>,
    /// What there is to choose from.
    pub(crate) choices: Choices,
    /// An order, or a part of one, that every new order starts from.
    #[serde(deserialize_with = "read_apart")]
    pub(crate) defaults: OrderDraft,
    /// What to ask of an order.
    pub(crate) rules: Rules,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            api_base: String::new(),
            headers: VecMap::default(),
            timeout_seconds: 30,
            locale: None,
            choices: Choices::default(),
            defaults: OrderDraft::default(),
            rules: Rules::default(),
        }
    }
}

/// The lists that a deployment offers; anything else may still be typed, unless `rules.allowed` forbids it.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Choices {
    pub(crate) centre_code: Vec<Choice>,
    pub(crate) client_code: Vec<Choice>,
    pub(crate) carrier_code: Vec<Choice>,
    pub(crate) process_type: Vec<Choice>,
}

/// A value with its name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    pub(crate) code: String,
    #[serde(default)]
    pub(crate) name: Name,
}

/// A name in one language or in each.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "a text, or an object with `en` and `zh-CN`")]
pub(crate) enum Name {
    One(String),
    Each {
        #[serde(default)]
        en: String,
        #[serde(default, rename = "zh-CN")]
        zh: String,
    },
}

impl Default for Name {
    fn default() -> Self {
        Self::One(String::new())
    }
}

impl Name {
    pub(crate) fn get(&self, locale: Locale) -> &str {
        match (self, locale) {
            (Self::One(name), _) | (Self::Each { en: name, .. }, Locale::En) => name,
            (Self::Each { zh, en }, Locale::Zh) => {
                if zh.is_empty() {
                    en
                } else {
                    zh
                }
            }
        }
    }
}

/// Why `config.json` cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ConfigError {
    /// It could not be fetched: the reason.
    Fetch(String),
    /// It is not JSON: where and why, in both languages.
    Json { en: String, zh: String },
    /// A key is wrong: which, and why.
    Key { key: String, reason: Reason },
}

/// Why a key's value cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Its type or its name is wrong; in English, which is what serde speaks.
    Said(String),
    /// The rule book says what is wrong with a default.
    Default(Box<Issue>),
    /// Not from 1 to [`LONGEST_TIMEOUT_SECONDS`].
    Timeout,
    /// Neither empty nor a path nor an http(s) address.
    Base,
    /// Not the name of an HTTP header.
    HeaderName,
    /// Not one line of ASCII text.
    HeaderValue,
}

impl Config {
    /// Reads the file's text.
    pub(crate) fn parse(text: &str) -> Result<Self, ConfigError> {
        let tree = JsonValue::parse(text.as_bytes()).map_err(|error| ConfigError::Json {
            en: json_message(&error, Locale::En),
            zh: json_message(&error, Locale::Zh),
        })?;
        let mut config = Self::deserialize(tree).map_err(|JsonValueError { path, reason }| {
            ConfigError::Key {
                key: path,
                reason: Reason::Said(reason),
            }
        })?;
        if let Ok(Some(defaults)) = member(text.as_bytes(), "defaults") {
            config.defaults = read_defaults(defaults)?;
        }
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), ConfigError> {
        let wrong = |key: &str, reason| {
            Err(ConfigError::Key {
                key: key.to_owned(),
                reason,
            })
        };
        if self.timeout_seconds == 0 || self.timeout_seconds > LONGEST_TIMEOUT_SECONDS {
            return wrong("timeout_seconds", Reason::Timeout);
        }
        let base = &self.api_base;
        let absolute = base.starts_with("http://") || base.starts_with("https://");
        if base.contains([' ', '?', '#']) || (base.contains("://") && !absolute) {
            return wrong("api_base", Reason::Base);
        }
        for (name, value) in self.headers.iter() {
            let is_token =
                |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
            if name.is_empty() || !name.bytes().all(is_token) {
                return wrong(&format!("headers.{name}"), Reason::HeaderName);
            }
            if !value
                .bytes()
                .all(|byte| byte == b'\t' || (0x20..0x7F).contains(&byte))
            {
                return wrong(&format!("headers.{name}"), Reason::HeaderValue);
            }
        }
        Ok(())
    }

    /// The address to send orders to.
    pub(crate) fn endpoint(&self) -> String {
        match self.api_base.trim_end_matches('/') {
            "" if self.api_base.is_empty() => ENDPOINT.to_owned(),
            base => format!("{base}/{ENDPOINT}"),
        }
    }

    /// What a new order starts from: the defaults, with one empty item at least.
    pub(crate) fn new_draft(&self) -> OrderDraft {
        let mut draft = self.defaults.clone();
        if draft.items.is_empty() {
            draft.items.push(std::rc::Rc::default());
        }
        draft
    }
}

/// `defaults` is an order, which the model reads from its text: see [`Config::parse`].
fn read_apart<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OrderDraft, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| OrderDraft::default())
}

/// A part of an order is enough, and fields that the contract does not name are carried along; what has the
/// wrong type is a mistake in the settings.
fn read_defaults(json: &str) -> Result<OrderDraft, ConfigError> {
    let wrong = |key: String, reason| ConfigError::Key { key, reason };
    let decoded = decode(json.as_bytes())
        .map_err(|error| wrong("defaults".to_owned(), Reason::Said(error.to_string())))?;
    for found in &decoded.shape_issues {
        if !matches!(found.kind.code(), Code::Missing | Code::UnknownField) {
            let issue = Issue {
                path: found.path.clone(),
                kind: found.kind.clone(),
                severity: Severity::Error,
                acknowledged: false,
                position: None,
            };
            return Err(wrong(
                format!("defaults{}", found.path),
                Reason::Default(issue.into()),
            ));
        }
    }
    Ok(decoded.order.to_draft())
}

#[cfg(test)]
mod tests {
    use super::*;
    use order_model::{Field, FieldRef};

    fn key_of(text: &str) -> (String, String) {
        match Config::parse(text) {
            Err(ConfigError::Key { key, reason }) => (key, format!("{reason:?}")),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn everything_may_be_left_out() {
        assert_eq!(Config::parse("{}").unwrap(), Config::default());
        assert_eq!(Config::default().endpoint(), "apicenter/api/order");
    }

    #[test]
    fn a_full_file_is_read() {
        let config = Config::parse(
            r#"{ "api_base": "https://api.example.com/v1/", "headers": { "X-Token": "t" }, "timeout_seconds": 5, "locale": "zh-CN",
                 "choices": { "centre_code": [{ "code": "CKMX", "name": { "en": "Manila", "zh-CN": "马尼拉" } }] },
                 "defaults": { "centre_code": "CKMX", "desc": 1, "sender": { "city": "Manila" } },
                 "rules": { "profile": "contract" } }"#,
        )
        .unwrap();
        assert_eq!(
            config.endpoint(),
            "https://api.example.com/v1/apicenter/api/order"
        );
        assert_eq!(config.choices.centre_code[0].name.get(Locale::Zh), "马尼拉");
        assert_eq!(
            &*config
                .defaults
                .text(FieldRef::order_field(Field::SenderCity)),
            "Manila"
        );
        assert!(config.new_draft().to_json().contains(r#""desc":1"#));
        assert_eq!(config.new_draft().items.len(), 1);
    }

    #[test]
    fn a_path_is_kept_as_one() {
        let endpoint = |base| {
            Config {
                api_base: base,
                ..Config::default()
            }
            .endpoint()
        };
        assert_eq!(endpoint("/api".to_owned()), "/api/apicenter/api/order");
        assert_eq!(endpoint("/".to_owned()), "/apicenter/api/order");
    }

    #[test]
    fn mistakes_name_their_key() {
        for (text, key, reason) in [
            (r#"{"timeout":5}"#, "timeout", "unknown key"),
            (r#"{"timeout_seconds":0}"#, "timeout_seconds", "Timeout"),
            (
                r#"{"timeout_seconds":"5"}"#,
                "timeout_seconds",
                "is not a whole number",
            ),
            (r#"{"api_base":"ftp://x"}"#, "api_base", "Base"),
            (
                r#"{"headers":{"X Token":"t"}}"#,
                "headers.X Token",
                "HeaderName",
            ),
            (
                r#"{"headers":{"X-Token":"a\nb"}}"#,
                "headers.X-Token",
                "HeaderValue",
            ),
            (
                r#"{"rules":{"severities":{"emty":"off"}}}"#,
                "rules.severities",
                "did you mean `empty`",
            ),
            (
                r#"{"rules":{"warehouse_country":{"CKMX":["PH"]}}}"#,
                "rules.warehouse_country",
                "did you mean `warehouse_countries`?",
            ),
            (
                r#"{"rules":{"warehouse_countries":{"CKMX":["ph"]}}}"#,
                "rules.warehouse_countries",
                "`ph`, given for `CKMX`, is not a country code: did you mean `PH`?",
            ),
            (
                r#"{"rules":{"warehouse_countries":{"CKMX":"PH"}}}"#,
                "rules.warehouse_countries.CKMX",
                "“PH” is not a list",
            ),
            (
                r#"{"choices":{"warehouse":[]}}"#,
                "choices.warehouse",
                "expected one of `centre_code`, `client_code`, `carrier_code`, `process_type`",
            ),
            (r#"{"default":{}}"#, "default", "did you mean `defaults`?"),
            (
                r#"{"choices":{"centre_code":[{"name":"x"}]}}"#,
                "choices.centre_code[0]",
                "missing field `code`",
            ),
            (
                r#"{"defaults":{"receiver":{"name":7}}}"#,
                "defaults/receiver/name",
                "WrongType",
            ),
            (r#"{"locale":"fr"}"#, "locale", "`en` or `zh-CN`"),
        ] {
            let (at, why) = key_of(text);
            assert!(at.starts_with(key), "{text}: {at}");
            assert!(why.contains(reason), "{text}: {why}");
        }
        assert!(
            matches!(Config::parse("{\n,}"), Err(ConfigError::Json { en, .. }) if en.contains("line 2"))
        );
    }
}
