//! Everything that this sandbox says by itself: its codes, their HTTP statuses, and the wording, in a file a language.
//!
//! What is wrong with an order is said by `order-model`.

mod en;
mod es;
mod kind;
mod th;
mod zh;

use order_model::{Locale, wordings};

use kind::Wording;
pub(crate) use kind::{Notice, StateText};

order_model::fetched_languages!(wordings);

impl Notice {
    /// The envelope's `message`.
    pub(crate) fn text(&self, locale: Locale) -> String {
        (wording(locale).notice)(self)
    }
}

impl StateText<'_> {
    /// The text.
    pub(crate) fn text(&self, locale: Locale) -> String {
        (wording(locale).state)(self)
    }
}
