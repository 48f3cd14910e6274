//! The wording of issues. `en.rs` and `zh.rs` are the only files that have any; each says something of every
//! problem, or it does not compile.

mod en;
mod place_name;
mod template;
mod zh;

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::contract::Field;
use crate::contract::{FieldRef, Path};
use crate::issue::Issue;
use crate::json::{JsonError, JsonErrorKind, MAX_DEPTH, Position};
use place_name::{Places, fill_pattern};

/// A language that messages come in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Locale {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Zh,
}

impl Locale {
    /// Every language, in the order in which a choice shows them.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The language of a BCP 47 tag, by its first part: `en-GB` is English, `zh-Hans` and `zh` are Chinese.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "zh" => Some(Self::Zh),
            _ => None,
        }
    }

    /// The BCP 47 tag, for `lang` attributes and for `Intl`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::from_tag(&tag).ok_or_else(|| {
            de::Error::custom(format_args!(
                "there is no locale `{tag}`: use `en` or `zh-CN`"
            ))
        })
    }
}

/// What is wrong and what to do, in the words of the trade.
#[must_use]
pub fn message(issue: &Issue, locale: Locale) -> String {
    let mut out = String::new();
    write_message(&mut out, issue, locale);
    out
}

/// The same behind another text.
pub fn write_message(out: &mut String, issue: &Issue, locale: Locale) {
    let Issue { path, kind, .. } = issue;
    let (template, language) = match locale {
        Locale::En => (en::template(path, kind), en::LANGUAGE),
        Locale::Zh => (zh::template(path, kind), zh::LANGUAGE),
    };
    template::fill(out, template, &place(path, locale), kind, &language);
}

/// Why a text is not JSON, with the line and the column.
#[must_use]
pub fn json_message(error: &JsonError, locale: Locale) -> String {
    let (expected, why, sentence) = match locale {
        Locale::En => (
            en::expected as fn(_) -> _,
            en::why(error.kind),
            en::NOT_JSON,
        ),
        Locale::Zh => (
            zh::expected as fn(_) -> _,
            zh::why(error.kind),
            zh::NOT_JSON,
        ),
    };
    let expected = match error.kind {
        JsonErrorKind::Expected(what) => expected(what),
        _ => "",
    };
    let Position { line, column, .. } = error.position;
    fill_pattern(
        sentence,
        &fill_pattern(why, expected, &[&MAX_DEPTH.to_string()]),
        &[&line.to_string(), &column.to_string()],
    )
}

/// A field's name as a form's label has it: "Postal code".
#[must_use]
pub const fn label(field: Field, locale: Locale) -> &'static str {
    match locale {
        Locale::En => en::label(field),
        Locale::Zh => zh::label(field),
    }
}

/// A place's name within a sentence: "the receiver's postal code", "the quantity of item 2".
#[must_use]
pub fn place(path: &Path, locale: Locale) -> String {
    match path.field_ref() {
        Some(FieldRef { field, item }) => {
            let number = item.map(|index| (index + 1).to_string());
            let noun = match locale {
                Locale::En => en::noun(field),
                Locale::Zh => zh::label(field),
            };
            places(locale).field(field, noun, number.as_deref().unwrap_or_default())
        }
        None => places(locale).other(path),
    }
}

const fn places(locale: Locale) -> &'static Places {
    match locale {
        Locale::En => &en::PLACES,
        Locale::Zh => &zh::PLACES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_name_languages() {
        for (tag, locale) in [
            ("en-GB", Some(Locale::En)),
            ("zh-Hant-TW", Some(Locale::Zh)),
            ("ZH_cn", Some(Locale::Zh)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Locale::from_tag(tag), locale, "{tag}");
        }
    }

    #[test]
    fn every_field_has_its_own_name_in_every_language() {
        for locale in Locale::ALL {
            let mut names: Vec<_> = Field::ALL
                .into_iter()
                .map(|field| place(&Path::from(field), locale))
                .collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), Field::ALL.len(), "{locale:?}");
        }
    }
}
