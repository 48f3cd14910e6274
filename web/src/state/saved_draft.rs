//! An order that is being typed, with what belongs to it: what is kept of a form.

use std::sync::Arc;

use order_model::{Acknowledged, OrderDraft};

/// What is kept of a form.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct SavedDraft {
    pub(crate) draft: OrderDraft,
    /// The orders that undoing brings back, the latest last.
    pub(crate) undo: Vec<Arc<OrderDraft>>,
    /// The warnings that the person has accepted.
    pub(crate) acknowledged: Vec<Acknowledged>,
}

impl From<OrderDraft> for SavedDraft {
    fn from(draft: OrderDraft) -> Self {
        Self {
            draft,
            ..Self::default()
        }
    }
}
