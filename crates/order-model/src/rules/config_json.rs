//! [`Rules`] from JSON, and through it from all that serde reads. By hand: the code that serde generates is forty times as
//! long, and this code travels.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::config::{PriceUnit, Rules, check_countries, ensure_of_texts};
use crate::contract::field::unknown_name;
use crate::contract::{Field, Presence};
use crate::issue::{Code, Level, Profile};
use crate::json::value::{JsonValue, JsonValueError, unknown};
use crate::rules::vec_map::VecMap;

/// The keys of [`Rules`].
const KEYS: [&str; 12] = [
    "profile",
    "severities",
    "presence",
    "limits",
    "print_widths",
    "allowed",
    "warehouse_countries",
    "latin_only",
    "price_unit",
    "max_qty",
    "max_items",
    "max_label_bytes",
];

const PROFILES: [(&str, Profile); 3] = [
    ("contract", Profile::Contract),
    ("standard", Profile::Standard),
    ("strict", Profile::Strict),
];
const LEVELS: [(&str, Level); 3] = [
    ("off", Level::Off),
    ("warning", Level::Warning),
    ("error", Level::Error),
];
const PRESENCES: [(&str, Presence); 3] = [
    ("required", Presence::Required),
    ("may_be_empty", Presence::MayBeEmpty),
    ("optional", Presence::Optional),
];
const UNITS: [(&str, PriceUnit); 2] = [("major", PriceUnit::Major), ("minor", PriceUnit::Minor)];

impl Rules {
    /// Rules in JSON; what is left out is the default.
    ///
    /// # Errors
    /// Where something is not as documented: the keys that lead there, and what is wrong with it.
    pub fn from_json_value(tree: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        let mut rules = Self::default();
        tree.each_member(&mut |key, value| rules.read(key, value))?;
        Ok(rules)
    }

    /// Whether rules in JSON have this key.
    #[must_use]
    pub fn has_key(key: &str) -> bool {
        KEYS.contains(&key)
    }

    fn read(&mut self, key: &str, value: &JsonValue<'_>) -> Result<(), JsonValueError> {
        match key {
            "profile" => self.profile = value.word(&PROFILES)?,
            "severities" => self.severities = by_key(value, Code::named, level)?,
            "presence" => self.presence = by_key(value, field, |value| value.word(&PRESENCES))?,
            "limits" => self.limits = lengths(value)?,
            "print_widths" => self.print_widths = lengths(value)?,
            "allowed" => self.allowed = by_key(value, field, texts)?,
            "warehouse_countries" => {
                self.warehouse_countries = by_key(value, |key| Ok(key.to_owned()), texts)?;
                check_countries(&self.warehouse_countries).map_err(JsonValueError::new)?;
            }
            "latin_only" => self.latin_only = texts(value)?,
            "price_unit" => self.price_unit = value.word(&UNITS)?,
            "max_qty" => self.max_qty = value.optional(quantity)?,
            "max_items" => self.max_items = value.optional(JsonValue::count)?,
            "max_label_bytes" => self.max_label_bytes = value.optional(JsonValue::count)?,
            _ => return Err(unknown("key", key, &KEYS)),
        }
        Ok(())
    }
}

fn level(value: &JsonValue<'_>) -> Result<Level, JsonValueError> {
    value.word(&LEVELS)
}

fn field(name: &str) -> Result<Field, JsonValueError> {
    Field::from_name(name).ok_or_else(|| unknown_name(name, "field", &Field::ALL.map(Field::name)))
}

// A method of a type with a lifetime does not stand for values of every lifetime.
fn count(value: &JsonValue<'_>) -> Result<u32, JsonValueError> {
    value.count()
}

/// A quantity that an item may have.
fn quantity(value: &JsonValue<'_>) -> Result<i64, JsonValueError> {
    let quantity = value.integer()?;
    if quantity < 1 {
        let reason = format!("it must be at least 1, but it is {quantity}");
        return Err(JsonValueError::new(reason));
    }
    Ok(quantity)
}

fn lengths(tree: &JsonValue<'_>) -> Result<VecMap<Field, u32>, JsonValueError> {
    let lengths = by_key(tree, field, count)?;
    ensure_of_texts(&lengths).map_err(JsonValueError::new)?;
    Ok(lengths)
}

fn by_key<K: PartialEq, V>(
    tree: &JsonValue<'_>,
    key: impl Fn(&str) -> Result<K, JsonValueError>,
    value: impl Fn(&JsonValue<'_>) -> Result<V, JsonValueError>,
) -> Result<VecMap<K, V>, JsonValueError> {
    let mut found = VecMap::default();
    tree.each_member(&mut |name, tree| {
        found.insert(key(name)?, value(tree)?);
        Ok(())
    })?;
    Ok(found)
}

fn texts(value: &JsonValue<'_>) -> Result<Vec<String>, JsonValueError> {
    value.list(|element| Ok(element.text()?.to_owned()))
}

impl<'de> Deserialize<'de> for Rules {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = JsonValue::deserialize(deserializer)?;
        Self::from_json_value(&value).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> (Result<Rules, JsonValueError>, serde_json::Result<Rules>) {
        let value = JsonValue::parse(text.as_bytes()).unwrap();
        (Rules::from_json_value(&value), serde_json::from_str(text))
    }

    #[test]
    fn reads_the_same_through_serde() {
        let default = serde_json::to_string(&Rules::default()).unwrap();
        for text in [
            default.as_str(),
            "{}",
            r#"{"profile":"strict","price_unit":"minor","max_qty":1e3,"max_items":7,"max_label_bytes":0}"#,
            r#"{"severities":{"empty":"off","missing":"warning"},"presence":{"items.sku":"may_be_empty"}}"#,
            r#"{"limits":{"items.sku":7},"print_widths":{},"allowed":{"centre_code":["A","\u0042"],"items.sku":[]}}"#,
            r#"{"warehouse_countries":{"CKMX":["MX","PH"]},"max_qty":1}"#,
        ] {
            let (ours, theirs) = both(text);
            assert_eq!(ours.unwrap(), theirs.unwrap(), "{text}");
        }
        let keys: serde_json::Map<_, _> = serde_json::from_str(&default).unwrap();
        assert_eq!(keys.len(), KEYS.len());
        assert!(KEYS.iter().all(|key| keys.contains_key(*key)), "{keys:?}");
    }

    #[test]
    fn tells_serde_what_it_refuses_and_where() {
        for text in [
            "[]",
            "null",
            "7",
            r#"{"profil":"strict"}"#,
            r#"{"max_label":7}"#,
            r#"{"limits":{"post_code":7}}"#,
            r#"{"severities":{"empty":"warn"}}"#,
            r#"{"profile":"strikt"}"#,
            r#"{"profile":null}"#,
            r#"{"profile":1}"#,
            r#"{"limits":{"receiver.postcode":7}}"#,
            r#"{"limits":{"items.sku":"7"}}"#,
            r#"{"limits":{"items.sku":-7}}"#,
            r#"{"limits":[]}"#,
            r#"{"limits":{"items.qty":7}}"#,
            r#"{"print_widths":{"real_time_response":7}}"#,
            r#"{"severities":{"emty":"off"}}"#,
            r#"{"severities":{"empty":"of"}}"#,
            r#"{"allowed":{"items.sku":["a",null]}}"#,
            r#"{"allowed":{"items.sku":"a"}}"#,
            r#"{"max_qty":1.5}"#,
            r#"{"max_qty":true}"#,
            r#"{"max_qty":-1}"#,
            r#"{"max_items":4294967296}"#,
            r#"{"price_unit":"cents"}"#,
            r#"{"prices":{}}"#,
            r#"{"warehouse_countries":{"CKMX":["MEX"]}}"#,
        ] {
            let (ours, theirs) = both(text);
            let (ours, theirs) = (ours.unwrap_err(), theirs.unwrap_err());
            assert!(
                theirs.to_string().starts_with(&ours.to_string()),
                "{text}: {ours}, {theirs}"
            );
            assert!(!ours.reason.is_empty());
        }
    }

    fn rules(text: &str) -> Result<Rules, JsonValueError> {
        Rules::from_json_value(&JsonValue::parse(text.as_bytes()).unwrap())
    }

    #[test]
    fn settings_are_read() {
        let rules = rules(
            r#"{"profile":"strict","severities":{"empty":"off"},"limits":{"items.sku":7},"max_qty":1e3}"#,
        )
        .unwrap();
        assert_eq!(
            (rules.profile, rules.max_qty),
            (Profile::Strict, Some(1000))
        );
    }

    #[test]
    fn mistakes_are_named() {
        for (text, path, part) in [
            (
                r#"{"profil":"strict"}"#,
                "profil",
                "unknown key `profil`: did you mean `profile`?",
            ),
            (
                r#"{"warehouse_country":{}}"#,
                "warehouse_country",
                "did you mean `warehouse_countries`?",
            ),
            (
                r#"{"warehouse_countries":{"CKMX":["mx"]}}"#,
                "warehouse_countries",
                "`mx`, given for `CKMX`, is not a country code: did you mean `MX`?",
            ),
            (
                r#"{"prices":1}"#,
                "prices",
                "unknown key `prices`, expected one of `profile`, `severities`",
            ),
            (
                r#"{"profile":"strikt"}"#,
                "profile",
                "unknown word `strikt`: did you mean `strict`?",
            ),
            (
                r#"{"price_unit":"peso"}"#,
                "price_unit",
                "unknown word `peso`, expected one of `major`, `minor`",
            ),
            (
                r#"{"profile":1}"#,
                "profile",
                "1 is not one of contract, standard, strict",
            ),
            (
                r#"{"limits":{"receiver.postcode":7}}"#,
                "limits.receiver.postcode",
                "did you mean `receiver.post_code`?",
            ),
            (
                r#"{"limits":{"items.sku":"7"}}"#,
                "limits.items.sku",
                "“7” is not a whole number from 0 up",
            ),
            (
                r#"{"severities":{"emty":"off"}}"#,
                "severities.emty",
                "did you mean `empty`?",
            ),
            (
                r#"{"allowed":{"items.sku":["a",null]}}"#,
                "allowed.items.sku[1]",
                "null is not text",
            ),
            (r#"{"max_qty":1.5}"#, "max_qty", "1.5 is not a whole number"),
            (
                r#"{"max_items":-1}"#,
                "max_items",
                "-1 is not a whole number from 0 up",
            ),
            (r"[]", "", "a list is not an object"),
        ] {
            let error = rules(text).unwrap_err();
            assert_eq!(error.path, path, "{text}: {error}");
            assert!(error.reason.contains(part), "{text}: {error}");
        }
    }
}
