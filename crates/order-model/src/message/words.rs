//! The words of languages that are fetched. A program in parts has English from the start, and every other language in a part
//! of its own; with the feature `late-words` it is English that is spoken until that part has been added.

use std::sync::OnceLock;

use super::locale::{Locale, Wording};
use crate::contract::Field;

/// The words of a language. Whoever names them has them in his part of the program.
pub struct Words {
    locale: Locale,
    wording: &'static Wording,
}

impl Words {
    pub(super) const fn new(locale: Locale, wording: &'static Wording) -> Self {
        Self { locale, wording }
    }

    /// The language that they are of.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }
}

/// All English words, for a program that has only a part of them from the start.
#[cfg(feature = "default-core")]
pub static ENGLISH: Words = Words::new(Locale::En, &super::locale::en::WHOLE);

static ADDED: [OnceLock<&Wording>; Locale::ALL.len()] = [const { OnceLock::new() }; _];

/// Messages, labels and places are in this language from now on, where they are asked for in it.
pub fn add_words(words: &'static Words) {
    if let Some(place) = ADDED.get(words.locale as usize) {
        place.get_or_init(|| words.wording);
    }
}

/// The words of a language, where all are in one program.
#[cfg(not(feature = "late-words"))]
pub(super) const fn wording(locale: Locale) -> &'static Wording {
    locale.wording()
}

/// The words of a language; English ones until they are there.
#[cfg(feature = "late-words")]
pub(super) fn wording(locale: Locale) -> &'static Wording {
    added(locale).unwrap_or(&super::locale::en::WORDING)
}

/// A field's name as a form's label has it.
#[cfg(not(feature = "late-words"))]
pub(super) fn label(field: Field, locale: Locale) -> &'static str {
    (locale.wording().label)(field)
}

/// A field's name as a form's label has it. It names nothing else of English: a form has labels before messages.
#[cfg(feature = "late-words")]
pub(super) fn label(field: Field, locale: Locale) -> &'static str {
    match added(locale) {
        Some(wording) => (wording.label)(field),
        None => (super::locale::en::WORDING.label)(field),
    }
}

#[cfg(feature = "late-words")]
fn added(locale: Locale) -> Option<&'static Wording> {
    ADDED.get(locale as usize)?.get().copied()
}
