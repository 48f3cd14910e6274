//! What a person has decided of a file, as it is kept.

use std::collections::BTreeSet;

use order_import::review::CellEdit;
use serde::{Deserialize, Serialize};

use crate::review::UnderReview;

/// What a person has decided of a file. Rows and columns are those of the table, so it is of no use for another one.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Decisions {
    rows: usize,
    width: usize,
    edits: Vec<CellEdit>,
    accepted: BTreeSet<usize>,
}

impl UnderReview {
    /// What has been decided. Labels are files, and kept as such.
    pub(crate) fn decisions(&self) -> Decisions {
        let table = self.review.table();
        let mut edits = self.review.edits();
        edits.retain(|edit| !self.is_attached(edit));
        edits.sort_by_key(|edit| edit.row);
        Decisions {
            rows: table.row_count(),
            width: table.width(),
            edits,
            accepted: self.accepted.clone(),
        }
    }
}

impl Decisions {
    /// Whether they were made of a table of this size.
    pub(crate) fn are_of(&self, table: &order_import::table::Table) -> bool {
        self.rows == table.row_count() && self.width == table.width()
    }

    pub(crate) fn take(self) -> (Vec<CellEdit>, BTreeSet<usize>) {
        (self.edits, self.accepted)
    }
}
