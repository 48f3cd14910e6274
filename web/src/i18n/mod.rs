//! Every text that the page shows, but for those about issues, which are the model's. A language lacks none,
//! or it does not compile. English is there from the start; any other language is fetched when it is wanted.

/// A language's table of its texts, which stand beside it under the same names in each.
macro_rules! language {
    ($locale:ident $module:ident) => {
        pub(crate) static LANGUAGE: crate::i18n::Language = crate::i18n::Language {
            locale: order_model::Locale::$locale,
            words: &order_model::message::locale::$module::WORDS,
            text: &TEXT,
            chunk_text: &CHUNK_TEXT,
            late_text: &LATE_TEXT,
            help_text: &HELP_TEXT,
            book_text: &BOOK_TEXT,
            paste_text: &PASTE_TEXT,
            mend_text: &MEND_TEXT,
            label_text: &LABEL_TEXT,
            addresses_text: &ADDRESSES_TEXT,
            orders_text: &ORDERS_TEXT,
            ready_text: &READY_TEXT,
            settings_text: &SETTINGS_TEXT,
            print_text: &PRINT_TEXT,
            import_text: &IMPORT_TEXT,
            notices: NOTICES,
        };
    };
}

mod en;
pub(crate) mod es;
mod plural;
#[cfg(feature = "pseudo-language")]
pub(crate) mod pseudo;
mod text;
#[cfg(not(feature = "pseudo-language"))]
pub(crate) mod th;
pub(crate) mod zh;

#[cfg(feature = "pseudo-language")]
pub(crate) use pseudo as th;

use std::sync::OnceLock;

use order_model::Locale;
use order_model::message::{self, Words};

pub(crate) use text::{
    AddressesText, BookText, ChunkText, HelpText, ImportText, LabelText, LateText, MendText,
    OrdersText, PasteText, PrintText, ReadyText, ReplyText, SettingsText, Text,
};

/// The texts of a language that is fetched. Each is named where the code is taken apart, and nowhere else.
pub(crate) struct Language {
    pub(crate) locale: Locale,
    /// What the model says in it.
    words: &'static Words,
    text: &'static Text,
    chunk_text: &'static ChunkText,
    late_text: &'static LateText,
    help_text: &'static HelpText,
    book_text: &'static BookText,
    paste_text: &'static PasteText,
    mend_text: &'static MendText,
    label_text: &'static LabelText,
    addresses_text: &'static AddressesText,
    orders_text: &'static OrdersText,
    ready_text: &'static ReadyText,
    settings_text: &'static SettingsText,
    print_text: &'static PrintText,
    import_text: &'static ImportText,
    pub(crate) notices: Notices,
}

/// What notices of `index.html` that may come once the page has started say, which has them in English: of each its id, and the texts
/// before, in and after its link.
pub(crate) type Notices = [(&'static str, [&'static str; 3]); 3];

static FETCHED: [OnceLock<&Language>; Locale::ALL.len()] = [const { OnceLock::new() }; _];

/// Takes the texts of a language into use. Answers whether it is new.
pub(crate) fn add(language: &'static Language) -> bool {
    message::add_words(language.words);
    let place = FETCHED.get(language.locale as usize);
    place.is_some_and(|place| place.set(language).is_ok())
}

/// The texts of a language that is not in the page from the start, once they are there.
fn fetched(locale: Locale) -> Option<&'static Language> {
    FETCHED.get(locale as usize)?.get().copied()
}

impl Text {
    /// The texts of a language; of English until that one is there.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::TEXT, |language| language.text)
    }
}

impl ChunkText {
    /// The texts of a language. Code that is not in a chunk must not ask for them: they would not be in one either.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::CHUNK_TEXT, |language| language.chunk_text)
    }
}

impl HelpText {
    /// The help in a language, for the screen of it alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::HELP_TEXT, |language| language.help_text)
    }
}

impl BookText {
    /// What the form says of the address book, for the chunk of it alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::BOOK_TEXT, |language| language.book_text)
    }
}

impl PasteText {
    /// What is said of pasted texts, for the chunk of it alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::PASTE_TEXT, |language| language.paste_text)
    }
}

impl MendText {
    /// What is said of changes that would mend the order, for the chunk of it alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::MEND_TEXT, |language| language.mend_text)
    }
}

impl LabelText {
    /// What is said of labels, for the chunk of them alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::LABEL_TEXT, |language| language.label_text)
    }
}

impl AddressesText {
    /// The address book's texts, for the screen of it alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::ADDRESSES_TEXT, |language| language.addresses_text)
    }
}

impl OrdersText {
    /// What the screens of what has been sent say, for them alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::ORDERS_TEXT, |language| language.orders_text)
    }
}

impl ReadyText {
    /// What the screen of what is ready to send says, for it alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::READY_TEXT, |language| language.ready_text)
    }
}

impl SettingsText {
    /// What the settings say, for the screen of them alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::SETTINGS_TEXT, |language| language.settings_text)
    }
}

impl PrintText {
    /// What is printed of orders says, for those screens alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::PRINT_TEXT, |language| language.print_text)
    }
}

impl ImportText {
    /// What the import says, for the screen of it alone.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::IMPORT_TEXT, |language| language.import_text)
    }
}

impl LateText {
    pub(crate) fn of(locale: Locale) -> &'static Self {
        fetched(locale).map_or(&en::LATE_TEXT, |language| language.late_text)
    }
}
