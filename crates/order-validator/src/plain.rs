//! Plain JavaScript data for serde: objects, arrays, strings, numbers, booleans and null.
//!
//! `serde_wasm_bindgen`'s own deserializer asks an object only for the keys that a struct has, so that a
//! misspelt rule would pass in silence. This one shows serde every key that is there, and its errors say
//! where they were met.

use std::fmt::{self, Display};

use js_sys::{Array, Number, Object};
use serde::de::value::{SeqDeserializer, StringDeserializer};
use serde::de::{
    self, DeserializeSeed, Expected, IntoDeserializer, MapAccess, Unexpected, Visitor,
};
use serde::{Deserializer, forward_to_deserialize_any};
use wasm_bindgen::{JsCast as _, JsValue};

/// A value made of plain data.
pub(crate) struct Plain(JsValue);

impl From<JsValue> for Plain {
    fn from(value: JsValue) -> Self {
        Self(value)
    }
}

/// What is wrong with a value, and the keys that lead to it.
#[derive(Debug)]
pub(crate) struct PlainError {
    /// `.rules.max_qty`, or nothing for the value as a whole.
    path: String,
    message: String,
}

impl PlainError {
    fn new(found: &str, expected: &str) -> Self {
        de::Error::custom(format_args!("{found} is not {expected}"))
    }

    fn under(mut self, key: &str) -> Self {
        // `limits["receiver.name"]`, since a field's name has a point in it.
        let step = if key.contains('.') {
            format!("[{key:?}]")
        } else {
            format!(".{key}")
        };
        self.path.insert_str(0, &step);
        self
    }
}

impl de::Error for PlainError {
    fn custom<T: Display>(message: T) -> Self {
        Self {
            path: String::new(),
            message: message.to_string(),
        }
    }

    // serde's own wording of these two would bring the formatting of floating point numbers, 12 KB of brotli.
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(&describe(&found), in_js(&expected.to_string()))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }
}

fn describe(found: &Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(flag) => flag.to_string(),
        Unexpected::Signed(number) => number.to_string(),
        Unexpected::Float(_) => "a fraction or a number beyond 2^53".to_owned(),
        Unexpected::Str(text) => format!("`{text}`"),
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Seq => "an array".to_owned(),
        _ => "an object".to_owned(),
    }
}

/// What JavaScript calls what serde expects.
fn in_js(expected: &str) -> &str {
    match expected {
        "u32" => "a whole number from 0 to 2^32 - 1",
        "i64" => "a whole number",
        "a sequence" => "an array",
        other => other,
    }
}

impl Display for PlainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl std::error::Error for PlainError {}

/// What a value is, told apart once for all the types that serde reads it as.
enum Kind {
    Null,
    Flag(bool),
    Whole(i64),
    Number(f64),
    Text(String),
    List(Array),
    Members(Members),
}

impl From<&Plain> for Kind {
    fn from(Plain(value): &Plain) -> Self {
        if let Some(array) = value.dyn_ref::<Array>() {
            Self::List(array.clone())
        } else if let Some(object) = value.dyn_ref::<Object>() {
            Self::Members(Members::of(object))
        } else if let Some(text) = value.as_string() {
            Self::Text(text)
        } else if let Some(number) = value.as_f64() {
            Self::number(number)
        } else {
            value.as_bool().map_or(Self::Null, Self::Flag)
        }
    }
}

impl Kind {
    #[cold]
    fn is_not(&self, expected: &str) -> PlainError {
        let found = match self {
            Self::Null => Unexpected::Unit,
            Self::Flag(flag) => Unexpected::Bool(*flag),
            Self::Whole(whole) => Unexpected::Signed(*whole),
            Self::Number(number) => Unexpected::Float(*number),
            Self::Text(text) => Unexpected::Str(text),
            Self::List(_) => Unexpected::Seq,
            Self::Members(_) => Unexpected::Map,
        };
        PlainError::new(&describe(&found), expected)
    }

    fn number(number: f64) -> Self {
        if Number::is_safe_integer(&JsValue::from_f64(number)) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a safe integer is whole and has at most 53 bits"
            )]
            Self::Whole(number as i64)
        } else {
            Self::Number(number)
        }
    }
}

impl Plain {
    /// A struct or a map, and nothing else that a visitor might take for one.
    fn deserialize_object<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        match Kind::from(&self) {
            Kind::Members(members) => visitor.visit_map(members),
            other => Err(other.is_not("an object")),
        }
    }
}

impl<'de> Deserializer<'de> for Plain {
    type Error = PlainError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        match Kind::from(&self) {
            Kind::Null => visitor.visit_unit(),
            Kind::Flag(flag) => visitor.visit_bool(flag),
            Kind::Whole(whole) => visitor.visit_i64(whole),
            Kind::Number(number) => visitor.visit_f64(number),
            Kind::Text(text) => visitor.visit_string(text),
            Kind::List(list) => visitor.visit_seq(SeqDeserializer::new(list.iter().map(Self))),
            Kind::Members(members) => visitor.visit_map(members),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        self.deserialize_object(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        self.deserialize_object(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        match Kind::from(&self) {
            Kind::Text(text) => text
                .into_deserializer()
                .deserialize_enum(name, variants, visitor),
            other => Err(other.is_not("a string")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, PlainError> for Plain {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The members of an object, one after another.
struct Members {
    entries: js_sys::ArrayIntoIter,
    /// The key that was read last, and its value until that is read.
    key: String,
    value: JsValue,
}

impl Members {
    fn of(object: &Object) -> Self {
        let entries = Object::entries(object).into_iter();
        Self {
            entries,
            key: String::new(),
            value: JsValue::UNDEFINED,
        }
    }
}

impl<'de> MapAccess<'de> for Members {
    type Error = PlainError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, PlainError> {
        let Some(entry) = self.entries.next() else {
            return Ok(None);
        };
        let entry: Array = entry.unchecked_into();
        self.key = entry.get(0).as_string().unwrap_or_default();
        self.value = entry.get(1);
        let key: StringDeserializer<PlainError> = self.key.clone().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, PlainError> {
        let value = std::mem::replace(&mut self.value, JsValue::UNDEFINED);
        seed.deserialize(Plain(value))
            .map_err(|error| error.under(&self.key))
    }
}
