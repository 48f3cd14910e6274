//! A draft on the list.

use std::rc::Rc;
use std::sync::Arc;

use order_submit::{Entry, OrderKey, OrderSummary};

use crate::state::draft_id::DraftId;

/// A draft on the list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ReadyRow {
    pub(crate) id: DraftId,
    pub(crate) key: OrderKey,
    pub(crate) summary: OrderSummary,
    pub(crate) standing: Standing,
}

/// Whether a draft can be sent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Standing {
    /// Nothing is wrong with it.
    Fine,
    /// What still asks for something: so many errors, so many warnings that nobody has accepted, and what they say.
    Open {
        errors: usize,
        warnings: usize,
        messages: Rc<[Arc<str>]>,
    },
    /// Its number has been sent before: a person decides.
    SentBefore(Rc<Entry>),
    /// It is in the form of this tab.
    InForm,
    /// Another tab has it.
    Elsewhere,
}
