//! Names that a deployment gives.

use order_model::json::value::{JsonValue, JsonValueError};
use order_model::{Locale, VecMap};

/// A name in one language or in each.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Name {
    One(String),
    Each(VecMap<Locale, String>),
}

impl Name {
    pub(super) fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        match value {
            JsonValue::String(name) => Ok(Self::One(name.clone().into_owned())),
            JsonValue::Object(_) => {
                let mut names = VecMap::default();
                value.each_member(&mut |key, value| {
                    let locale = Locale::from_tag(key).ok_or_else(|| {
                        JsonValueError::new(format!(
                            "there is no language `{key}`: use `en` or `zh-CN`"
                        ))
                    })?;
                    names.insert(locale, value.text()?.to_owned());
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
