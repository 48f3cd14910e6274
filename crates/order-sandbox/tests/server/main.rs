//! The real server over real HTTP. One test program, so that SQLite and hyper are linked once.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

mod accept;
mod client;
mod fault;
mod origin;
mod process;
mod property;
mod refuse;
mod sandbox;
mod static_files;
mod validation;
