//! What the form does.

use std::rc::Rc;

use order_model::{FieldRef, OrderDraft};
use order_submit::OrderKey;

use super::form::RuleBook;
use super::judged_action::JudgedAction;
use crate::state::phase::Phase;
use crate::state::saved_draft::SavedDraft;
use crate::state::visible_issue::Edits;

/// What the form does.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// A person typed into a field.
    Type(FieldRef, String),
    /// A person took what a button or a file offers.
    Apply(Edits),
    AddItem,
    DuplicateItem(usize),
    RemoveItem(usize),
    /// The focus goes to the row below this field of an item; below the last one there is a new one then.
    GoBelow(FieldRef),
    /// Another order takes the place of this one, which can come back.
    Load(Rc<OrderDraft>),
    /// Another screen's order takes the place of this one, which can come back; how far that order is.
    LoadFrom(Rc<OrderDraft>, Phase),
    /// Another draft is worked on in this form; this one is kept elsewhere.
    Open(Rc<SavedDraft>, Phase),
    /// The warehouse has the order of this key: a new one is begun.
    Finish(OrderKey, Rc<OrderDraft>),
    /// What the last large step took away comes back.
    Undo,
    /// The focus goes to this element.
    Focus(String),
    /// The sending goes on.
    SetPhase(Phase),
    /// The rule book, or more of it, is there.
    Judge(&'static RuleBook),
    /// What takes the rule book.
    Judged(JudgedAction),
}

impl From<JudgedAction> for Action {
    fn from(action: JudgedAction) -> Self {
        Self::Judged(action)
    }
}

impl Action {
    /// Whether it has to wait for the whole rule book.
    pub(crate) fn needs_rules(&self) -> bool {
        // What was accepted of a draft is only known when it is judged.
        matches!(self, Self::Judged(_) | Self::Open(..))
    }
}
