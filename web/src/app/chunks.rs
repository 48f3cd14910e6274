//! Where the code is taken apart: what only these functions name is in the chunk that stands before each, with the data
//! that it uses. Without the feature `split`, everything is in one file, and there at once.

use order_model::Locale;

use super::bar::BAR;
use super::language;
use super::screens::SCREENS;
use super::tools::TOOLS;
use crate::chunk::{JUDGING, Loading, READING, WHOLE_RULES};
use crate::component::label_desk::LABEL_DESK;
use crate::page::hand_over::HAND_OVER;
use crate::page::new_order::{ASSIST, LATE_FIELDS};
use crate::page::orders::WORKBOOK;
use crate::session::RESUMING;

/// Says of every chunk how it is fetched.
pub(crate) fn register() {
    let judging: fn() -> Loading = || Box::pin(source::judging());
    JUDGING.set_source(judging);
    BAR.set_source(judging);
    LATE_FIELDS.set_source(judging);
    WHOLE_RULES.set_source(|| Box::pin(source::typing()));
    let assist: fn() -> Loading = || Box::pin(source::assist());
    ASSIST.set_source(assist);
    LABEL_DESK.set_source(assist);
    let reading: fn() -> Loading = || Box::pin(source::reading());
    READING.set_source(reading);
    RESUMING.set_source(reading);
    let screens: fn() -> Loading = || Box::pin(source::screens());
    SCREENS.set_source(screens);
    TOOLS.set_source(screens);
    WORKBOOK.set_source(screens);
    HAND_OVER.set_source(screens);
    register_languages();
}

/// A file of the page by its name, and the chunks that are in it.
macro_rules! files {
    (mod $source:ident; $($file:ident: $($content:path),+;)+) => {
        #[cfg(feature = "split")]
        mod $source {
            use wasm_split_helpers::wasm_split;

            use crate::chunk::{Content, LoadError};

            $(#[wasm_split($file, fallible)]
            pub(super) fn $file() -> Result<Content, LoadError> {
                static CONTENT: Content = &[$(&$content),+];
                Ok(CONTENT)
            })+
        }

        #[cfg(not(feature = "split"))]
        mod $source {
            use std::future::{Ready, ready};

            use crate::chunk::{Content, LoadError};

            $(pub(super) fn $file() -> Ready<Result<Content, LoadError>> {
                static CONTENT: Content = &[$(&$content),+];
                ready(Ok(CONTENT))
            })+
        }
    };
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for crate::chunk::LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

macro_rules! languages {
    ($($locale:ident $module:ident $part:ident,)*) => {
        fn register_languages() {
            $(if let Some(chunk) = language::chunk(Locale::$locale) {
                chunk.set_source(|| Box::pin(language_source::$part()));
            })*
        }

        files! {
            mod language_source;
            $($part: crate::i18n::$module::LANGUAGE, crate::app::language::ADD_NOTICES;)*
        }
    };
}
order_model::fetched_languages!(languages);

files! {
    mod source;
    judging: crate::app::judging::JUDGING_CONTENT, crate::component::item_keys::ITEM_KEYS, crate::app::bar::BAR_CONTENT, crate::page::new_order::LATE_FIELDS_CONTENT;
    typing: crate::chunk::WHOLE_RULES_CONTENT, crate::app::judging::ISSUE_LIST, crate::page::new_order::TYPING_CONTENT;
    reading: crate::chunk::READING_CONTENT, crate::session::RESUMING_CONTENT;
    assist: crate::page::new_order::ASSIST_CONTENT, crate::component::label_desk::LABEL_DESK_CONTENT;
    screens: crate::app::screens::CONTENT, crate::app::tools::CONTENT, crate::page::orders::WORKBOOK_CONTENT, crate::page::hand_over::HAND_OVER_CONTENT;
}
