//! Labels that belong to orders of the file.

use serde::{Deserialize, Serialize};

/// What a label is told by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelTexts {
    /// What its file is called.
    pub name: String,
    /// What stands on it, as far as that can be read.
    pub texts: Vec<String>,
}

/// An order whose number stands in a label's name or on it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LabelOwner {
    /// The order's first row in the table.
    pub row: usize,
    /// The order's number.
    pub order_number: String,
}

/// Give labels to orders.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attach {
    /// The first row of an order, and its label in base64; an empty one takes it off.
    pub labels: Vec<(usize, String)>,
    /// Whether the orders had them before: what was accepted of them stays.
    pub is_again: bool,
}
