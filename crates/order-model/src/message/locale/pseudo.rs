//! What `cargo xtask` makes of English, for tests: accents, brackets, longer by two fifths. It stands in the place of Thai.

use super::Locale;
use crate::message::Words;

include!(concat!(env!("PSEUDO_LANGUAGE"), "/messages.rs"));

/// What is added when it is fetched.
pub static WORDS: Words = Words::new(Locale::Th, &WORDING);
