//! Languages: the browser's, the document's, and names in them.

use js_sys::Intl::DisplayNames;
use js_sys::{Array, Object, Reflect};
use order_model::Locale;

use super::document;

/// The browser's languages, the preferred one first.
pub(crate) fn languages() -> Vec<String> {
    web_sys::window()
        .map(|window| {
            window
                .navigator()
                .languages()
                .iter()
                .filter_map(|tag| tag.as_string())
                .collect()
        })
        .unwrap_or_default()
}

/// Tells the document its language, for hyphenation, fonts and screen readers.
pub(crate) fn set_language(locale: Locale, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            // `lang` is a valid attribute name, which is all that could be wrong.
            let _ = root.set_attribute("lang", locale.tag());
        }
    }
}

/// The names of codes in a language, as the browser knows them.
pub(crate) struct CodeNames(Option<DisplayNames>);

impl CodeNames {
    /// CodeNames of countries and regions.
    pub(crate) fn of_regions(locale: Locale) -> Self {
        Self::new(locale, "region")
    }

    /// CodeNames of currencies.
    pub(crate) fn of_currencies(locale: Locale) -> Self {
        Self::new(locale, "currency")
    }

    fn new(locale: Locale, kind: &str) -> Self {
        let options = Object::new();
        for (key, value) in [("type", kind), ("fallback", "none")] {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&options, &key.into(), &value.into());
        }
        let has_names = Reflect::get(&js_sys::global(), &"Intl".into())
            .and_then(|intl| Reflect::has(&intl, &"DisplayNames".into()))
            .unwrap_or(false);
        let names =
            has_names.then(|| DisplayNames::new(&Array::of1(&locale.tag().into()), &options));
        Self(names)
    }

    /// The name of a code; empty where the browser has none.
    pub(crate) fn get(&self, code: &str) -> String {
        // A deployment's own code may be anything, and the browser throws at what cannot be one of its.
        let may_have_name = code.bytes().all(|byte| byte.is_ascii_alphabetic());
        self.0
            .as_ref()
            .filter(|_| may_have_name && matches!(code.len(), 2 | 3))
            .and_then(|names| names.of(code))
            .map(String::from)
            .unwrap_or_default()
    }
}
