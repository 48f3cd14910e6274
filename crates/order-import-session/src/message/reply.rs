//! What a page is answered.

use serde::{Deserialize, Serialize};

use super::issue::Issue;
use super::labels::LabelOwner;
use super::opened::Opened;
use super::reviewed::Reviewed;
use super::rows::{Row, RowsPage, Standing};

/// What a page is answered: [`Progress`] any number of times, then one that is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It goes on.
    Progress(Progress),
    /// The file has been read.
    Opened(Box<Opened>),
    /// Orders have been judged, or stand otherwise now.
    Reviewed(Box<Reviewed>),
    /// Some rows.
    Rows(RowsPage),
    /// A cell was changed.
    Edited {
        /// Whether it could be: an order that is on its way is not changed.
        could: bool,
        /// How all stand now.
        reviewed: Box<Reviewed>,
        /// The rows of the order that the row is of now.
        rows: Vec<Row>,
    },
    /// Orders were mended.
    Mended {
        /// How many.
        orders: usize,
        /// How all stand now.
        reviewed: Box<Reviewed>,
    },
    /// The orders of each label: one where it is certain.
    Owners(Vec<Vec<LabelOwner>>),
    /// Orders with their verdicts; none where there are no more.
    Orders(Vec<JudgedOrder>),
    /// Orders that may go; none where there are no more.
    Outgoing(Vec<OutgoingOrder>),
    /// A workbook.
    Workbook(Bytes),
    /// What a person has decided, as a text to be kept.
    Decisions(String),
    /// It is done, and there is nothing to say.
    Done,
    /// It was cancelled.
    Cancelled,
    /// It could not be done.
    Failed {
        /// Why, and what to do about it, in the language that was asked for.
        words: String,
    },
    /// The request does not go with what went before: no file is open, or its orders are not judged yet.
    OutOfTurn,
}

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub work: Work,
    /// How much of it is.
    pub done: u64,
    /// Of how much; 0 where that is not known.
    pub of: u64,
}

/// What takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Reading: bytes.
    Reading,
    /// Judging: orders.
    Judging,
}

/// An order, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedOrder {
    /// Its first row in the table.
    pub row: usize,
    /// All its rows, as a spreadsheet shows them.
    pub numbers: Vec<u32>,
    /// Its shop.
    pub client_code: String,
    /// Its number.
    pub order_number: String,
    /// How it stands.
    pub standing: Standing,
    /// The order, in the form that systems compare; what cannot be read is the text that it is.
    pub body: String,
    /// What is wrong with it.
    pub issues: Vec<Issue>,
}

/// An order that may go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingOrder {
    /// Its first row in the table.
    pub row: usize,
    /// As a spreadsheet shows it.
    pub number: u32,
    /// Its shop.
    pub client_code: String,
    /// Its number.
    pub order_number: String,
    /// The request's body, in the form that systems compare.
    pub body: String,
    /// What its warnings say, which somebody has accepted.
    #[serde(default)]
    pub accepted: Vec<String>,
    /// Fields that are sent otherwise than they stand in the file: a JSON Pointer, and what is sent.
    #[serde(default)]
    pub sent_as: Vec<(String, String)>,
}

/// Bytes, which go beside the message: here it says how many.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bytes {
    /// How many.
    pub length: usize,
    /// How many texts were longer than a cell may be, and were cut.
    pub cut: usize,
    /// The bytes themselves, where the message is not on its way.
    #[serde(skip)]
    pub content: Vec<u8>,
}
