//! Another screen asks the form to go on with an order.

use std::cell::Cell;
use std::rc::Rc;

use order_model::OrderDraft;

use super::draft_id::DraftId;
use super::phase::Phase;

/// An order for the form, from another screen.
#[derive(Clone)]
pub(crate) struct LoadRequest(Rc<Requested>);

#[derive(Default)]
struct Requested {
    order: Cell<Option<(OrderDraft, Phase)>>,
    draft: Cell<Option<DraftId>>,
}

impl PartialEq for LoadRequest {
    /// Each is another one, whatever it asks for.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl LoadRequest {
    /// An order in the place of the one in the form, which can come back, and how far it is.
    pub(crate) fn new(draft: OrderDraft, phase: Phase) -> Self {
        Self(Rc::new(Requested {
            order: Cell::new(Some((draft, phase))),
            ..Requested::default()
        }))
    }

    /// Another draft; the one in the form stays kept.
    pub(crate) fn draft(id: DraftId) -> Self {
        Self(Rc::new(Requested {
            draft: Cell::new(Some(id)),
            ..Requested::default()
        }))
    }

    /// Whatever is in the form.
    pub(crate) fn nothing() -> Self {
        Self(Rc::default())
    }

    /// The order that is asked for, once.
    pub(crate) fn take(&self) -> Option<(OrderDraft, Phase)> {
        self.0.order.take()
    }

    /// The draft that is asked for, once.
    pub(crate) fn take_draft(&self) -> Option<DraftId> {
        self.0.draft.take()
    }
}
