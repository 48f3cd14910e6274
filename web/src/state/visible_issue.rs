//! An issue as a person sees it.

use std::rc::Rc;
use std::sync::Arc;

use order_model::message::message;
use order_model::{FieldRef, Issue, Locale, Path, Severity};

/// An issue as a person sees it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct VisibleIssue {
    pub(crate) path: Path,
    /// The field that it is about; `None` where it is about several.
    pub(crate) field_ref: Option<FieldRef>,
    pub(crate) severity: Severity,
    /// What it says, in the page's language.
    pub(crate) message: Arc<str>,
    /// The same at its field, whose name need not be repeated there.
    pub(crate) message_at_field: Arc<str>,
    pub(crate) locale: Locale,
    /// What the rule book offers to mend it, the best first.
    pub(crate) offers: Rc<[Offer]>,
    /// Whether a person can accept it as it is.
    pub(crate) can_be_accepted: bool,
    /// Whether a person has.
    pub(crate) accepted: bool,
}

/// What mends an issue.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Offer {
    /// What its button says.
    pub(crate) label: Arc<str>,
    pub(crate) edits: Edits,
}

/// New texts for fields, made together; the focus goes to the last.
pub(crate) type Edits = Rc<[(FieldRef, Arc<str>)]>;

/// A new text for one field.
pub(crate) fn edit(field_ref: FieldRef, text: impl Into<Arc<str>>) -> Edits {
    Rc::from([(field_ref, text.into())])
}

/// A warning as it was shown: what a person accepts is what it says.
#[derive(Debug, Clone)]
pub(crate) struct ShownWarning {
    pub(crate) path: Path,
    pub(crate) message: Arc<str>,
    pub(crate) locale: Locale,
}

/// The issues of one place.
pub(crate) type VisibleIssues = Rc<[VisibleIssue]>;

impl ShownWarning {
    /// Whether an issue is what was shown.
    pub(crate) fn is_about(&self, issue: &Issue) -> bool {
        issue.path == self.path && message(issue, self.locale) == *self.message
    }
}

impl VisibleIssue {
    pub(crate) fn shown(&self) -> ShownWarning {
        ShownWarning {
            path: self.path.clone(),
            message: Arc::clone(&self.message),
            locale: self.locale,
        }
    }

    pub(crate) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
