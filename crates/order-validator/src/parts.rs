//! The parts that a program may leave out: each is a file of its own, which the package has put beside the module by the time it is named here.

use order_model::Rules;
use order_model::message::Words;
use order_model::reference::province::provinces;
use order_model::rules::RuleSet;

use crate::json_output;
use crate::normal_form::write_normal_form;

/// The rules that know what people write, with their tables.
pub const PLAUSIBILITY: u32 = 0;
/// The words of Simplified Chinese.
pub const CHINESE: u32 = 1;

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

#[cfg(feature = "split")]
pub(crate) use split::part;

/// What a part holds; `None` where there is none of this number.
#[cfg(not(feature = "split"))]
pub(crate) fn part(number: u32) -> Option<Part> {
    match number {
        PLAUSIBILITY => Some(Part::Plausibility(&PLAUSIBILITY_CONTENT)),
        CHINESE => Some(Part::Words(&order_model::message::CHINESE)),
        _ => None,
    }
}

#[cfg(feature = "split")]
mod split {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use order_model::message::Words;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{CHINESE, PLAUSIBILITY, PLAUSIBILITY_CONTENT, Part, Plausibility};

    #[wasm_split(plausibility, fallible)]
    fn plausibility() -> Result<&'static Plausibility, SplitLoaderError> {
        Ok(&PLAUSIBILITY_CONTENT)
    }

    #[wasm_split(chinese, fallible)]
    fn chinese() -> Result<&'static Words, SplitLoaderError> {
        Ok(&order_model::message::CHINESE)
    }

    /// What a part holds; `None` where it is not there, or there is none of this number.
    pub(crate) fn part(number: u32) -> Option<Part> {
        match number {
            PLAUSIBILITY => now(plausibility()).map(Part::Plausibility),
            CHINESE => now(chinese()).map(Part::Words),
            _ => None,
        }
    }

    /// What is there already: the package answers at once whether it has put the part beside the module, so the second look finds it.
    fn now<T>(loading: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
        let mut loading = pin!(loading);
        let mut context = Context::from_waker(Waker::noop());
        (0..2).find_map(|_| match loading.as_mut().poll(&mut context) {
            Poll::Ready(loaded) => loaded.ok(),
            Poll::Pending => None,
        })
    }
}
