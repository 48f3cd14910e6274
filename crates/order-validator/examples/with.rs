//! What a module weighs that has the model in it: every rule, every table and both languages.
#![no_main]

use order_model::{Locale, Rules, Validator, message};
use wasm_bindgen::prelude::*;

/// What is wrong with an order, a line an issue, in both languages.
#[wasm_bindgen]
pub fn run(text: &str) -> String {
    let rules = Rules::default();
    let mut out = String::new();
    if let Ok(verdict) = Validator::new(&rules).validate_json(text.as_bytes()) {
        for issue in &verdict.issues {
            for locale in Locale::ALL {
                out.push_str(&message(issue, locale));
                out.push('\n');
            }
        }
    }
    out
}
