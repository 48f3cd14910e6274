//! What a file is, before its orders are judged.

use order_import::encoding::Encoding;
use order_model::Field;
use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// What it was, and how it was read.
    pub source: FileSource,
    /// Rows that are not blank.
    pub row_count: usize,
    /// How many of them were hidden in the spreadsheet.
    pub hidden_rows: usize,
    /// The row of the table in which the names of the columns stand; `None` where none was found or chosen.
    pub header_row: Option<usize>,
    /// What tells tables with these columns from others.
    pub fingerprint: String,
    /// The first rows.
    pub preview: Vec<PreviewRow>,
    /// The columns, in the file's order.
    pub columns: Vec<Column>,
    /// The column of what has become of an order at the shop.
    pub status: Option<usize>,
    /// What is used where the columns say nothing.
    pub fixed: Vec<(Field, String)>,
    /// What stands before the fraction of numbers, as far as the columns that were guessed tell.
    pub decimal: Decimal,
    /// What the person called the columns that were kept for such a table, and have been taken.
    pub kept_as: Option<String>,
}

/// What a file was, and how it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FileSource {
    /// Text with separators.
    Text {
        /// Its encoding.
        encoding: Encoding,
        /// Whether nothing speaks for another: else a person should look.
        is_certain: bool,
        /// Whether every byte was text of it.
        is_right: bool,
        /// What separates its cells.
        separator: char,
    },
    /// A workbook.
    Workbook {
        /// All sheets.
        sheets: Vec<SheetName>,
        /// The one that was read, from 0.
        sheet: usize,
    },
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub is_hidden: bool,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// In the table, from 0.
    pub row: usize,
    /// As a spreadsheet shows it.
    pub number: u32,
    /// Whether it is above the first order: a note, or names of columns.
    pub is_above: bool,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What stands in its first cells that are not blank.
    pub samples: Vec<String>,
    /// The field that it seems to be, or a part of.
    pub field: Option<Field>,
    /// How sure that is; `None` where a person has said so.
    pub how_sure: Option<HowSure>,
    /// Whether it may be a field too that was found in another column: a person should look.
    pub is_contested: bool,
    /// Whether it is hidden in the spreadsheet.
    pub is_hidden: bool,
}

/// How sure it is what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HowSure {
    /// One letter differs from a name that is known.
    Near,
    /// A part of the name is known.
    Part,
    /// The name is known.
    Name,
    /// The name is known, and says whose it is.
    NameOfParty,
}

/// What stands before the fraction of a file's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decimal {
    /// Nothing tells, and nothing has to.
    None,
    /// `1,299.50`
    Point,
    /// `1.299,50`
    Comma,
    /// It could be either, as in `1,800`: a person must say.
    Unclear,
}
