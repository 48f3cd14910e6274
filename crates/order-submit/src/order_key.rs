//! What identifies an order.

use std::sync::Arc;

use order_model::{Field, FieldRef, OrderDraft};

/// What identifies an order: `(client_code, package.order_number)`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey {
    /// The shop.
    pub client_code: Arc<str>,
    /// The merchant's own number of the order.
    pub order_number: Arc<str>,
}

impl OrderKey {
    /// White space around either is a slip, and does not make it another order.
    pub fn new(client_code: &str, order_number: &str) -> Self {
        Self {
            client_code: client_code.trim().into(),
            order_number: order_number.trim().into(),
        }
    }

    /// What identifies an order that is being typed.
    pub fn of_draft(draft: &OrderDraft) -> Self {
        Self::new(
            &draft.text(FieldRef::order_field(Field::ClientCode)),
            &draft.text(FieldRef::order_field(Field::OrderNumber)),
        )
    }
}
