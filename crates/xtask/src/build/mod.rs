//! What is built: the page, the sandbox, the npm package.

pub(crate) mod budget;
mod import_wasm;
mod installable;
pub(crate) mod manifest;
pub(crate) mod npm;
mod npm_wasm;
mod pseudo;
pub(crate) mod publish;
pub(crate) mod sandbox;
pub(crate) mod sizes;
mod split;
pub(crate) mod stylesheet;
mod wasm_file;
mod wasm_text;
pub(crate) mod web;
