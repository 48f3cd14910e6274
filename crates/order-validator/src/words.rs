//! What issues are worded in: a language, and what a caller says in other words.

use order_model::json::value::{JsonValue, JsonValueError};
use order_model::message::{Form, check_template, write_words};
use order_model::{Code, Issue, Locale};

/// A language, and a caller's own words over it.
#[derive(Clone, Default)]
pub(crate) struct Words {
    pub(crate) locale: Locale,
    own: Vec<Own>,
}

/// A template for a code, in one language or in all.
#[derive(Clone)]
struct Own {
    code: Code,
    locale: Option<Locale>,
    template: String,
}

impl Words {
    /// Reads templates by code: each a text for all languages, or an object of texts by language. Later ones stand before earlier ones.
    ///
    /// # Errors
    /// Where there is no such code, language or placeholder.
    pub(crate) fn read(&mut self, messages: &JsonValue<'_>) -> Result<(), JsonValueError> {
        messages.each_member(&mut |name, value| {
            let code: Code = Code::named(name)?;
            match value {
                JsonValue::Object(_) => {
                    value.each_member(&mut |tag, text| self.add(code, Some(locale(tag)?), text))
                }
                text => self.add(code, None, text),
            }
        })
    }

    fn add(
        &mut self,
        code: Code,
        locale: Option<Locale>,
        text: &JsonValue<'_>,
    ) -> Result<(), JsonValueError> {
        let template = text.text()?.to_owned();
        check_template(code, &template)?;
        self.own.push(Own {
            code,
            locale,
            template,
        });
        Ok(())
    }

    /// Writes an issue's message behind another text.
    pub(crate) fn write(&self, out: &mut String, issue: &Issue, form: Form) {
        let code = issue.code();
        let is_meant =
            |own: &&Own| own.code == code && own.locale.is_none_or(|locale| locale == self.locale);
        let mut templates = self.own.iter().rev();
        // There nobody gives any.
        let own = if cfg!(feature = "core") {
            None
        } else {
            templates.find(is_meant)
        };
        let template = own.map(|own| own.template.as_str());
        write_words(out, issue, self.locale, form, template);
    }
}

/// A language by its tag.
///
/// # Errors
/// Where there is none of it.
pub(crate) fn locale(tag: &str) -> Result<Locale, JsonValueError> {
    Locale::from_tag(tag).ok_or_else(|| JsonValueError::new(Locale::unknown(tag)))
}
