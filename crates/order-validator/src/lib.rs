//! `order-model` for JavaScript: the WebAssembly inside the npm package `order-validator`.
//!
//! Everything that judges or words anything is `order-model`'s. This edge only carries: an order comes in as text
//! that the package has written to [`room`], what is to be said of it stands in [`output`], or where [`places`] says, afterwards:
//! issues as a report, all else as JSON. All that the exported functions take and give are numbers, so the module imports
//! nothing and the package needs no glue but its own.
//!
//! A setting (rules, language, what is acknowledged) is made once by [`set_up`] and then named by its number; 0 is the
//! default one.

mod desk;
mod lines;
mod packed;
mod report;
mod setting;
mod tell;

use wasm_bindgen::prelude::*;

use crate::desk::at_desk;

// A third of the standard library's in size, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What a judgement answers: the order is valid.
pub const VALID: u32 = 1;
/// There are issues: the report has their count, and then them.
pub const ISSUES: u32 = 2;
/// What was packed cannot be read: the order must be written as JSON instead.
pub const UNREADABLE: u32 = 4;

/// What [`set_up`] answers where the options are not as documented.
pub const REFUSED: usize = usize::MAX;

/// Room for a text of this many bytes: where it is to be written.
#[wasm_bindgen]
#[must_use]
pub fn room(bytes: usize) -> *mut u8 {
    at_desk(|desk| desk.room(bytes))
}

/// Room for this many numbers: where they are to be written.
#[wasm_bindgen]
#[must_use]
pub fn slots(count: usize) -> *mut f64 {
    at_desk(|desk| desk.slots(count))
}

/// Where the text of the answer to the last call stands.
#[wasm_bindgen]
#[must_use]
pub fn output() -> *const u8 {
    at_desk(|desk| desk.output.text.as_ptr())
}

/// How many bytes the text of the answer to the last call has.
#[wasm_bindgen]
#[must_use]
pub fn output_length() -> usize {
    at_desk(|desk| desk.output.text.len())
}

/// Where four numbers stand: where the numbers of the last report are and how many, where its text is and how many bytes.
#[wasm_bindgen]
#[must_use]
pub fn places() -> *const usize {
    at_desk(|desk| desk.output.places.as_ptr())
}

/// Makes a setting of options in JSON, the first `length` bytes of the room, over the rules of another setting.
/// Answers with its number, or with [`REFUSED`] and, as the output, with what is wrong with the options.
#[wasm_bindgen]
#[must_use]
pub fn set_up(base: usize, length: usize) -> usize {
    at_desk(|desk| desk.set_up(base, length))
}

/// Forgets a setting.
#[wasm_bindgen]
pub fn forget(setting: usize) {
    at_desk(|desk| desk.settings.forget(setting));
}

/// Keeps a JSON Pointer, the first `length` bytes of the room, for judgements of one field.
#[wasm_bindgen]
pub fn aim(length: usize) {
    at_desk(|desk| desk.aim(length));
}

/// Judges an order that is packed: `count` slots, and a text of `length` bytes that are `units` UTF-16 code units.
#[wasm_bindgen]
#[must_use]
pub fn judge_packed(setting: usize, count: usize, units: usize, length: usize, field: bool) -> u32 {
    at_desk(|desk| desk.judge_packed(setting, count, units, length, field))
}

/// Judges an order that the package has written as JSON: nobody saw that text, so issues have no line and column.
#[wasm_bindgen]
#[must_use]
pub fn judge_written(setting: usize, length: usize, field: bool) -> u32 {
    at_desk(|desk| desk.judge_written(setting, length, field))
}

/// Judges JSON text. That it is none is an issue.
#[wasm_bindgen]
#[must_use]
pub fn judge_text(setting: usize, length: usize) -> u32 {
    at_desk(|desk| desk.judge_text(setting, length))
}

/// Judges lines of JSON text, of which the first has the number `first`, and answers with how many they are. The
/// report has those that there is something to say of.
#[wasm_bindgen]
#[must_use]
pub fn judge_lines(setting: usize, length: usize, first: usize) -> usize {
    at_desk(|desk| desk.judge_lines(setting, length, first))
}

/// Normalizes an order that the package has written as JSON, the first `length` bytes of the room. After it stands a
/// JSON array of texts in Unicode's Normalization Form C, `forms` bytes long, or nothing: then the output may be
/// `{ "compose": [text, …] }`, which asks for the forms of these texts. Otherwise it is
/// `{ "changes": […], "texts": [[path, text], …] }`.
#[wasm_bindgen]
pub fn normalize(setting: usize, length: usize, forms: usize) {
    at_desk(|desk| desk.normalize(setting, length, forms));
}

/// The field register under the rules, as a JSON array.
#[wasm_bindgen]
pub fn fields(setting: usize) {
    at_desk(|desk| desk.fields(setting));
}
