//! What has been sent, and what became of it: a file of JSON lines, to which is only added.

mod book;
mod line;
mod store;

pub(crate) use book::{Book, Kept};
pub(crate) use line::{Head, digest};
pub(crate) use store::{Ledger, look_into};
