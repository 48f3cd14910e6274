//! The orders of a table: what is wrong with each, in which cell, and what a person changes.

mod cells;
mod edit;
mod group;
mod items_in_cell;
mod judge;
mod mistakes;
mod number;
mod order_texts;
mod orders;
mod problem;
mod state;

pub use cells::Layout;
pub use group::LeftOut;
pub use mistakes::{Mistake, is_missing_in_sender};
pub use number::{DecimalSign, NumberEvidence, plain_number, price_and_currency};
pub use problem::{Finding, Place, Problem, TableIssue};
pub use state::{CellBefore, CellEdit, Counts, EditPlace, OrderState, Review};
