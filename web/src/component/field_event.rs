//! What a person does with a field.

use order_model::FieldRef;
use yew::Callback;

use crate::state::visible_issue::{Edits, ShownWarning};

/// What a person did with a field.
#[derive(Debug, Clone)]
pub(crate) enum FieldEvent {
    /// Typed a text into it, which the control shows already.
    Type(FieldRef, String),
    /// Typed or chose a text in a control that shows more than what was typed, such as a list.
    Choose(FieldRef, String),
    /// Left it.
    Leave(FieldRef),
    /// Took what a button or a file offers for it, and maybe for others.
    Apply(Edits),
    /// Accepted a warning as it is, or wants to be asked again.
    AcceptWarning(ShownWarning, bool),
}

/// Whom a component tells. It must stay the same from one rendering to the next, or every field is rendered again.
pub(crate) type OnFieldEvent = Callback<FieldEvent>;
