//! [`Rules`] from JSON without serde, whose generated code for them is forty times as long: where the code itself
//! travels, this is the way. What it takes and refuses is what serde does; a test holds the two together.

use super::config::{PriceUnit, Rules, check_countries, ensure_of_texts};
use crate::contract::field::unknown_name;
use crate::contract::{Field, Presence};
use crate::issue::{Code, Level, Profile};
use crate::json::number::integer;
use crate::json::value::{JsonValue, JsonValueError, unknown};
use crate::rules::vec_map::VecMap;
use crate::text::split::join;

/// The keys of [`Rules`].
const KEYS: [&str; 11] = [
    "profile",
    "severities",
    "presence",
    "limits",
    "print_widths",
    "allowed",
    "warehouse_countries",
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
    pub fn from_tree(tree: &JsonValue<'_>) -> Result<Self, JsonValueError> {
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
            "profile" => self.profile = word(value, &PROFILES)?,
            "severities" => self.severities = by_key(value, Code::named, level)?,
            "presence" => self.presence = by_key(value, field, |value| word(value, &PRESENCES))?,
            "limits" => self.limits = lengths(value)?,
            "print_widths" => self.print_widths = lengths(value)?,
            "allowed" => self.allowed = by_key(value, field, texts)?,
            "warehouse_countries" => {
                self.warehouse_countries = by_key(value, |key| Ok(key.to_owned()), texts)?;
                check_countries(&self.warehouse_countries).map_err(JsonValueError::new)?;
            }
            "price_unit" => self.price_unit = word(value, &UNITS)?,
            "max_qty" => self.max_qty = maybe(value, whole)?,
            "max_items" => self.max_items = maybe(value, count)?,
            "max_label_bytes" => self.max_label_bytes = maybe(value, count)?,
            _ => return Err(unknown("key", key, &KEYS)),
        }
        Ok(())
    }
}

fn level(value: &JsonValue<'_>) -> Result<Level, JsonValueError> {
    word(value, &LEVELS)
}

fn field(name: &str) -> Result<Field, JsonValueError> {
    Field::from_name(name).ok_or_else(|| unknown_name(name, "field", &Field::ALL.map(Field::name)))
}

fn lengths(tree: &JsonValue<'_>) -> Result<VecMap<Field, u32>, JsonValueError> {
    let lengths = by_key(tree, field, count)?;
    ensure_of_texts(&lengths).map_err(JsonValueError::new)?;
    Ok(lengths)
}

fn by_key<K: PartialEq, V>(
    tree: &JsonValue<'_>,
    key: fn(&str) -> Result<K, JsonValueError>,
    value: fn(&JsonValue<'_>) -> Result<V, JsonValueError>,
) -> Result<VecMap<K, V>, JsonValueError> {
    let mut found = VecMap::default();
    tree.each_member(&mut |name, tree| {
        found.insert(key(name)?, value(tree)?);
        Ok(())
    })?;
    Ok(found)
}

/// One of a few words.
fn word<T: Copy>(tree: &JsonValue<'_>, words: &[(&'static str, T)]) -> Result<T, JsonValueError> {
    let names = || words.iter().map(|(word, _)| *word).collect::<Vec<_>>();
    let JsonValue::String(text) = tree else {
        return Err(tree.unexpected(&format!("one of {}", join(&names(), ", "))));
    };
    let found = words.iter().find(|(word, _)| word == text);
    found
        .map(|(_, value)| *value)
        .ok_or_else(|| unknown("word", text, &names()))
}

fn texts(tree: &JsonValue<'_>) -> Result<Vec<String>, JsonValueError> {
    let mut found = Vec::new();
    tree.each_element(&mut |element| {
        found.push(element.text()?.to_owned());
        Ok(())
    })?;
    Ok(found)
}

fn maybe<T>(
    tree: &JsonValue<'_>,
    read: fn(&JsonValue<'_>) -> Result<T, JsonValueError>,
) -> Result<Option<T>, JsonValueError> {
    match tree {
        JsonValue::Null => Ok(None),
        tree => read(tree).map(Some),
    }
}

fn whole(tree: &JsonValue<'_>) -> Result<i64, JsonValueError> {
    match tree {
        JsonValue::Number(number) => integer(number).map_err(|_| tree.unexpected("a whole number")),
        tree => Err(tree.unexpected("a whole number")),
    }
}

fn count(tree: &JsonValue<'_>) -> Result<u32, JsonValueError> {
    const COUNT: &str = "a whole number from 0 up";
    match tree {
        JsonValue::Number(number) => {
            let whole = integer(number).map_err(|_| tree.unexpected("a whole number"))?;
            u32::try_from(whole).map_err(|_| tree.unexpected(COUNT))
        }
        tree => Err(tree.unexpected(COUNT)),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize as _;

    use super::*;

    fn both(text: &str) -> (Result<Rules, JsonValueError>, Result<Rules, JsonValueError>) {
        let tree = || JsonValue::parse(text.as_bytes()).unwrap();
        (Rules::from_tree(&tree()), Rules::deserialize(tree()))
    }

    #[test]
    fn reads_what_serde_reads() {
        let default = serde_json::to_string(&Rules::default()).unwrap();
        for text in [
            default.as_str(),
            "{}",
            r#"{"profile":"strict","price_unit":"minor","max_qty":1e3,"max_items":7,"max_label_bytes":0}"#,
            r#"{"severities":{"empty":"off","missing":"warning"},"presence":{"items.sku":"may_be_empty"}}"#,
            r#"{"limits":{"items.sku":7},"print_widths":{},"allowed":{"centre_code":["A","\u0042"],"items.sku":[]}}"#,
            r#"{"warehouse_countries":{"CKMX":["MX","PH"]},"max_qty":-1}"#,
        ] {
            let (ours, theirs) = both(text);
            assert_eq!(ours.unwrap(), theirs.unwrap(), "{text}");
        }
        let keys: serde_json::Map<_, _> = serde_json::from_str(&default).unwrap();
        assert_eq!(keys.len(), KEYS.len());
        assert!(KEYS.iter().all(|key| keys.contains_key(*key)), "{keys:?}");
    }

    #[test]
    fn refuses_what_serde_refuses_at_the_same_place() {
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
            r#"{"max_items":4294967296}"#,
            r#"{"price_unit":"cents"}"#,
            r#"{"prices":{}}"#,
            r#"{"warehouse_countries":{"CKMX":["MEX"]}}"#,
        ] {
            let (ours, theirs) = both(text);
            let (ours, theirs) = (ours.unwrap_err(), theirs.unwrap_err());
            assert_eq!(ours.path, theirs.path, "{text}: {ours}");
            if theirs.reason.contains("did you mean") || theirs.reason.contains("expected one of") {
                assert_eq!(ours.reason, theirs.reason);
            }
            assert!(!ours.reason.is_empty());
        }
    }
}
