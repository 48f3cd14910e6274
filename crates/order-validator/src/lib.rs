//! `order-model` for JavaScript: the WebAssembly inside the npm package `order-validator`.
//!
//! Everything that judges or words anything is `order-model`'s. This edge only carries: an order comes in as text
//! that the package has written to [`input_buffer`], what is to be said of it stands in [`output`], or where [`report_header`] says,
//! afterwards: issues as a report, all else as JSON. All that the exported functions take and give are numbers, so the module imports
//! nothing and the package needs no glue but its own. wasm-bindgen's own types with `serde-wasm-bindgen` were tried in their place: for
//! options they took 19 KB more (brotli), and errors no longer said where in the options; for issues 5 KB, and an order with three errors
//! took nearly three times as long. Either brought 1 to 3 KB of glue.
//!
//! A configuration (rules, language, what is acknowledged) is made once by [`create_config`] and then named by its number; 0 is
//! the default one.
//!
//! What a program may leave out are files of their own ([`add_part`]). The feature `core` makes a small module for programs that need no more than
//! verdicts, by the rules of [`CORE`](order_model::rules::CORE) as they are and by those of parts: it exports nothing else, so the linker leaves the rest out.

mod config;
mod instance;
mod issue_report;
#[cfg_attr(
    feature = "core",
    expect(dead_code, reason = "it has no lists and no normal form")
)]
mod json_output;
mod lists;
mod ndjson;
#[cfg(not(feature = "core"))]
mod normal_form;
mod packed_order;
mod parts;
mod pointer;
#[cfg(feature = "split")]
mod split;
mod status;
mod words;

use wasm_bindgen::prelude::*;

use crate::instance::with_instance;
pub use crate::lists::{COUNTRIES, CURRENCIES, EXAMPLE_POST_CODE, PROVINCES};
pub use crate::parts::PARTS;
pub use crate::status::{ISSUES, REFUSED, UNREADABLE, VALID};

// A third of the standard library's in size, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Where a text of this many bytes is to be written.
#[wasm_bindgen]
#[must_use]
pub fn input_buffer(bytes: usize) -> *mut u8 {
    with_instance(|instance| instance.input_buffer(bytes))
}

/// Where this many numbers are to be written.
#[wasm_bindgen]
#[must_use]
pub fn number_buffer(count: usize) -> *mut f64 {
    with_instance(|instance| instance.number_buffer(count))
}

/// Where the text of the answer to the last call stands.
#[wasm_bindgen]
#[must_use]
pub fn output() -> *const u8 {
    with_instance(|instance| instance.report.text.as_ptr())
}

/// How many bytes the text of the answer to the last call has.
#[wasm_bindgen]
#[must_use]
pub fn output_length() -> usize {
    with_instance(|instance| instance.report.text.len())
}

/// Where four numbers stand: where the numbers of the last report are and how many, where its text is and how many bytes.
#[wasm_bindgen]
#[must_use]
pub fn report_header() -> *const usize {
    with_instance(|instance| instance.report.header.as_ptr())
}

/// Takes a part of the package into use, by its number. Configurations judge by the rules that were there when they were made. Answers whether
/// the part is there.
#[wasm_bindgen]
#[must_use]
pub fn add_part(number: u32) -> bool {
    with_instance(|instance| instance.add_part(number))
}

/// Makes a configuration of options in JSON, the first `length` bytes of the input, over the rules of another one.
/// Answers with its number, or with [`REFUSED`] and, as the output, with what is wrong with the options.
#[cfg_attr(not(feature = "core"), wasm_bindgen)]
#[must_use]
pub fn create_config(base: usize, length: usize) -> usize {
    with_instance(|instance| instance.create_config(base, length))
}

/// Gives up a configuration.
#[cfg_attr(not(feature = "core"), wasm_bindgen)]
pub fn drop_config(config: usize) {
    with_instance(|instance| instance.configs.remove(config));
}

/// Keeps a JSON Pointer, the first `length` bytes of the input, for validations of one place. Answers whether the contract knows of such a
/// place; if not, the output says which was meant.
#[wasm_bindgen]
#[must_use]
pub fn set_pointer(length: usize) -> bool {
    with_instance(|instance| instance.set_pointer(length))
}

/// Validates an order that is packed: `count` numbers, and a text of `length` bytes that are `units` UTF-16 code units.
#[wasm_bindgen]
#[must_use]
pub fn validate_packed(
    config: usize,
    count: usize,
    units: usize,
    length: usize,
    field: bool,
) -> u32 {
    with_instance(|instance| instance.validate_packed(config, count, units, length, field))
}

/// Validates an order that the package has written as JSON: nobody saw that text, so issues have no line and column.
#[wasm_bindgen]
#[must_use]
pub fn validate_written(config: usize, length: usize, field: bool) -> u32 {
    with_instance(|instance| instance.validate_written(config, length, field))
}

/// Validates JSON text. That it is none is an issue.
#[wasm_bindgen]
#[must_use]
pub fn validate_text(config: usize, length: usize) -> u32 {
    with_instance(|instance| instance.validate_text(config, length))
}

/// Validates lines of JSON text, of which the first has the number `first`, and answers with how many they are. The
/// report has those that there is something to say of.
#[cfg_attr(not(feature = "core"), wasm_bindgen)]
#[must_use]
pub fn validate_lines(config: usize, length: usize, first: usize) -> usize {
    with_instance(|instance| instance.validate_lines(config, length, first))
}

/// Normalizes an order that the package has written as JSON, the first `length` bytes of the input. After it stands a
/// JSON array of texts in Unicode's Normalization Form C, `forms` bytes long, or nothing: then the output may be
/// `{ "compose": [text, …] }`, which asks for the forms of these texts. Otherwise it is
/// `{ "changes": […], "texts": [[path, text], …] }`. Answers whether the part is there that does it.
#[cfg_attr(not(feature = "core"), wasm_bindgen)]
#[must_use]
pub fn normalize(config: usize, length: usize, forms: usize) -> bool {
    with_instance(|instance| instance.normalize(config, length, forms))
}

/// A list to choose from, as a JSON array; where it is one of a country, the code of that is the first `length` bytes of the input. Answers whether
/// the part is there that has it.
#[cfg_attr(not(feature = "core"), wasm_bindgen)]
#[must_use]
pub fn list(what: u32, length: usize) -> bool {
    with_instance(|instance| instance.list(what, length))
}

/// The field register under the rules, as a JSON array.
#[cfg_attr(not(feature = "core"), wasm_bindgen)]
pub fn fields(config: usize) {
    with_instance(|instance| instance.fields(config));
}
