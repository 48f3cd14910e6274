//! `config.json`, read and checked.

use super::choices::Choices;
use super::error::{ConfigError, Reason};
use super::settings::{Config, ENDPOINT};
use order_model::json::member;
use order_model::json::value::{JsonValue, JsonValueError, unknown};
use order_model::{Code, Issue, Locale, OrderDraft, Profile, Rules, Severity, decode};

/// A warehouse that validates within the call may take its time; nobody waits longer than this.
const MAX_TIMEOUT_SECONDS: u32 = 600;

/// Ten years.
const MAX_LEDGER_DAYS: u32 = 3_650;

/// What a deployment may set.
const KEYS: [&str; 8] = [
    "api_base",
    "headers",
    "timeout_seconds",
    "ledger_days",
    "locale",
    "choices",
    "defaults",
    "rules",
];

/// Reads the parts of the file that the rule book must be there for.
pub(crate) struct PartReader {
    rules: fn(&JsonValue<'_>) -> Result<Rules, JsonValueError>,
    defaults: fn(&str) -> Result<OrderDraft, ConfigError>,
}

impl PartReader {
    /// For a file that has nothing of them: see [`Config::is_plain`].
    pub(crate) const PLAIN: Self = Self {
        rules: |value| Ok(profile_alone(value).map(Rules::of).unwrap_or_default()),
        defaults: |_| Ok(OrderDraft::default()),
    };

    /// For any file.
    pub(crate) const FULL: Self = Self {
        rules: Rules::from_json_value,
        defaults: read_defaults,
    };
}

/// The profile, where nothing else is said of the rules.
fn profile_alone(rules: &JsonValue<'_>) -> Option<Profile> {
    let mut members = Vec::new();
    rules
        .each_member(&mut |key, value| {
            members.push((key.to_owned(), value.text()?.to_owned()));
            Ok(())
        })
        .ok()?;
    let known = |name: &str| match name {
        "contract" => Some(Profile::Contract),
        "standard" => Some(Profile::Standard),
        "strict" => Some(Profile::Strict),
        _ => None,
    };
    match &*members {
        [] => Some(Profile::default()),
        [(key, name)] if key == "profile" => known(name),
        _ => None,
    }
}

impl Config {
    /// Reads the file's text.
    pub(crate) fn parse(text: &str, reader: &PartReader) -> Result<Self, ConfigError> {
        let tree = JsonValue::parse(text.as_bytes()).map_err(ConfigError::Json)?;
        if !matches!(tree, JsonValue::Object(_)) {
            return Err(ConfigError::NotAnObject);
        }
        if let Some(key) = key_given_twice(&tree) {
            return Err(at_key(
                &key,
                Reason::Unusable("it stands here twice".to_owned()),
            ));
        }
        let mut config =
            Self::from_json_value(&tree, reader).map_err(|JsonValueError { path, reason }| {
                ConfigError::Key {
                    key: path,
                    reason: Reason::Unusable(reason),
                }
            })?;
        if let Some(defaults) = Self::defaults_in(text) {
            config.defaults = (reader.defaults)(defaults)?;
        }
        config.check()?;
        Ok(config)
    }

    /// What the file fills in, which is a part of an order.
    fn defaults_in(text: &str) -> Option<&str> {
        member(text.as_bytes(), "defaults").ok().flatten()
    }

    /// Whether [`PartReader::PLAIN`] can read it: it adjusts no rule but names a profile at most, and fills nothing in.
    pub(crate) fn is_plain(text: &str) -> bool {
        let rules = member(text.as_bytes(), "rules").ok().flatten();
        let rules = rules.map(|rules| JsonValue::parse(rules.as_bytes()));
        let has_profile_alone =
            rules.is_none_or(|rules| rules.is_ok_and(|it| profile_alone(&it).is_some()));
        has_profile_alone && Self::defaults_in(text).is_none()
    }

    fn from_json_value(value: &JsonValue<'_>, reader: &PartReader) -> Result<Self, JsonValueError> {
        let mut config = Self::default();
        value.each_member(&mut |key, value| config.set(key, value, reader))?;
        Ok(config)
    }

    fn set(
        &mut self,
        key: &str,
        value: &JsonValue<'_>,
        reader: &PartReader,
    ) -> Result<(), JsonValueError> {
        match key {
            "api_base" => value.text()?.clone_into(&mut self.api_base),
            "headers" => value.each_member(&mut |name, value| {
                self.headers
                    .insert(name.to_owned(), value.text()?.to_owned());
                Ok(())
            })?,
            "timeout_seconds" => self.timeout_seconds = value.count()?,
            "ledger_days" => self.ledger_days = Some(value.count()?),
            "locale" => self.locale = value.optional(read_locale)?,
            "choices" => self.choices = Choices::from_json_value(value)?,
            // An order, which the model reads from its text.
            "defaults" => {}
            "rules" => self.rules = (reader.rules)(value)?,
            _ => return Err(unknown("key", key, &KEYS)),
        }
        Ok(())
    }

    fn check(&self) -> Result<(), ConfigError> {
        check_range("timeout_seconds", self.timeout_seconds, MAX_TIMEOUT_SECONDS)?;
        check_range(
            "ledger_days",
            self.ledger_days.unwrap_or(1),
            MAX_LEDGER_DAYS,
        )?;
        check_base(&self.api_base).map_err(|reason| at_key("api_base", reason))?;
        self.choices.check()?;
        let mut headers = self.headers.iter();
        headers.try_for_each(|(name, value)| {
            check_header(name, value).map_err(|reason| at_key(&format!("headers.{name}"), reason))
        })
    }
}

fn check_range(key: &str, value: u32, most: u32) -> Result<(), ConfigError> {
    if (1..=most).contains(&value) {
        Ok(())
    } else {
        Err(at_key(key, Reason::OutOfRange(most)))
    }
}

fn read_locale(value: &JsonValue<'_>) -> Result<Locale, JsonValueError> {
    let tag = value.text()?;
    Locale::from_tag(tag).ok_or_else(|| {
        JsonValueError::new(format!("there is no locale `{tag}`: use `en` or `zh-CN`"))
    })
}

pub(super) fn at_key(key: &str, reason: Reason) -> ConfigError {
    ConfigError::Key {
        key: key.to_owned(),
        reason,
    }
}

/// The first key, with where it stands, that an object has twice.
fn key_given_twice(value: &JsonValue<'_>) -> Option<String> {
    match value {
        JsonValue::Object(members) => {
            members
                .iter()
                .enumerate()
                .find_map(|(index, (key, value))| {
                    let mut before = members.iter().take(index);
                    if before.any(|(other, _)| other == key) {
                        return Some(key.to_string());
                    }
                    key_given_twice(value).map(|inner| format!("{key}.{inner}"))
                })
        }
        JsonValue::Array(elements) => elements.iter().find_map(key_given_twice),
        _ => None,
    }
}

/// Empty, a path, or an address; a colon before the first slash is a scheme.
fn check_base(base: &str) -> Result<(), Reason> {
    let is_absolute = base.starts_with("http://") || base.starts_with("https://");
    let start = base.split('/').next().unwrap_or_default();
    if base.contains([' ', '?', '#']) || (start.contains(':') && !is_absolute) {
        return Err(Reason::ApiBase);
    }
    if base.trim_end_matches('/').ends_with(ENDPOINT) {
        return Err(Reason::ApiBaseHasEndpoint);
    }
    Ok(())
}

/// Headers that the page sets, and those that a browser does not let it set.
const RESERVED_HEADERS: [&str; 24] = [
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "access-control-request-headers",
    "access-control-request-method",
    "connection",
    "content-length",
    "content-type",
    "cookie",
    "cookie2",
    "date",
    "dnt",
    "expect",
    "host",
    "keep-alive",
    "origin",
    "referer",
    "set-cookie",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "via",
];

fn check_header(name: &str, value: &str) -> Result<(), Reason> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_token) {
        return Err(Reason::HeaderName);
    }
    let lower = name.to_ascii_lowercase();
    let prefixes = ["proxy-", "sec-"];
    if RESERVED_HEADERS.contains(&&*lower)
        || prefixes.iter().any(|prefix| lower.starts_with(prefix))
    {
        return Err(Reason::HeaderReserved);
    }
    let is_text = |byte: u8| byte == b'\t' || (0x20..0x7F).contains(&byte);
    if !value.bytes().all(is_text) {
        return Err(Reason::HeaderValue);
    }
    Ok(())
}

/// A part of an order is enough, and fields that the contract does not name are carried along; what has the
/// wrong type is a mistake in the settings.
fn read_defaults(json: &str) -> Result<OrderDraft, ConfigError> {
    let decoded = decode(json.as_bytes())
        .map_err(|error| at_key("defaults", Reason::Unusable(error.to_string())))?;
    for found in &decoded.shape_issues {
        if !matches!(found.kind.code(), Code::Missing | Code::UnknownField) {
            let issue = Issue {
                path: found.path.clone(),
                kind: found.kind.clone(),
                severity: Severity::Error,
                acknowledged: false,
                position: None,
            };
            return Err(at_key(
                &format!("defaults{}", found.path),
                Reason::Default(issue.into()),
            ));
        }
    }
    Ok(decoded.order.to_draft())
}

#[cfg(test)]
mod tests {
    use super::*;
    use order_model::{Field, FieldRef, Locale};

    fn parse(text: &str) -> Result<Config, ConfigError> {
        if Config::is_plain(text) {
            // No two are the same one.
            let read = |by| format!("{:?}", Config::parse(text, by));
            assert_eq!(read(&PartReader::PLAIN), read(&PartReader::FULL));
        }
        Config::parse(text, &PartReader::FULL)
    }

    fn key_of(text: &str) -> (String, String) {
        match parse(text) {
            Err(ConfigError::Key { key, reason }) => (key, format!("{reason:?}")),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn everything_may_be_left_out() {
        let read = parse("{}").unwrap();
        assert_eq!(format!("{read:?}"), format!("{:?}", Config::default()));
        assert_eq!(Config::default().endpoint(), "apicenter/api/order");
    }

    #[test]
    fn a_file_that_adjusts_nothing_but_the_profile_is_plain() {
        for (text, plain) in [
            ("{}", true),
            (r#"{ "rules": {} }"#, true),
            (r#"{ "rules": { "profile": "strict" } }"#, true),
            (r#"{ "rules": { "profile": "loose" } }"#, false),
            (
                r#"{ "rules": { "profile": "strict", "max_qty": 5 } }"#,
                false,
            ),
            (r#"{ "rules": { "price_unit": "minor" } }"#, false),
            (r#"{ "rules": 1 }"#, false),
            (r#"{ "defaults": {} }"#, false),
        ] {
            assert_eq!(Config::is_plain(text), plain, "{text}");
        }
        let strict = parse(r#"{ "rules": { "profile": "strict" } }"#).unwrap();
        assert_eq!(strict.rules.profile, Profile::Strict);
    }

    #[test]
    fn a_full_file_is_read() {
        let config = parse(
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
    fn mistakes_name_their_key() {
        for (text, key, reason) in [
            (r#"{"timeout":5}"#, "timeout", "unknown key"),
            (
                r#"{"timeout_seconds":0}"#,
                "timeout_seconds",
                "OutOfRange(600)",
            ),
            (r#"{"ledger_days":0}"#, "ledger_days", "OutOfRange(3650)"),
            (r#"{"ledger_days":3651}"#, "ledger_days", "OutOfRange(3650)"),
            (
                r#"{"timeout_seconds":"5"}"#,
                "timeout_seconds",
                "is not a whole number",
            ),
            (r#"{"api_base":"ftp://x"}"#, "api_base", "ApiBase"),
            (
                r#"{"api_base":"javascript:alert(1)"}"#,
                "api_base",
                "ApiBase",
            ),
            (
                r#"{"api_base":"https://x.example/apicenter/api/order/"}"#,
                "api_base",
                "ApiBaseHasEndpoint",
            ),
            (
                r#"{"headers":{"Content-Type":"text/plain"}}"#,
                "headers.Content-Type",
                "HeaderReserved",
            ),
            (
                r#"{"headers":{"Sec-Fetch-Site":"none"}}"#,
                "headers.Sec-Fetch-Site",
                "HeaderReserved",
            ),
            (
                r#"{"choices":{"carrier_code":[{"code":"DHL"},{"code":"UPS"},{"code":"DHL"}]}}"#,
                "choices.carrier_code",
                "Repeated(\"DHL\")",
            ),
            (
                r#"{"choices":{"carrier_code":[{"code":"DHL","name":{"fr":"x"}}]}}"#,
                "choices.carrier_code[0].name",
                "no language `fr`",
            ),
            (r#"{"rules":{"max_qty":-1}}"#, "rules.max_qty", ""),
            (
                r#"{"timeout_seconds":5,"timeout_seconds":6}"#,
                "timeout_seconds",
                "twice",
            ),
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
        for text in ["null", "[]", "7"] {
            assert_eq!(parse(text), Err(ConfigError::NotAnObject));
        }
        assert!(
            matches!(parse("{\n,}"), Err(ConfigError::Json(error)) if error.position.line == 2)
        );
    }
}
