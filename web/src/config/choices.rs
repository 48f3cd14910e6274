//! The lists to choose from that a deployment offers.

use super::error::{ConfigError, Reason};
use super::name::Name;
use super::part_reader::PartReader;
use order_model::json::value::{JsonValue, JsonValueError};

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

impl Choices {
    const KEYS: [&'static str; 4] = ["centre_code", "client_code", "carrier_code", "process_type"];

    pub(super) fn from_json_value(
        value: &JsonValue<'_>,
        reader: &PartReader,
    ) -> Result<Self, JsonValueError> {
        let mut choices = Self::default();
        value.each_member(&mut |key, value| {
            let list = match key {
                "centre_code" => &mut choices.centre_code,
                "client_code" => &mut choices.client_code,
                "carrier_code" => &mut choices.carrier_code,
                "process_type" => &mut choices.process_type,
                _ => return Err((reader.unknown)("key", key, &Self::KEYS)),
            };
            *list = value.list(|choice| Choice::from_json_value(choice, reader))?;
            Ok(())
        })?;
        Ok(choices)
    }
}

impl Choices {
    /// Whether every list offers each value once.
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let lists = [
            &self.centre_code,
            &self.client_code,
            &self.carrier_code,
            &self.process_type,
        ];
        for (key, list) in Self::KEYS.into_iter().zip(lists) {
            for (index, choice) in list.iter().enumerate() {
                if list
                    .iter()
                    .take(index)
                    .any(|other| other.code == choice.code)
                {
                    return Err(ConfigError::Key {
                        key: format!("choices.{key}"),
                        reason: Reason::Repeated(choice.code.clone()),
                    });
                }
            }
        }
        Ok(())
    }
}

impl Choice {
    fn from_json_value(value: &JsonValue<'_>, reader: &PartReader) -> Result<Self, JsonValueError> {
        let (mut code, mut name) = (None, Name::default());
        value.each_member(&mut |key, value| {
            match key {
                "code" => code = Some(value.text()?.to_owned()),
                "name" => name = Name::from_json_value(value)?,
                _ => return Err((reader.unknown)("key", key, &["code", "name"])),
            }
            Ok(())
        })?;
        let code = code.ok_or_else(|| JsonValueError::new("missing field `code`"))?;
        Ok(Self { code, name })
    }
}
