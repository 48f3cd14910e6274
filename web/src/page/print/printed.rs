//! The orders that are printed.

use std::rc::Rc;

use order_model::OrderDraft;
use order_submit::{Entry, OrderKey};

use crate::session::Session;
use crate::storage::StorageError;

/// An order that is printed, with what was sent of it last.
#[derive(Clone, PartialEq)]
pub(super) struct Printed {
    pub(super) entry: Entry,
    pub(super) draft: Option<Rc<OrderDraft>>,
}

pub(super) async fn read(
    session: Rc<Session>,
    keys: Rc<[OrderKey]>,
) -> Result<Rc<[Printed]>, StorageError> {
    let mut orders = Vec::new();
    for key in &*keys {
        if let Some(file) = session.storage.order_file(key).await? {
            let last = file.bodies.last().map(|(_, body)| body.as_bytes());
            let draft = last.and_then(|body| OrderDraft::from_json(body).ok());
            orders.push(Printed {
                entry: file.entry,
                draft: draft.map(Rc::new),
            });
        }
    }
    Ok(orders.into())
}
