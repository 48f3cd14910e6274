//! The rows that a page is shown a window of.

use crate::message::Show;

/// Rows that were chosen, until others are.
pub(crate) struct View {
    pub(crate) show: Show,
    pub(crate) search: String,
    pub(crate) orders_only: bool,
    /// Of the table.
    pub(crate) rows: Vec<usize>,
    /// Whether something was changed since.
    pub(crate) is_stale: bool,
}
