//! Every text that the page shows, but for those about issues, which are the model's. A language lacks none,
//! or it does not compile.

mod en;
mod text;
mod zh;

use order_model::Locale;

pub(crate) use text::{ChunkText, ReplyText, Text};

impl Text {
    /// The texts of a language.
    pub(crate) const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &en::TEXT,
            Locale::Zh => &zh::TEXT,
        }
    }
}

impl ChunkText {
    /// The texts of a language. Code that is not in a chunk must not ask for them: they would not be in one either.
    pub(crate) const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &en::CHUNK_TEXT,
            Locale::Zh => &zh::CHUNK_TEXT,
        }
    }
}
