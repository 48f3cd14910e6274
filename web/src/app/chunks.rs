//! Where the code is taken apart: what only these functions name is in the chunk that stands before each, with the data
//! that it uses. Without the feature `split`, everything is in one file, and there at once.

use order_model::Locale;

use super::bar::BAR;
use super::language;
use super::screens::SCREENS;
use crate::chunk::{JUDGING, PLAUSIBILITY, READING};
use crate::page::new_order::{BOOK, LATE_FIELDS, PROVINCES, SENDING};
use crate::session::RESUMING;

/// Says of every chunk how it is fetched.
pub(crate) fn register() {
    LATE_FIELDS.set_source(|| Box::pin(source::late_fields()));
    RESUMING.set_source(|| Box::pin(source::resuming()));
    READING.set_source(|| Box::pin(source::reading()));
    BAR.set_source(|| Box::pin(source::bar()));
    JUDGING.set_source(|| Box::pin(source::judging()));
    PLAUSIBILITY.set_source(|| Box::pin(source::plausibility()));
    PROVINCES.set_source(|| Box::pin(source::provinces()));
    SENDING.set_source(|| Box::pin(source::sending()));
    SCREENS.set_source(|| Box::pin(source::screens()));
    BOOK.set_source(|| Box::pin(source::book()));
    register_languages();
}

macro_rules! languages {
    ($($locale:ident $module:ident $part:ident,)*) => {
        fn register_languages() {
            $(if let Some(chunk) = language::chunk(Locale::$locale) {
                chunk.set_source(|| Box::pin(languages::$part()));
            })*
        }

        #[cfg(feature = "split")]
        mod languages {
            use wasm_split_helpers::wasm_split;

            use crate::chunk::{Content, LoadError};
            use crate::i18n;

            $(#[wasm_split($part, fallible)]
            pub(super) fn $part() -> Result<Content, LoadError> {
                Ok(&i18n::$module::LANGUAGE)
            })*
        }

        #[cfg(not(feature = "split"))]
        mod languages {
            use std::future::{Ready, ready};

            use crate::chunk::{Content, LoadError};
            use crate::i18n;

            $(pub(super) fn $part() -> Ready<Result<Content, LoadError>> {
                ready(Ok(&i18n::$module::LANGUAGE))
            })*
        }
    };
}
order_model::fetched_languages!(languages);

#[cfg(feature = "split")]
mod source {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use crate::app::bar::BAR_CONTENT;
    use crate::app::judging::JUDGING_CONTENT;
    use crate::app::screens::CONTENT as SCREENS_CONTENT;
    use crate::chunk::{Content, LoadError, PLAUSIBILITY_CONTENT, READING_CONTENT};
    use crate::page::new_order::{
        BOOK_CONTENT, LATE_FIELDS_CONTENT, PROVINCES_CONTENT, SENDING_CONTENT,
    };
    use crate::session::RESUMING_CONTENT;

    impl From<SplitLoaderError> for LoadError {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(judging, fallible)]
    pub(super) fn judging() -> Result<Content, LoadError> {
        Ok(&JUDGING_CONTENT)
    }

    #[wasm_split(judging, fallible)]
    pub(super) fn bar() -> Result<Content, LoadError> {
        Ok(&BAR_CONTENT)
    }

    #[wasm_split(judging, fallible)]
    pub(super) fn late_fields() -> Result<Content, LoadError> {
        Ok(&LATE_FIELDS_CONTENT)
    }

    #[wasm_split(plausibility, fallible)]
    pub(super) fn plausibility() -> Result<Content, LoadError> {
        Ok(&PLAUSIBILITY_CONTENT)
    }

    #[wasm_split(plausibility, fallible)]
    pub(super) fn provinces() -> Result<Content, LoadError> {
        Ok(&PROVINCES_CONTENT)
    }

    #[wasm_split(reading, fallible)]
    pub(super) fn reading() -> Result<Content, LoadError> {
        Ok(&READING_CONTENT)
    }

    #[wasm_split(reading, fallible)]
    pub(super) fn resuming() -> Result<Content, LoadError> {
        Ok(&RESUMING_CONTENT)
    }

    #[wasm_split(sending, fallible)]
    pub(super) fn sending() -> Result<Content, LoadError> {
        Ok(&SENDING_CONTENT)
    }

    #[wasm_split(screens, fallible)]
    pub(super) fn screens() -> Result<Content, LoadError> {
        Ok(&SCREENS_CONTENT)
    }

    #[wasm_split(book, fallible)]
    pub(super) fn book() -> Result<Content, LoadError> {
        Ok(&BOOK_CONTENT)
    }
}

#[cfg(not(feature = "split"))]
mod source {
    use std::future::{Ready, ready};

    use crate::app::bar::BAR_CONTENT;
    use crate::app::judging::JUDGING_CONTENT;
    use crate::app::screens::CONTENT as SCREENS_CONTENT;
    use crate::chunk::{Content, LoadError, PLAUSIBILITY_CONTENT, READING_CONTENT};
    use crate::page::new_order::{
        BOOK_CONTENT, LATE_FIELDS_CONTENT, PROVINCES_CONTENT, SENDING_CONTENT,
    };
    use crate::session::RESUMING_CONTENT;

    pub(super) fn bar() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&BAR_CONTENT))
    }

    pub(super) fn late_fields() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&LATE_FIELDS_CONTENT))
    }

    pub(super) fn plausibility() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&PLAUSIBILITY_CONTENT))
    }

    pub(super) fn provinces() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&PROVINCES_CONTENT))
    }

    pub(super) fn reading() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&READING_CONTENT))
    }

    pub(super) fn resuming() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&RESUMING_CONTENT))
    }

    pub(super) fn sending() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&SENDING_CONTENT))
    }

    pub(super) fn judging() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&JUDGING_CONTENT))
    }

    pub(super) fn screens() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&SCREENS_CONTENT))
    }

    pub(super) fn book() -> Ready<Result<Content, LoadError>> {
        ready(Ok(&BOOK_CONTENT))
    }
}
