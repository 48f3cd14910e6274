//! What the package is in.

use std::iter;

use order_model::Locale;

/// What may be added to the core, in the order of their numbers.
pub(crate) fn core_part_names() -> impl Iterator<Item = &'static str> {
    part_names().chain(["phones", "provinces"])
}

/// What a program may leave out: the rules that know what people write, and the words of each language but English. In the order of their numbers.
pub(crate) fn part_names() -> impl Iterator<Item = &'static str> {
    iter::once("plausibility").chain(Locale::PARTS)
}
