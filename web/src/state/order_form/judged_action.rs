//! What the form does with the rule book.

use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use order_model::{FieldRef, Group, OrderDraft};

use crate::state::visible_issue::{Edits, ShownWarning};

/// A field, the text that it had and the one that it got.
pub(crate) type Replaced = (FieldRef, Arc<str>, Arc<str>);

/// A new value for a member of an order that the contract does not name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MemberEdit {
    pub(crate) group: Group,
    pub(crate) item: Option<usize>,
    pub(crate) key: Arc<str>,
    /// As JSON text; `None` takes it out.
    pub(crate) json: Option<Arc<str>>,
}

/// What the form does with the rule book.
#[derive(Debug, Clone)]
pub(crate) enum JudgedAction {
    /// A person left a field.
    Leave(FieldRef),
    /// A person accepts a warning as it is, or wants to be asked again.
    AcceptWarning(ShownWarning, bool),
    /// A person accepts every warning as it is.
    AcceptAllWarnings,
    /// A person asked to send: every field is as it is when it has been left.
    LeaveAll,
    /// A person took texts that were kept; what stood in the fields can come back.
    FillIn(Edits),
    /// Another shop or warehouse has been chosen for every order; `blank` is one that is for nobody yet.
    BeginIn(Edits, Rc<OrderDraft>),
    /// The texts that others were filled in for come back.
    TakeBack(Rc<[Replaced]>),
    /// A member that the contract does not name gets another value, or goes: a [`MemberEdit`], of which the form names nothing.
    SetMember(Rc<dyn Any>),
    /// Something becomes known that changes nothing of the order.
    Learn(Rc<dyn Any>),
    /// Something is still asked for: from now on every issue shows.
    ShowAll,
}
