//! Tables to orders.
//!
//! A [`file`](mod@file)'s bytes become text ([`encoding`]), the text rows of cells ([`csv`]; a workbook's as well, [`xlsx`]), and the rows a
//! [`table`]. Which column is which field is told by its name ([`mapping`]), rows of one number become one order, and `order-model` says what is
//! wrong with it, at the cells where it is wrong ([`review`], with the words of [`mod@message`]). What does not go is given back ([`report`]); a
//! [`mod@template`] asks for what goes.
//!
//! The crate is pure: it knows no browser, no file and no clock. What a browser has already, such as old encodings and deflate, is behind traits; the
//! feature `native` brings libraries for them. Everything is text until it is mapped: no cell becomes a number by how it looks.

pub mod csv;
pub mod encoding;
pub mod file;
pub mod mapping;
pub mod message;
pub mod report;
pub mod review;
pub mod table;
pub mod template;
pub mod xlsx;
