//! What a person does with a field.

use std::rc::Rc;

use order_model::{FieldRef, IssueKind, Path};
use yew::Callback;

/// What a person did with a field.
#[derive(Debug, Clone)]
pub(crate) enum FieldEvent {
    /// Typed a text into it.
    Type(FieldRef, String),
    /// Left it.
    Leave(FieldRef),
    /// Took a text that a button or a file offers for it.
    Apply(FieldRef, String),
    /// Accepted a warning as it is.
    AcceptWarning(Path, Rc<IssueKind>),
}

/// Whom a component tells. It must stay the same from one rendering to the next, or every field is rendered again.
pub(crate) type OnFieldEvent = Callback<FieldEvent>;
