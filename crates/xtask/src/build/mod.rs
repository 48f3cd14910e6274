//! What is built: the page, the sandbox, the npm package.

mod csp;
pub(crate) mod npm;
pub(crate) mod sandbox;
pub(crate) mod sizes;
mod strip;
pub(crate) mod stylesheet;
mod wasm_text;
pub(crate) mod web;
