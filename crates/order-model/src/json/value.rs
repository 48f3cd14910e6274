//! JSON as a tree that serde can read from: for settings, which are small and want precise errors. Orders
//! are read by [`mod@crate::decode`], which wants neither a tree nor serde.

use std::borrow::Cow;
use std::{fmt, vec};

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Expected, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::json::number::integer;
use crate::json::reader::{ParseFailed, Reader};
use crate::json::{JsonError, JsonType};
use crate::text::split::join;
use crate::text::suggest::suggest_name;

/// A JSON value. Deserialize from it: an error also says at which key it failed.
#[derive(Debug, Clone, PartialEq)]
pub enum JsonValue<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number's text. Only whole numbers can be read from it: no setting is anything else.
    Number(&'a str),
    /// Text.
    String(Cow<'a, str>),
    /// A list.
    Array(Vec<Self>),
    /// SeenMembers, in their order.
    Object(Vec<(Cow<'a, str>, Self)>),
}

/// Why a value is not what was expected, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonValueError {
    /// The keys that lead to it, such as `rules.limits` or `choices[0].code`; empty for the whole.
    pub path: String,
    /// What is wrong with it.
    pub reason: String,
}

impl JsonValueError {
    /// An error of the value as a whole.
    #[must_use]
    pub fn new(reason: impl Into<String>) -> Self {
        Self {
            path: String::new(),
            reason: reason.into(),
        }
    }

    /// The same error, seen from one level further up.
    #[must_use]
    pub fn at_key(mut self, step: &str) -> Self {
        let joint = if self.path.is_empty() || self.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.path = format!("{step}{joint}{}", self.path);
        self
    }
}

impl fmt::Display for JsonValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.reason)
        } else {
            write!(f, "{}: {}", self.path, self.reason)
        }
    }
}

impl std::error::Error for JsonValueError {}

impl de::Error for JsonValueError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        Self {
            path: String::new(),
            reason: reason.to_string(),
        }
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        unknown("key", name, known)
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        unknown("word", name, known)
    }

    // serde's own wording of these two would link in the formatting of floating point numbers: 12 KB of brotli.
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Bool(flag) => {
                if flag {
                    "true"
                } else {
                    "false"
                }
            }
            Unexpected::Signed(_) | Unexpected::Unsigned(_) | Unexpected::Float(_) => "this number",
            Unexpected::Str(text) => {
                let expected = in_json(&expected.to_string()).to_owned();
                return de::Error::custom(format_args!("“{text}” is not {expected}"));
            }
            Unexpected::Unit | Unexpected::Option => "null",
            Unexpected::Seq => "a list",
            _ => "an object",
        };
        let expected = expected.to_string();
        de::Error::custom(format_args!("{found} is not {}", in_json(&expected)))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }
}

/// The error for a name that there is none of, with the one that was meant, else with all that there are.
#[must_use]
pub fn unknown(what: &str, name: &str, known: &[&'static str]) -> JsonValueError {
    match suggest_name(name, known) {
        Some(meant) => de::Error::custom(format_args!(
            "unknown {what} `{name}`: did you mean `{meant}`?"
        )),
        None => de::Error::custom(format_args!(
            "unknown {what} `{name}`, expected one of `{}`",
            join(known, "`, `")
        )),
    }
}

/// What serde expects, in the words of whoever writes JSON: it names Rust's types.
fn in_json(expected: &str) -> &str {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number from 0 up",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        "a string" => "text",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        "a map" => "an object",
        other if other.starts_with("struct ") => "an object",
        other if other.starts_with("enum ") => "one of the known words",
        other => other,
    }
}

impl<'a> JsonValue<'a> {
    /// Reads JSON text.
    ///
    /// # Errors
    /// Where and why the text is not JSON.
    pub fn parse(text: &'a [u8]) -> Result<Self, JsonError> {
        Reader::read(text, Self::read)
    }

    fn read(reader: &mut Reader<'a>) -> Result<Self, ParseFailed> {
        Ok(match reader.peek()? {
            JsonType::Null | JsonType::Boolean => match reader.word()? {
                "null" => Self::Null,
                word => Self::Boolean(word == "true"),
            },
            JsonType::Number | JsonType::Integer => Self::Number(reader.number()?),
            JsonType::String => Self::String(reader.string()?),
            JsonType::Array => {
                let mut elements = Vec::new();
                reader.array(|reader, _| {
                    elements.push(Self::read(reader)?);
                    Ok(())
                })?;
                Self::Array(elements)
            }
            JsonType::Object => {
                let mut members = Vec::new();
                reader.object(|reader, key| {
                    members.push((key, Self::read(reader)?));
                    Ok(())
                })?;
                Self::Object(members)
            }
        })
    }

    /// An object's member.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The error that this is something else than expected.
    #[cold]
    #[must_use]
    pub fn unexpected(&self, expected: &str) -> JsonValueError {
        let found = match self {
            Self::Null => "null",
            Self::Boolean(true) => "true",
            Self::Boolean(false) => "false",
            Self::Number(number) => number,
            Self::String(text) => {
                return JsonValueError::new(format!("“{text}” is not {expected}"));
            }
            Self::Array(_) => "a list",
            Self::Object(_) => "an object",
        };
        JsonValueError::new(format!("{found} is not {expected}"))
    }

    /// A string's text.
    ///
    /// # Errors
    /// Where this is something else.
    pub fn text(&self) -> Result<&str, JsonValueError> {
        match self {
            Self::String(text) => Ok(text),
            other => Err(other.unexpected("text")),
        }
    }

    /// Calls `read` with each member of an object; its errors get the member's key in front.
    ///
    /// # Errors
    /// Where this is something else, and those of `read`.
    pub fn each_member(
        &self,
        read: &mut dyn FnMut(&str, &Self) -> Result<(), JsonValueError>,
    ) -> Result<(), JsonValueError> {
        let Self::Object(members) = self else {
            return Err(self.unexpected("an object"));
        };
        for (key, value) in members {
            read(key, value).map_err(|error| error.at_key(key))?;
        }
        Ok(())
    }

    /// Calls `read` with each element of a list; its errors get the element's index in front.
    ///
    /// # Errors
    /// Where this is something else, and those of `read`.
    pub fn each_element(
        &self,
        read: &mut dyn FnMut(&Self) -> Result<(), JsonValueError>,
    ) -> Result<(), JsonValueError> {
        let Self::Array(elements) = self else {
            return Err(self.unexpected("a list"));
        };
        for (index, element) in elements.iter().enumerate() {
            read(element).map_err(|error| error.at_key(&format!("[{index}]")))?;
        }
        Ok(())
    }

    fn serde_unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Null => Unexpected::Unit,
            Self::Boolean(flag) => Unexpected::Bool(*flag),
            Self::Number(_) => Unexpected::Signed(0),
            Self::String(text) => Unexpected::Str(text),
            Self::Array(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        }
    }
}

impl<'de> Deserializer<'de> for JsonValue<'de> {
    type Error = JsonValueError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, JsonValueError> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Boolean(flag) => visitor.visit_bool(flag),
            Self::Number(number) => match integer(number) {
                Ok(integer) => visitor.visit_i64(integer),
                Err(_) => Err(de::Error::custom(format_args!(
                    "{number} is not a whole number"
                ))),
            },
            Self::String(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Self::String(Cow::Owned(text)) => visitor.visit_string(text),
            Self::Array(elements) => visitor.visit_seq(Elements {
                rest: elements.into_iter(),
                index: 0,
            }),
            Self::Object(members) => visitor.visit_map(SeenMembers {
                rest: members.into_iter(),
                value: None,
            }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, JsonValueError> {
        match self {
            Self::Null => visitor.visit_none(),
            value => visitor.visit_some(value),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, JsonValueError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonValueError> {
        match self {
            Self::String(name) => visitor.visit_enum(Variant(name)),
            other => Err(de::Error::invalid_type(other.serde_unexpected(), &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonValueError> {
        // serde's derive would take a list for a struct, by position.
        match self {
            Self::Object(_) => self.deserialize_any(visitor),
            other => Err(de::Error::invalid_type(other.serde_unexpected(), &visitor)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// What is left of a list.
struct Elements<'de> {
    rest: vec::IntoIter<JsonValue<'de>>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = JsonValueError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, JsonValueError> {
        let Some(element) = self.rest.next() else {
            return Ok(None);
        };
        let index = self.index;
        self.index += 1;
        seed.deserialize(element)
            .map(Some)
            .map_err(|error| error.at_key(&format!("[{index}]")))
    }
}

/// What is left of an object.
struct SeenMembers<'de> {
    rest: vec::IntoIter<(Cow<'de, str>, JsonValue<'de>)>,
    value: Option<(Cow<'de, str>, JsonValue<'de>)>,
}

impl<'de> MapAccess<'de> for SeenMembers<'de> {
    type Error = JsonValueError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, JsonValueError> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        let read = seed
            .deserialize(JsonValue::String(key.clone()))
            .map_err(|error| error.at_key(&key))?;
        self.value = Some((key, value));
        Ok(Some(read))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, JsonValueError> {
        let Some((key, value)) = self.value.take() else {
            return Err(de::Error::custom("a value was asked for before its key"));
        };
        seed.deserialize(value).map_err(|error| error.at_key(&key))
    }
}

/// The name of a variant that carries nothing.
struct Variant<'de>(Cow<'de, str>);

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = JsonValueError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self), JsonValueError> {
        let value = seed.deserialize(JsonValue::String(self.0.clone()))?;
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = JsonValueError;

    fn unit_variant(self) -> Result<(), JsonValueError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        _seed: T,
    ) -> Result<T::Value, JsonValueError> {
        Err(de::Error::invalid_type(
            Unexpected::UnitVariant,
            &"newtype variant",
        ))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, JsonValueError> {
        Err(de::Error::invalid_type(Unexpected::UnitVariant, &visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonValueError> {
        Err(de::Error::invalid_type(Unexpected::UnitVariant, &visitor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Profile;
    use crate::rules::Rules;
    use serde::Deserialize;

    fn rules(text: &str) -> Result<Rules, JsonValueError> {
        Rules::deserialize(JsonValue::parse(text.as_bytes()).unwrap())
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
            (r#"{"profile":1}"#, "profile", "this number is not"),
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
                "this number is not a whole number from 0 up",
            ),
            (r"[]", "", "a list is not an object"),
        ] {
            let error = rules(text).unwrap_err();
            assert_eq!(error.path, path, "{text}: {error}");
            assert!(error.reason.contains(part), "{text}: {error}");
        }
    }
}
