//! Reading: serde's data model from a tree of JSON.

use std::borrow::Cow;

use order_model::json::value::JsonValue;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::error::JsonFailed;

/// A value that is read.
pub(super) struct Value<'a>(pub(super) JsonValue<'a>);

impl IntoDeserializer<'_, JsonFailed> for Value<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> de::Deserializer<'de> for Value<'_> {
    type Error = JsonFailed;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, JsonFailed> {
        match self.0 {
            JsonValue::Null => visitor.visit_unit(),
            JsonValue::Boolean(flag) => visitor.visit_bool(flag),
            JsonValue::Number(digits) => match digits.parse() {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_i64(digits.parse().map_err(|_| JsonFailed)?),
            },
            JsonValue::String(Cow::Owned(text)) => visitor.visit_string(text),
            JsonValue::String(Cow::Borrowed(text)) => visitor.visit_str(text),
            JsonValue::Array(elements) => {
                visitor.visit_seq(SeqDeserializer::new(elements.into_iter().map(Value)))
            }
            JsonValue::Object(members) => {
                let members = members.into_iter();
                visitor.visit_map(MapDeserializer::new(
                    members.map(|(key, value)| (Value(JsonValue::String(key)), Value(value))),
                ))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, JsonFailed> {
        match self.0 {
            JsonValue::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, JsonFailed> {
        visitor.visit_newtype_struct(self)
    }

    /// A name alone, or an object with one member.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonFailed> {
        match self.0 {
            JsonValue::String(_) => visitor.visit_enum(Variant {
                name: self.0,
                content: None,
            }),
            JsonValue::Object(mut members) if members.len() == 1 => {
                let (name, content) = members.pop().ok_or(JsonFailed)?;
                visitor.visit_enum(Variant {
                    name: JsonValue::String(name),
                    content: Some(content),
                })
            }
            _ => Err(JsonFailed),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}

struct Variant<'a> {
    name: JsonValue<'a>,
    content: Option<JsonValue<'a>>,
}

impl<'a, 'de> EnumAccess<'de> for Variant<'a> {
    type Error = JsonFailed;
    type Variant = Content<'a>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Content<'a>), JsonFailed> {
        Ok((seed.deserialize(Value(self.name))?, Content(self.content)))
    }
}

struct Content<'a>(Option<JsonValue<'a>>);

impl<'a> Content<'a> {
    fn value(self) -> Result<Value<'a>, JsonFailed> {
        self.0.map(Value).ok_or(JsonFailed)
    }
}

impl<'de> VariantAccess<'de> for Content<'_> {
    type Error = JsonFailed;

    fn unit_variant(self) -> Result<(), JsonFailed> {
        match self.0 {
            None => Ok(()),
            Some(_) => Err(JsonFailed),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<S::Value, JsonFailed> {
        seed.deserialize(self.value()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, JsonFailed> {
        de::Deserializer::deserialize_any(self.value()?, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonFailed> {
        de::Deserializer::deserialize_any(self.value()?, visitor)
    }
}
