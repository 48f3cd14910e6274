//! How the orders of a file stand.

use order_model::Field;
use serde::{Deserialize, Serialize};

use super::opened::Decimal;
use super::request::MistakeKey;

/// How the orders of a file stand. It is answered by all that changes something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reviewed {
    /// How many orders stand how.
    pub counts: Counts,
    /// How many rows are no orders.
    pub left_out: LeftOut,
    /// The fields that the grid shows, in its order: those that have columns, and those that something is wrong with.
    pub fields: Vec<Field>,
    /// What many orders have wrong, the most frequent first.
    pub mistakes: Vec<Mistake>,
    /// What stands before the fraction of numbers.
    pub decimal: Decimal,
    /// The columns by their names, to be kept for the next file of this kind ([`super::Settings::kept_columns`]).
    pub columns_to_keep: String,
    /// Whether there is something to take back.
    pub can_undo: bool,
}

/// How many orders stand how. `to_mend`, `to_check`, `good` and `known` are all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Rows that are of orders.
    pub rows: usize,
    /// All orders.
    pub orders: usize,
    /// With errors.
    pub to_mend: usize,
    /// With warnings that nobody has accepted.
    pub to_check: usize,
    /// That may go; those that were refused and not changed since are among them no more.
    pub good: usize,
    /// Of those, with warnings that somebody has accepted.
    pub accepted: usize,
    /// That were sent, are on their way, or are left out.
    pub known: usize,
    /// That the warehouse did not take, and that have not been changed since: they count as `to_mend`.
    pub refused: usize,
    /// That are twice in the file, whatever else they are.
    pub twice: usize,
    /// That are still to be sent and have no label; counted as soon as one was given one.
    pub unlabelled: usize,
}

/// How many rows are no orders, by why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The order was cancelled at the shop.
    pub cancelled: usize,
    /// The row was hidden in the spreadsheet.
    pub hidden: usize,
    /// The names of the columns once more.
    pub header: usize,
}

/// What many orders have wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistake {
    /// What, and where.
    pub key: MistakeKey,
    /// How often.
    pub count: usize,
    /// For how many there is one offer: [`super::Request::Mend`] takes it in all of them.
    pub mendable: usize,
    /// What is said of one of them.
    pub words: String,
    /// What stands in one of them that can be mended, and what would.
    pub example: Option<(String, String)>,
    /// Whether it keeps orders from being sent.
    pub is_error: bool,
}
