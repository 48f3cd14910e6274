//! JSON as a tree: for settings, which are small and want precise errors. Orders are read by [`mod@crate::decode`], which
//! wants no tree.

use std::borrow::Cow;
use std::fmt;

use serde::de;

use super::error::JsonError;
use super::json_type::JsonType;
use super::number::integer;
use super::reader::{ParseFailed, Reader};
use crate::text::split::join;
use crate::text::suggest::suggest_name;

/// A JSON value. What reads it says at which key it failed.
#[derive(Debug, Clone, PartialEq)]
pub enum JsonValue<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number's text. Only whole numbers can be read from it: no setting is anything else.
    Number(Cow<'a, str>),
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
        Self::new(reason.to_string())
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
            JsonType::Number | JsonType::Integer => Self::Number(reader.number()?.into()),
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

    /// A whole number within ±(2^53 − 1).
    ///
    /// # Errors
    /// Where this is something else.
    pub fn integer(&self) -> Result<i64, JsonValueError> {
        let number = match self {
            Self::Number(number) => integer(number).ok(),
            _ => None,
        };
        number.ok_or_else(|| self.unexpected("a whole number"))
    }

    /// A whole number from 0 up.
    ///
    /// # Errors
    /// Where this is something else, or more than four thousand million.
    pub fn count(&self) -> Result<u32, JsonValueError> {
        let expected = match self {
            Self::Number(_) => self.integer()?.try_into().ok(),
            _ => None,
        };
        expected.ok_or_else(|| self.unexpected("a whole number from 0 up"))
    }

    /// What one of a few words stands for.
    ///
    /// # Errors
    /// Where this is something else: with the word that was meant, or with all.
    pub fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Result<T, JsonValueError> {
        let names = || words.iter().map(|(word, _)| *word).collect::<Vec<_>>();
        let Self::String(text) = self else {
            return Err(self.unexpected(&format!("one of {}", join(&names(), ", "))));
        };
        let found = words.iter().find(|(word, _)| word == text);
        found
            .map(|(_, value)| *value)
            .ok_or_else(|| unknown("word", text, &names()))
    }

    /// The elements of a list, each as `read` reads it.
    ///
    /// # Errors
    /// Where this is something else, and those of `read`.
    pub fn list<T>(
        &self,
        read: impl Fn(&Self) -> Result<T, JsonValueError>,
    ) -> Result<Vec<T>, JsonValueError> {
        let mut found = Vec::new();
        self.each_element(&mut |element| {
            found.push(read(element)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// What `read` reads, unless this is `null`.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn optional<T>(
        &self,
        read: impl Fn(&Self) -> Result<T, JsonValueError>,
    ) -> Result<Option<T>, JsonValueError> {
        match self {
            Self::Null => Ok(None),
            value => read(value).map(Some),
        }
    }
}
