//! `order-paste` for JavaScript: the WebAssembly of the npm package's entry `order-validator/paste`.
//!
//! It carries as `order-validator` does: a text comes in where [`input_buffer`] says, what is read of it stands in [`output`] afterwards, as JSON, and
//! all that the functions take and give are numbers. Places in a text are told in UTF-16 code units, as JavaScript counts them.

mod address;
mod json;
mod rows;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

// A third of the standard library's in size, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[derive(Default)]
struct Instance {
    /// The text that the package has written.
    input: Vec<u8>,
    /// What is answered.
    output: String,
}

thread_local! {
    static INSTANCE: RefCell<Instance> = RefCell::default();
}

/// Works with the one instance. Nothing that is done with it calls back into JavaScript, so nobody else does.
fn with_instance<T>(work: impl FnOnce(&mut Instance) -> T) -> T {
    INSTANCE.with(|instance| work(&mut instance.borrow_mut()))
}

impl Instance {
    /// The first bytes of the input, which are text.
    fn text(&self, from: usize, length: usize) -> String {
        let end = from.saturating_add(length);
        let bytes = self.input.get(from..end).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// Where a text of this many bytes is to be written.
#[wasm_bindgen]
#[must_use]
pub fn input_buffer(bytes: usize) -> *mut u8 {
    with_instance(|instance| {
        if instance.input.len() < bytes {
            instance.input.resize(bytes, 0);
        }
        instance.input.as_mut_ptr()
    })
}

/// Where the answer to the last call stands.
#[wasm_bindgen]
#[must_use]
pub fn output() -> *const u8 {
    with_instance(|instance| instance.output.as_ptr())
}

/// How many bytes the answer to the last call has.
#[wasm_bindgen]
#[must_use]
pub fn output_length() -> usize {
    with_instance(|instance| instance.output.len())
}

/// Reads an address: of the input, the first bytes are the alpha-2 codes of countries that it is rather in, joined, and the others are the text.
#[wasm_bindgen]
pub fn read_address(countries: usize, length: usize) {
    with_instance(|instance| {
        let likely = instance.text(0, countries);
        let text = instance.text(countries, length);
        instance.output = address::read(&text, &likely);
    });
}

/// Reads rows of a spreadsheet: of the input, the first bytes are the currency of rows that have none.
#[wasm_bindgen]
pub fn read_rows(currency: usize, length: usize) {
    with_instance(|instance| {
        let own = instance.text(0, currency);
        let text = instance.text(currency, length);
        instance.output = rows::read(&text, &own);
    });
}
