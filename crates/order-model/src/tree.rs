//! JSON as a tree that serde can read from: for settings, which are small and want precise errors. Orders
//! are read by [`mod@crate::decode`], which wants neither a tree nor serde.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    self, Deserializer, EnumAccess, IntoDeserializer, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::decode::integer;
use crate::json::{JsonError, JsonType, Reader};

/// A JSON value. Deserialize from it: wrapped in `serde_path_to_error` it also says at which key it failed.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree<'a> {
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
    /// Members, in their order.
    Object(Vec<(Cow<'a, str>, Self)>),
}

/// Why a value is not what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeError(String);

impl fmt::Display for TreeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TreeError {}

impl de::Error for TreeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl<'a> Tree<'a> {
    /// Reads JSON text.
    ///
    /// # Errors
    /// Where and why the text is not JSON.
    pub fn parse(text: &'a [u8]) -> Result<Self, JsonError> {
        let mut reader = Reader::new(text)?;
        let tree = Self::read(&mut reader)?;
        reader.end()?;
        Ok(tree)
    }

    fn read(reader: &mut Reader<'a>) -> Result<Self, JsonError> {
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
                reader.object(|reader, key, _| {
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

    fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Null => Unexpected::Unit,
            Self::Boolean(flag) => Unexpected::Bool(*flag),
            Self::Number(_) => Unexpected::Other("a number"),
            Self::String(text) => Unexpected::Str(text),
            Self::Array(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        }
    }
}

impl<'de> IntoDeserializer<'de, TreeError> for Tree<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Tree<'de> {
    type Error = TreeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TreeError> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Boolean(flag) => visitor.visit_bool(flag),
            Self::Number(number) => match integer(number) {
                Ok(integer) => visitor.visit_i64(integer),
                Err(_) => Err(TreeError(format!("{number} is not a whole number"))),
            },
            Self::String(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Self::String(Cow::Owned(text)) => visitor.visit_string(text),
            Self::Array(elements) => {
                let mut sequence = SeqDeserializer::new(elements.into_iter());
                let value = visitor.visit_seq(&mut sequence)?;
                sequence.end()?;
                Ok(value)
            }
            Self::Object(members) => {
                let mut map = MapDeserializer::new(members.into_iter());
                let value = visitor.visit_map(&mut map)?;
                map.end()?;
                Ok(value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TreeError> {
        match self {
            Self::Null => visitor.visit_none(),
            value => visitor.visit_some(value),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        match self {
            Self::String(name) => visitor.visit_enum(Variant(name)),
            other => Err(de::Error::invalid_type(other.unexpected(), &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        // serde's derive would take a list for a struct, by position.
        match self {
            Self::Object(_) => self.deserialize_any(visitor),
            other => Err(de::Error::invalid_type(other.unexpected(), &visitor)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// The name of a variant that carries nothing.
struct Variant<'de>(Cow<'de, str>);

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = TreeError;
    type Variant = Self;

    fn variant_seed<V: de::DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self), TreeError> {
        let value = seed.deserialize(self.0.clone().into_deserializer())?;
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = TreeError;

    fn unit_variant(self) -> Result<(), TreeError> {
        Ok(())
    }

    fn newtype_variant_seed<T: de::DeserializeSeed<'de>>(
        self,
        _seed: T,
    ) -> Result<T::Value, TreeError> {
        Err(de::Error::invalid_type(
            Unexpected::UnitVariant,
            &"newtype variant",
        ))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        Err(de::Error::invalid_type(Unexpected::UnitVariant, &visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        Err(de::Error::invalid_type(Unexpected::UnitVariant, &visitor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Profile, Rules};
    use serde::Deserialize;

    fn rules(text: &str) -> Result<Rules, String> {
        Rules::deserialize(Tree::parse(text.as_bytes()).unwrap()).map_err(|error| error.to_string())
    }

    #[test]
    fn settings_are_read() {
        let rules = rules(
            r#"{"profile":"strict","severities":{"empty":"off"},"limits":{"items.sku":7},"max_qty":1e3}"#,
        )
        .unwrap();
        assert_eq!((rules.profile, rules.max_qty), (Profile::Strict, 1000));
    }

    #[test]
    fn mistakes_are_named() {
        for (text, part) in [
            (
                r#"{"profil":"strict"}"#,
                "unknown field `profil`, expected one of `profile`",
            ),
            (
                r#"{"profile":"strikt"}"#,
                "unknown variant `strikt`, expected one of `contract`",
            ),
            (r#"{"profile":1}"#, "invalid type"),
            (
                r#"{"limits":{"receiver.postcode":7}}"#,
                "did you mean `receiver.post_code`?",
            ),
            (r#"{"severities":{"emty":"off"}}"#, "did you mean `empty`?"),
            (r#"{"max_qty":1.5}"#, "1.5 is not a whole number"),
            (r#"{"max_items":-1}"#, "invalid value"),
            (r"[]", "invalid type: sequence"),
        ] {
            let error = rules(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
