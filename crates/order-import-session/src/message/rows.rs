//! Rows of the grid.

use serde::{Deserialize, Serialize};

use super::issue::{Issue, Weight};

/// Some of the rows that were asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsPage {
    /// How many there are in all.
    pub total: usize,
    /// The first of these among them.
    pub from: usize,
    /// These.
    pub rows: Vec<Row>,
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// In the table, from 0: it names the row as long as the file is open.
    pub row: usize,
    /// As a spreadsheet shows it.
    pub number: u32,
    /// Its order's first row in the table: rows of one order have the same.
    pub order: usize,
    /// How its order stands.
    pub standing: Standing,
    /// What is known of its order, in words; empty where nothing is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub known: String,
    /// Its cells, one for each of [`super::Reviewed::fields`].
    pub cells: Vec<Cell>,
    /// What is wrong with it that is in none of these cells.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issues: Vec<Issue>,
}

/// A cell: a field in a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its text as it stands now.
    pub text: String,
    /// Whether it says no more than a row of the order above it, or nothing: a ditto mark is enough.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_ditto: bool,
    /// Whether a person has changed it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_edited: bool,
    /// How many bytes the file has that it is: its text is but the beginning, and is not changed in the grid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_size: Option<usize>,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issues: Vec<Issue>,
    /// Whether it is the other cell of something that is wrong with one of another row or column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_other_of: Option<Weight>,
}

impl Cell {
    /// The worst of what is wrong with it.
    #[must_use]
    pub fn mark(&self) -> Option<Weight> {
        let own = self.issues.iter().map(|issue| issue.weight);
        own.chain(self.is_other_of).max()
    }
}

/// How an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// With errors.
    ToMend,
    /// With warnings that nobody has accepted.
    ToCheck,
    /// It may go.
    Good,
    /// It is waiting, or on its way.
    Sending,
    /// The warehouse has it.
    Accepted,
    /// The warehouse may have it.
    Unknown,
    /// The warehouse did not take it, and it has not been changed since.
    Refused,
    /// It was in another file, and is left out here.
    LeftOut,
}
