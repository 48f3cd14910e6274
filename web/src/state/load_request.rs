//! Another screen asks the form to go on with an order.

use std::rc::Rc;

use order_model::OrderDraft;

use super::phase::Phase;

/// An order for the form, from another screen.
#[derive(Debug, Clone)]
pub(crate) struct LoadRequest(Rc<(Option<OrderDraft>, Phase)>);

impl PartialEq for LoadRequest {
    /// Each is another one, whatever it asks for.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl LoadRequest {
    /// An order in the place of the one in the form, which can come back.
    pub(crate) fn new(draft: OrderDraft, phase: Phase) -> Self {
        Self(Rc::new((Some(draft), phase)))
    }

    /// Whatever is in the form.
    pub(crate) fn nothing() -> Self {
        Self(Rc::new((None, Phase::Editing)))
    }

    pub(crate) fn draft(&self) -> Option<&OrderDraft> {
        self.0.0.as_ref()
    }

    pub(crate) fn phase(&self) -> &Phase {
        &self.0.1
    }
}
