//! Languages: the browser's, the document's, and names in them.

use js_sys::Intl::{Collator, DisplayNames};
use js_sys::{Array, Object, Reflect};
use order_model::Locale;
use wasm_bindgen::JsValue;

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

    /// Codes with their names, as the language puts the names in order; what has no name comes by its code.
    pub(crate) fn sorted<'a>(&self, codes: &[&'a str], locale: Locale) -> Vec<(&'a str, String)> {
        let options = Object::new();
        let compare = Collator::new(&Array::of1(&locale.tag().into()), &options).compare();
        let named: Vec<(&str, String)> = codes.iter().map(|code| (*code, self.get(code))).collect();
        let keys = (0_u32..).zip(&named).map(|(index, (code, name))| {
            let name = if name.is_empty() { code } else { &**name };
            JsValue::from(Array::of2(&name.into(), &JsValue::from(index)))
        });
        let keys: Array = keys.collect();
        let name = |pair: &JsValue| Reflect::get_u32(pair, 0).unwrap_or_default();
        keys.sort_by(&mut |one: JsValue, other: JsValue| {
            // It compares any two texts.
            let order = compare.call2(&JsValue::UNDEFINED, &name(&one), &name(&other));
            order
                .ok()
                .and_then(|order| order.as_f64())
                .unwrap_or_default() as i32
        });
        let index = |pair: JsValue| Reflect::get_u32(&pair, 1).ok()?.as_f64();
        let at = |index: f64| named.get(index as usize).cloned();
        keys.iter().filter_map(index).filter_map(at).collect()
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
