//! The thirty behaviours that people ask of an import, each a test of its number, and what else holds.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod agreement;
mod encodings;
mod file;
mod mapping;
mod platforms;
mod report;
mod review;
mod support;
mod xlsx;
