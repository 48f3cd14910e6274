//! The languages that messages come in. To add one: its line in the list, and its words in a file beside this one.

mod country_words;
pub(super) mod en;
mod wording;
pub(super) mod zh;

pub(super) use wording::Wording;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

macro_rules! locales {
    ($($(#[$attribute:meta])* $name:ident $tag:literal $module:ident,)*) => {
        /// A language that messages come in.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Locale {
            $($(#[$attribute])* $name,)*
        }

        impl Locale {
            /// Every language, in the order in which a choice shows them.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// The BCP 47 tag, for `lang` attributes and for `Intl`.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$name => $tag,)* }
            }

            /// Its words, where all languages are in one program.
            #[cfg(not(feature = "late-words"))]
            pub(super) const fn wording(self) -> &'static Wording {
                match self { $(Self::$name => &$module::WORDING,)* }
            }
        }
    };
}

locales! {
    /// English.
    #[default]
    En "en" en,
    /// Simplified Chinese.
    Zh "zh-CN" zh,
}

impl Locale {
    /// The language of a BCP 47 tag, by its first part: `en-GB` is English, `zh-Hans` and `zh` are Chinese.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|locale| language(tag).eq_ignore_ascii_case(language(locale.tag())))
    }

    /// What to say where a tag names none of them.
    #[must_use]
    pub fn unknown(tag: &str) -> String {
        let mut text = format!("there is no locale `{tag}`: use ");
        for (index, locale) in Self::ALL.into_iter().enumerate() {
            text.push_str(if index == 0 { "`" } else { " or `" });
            text.push_str(locale.tag());
            text.push('`');
        }
        text
    }
}

/// The first part of a tag.
fn language(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::from_tag(&tag).ok_or_else(|| de::Error::custom(Self::unknown(&tag)))
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
    fn an_unknown_tag_is_answered_with_those_that_there_are() {
        let text = Locale::unknown("fr");
        assert!(
            text.starts_with("there is no locale `fr`: use `en` or `zh-CN`"),
            "{text}"
        );
    }
}
