//! What is wrong with a cell.

use order_model::Field;
use serde::{Deserialize, Serialize};

/// What is wrong with a cell, or with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// How much it matters.
    pub weight: Weight,
    /// The code of the rule, or of what only a table can have wrong: `digits_lost`, `formula_without_value`, `date`, `disagreement`, `too_many_cells`,
    /// `quantity_beside_items`, `row_twice`, `same_as_other`.
    pub code: String,
    /// The field in the order, as a JSON Pointer; empty for the order as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The number of the row, as a spreadsheet shows it.
    pub row_number: u32,
    /// The column in the file, from 0, where one has the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What is wrong and what to do, in the language that was asked for.
    pub words: String,
    /// What could stand there instead: each is one edit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
}

/// What could stand in a cell instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The cells' fields and their new texts: mostly one. [`super::Edit`] takes each, in the row of the issue.
    pub texts: Vec<(Field, String)>,
}

/// How much an issue matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// It may be a mistake.
    Warning,
    /// It keeps the order from being sent.
    Error,
}
