//! The parts that a program may leave out: each is in files of its own, which the package has put beside the module by the time it is named here.

use order_model::message::{Words, locale};
use order_model::rules::RuleSet;
use order_model::{Locale, Rules};
#[cfg(not(feature = "core"))]
use order_model::{
    reference::province::provinces,
    rules::{PHONES, PLAUSIBILITY, PROVINCES},
};

/// The first number behind those of languages: the words of one are the part of the number that it has among all. English has none, and in its place
/// stand the rules that know what people write.
const AFTER_LANGUAGES: u32 = Locale::ALL.len() as u32;
#[cfg(feature = "core")]
const PROVINCES_PART: u32 = AFTER_LANGUAGES + 1;
/// How many parts there are: beside the core, the rules about phone numbers and about provinces are parts of their own.
pub const PARTS: u32 = AFTER_LANGUAGES + if cfg!(feature = "core") { 2 } else { 0 };

/// What a part holds.
pub(crate) enum Part {
    Rules(&'static RulePart),
    Words(&'static Words),
}

/// Rules, and what comes with them.
pub(crate) struct RulePart {
    pub(crate) sets: &'static [&'static RuleSet],
    /// The words in which what they find is said in English, where that has only those of the core.
    pub(crate) words: Option<&'static Words>,
    pub(crate) knowledge: Option<&'static Knowledge>,
}

/// What else knows what people write.
pub(crate) struct Knowledge {
    /// Writes the provinces of a country.
    pub(crate) provinces: fn(&str, &mut String),
    pub(crate) normalize: fn(&[u8], &[u8], &Rules, &mut String),
}

/// Every rule beside the core.
#[cfg(not(feature = "core"))]
static ALL_RULES: RulePart = RulePart {
    sets: &[&PROVINCES, &PHONES, &PLAUSIBILITY],
    words: None,
    knowledge: Some(&Knowledge {
        provinces: |country, out| crate::json_output::provinces(out, provinces(country)),
        normalize: crate::normal_form::write_normal_form,
    }),
};

/// What there is of them from the start: all, where the code is in one piece.
#[cfg(not(feature = "split"))]
pub(crate) static INCLUDED: Option<&RulePart> = Some(&ALL_RULES);
#[cfg(feature = "split")]
pub(crate) static INCLUDED: Option<&RulePart> = None;

macro_rules! parts {
    ($($locale:ident $module:ident $part:ident,)*) => {
        /// What a part holds; `None` where there is none of this number.
        pub(crate) fn part(number: u32) -> Option<Part> {
            match Locale::ALL.get(number as usize) {
                $(Some(Locale::$locale) => language::$part().map(Part::Words),)*
                _ => rule_part(number).map(Part::Rules),
            }
        }

        #[cfg(not(feature = "split"))]
        mod language {
            use super::{Words, locale};

            $(pub(super) fn $part() -> Option<&'static Words> {
                Some(&locale::$module::WORDS)
            })*
        }

        #[cfg(feature = "split")]
        mod language {
            use super::{Words, locale};
            use crate::split;

            $(pub(super) fn $part() -> Option<&'static Words> {
                #[wasm_split_helpers::wasm_split($part, wasm_split_path = crate::split)]
                fn content() -> &'static Words {
                    &locale::$module::WORDS
                }
                split::now(content())
            })*
        }
    };
}
order_model::fetched_languages!(parts);

#[cfg(not(feature = "split"))]
fn rule_part(number: u32) -> Option<&'static RulePart> {
    (number == 0).then_some(&ALL_RULES)
}

#[cfg(all(feature = "split", not(feature = "core")))]
fn rule_part(number: u32) -> Option<&'static RulePart> {
    #[wasm_split_helpers::wasm_split(plausibility, wasm_split_path = crate::split)]
    fn content() -> &'static RulePart {
        &ALL_RULES
    }
    if number == 0 {
        crate::split::now(content())
    } else {
        None
    }
}

#[cfg(feature = "core")]
macro_rules! rule_parts {
    ($($number:pat => $part:ident $set:ident,)*) => {
        fn rule_part(number: u32) -> Option<&'static RulePart> {
            match number {
                $($number => {
                    #[wasm_split_helpers::wasm_split($part, wasm_split_path = crate::split)]
                    fn content() -> &'static RulePart {
                        static PART: RulePart = RulePart {
                            sets: &[&order_model::rules::$set],
                            words: Some(&order_model::message::ENGLISH),
                            knowledge: None,
                        };
                        &PART
                    }
                    crate::split::now(content())
                })*
                _ => None,
            }
        }
    };
}
#[cfg(feature = "core")]
rule_parts! {
    0 => plausibility PLAUSIBILITY,
    AFTER_LANGUAGES => phones PHONES,
    PROVINCES_PART => provinces PROVINCES,
}
