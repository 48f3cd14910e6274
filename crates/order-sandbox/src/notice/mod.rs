//! Everything that this sandbox says by itself: its codes, their HTTP statuses, and the wording, in a file a language.
//!
//! What is wrong with an order is said by `order-model`.

mod en;
mod es;
mod kind;
mod th;
mod zh;

use order_model::Locale;

use kind::Wording;
pub(crate) use kind::{Notice, StateText};

macro_rules! wordings {
    ($($locale:ident $module:ident $part:ident,)*) => {
        /// A language without its words does not compile.
        const fn wording(locale: Locale) -> &'static Wording {
            match locale {
                Locale::En => &en::WORDING,
                $(Locale::$locale => &$module::WORDING,)*
            }
        }
    };
}
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
