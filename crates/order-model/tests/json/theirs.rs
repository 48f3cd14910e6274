//! JSON as `serde_json` reads it, with what its `Value` drops: the numbers' text, the members' order, and keys
//! that stand twice.

use std::fmt;

use order_model::json::MAX_DEPTH;
use order_model::json::value::JsonValue;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Boolean(bool),
    Number(String),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// An object's members, each unread.
struct SeenMembers<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for SeenMembers<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = SeenMembers<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(SeenMembers(members))
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

impl Json {
    /// `None` where `serde_json` refuses the text with U+FFFD for halves of surrogate pairs, or it nests deeper than its `Value` may.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let bytes = without_halves(bytes);
        // Raw values are looked through without a bound on their depth, and as fast.
        let raw: &RawValue = serde_json::from_slice(&bytes).ok()?;
        Self::of(raw.get(), 0)
    }

    fn of(text: &str, depth: usize) -> Option<Self> {
        let inner = |raw: &RawValue| (depth < MAX_DEPTH).then(|| Self::of(raw.get(), depth + 1))?;
        let nothing = depth < MAX_DEPTH;
        Some(match text.as_bytes().first()? {
            b'n' => Self::Null,
            b't' => Self::Boolean(true),
            b'f' => Self::Boolean(false),
            b'"' => Self::String(serde_json::from_str(text).ok()?),
            b'[' if nothing => {
                let elements: Vec<&RawValue> = serde_json::from_str(text).ok()?;
                Self::Array(elements.into_iter().map(inner).collect::<Option<_>>()?)
            }
            b'{' if nothing => {
                let SeenMembers(members) = serde_json::from_str(text).ok()?;
                let member = |(key, raw)| Some((key, inner(raw)?));
                Self::Object(members.into_iter().map(member).collect::<Option<_>>()?)
            }
            b'[' | b'{' => return None,
            _ => Self::Number(text.to_owned()),
        })
    }

    /// An object's member; the last, where it is given twice.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                let last = members.iter().rev().find(|(name, _)| name == key);
                last.map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// An array's element.
    pub(crate) fn at(&self, index: usize) -> Option<&Self> {
        match self {
            Self::Array(elements) => elements.get(index),
            _ => None,
        }
    }
}

impl From<JsonValue<'_>> for Json {
    fn from(tree: JsonValue<'_>) -> Self {
        match tree {
            JsonValue::Null => Self::Null,
            JsonValue::Boolean(flag) => Self::Boolean(flag),
            JsonValue::Number(text) => Self::Number(text.into_owned()),
            JsonValue::String(text) => Self::String(text.into_owned()),
            JsonValue::Array(elements) => {
                Self::Array(elements.into_iter().map(Self::from).collect())
            }
            JsonValue::Object(members) => {
                let member = |(key, value): (std::borrow::Cow<'_, str>, JsonValue<'_>)| {
                    (key.into_owned(), value.into())
                };
                Self::Object(members.into_iter().map(member).collect())
            }
        }
    }
}

/// The whole number that a JSON number's text is, by moving its point through its digits; `None` for a fraction,
/// `Some(None)` for one beyond what JavaScript holds.
pub(crate) fn whole(text: &str) -> Option<Option<i64>> {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |text| (-1, text));
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{before}{after}");
    let digits = all.trim_start_matches('0');
    if digits.is_empty() {
        return Some(Some(0));
    }
    let far = if exponent.starts_with('-') {
        i64::MIN / 4
    } else {
        i64::MAX / 4
    };
    let exponent = exponent
        .parse()
        .unwrap_or(far)
        .clamp(i64::MIN / 4, i64::MAX / 4);
    let places =
        i64::try_from(before.len()).unwrap() - i64::try_from(all.len() - digits.len()).unwrap();
    // How many of the digits stand before the point.
    let point = places.saturating_add(exponent);
    let significant = digits.trim_end_matches('0');
    if point < i64::try_from(significant.len()).unwrap() {
        return None;
    }
    if point > 16 {
        return Some(None);
    }
    let padded = format!(
        "{significant:0<width$}",
        width = usize::try_from(point).unwrap()
    );
    let value: i64 = padded.parse().unwrap();
    Some((value < 1 << 53).then_some(sign * value))
}

/// A text with `\\ufffd` for each escape that is half of a surrogate pair.
fn without_halves(bytes: &[u8]) -> Vec<u8> {
    let unit = |at: usize| {
        let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
        let digits = digits.iter().all(u8::is_ascii_hexdigit).then_some(digits)?;
        u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        at += match (unit(at), unit(at + 6)) {
            (Some(0xD800..0xDC00), Some(0xDC00..0xE000)) => 12,
            (Some(0xD800..0xE000), _) => {
                out[at + 2..at + 6].copy_from_slice(b"fffd");
                6
            }
            (None, _) if bytes[at] == b'\\' => 2,
            _ => 1,
        };
    }
    out
}
