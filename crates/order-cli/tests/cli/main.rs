//! The program, with files and a sandbox behind a server that counts what arrives.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod check;
mod front;
mod kill;
mod program;
mod send;
mod template;
