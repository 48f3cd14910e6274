//! What the form does.

use std::rc::Rc;

use order_model::{FieldRef, IssueKind, OrderDraft, Path};
use order_submit::OrderKey;

use super::form::RuleBook;
use crate::state::phase::Phase;
use crate::state::saved_draft::SavedDraft;

/// What the form does.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// A person typed into a field.
    Type(FieldRef, String),
    /// A person left a field.
    Leave(FieldRef),
    /// A person took what a button or a file offers for a field.
    Apply(FieldRef, String),
    AddItem,
    DuplicateItem(usize),
    RemoveItem(usize),
    /// A person accepts a warning as it is.
    AcceptWarning(Path, IssueKind),
    /// A person accepts every warning as it is.
    AcceptAllWarnings,
    /// A person asked to send: every field is as it is when it has been left.
    LeaveAll,
    /// Something is still asked for: from now on every issue shows.
    ShowAll,
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
    /// The rule book is there.
    Judge(&'static RuleBook),
}

impl Action {
    /// Whether it has to wait for the rule book.
    pub(crate) fn needs_rules(&self) -> bool {
        match self {
            Self::Leave(_)
            | Self::AcceptWarning(..)
            | Self::AcceptAllWarnings
            | Self::LeaveAll
            | Self::ShowAll
            | Self::Open(..) => true,
            Self::Type(..)
            | Self::Apply(..)
            | Self::AddItem
            | Self::DuplicateItem(_)
            | Self::RemoveItem(_)
            | Self::Load(_)
            | Self::LoadFrom(..)
            | Self::Finish(..)
            | Self::Undo
            | Self::Focus(_)
            | Self::SetPhase(_)
            | Self::Judge(_) => false,
        }
    }
}
