//! The orders of a table, and how each stands.

use std::collections::HashMap;

use order_model::{Field, OrderBuffers, Validator};
use serde::{Deserialize, Serialize};

use super::cells::{Cells, Edits, Layout};
use super::group::Groups;
use super::number::NumberEvidence;
use super::order_texts::{Numbers, OrderTexts};
use super::problem::Finding;
use crate::table::Table;

/// How an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderState {
    /// Nobody has looked at it.
    NotJudged,
    /// Something keeps it from being sent.
    Blocked,
    /// Something may be a mistake.
    Doubtful,
    /// Nothing is wrong.
    Good,
}

/// How many orders stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub orders: usize,
    /// Nobody has looked at them.
    pub not_judged: usize,
    /// See [`OrderState::Blocked`].
    pub blocked: usize,
    /// See [`OrderState::Doubtful`].
    pub doubtful: usize,
    /// See [`OrderState::Good`].
    pub good: usize,
}

/// A change that a person made, so that it can be made again after a reload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellEdit {
    /// The row in the table, from 0.
    pub row: usize,
    /// The column, or the field where no single column has it.
    pub at: EditPlace,
    /// The new text.
    pub text: String,
}

/// What stood somewhere before a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellBefore {
    pub(super) row: usize,
    pub(super) at: EditPlace,
    /// What an earlier change says; `None` where the file does.
    pub(super) text: Option<String>,
}

/// What is changed of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EditPlace {
    /// A cell, by its column, from 0.
    Column(usize),
    /// A field that no single column has.
    Field(Field),
}

/// The orders of a table.
///
/// ```
/// use order_import::csv::{CsvReader, Dialect};
/// use order_import::mapping::{Header, Names};
/// use order_import::review::{Layout, Review};
/// use order_import::table::Table;
/// use order_model::Rules;
///
/// let mut table = Table::default();
/// let mut reader = CsvReader::new(Dialect::of(b','));
/// reader.read("Order No.,SKU,Qty\n1,A,2\n1,B,two\n", &mut |record| drop(table.push(record)))?;
/// let names = Names::new();
/// let header = Header::find(&table, &names).unwrap();
/// let columns = names.guess(&header.names).columns;
/// let layout = Layout { header, columns, leaves_out_hidden: false };
/// let mut review = Review::new(table, layout, Rules::default());
/// review.judge_all();
/// assert_eq!(review.counts().orders, 1);
/// assert!(review.findings(0).iter().any(|finding| finding.place.column == Some(2)));
/// # Ok::<(), order_import::csv::UnclosedQuote>(())
/// ```
#[derive(Debug)]
pub struct Review {
    pub(super) table: Table,
    pub(super) layout: Layout,
    pub(super) edits: Edits,
    pub(super) validator: Validator<'static>,
    pub(super) evidence: NumberEvidence,
    pub(super) numbers: Numbers,
    pub(super) groups: Groups,
    pub(super) judged: Vec<Option<Judged>>,
    pub(super) findings: HashMap<usize, Vec<Finding>>,
    /// Orders that are the same as others but for their numbers.
    pub(super) same: HashMap<usize, Finding>,
    pub(super) next: usize,
    pub(super) buffers: OrderBuffers,
}

/// What is kept of an order that was judged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged {
    pub(super) state: OrderState,
    /// The same for orders that say the same but for their numbers, and nearly never for others.
    pub(super) content: u64,
}

impl Review {
    pub(super) fn cells(&self) -> Cells<'_> {
        Cells {
            table: &self.table,
            layout: &self.layout,
            edits: &self.edits,
        }
    }

    /// The rows of an order, in the table, from 0.
    #[must_use]
    pub fn rows(&self, order: usize) -> &[usize] {
        self.groups.orders.get(order).map_or(&[], Vec::as_slice)
    }

    pub(super) fn texts(&self, order: usize) -> OrderTexts<'_> {
        OrderTexts::of(self.cells(), self.rows(order), self.numbers)
    }
}
