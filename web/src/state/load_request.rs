//! Another screen asks the form to go on with an order.

use std::cell::Cell;
use std::rc::Rc;

use order_model::OrderDraft;

use super::phase::Phase;

/// An order for the form, from another screen.
#[derive(Clone)]
pub(crate) struct LoadRequest(Rc<Cell<Option<(OrderDraft, Phase)>>>);

impl PartialEq for LoadRequest {
    /// Each is another one, whatever it asks for.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl LoadRequest {
    /// An order in the place of the one in the form, which can come back, and how far it is.
    pub(crate) fn new(draft: OrderDraft, phase: Phase) -> Self {
        Self(Rc::new(Cell::new(Some((draft, phase)))))
    }

    /// Whatever is in the form.
    pub(crate) fn nothing() -> Self {
        Self(Rc::default())
    }

    /// What is asked for, once.
    pub(crate) fn take(&self) -> Option<(OrderDraft, Phase)> {
        self.0.take()
    }
}
