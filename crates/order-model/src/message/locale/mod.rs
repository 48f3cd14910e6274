//! The languages that messages come in. To add one: its `mod`, its line in the list, and its words in a file beside this one.

mod accept_language;
mod country_words;
pub(super) mod en;
pub mod es;
#[cfg(feature = "pseudo-language")]
pub mod pseudo;
#[cfg(not(feature = "pseudo-language"))]
pub mod th;
mod wording;
pub mod zh;

#[cfg(feature = "pseudo-language")]
pub use pseudo as th;
pub(super) use wording::Wording;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

macro_rules! locales {
    (
        ($dollar:tt)
        $(#[$first_attribute:meta])* $first:ident $first_tag:literal $first_name:literal $first_module:ident;
        $($(#[$attribute:meta])* $locale:ident $tag:literal $name:literal $module:ident $part:ident,)*
    ) => {
        /// A language that messages come in.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Locale {
            $(#[$first_attribute])*
            #[default]
            $first,
            $($(#[$attribute])* $locale,)*
        }

        impl Locale {
            /// Every language, in the order in which a choice shows them.
            pub const ALL: [Self; [$first_tag, $($tag),*].len()] = [Self::$first, $(Self::$locale),*];

            /// What a program in parts calls the part of each language but English, in the same order.
            pub const PARTS: [&str; Self::ALL.len() - 1] = [$(stringify!($part)),*];

            /// The BCP 47 tag, for `lang` attributes and for `Intl`.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self {
                    Self::$first => $first_tag,
                    $(Self::$locale => $tag,)*
                }
            }

            /// What the language calls itself.
            #[must_use]
            pub const fn own_name(self) -> &'static str {
                match self {
                    Self::$first => $first_name,
                    $(Self::$locale => $name,)*
                }
            }

            /// Its words, where all languages are in one program.
            #[cfg(not(feature = "late-words"))]
            pub(super) const fn wording(self) -> &'static Wording {
                match self {
                    Self::$first => &$first_module::WORDING,
                    $(Self::$locale => &$module::WORDING,)*
                }
            }
        }

        /// Calls a macro with the languages that are fetched when they are used, all but English: of each the [`Locale`], the module of
        /// its words, and what its part of a program is called.
        #[macro_export]
        macro_rules! fetched_languages {
            ($dollar then:ident) => {
                $dollar then! { $($locale $module $part,)* }
            };
        }
    };
}

/// Defines `wording(locale)`, given to `fetched_languages!`: the `WORDING`, of a type `Wording`, of the language's module. A language
/// without one does not compile.
#[macro_export]
macro_rules! wordings {
    ($($locale:ident $module:ident $part:ident,)*) => {
        const fn wording(locale: $crate::Locale) -> &'static Wording {
            match locale {
                $crate::Locale::En => &en::WORDING,
                $($crate::Locale::$locale => &$module::WORDING,)*
            }
        }
    };
}

locales! {
    ($)
    /// English.
    En "en" "English" en;
    /// Simplified Chinese.
    Zh "zh-CN" "简体中文" zh chinese,
    /// Spanish, as in Mexico.
    Es "es-MX" "Español (México)" es spanish,
    /// Thai.
    Th "th" "ไทย" th thai,
}

impl Locale {
    /// The language of a BCP 47 tag, by its first part: `en-GB` is English, `zh-Hans` and `zh` are Chinese, `es` and `es-419` are
    /// Spanish.
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
            text.push_str(match index {
                0 => "`",
                _ if index + 1 == Self::ALL.len() => " or `",
                _ => ", `",
            });
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
            ("es-419", Some(Locale::Es)),
            ("th-TH", Some(Locale::Th)),
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
            text.starts_with("there is no locale `fr`: use `en`, `zh-CN`, `es-MX` or `th`"),
            "{text}"
        );
    }
}
