//! The lists to choose from that a deployment offers.

use order_model::json::value::{JsonValue, JsonValueError, unknown};
use order_model::{Locale, VecMap};

/// The lists that a deployment offers; anything else may still be typed, unless `rules.allowed` forbids it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Choices {
    pub(crate) centre_code: Vec<Choice>,
    pub(crate) client_code: Vec<Choice>,
    pub(crate) carrier_code: Vec<Choice>,
    pub(crate) process_type: Vec<Choice>,
}

/// A value with its name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Choice {
    pub(crate) code: String,
    pub(crate) name: Name,
}

/// A name in one language or in each.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Name {
    One(String),
    Each(VecMap<Locale, String>),
}

impl Choices {
    const KEYS: [&'static str; 4] = ["centre_code", "client_code", "carrier_code", "process_type"];

    pub(super) fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        let mut choices = Self::default();
        value.each_member(&mut |key, value| {
            let list = match key {
                "centre_code" => &mut choices.centre_code,
                "client_code" => &mut choices.client_code,
                "carrier_code" => &mut choices.carrier_code,
                "process_type" => &mut choices.process_type,
                _ => return Err(unknown("key", key, &Self::KEYS)),
            };
            *list = value.list(Choice::from_json_value)?;
            Ok(())
        })?;
        Ok(choices)
    }
}

impl Choice {
    fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        let (mut code, mut name) = (None, Name::default());
        value.each_member(&mut |key, value| {
            match key {
                "code" => code = Some(value.text()?.to_owned()),
                "name" => name = Name::from_json_value(value)?,
                _ => return Err(unknown("key", key, &["code", "name"])),
            }
            Ok(())
        })?;
        let code = code.ok_or_else(|| JsonValueError::new("missing field `code`"))?;
        Ok(Self { code, name })
    }
}

impl Name {
    fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        match value {
            JsonValue::String(name) => Ok(Self::One(name.clone().into_owned())),
            JsonValue::Object(_) => {
                let mut names = VecMap::default();
                value.each_member(&mut |key, value| {
                    // A name in a language that the page does not have is for another version of it.
                    if let Some(locale) = Locale::from_tag(key) {
                        names.insert(locale, value.text()?.to_owned());
                    }
                    Ok(())
                })?;
                Ok(Self::Each(names))
            }
            other => Err(other.unexpected("a text, or an object with a text for each language")),
        }
    }
}

impl Default for Name {
    fn default() -> Self {
        Self::One(String::new())
    }
}

impl Name {
    /// The name in a language; where it has none, in the first language that there is.
    pub(crate) fn get(&self, locale: Locale) -> &str {
        match self {
            Self::One(name) => name,
            Self::Each(names) => {
                let given = |locale: Locale| names.get(&locale).filter(|name| !name.is_empty());
                let name = given(locale).or_else(|| given(Locale::default()));
                name.map_or("", String::as_str)
            }
        }
    }
}
