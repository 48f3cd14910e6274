//! Where the code is taken apart: what only these functions name is in the chunk that stands before each, with the data
//! that it uses. Without the feature `split`, everything is in one file, and there at once.

use super::language::CHINESE;
use super::screens::SCREENS;
use crate::chunk::{JUDGING, READING};
use crate::page::new_order::{LATE_FIELDS, SENDING};
use crate::session::RESUMING;

/// Says of every chunk how it is fetched.
pub(crate) fn register() {
    LATE_FIELDS.set_source(|| Box::pin(source::late_fields()));
    RESUMING.set_source(|| Box::pin(source::resuming()));
    READING.set_source(|| Box::pin(source::reading()));
    JUDGING.set_source(|| Box::pin(source::judging()));
    SENDING.set_source(|| Box::pin(source::sending()));
    SCREENS.set_source(|| Box::pin(source::screens()));
    CHINESE.set_source(|| Box::pin(source::chinese()));
}

#[cfg(feature = "split")]
mod source {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use crate::app::screens::{self, Screens};
    use crate::chunk::{JUDGING_CONTENT, Judging, LoadError, READING_CONTENT, Reading};
    use crate::i18n::{self, Language};
    use crate::page::new_order::{LATE_FIELDS_CONTENT, LateFields, SENDING_CONTENT, Sending};
    use crate::session::{RESUMING_CONTENT, Resuming};

    impl From<SplitLoaderError> for LoadError {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(judging, fallible)]
    pub(super) fn judging() -> Result<&'static Judging, LoadError> {
        Ok(&JUDGING_CONTENT)
    }

    #[wasm_split(judging, fallible)]
    pub(super) fn late_fields() -> Result<&'static LateFields, LoadError> {
        Ok(&LATE_FIELDS_CONTENT)
    }

    #[wasm_split(reading, fallible)]
    pub(super) fn reading() -> Result<&'static Reading, LoadError> {
        Ok(&READING_CONTENT)
    }

    #[wasm_split(reading, fallible)]
    pub(super) fn resuming() -> Result<&'static Resuming, LoadError> {
        Ok(&RESUMING_CONTENT)
    }

    #[wasm_split(sending, fallible)]
    pub(super) fn sending() -> Result<&'static Sending, LoadError> {
        Ok(&SENDING_CONTENT)
    }

    #[wasm_split(screens, fallible)]
    pub(super) fn screens() -> Result<&'static Screens, LoadError> {
        Ok(&screens::CONTENT)
    }

    #[wasm_split(chinese, fallible)]
    pub(super) fn chinese() -> Result<&'static Language, LoadError> {
        Ok(&i18n::CHINESE)
    }
}

#[cfg(not(feature = "split"))]
mod source {
    use std::future::{Ready, ready};

    use crate::app::screens::{self, Screens};
    use crate::chunk::{JUDGING_CONTENT, Judging, LoadError, READING_CONTENT, Reading};
    use crate::i18n::{self, Language};
    use crate::page::new_order::{LATE_FIELDS_CONTENT, LateFields, SENDING_CONTENT, Sending};
    use crate::session::{RESUMING_CONTENT, Resuming};

    pub(super) fn late_fields() -> Ready<Result<&'static LateFields, LoadError>> {
        ready(Ok(&LATE_FIELDS_CONTENT))
    }

    pub(super) fn reading() -> Ready<Result<&'static Reading, LoadError>> {
        ready(Ok(&READING_CONTENT))
    }

    pub(super) fn resuming() -> Ready<Result<&'static Resuming, LoadError>> {
        ready(Ok(&RESUMING_CONTENT))
    }

    pub(super) fn sending() -> Ready<Result<&'static Sending, LoadError>> {
        ready(Ok(&SENDING_CONTENT))
    }

    pub(super) fn judging() -> Ready<Result<&'static Judging, LoadError>> {
        ready(Ok(&JUDGING_CONTENT))
    }

    pub(super) fn screens() -> Ready<Result<&'static Screens, LoadError>> {
        ready(Ok(&screens::CONTENT))
    }

    pub(super) fn chinese() -> Ready<Result<&'static Language, LoadError>> {
        ready(Ok(&i18n::CHINESE))
    }
}
