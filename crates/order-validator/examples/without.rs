//! What a module weighs that has nothing of the model in it: text in, text out. Beside `with.rs` it tells what
//! the model adds.
#![no_main]

use wasm_bindgen::prelude::*;

/// How many lines a text has, as text.
#[wasm_bindgen]
pub fn run(text: &str) -> String {
    text.lines().count().to_string()
}
