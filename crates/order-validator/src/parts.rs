//! The parts that a program may leave out: each is a file of its own, which the package has put beside the module by the time it is named here.

use order_model::message::{Words, locale};
use order_model::reference::province::provinces;
use order_model::rules::RuleSet;
use order_model::{Locale, Rules};

use crate::json_output;
use crate::normal_form::write_normal_form;

/// The rules that know what people write, with their tables.
const PLAUSIBILITY: u32 = 0;
/// How many parts there are. The words of a language are the part of the number that the language has among all; English has none.
pub const PARTS: u32 = Locale::ALL.len() as u32;

/// What a part holds.
pub(crate) enum Part {
    Plausibility(&'static Plausibility),
    Words(&'static Words),
}

/// The rules that know what people write, and what else knows it.
pub(crate) struct Plausibility {
    pub(crate) rules: &'static RuleSet,
    /// Writes the provinces of a country.
    pub(crate) provinces: fn(&str, &mut String),
    pub(crate) normalize: fn(&[u8], &[u8], &Rules, &mut String),
}

/// Named where the code is taken apart, and nowhere else.
static PLAUSIBILITY_CONTENT: Plausibility = Plausibility {
    rules: &order_model::rules::PLAUSIBILITY,
    provinces: |country, out| json_output::provinces(out, provinces(country)),
    normalize: write_normal_form,
};

/// What there is of it from the start: all, where the code is in one piece.
pub(crate) static INCLUDED: Option<&Plausibility> =
    if cfg!(any(feature = "split", feature = "core")) {
        None
    } else {
        Some(&PLAUSIBILITY_CONTENT)
    };

macro_rules! parts {
    ($($locale:ident $module:ident $part:ident,)*) => {
        /// What a part holds; `None` where it is not there, or there is none of this number.
        pub(crate) fn part(number: u32) -> Option<Part> {
            if number == PLAUSIBILITY {
                return source::plausibility().map(Part::Plausibility);
            }
            match Locale::ALL.get(number as usize)? {
                Locale::En => None,
                $(Locale::$locale => source::$part().map(Part::Words),)*
            }
        }

        #[cfg(not(feature = "split"))]
        mod source {
            use super::{PLAUSIBILITY_CONTENT, Plausibility, Words, locale};

            pub(super) fn plausibility() -> Option<&'static Plausibility> {
                Some(&PLAUSIBILITY_CONTENT)
            }

            $(pub(super) fn $part() -> Option<&'static Words> {
                Some(&locale::$module::WORDS)
            })*
        }

        #[cfg(feature = "split")]
        mod source {
            use super::{Plausibility, Words, now, split};

            pub(super) fn plausibility() -> Option<&'static Plausibility> {
                now(split::plausibility())
            }

            $(pub(super) fn $part() -> Option<&'static Words> {
                now(split::$part())
            })*
        }

        #[cfg(feature = "split")]
        mod split {
            use wasm_split_helpers::{SplitLoaderError, wasm_split};

            use super::{PLAUSIBILITY_CONTENT, Plausibility, Words, locale};

            #[wasm_split(plausibility, fallible)]
            pub(super) fn plausibility() -> Result<&'static Plausibility, SplitLoaderError> {
                Ok(&PLAUSIBILITY_CONTENT)
            }

            $(#[wasm_split($part, fallible)]
            pub(super) fn $part() -> Result<&'static Words, SplitLoaderError> {
                Ok(&locale::$module::WORDS)
            })*
        }
    };
}
order_model::fetched_languages!(parts);

/// What is there already: the package answers at once whether it has put the part beside the module, so the second look finds it.
#[cfg(feature = "split")]
fn now<T>(
    loading: impl Future<Output = Result<T, wasm_split_helpers::SplitLoaderError>>,
) -> Option<T> {
    let mut loading = std::pin::pin!(loading);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    (0..2).find_map(|_| match loading.as_mut().poll(&mut context) {
        std::task::Poll::Ready(loaded) => loaded.ok(),
        std::task::Poll::Pending => None,
    })
}
