//! What a validation is made by: rules made ready, words, and what a person has accepted.

use std::borrow::Cow;
use std::iter;
use std::ptr;
use std::rc::Rc;

use order_model::json::value::{JsonValue, JsonValueError, unknown};
use order_model::rules::{CORE, RuleSet};
use order_model::{Acknowledged, Code, Locale, Rules, Validator};

use crate::pointer::place_at;
use crate::words::{Words, locale};

/// Rules made ready, words, and what a person has accepted.
pub(crate) struct ValidatorConfig {
    pub(crate) validator: Rc<Validator<'static>>,
    pub(crate) words: Words,
    pub(crate) acknowledged: Vec<Acknowledged>,
}

impl ValidatorConfig {
    /// This configuration with options over it, in JSON; what they leave out is as it is.
    ///
    /// # Errors
    /// Where they are not as documented.
    fn with(&self, options: &[u8], sets: &[&RuleSet]) -> Result<Self, JsonValueError> {
        let mut config = Self {
            validator: Rc::clone(&self.validator),
            words: self.words.clone(),
            acknowledged: Vec::new(),
        };
        // The package writes these texts itself, so that they are JSON.
        let tree = JsonValue::parse(options).unwrap_or(JsonValue::Null);
        tree.each_member(&mut |key, value| config.read(key, value, sets))?;
        Ok(config)
    }

    fn read(
        &mut self,
        key: &str,
        value: &JsonValue<'_>,
        sets: &[&RuleSet],
    ) -> Result<(), JsonValueError> {
        match key {
            "locale" => self.words.locale = locale(value.text()?)?,
            "messages" => self.words.read(value)?,
            "rules" => self.validator = validator(Rules::from_json_value(value)?, sets),
            "acknowledged" => {
                value.each_element(&mut |value| {
                    self.acknowledged.push(accepted(value)?);
                    Ok(())
                })?;
            }
            _ if Rules::has_key(key) => {
                let place = format!("`{key}` is one of the rules: did you mean `rules.{key}`?");
                return Err(JsonValueError::new(place));
            }
            _ => {
                return Err(unknown(
                    "option",
                    key,
                    &["locale", "rules", "messages", "acknowledged"],
                ));
            }
        }
        Ok(())
    }
}

fn validator(rules: Rules, sets: &[&RuleSet]) -> Rc<Validator<'static>> {
    Rc::new(Validator::of_sets(Cow::Owned(rules), sets))
}

/// An issue that a person has accepted, as it was reported: only its place and its code are looked at.
fn accepted(issue: &JsonValue<'_>) -> Result<Acknowledged, JsonValueError> {
    let text = |key: &str| match issue.get(key) {
        Some(value) => value.text().map_err(|error| error.at_key(key)),
        None => Err(issue.unexpected("an issue with its `pointer` and its `code`")),
    };
    let name = text("code")?;
    let code: Code = Code::named(name).map_err(|error: JsonValueError| error.at_key("code"))?;
    let pointer = text("pointer")?;
    // What is wrong with an order's shape may be anywhere, and is not accepted in any case.
    if !code.is_shape() {
        place_at(pointer).map_err(|error| error.at_key("pointer"))?;
    }
    Ok(Acknowledged {
        path: pointer.to_owned(),
        code,
    })
}

/// Configurations by number.
pub(crate) struct ConfigTable {
    default: ValidatorConfig,
    others: Vec<Option<ValidatorConfig>>,
    /// The rules that are there.
    sets: Vec<&'static RuleSet>,
}

impl ConfigTable {
    /// With the rules that are there from the start beside the core of them.
    pub(crate) fn new(others: &[&'static RuleSet]) -> Self {
        let sets: Vec<_> = iter::once(&CORE).chain(others.iter().copied()).collect();
        Self {
            default: ValidatorConfig {
                validator: validator(Rules::default(), &sets),
                words: Words::default(),
                acknowledged: Vec::new(),
            },
            others: Vec::new(),
            sets,
        }
    }

    /// Adds rules, by which the default configuration judges from now on, and those that are made after this.
    pub(crate) fn add_rules(&mut self, sets: &[&'static RuleSet]) {
        for set in sets {
            if !self.sets.iter().any(|known| ptr::eq(*known, *set)) {
                self.sets.push(set);
            }
        }
        self.default.validator = validator(Rules::default(), &self.sets);
    }

    /// Words what is found by the default configuration in a language.
    pub(crate) fn set_language(&mut self, locale: Locale) {
        self.default.words.locale = locale;
    }

    /// A configuration; the default one where there is none of this number.
    pub(crate) fn get(&self, number: usize) -> &ValidatorConfig {
        let other = number
            .checked_sub(1)
            .and_then(|place| self.others.get(place));
        other.and_then(Option::as_ref).unwrap_or(&self.default)
    }

    /// Makes a configuration over another one, and answers with its number.
    ///
    /// # Errors
    /// Where the options are not as documented.
    pub(crate) fn add(&mut self, base: usize, options: &[u8]) -> Result<usize, JsonValueError> {
        let config = Some(self.get(base).with(options, &self.sets)?);
        match self
            .others
            .iter_mut()
            .zip(1..)
            .find(|(slot, _)| slot.is_none())
        {
            Some((slot, number)) => {
                *slot = config;
                Ok(number)
            }
            None => {
                self.others.push(config);
                Ok(self.others.len())
            }
        }
    }

    /// Gives up a configuration.
    pub(crate) fn remove(&mut self, number: usize) {
        let slot = number
            .checked_sub(1)
            .and_then(|place| self.others.get_mut(place));
        if let Some(slot) = slot {
            *slot = None;
        }
    }
}
