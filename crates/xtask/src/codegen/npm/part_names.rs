//! What the package is in.

use std::iter;

use order_model::Locale;

/// What a program may leave out: the rules that know what people write, and the words of each language but English. In the order of their numbers.
pub(crate) fn part_names() -> impl Iterator<Item = &'static str> {
    iter::once("plausibility").chain(Locale::PARTS)
}
