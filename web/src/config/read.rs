//! `config.json`, read and checked.

use super::choices::Choices;
use super::connection::{ENDPOINT, without_slashes};
use super::error::{ConfigError, Reason, at_key};
use super::part_reader::{PartReader, Rest};
use super::settings::Config;
use order_model::Locale;
use order_model::json::member;
use order_model::json::value::{JsonValue, JsonValueError};

/// A warehouse that validates within the call may take its time; nobody waits longer than this.
const MAX_TIMEOUT_SECONDS: u32 = 600;

/// Ten years.
const MAX_LEDGER_DAYS: u32 = 3_650;

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
        config.check(reader)?;
        Ok(config)
    }

    /// What the file fills in, which is a part of an order.
    fn defaults_in(text: &str) -> Option<&str> {
        member(text.as_bytes(), "defaults").ok().flatten()
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
            "api_base" => value.text()?.clone_into(&mut self.connection.api_base),
            "headers" => value.each_member(&mut |name, value| {
                self.connection
                    .headers
                    .insert(name.to_owned(), value.text()?.to_owned());
                Ok(())
            })?,
            "timeout_seconds" => self.timeout_seconds = value.count()?,
            "ledger_days" => self.ledger_days = Some(value.count()?),
            "locale" => self.locale = value.optional(read_locale)?,
            "choices" => self.choices = Choices::from_json_value(value, reader)?,
            // An order, which the model reads from its text.
            "defaults" => {}
            "rules" => self.rules = (reader.rules)(value)?,
            _ => (reader.rest)(self.rest(), key, value)?,
        }
        Ok(())
    }

    fn rest(&mut self) -> Rest<'_> {
        Rest {
            replies: &mut self.replies,
            entry_aids: &mut self.entry_aids,
            has_fixed_connection: &mut self.has_fixed_connection,
        }
    }

    fn check(&self, reader: &PartReader) -> Result<(), ConfigError> {
        check_range("timeout_seconds", self.timeout_seconds, MAX_TIMEOUT_SECONDS)?;
        check_range(
            "ledger_days",
            self.ledger_days.unwrap_or(1),
            MAX_LEDGER_DAYS,
        )?;
        check_base(&self.connection.api_base).map_err(|reason| at_key("api_base", reason))?;
        self.choices.check()?;
        let mut headers = self.connection.headers.iter();
        headers.try_for_each(|(name, value)| {
            (reader.header)(name, value)
                .map_err(|reason| at_key(&format!("headers.{name}"), reason))
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
    Locale::from_tag(tag).ok_or_else(|| JsonValueError::new(Locale::unknown(tag)))
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
pub(super) fn check_base(base: &str) -> Result<(), Reason> {
    let is_absolute = base.starts_with("http://") || base.starts_with("https://");
    let start = base.split('/').next().unwrap_or_default();
    if base.contains([' ', '?', '#']) || (start.contains(':') && !is_absolute) {
        return Err(Reason::ApiBase);
    }
    if without_slashes(base).ends_with(ENDPOINT) {
        return Err(Reason::ApiBaseHasEndpoint);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use order_model::{Field, FieldRef, Locale, Profile};

    fn parse(text: &str) -> Result<Config, ConfigError> {
        let config = Config::parse(text, &PartReader::FULL);
        if let Ok(plain) = Config::parse(text, &PartReader::PLAIN) {
            // No two are the same one.
            let full = config.as_ref().ok().map(|config| format!("{config:?}"));
            assert_eq!(Some(format!("{plain:?}")), full, "{text}");
        }
        config
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
        assert_eq!(read.connection.endpoint(), "apicenter/api/order");
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
            (r#"{ "headers": { "x": "1" } }"#, false),
            (r#"{ "skus": [] }"#, false),
        ] {
            let read = Config::parse(text, &PartReader::PLAIN);
            assert_eq!(read.is_ok(), plain, "{text}");
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
            config.connection.endpoint(),
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
        assert!(!config.has_lookup());
    }

    #[test]
    fn a_deployment_may_keep_its_connection_as_it_is() {
        assert!(!parse("{}").unwrap().has_fixed_connection);
        let fixed = parse(r#"{ "fixed_connection": true }"#).unwrap();
        assert!(fixed.has_fixed_connection);
        let (key, reason) = key_of(r#"{ "fixed_connection": 1 }"#);
        assert_eq!(key, "fixed_connection");
        assert!(reason.contains("true or false"), "{reason}");
    }

    #[test]
    fn a_deployment_says_what_codes_mean_and_where_orders_are_asked_for() {
        let config = parse(
            r#"{ "api_base": "/api/", "success_codes": [0, 200],
                 "lookup": { "path": "order?shop={client_code}&number={order_number}", "not_found_codes": [1003, 404] } }"#,
        )
        .unwrap();
        assert_eq!(config.replies.codes.success, [0, 200]);
        assert_eq!(config.replies.codes.not_found, [1003, 404]);
        assert!(config.has_lookup());
        assert_eq!(config.connection.address_of("x?y"), "/api/x?y");
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
            (r#"{"success_codes":[]}"#, "success_codes", "names no code"),
            (
                r#"{"success_codes":["0"]}"#,
                "success_codes[0]",
                "is not a whole number",
            ),
            (r#"{"lookup":{"url":"x"}}"#, "lookup.url", "unknown key"),
            (
                r#"{"lookup":{"path":"order?number={number}"}}"#,
                "lookup.path",
                "{order_number}",
            ),
            (
                r#"{"lookup":{"path":"https://x/{order_number}"}}"#,
                "lookup.path",
                "below",
            ),
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
            (
                r#"{"locale":"fr"}"#,
                "locale",
                "`en`, `zh-CN`, `es-MX` or `th`",
            ),
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
