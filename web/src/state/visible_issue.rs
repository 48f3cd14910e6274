//! An issue as a person sees it.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{FieldRef, Locale, Path, Severity};

/// An issue as a person sees it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct VisibleIssue {
    pub(crate) path: Path,
    /// The field that it is about; `None` where it is about several.
    pub(crate) field_ref: Option<FieldRef>,
    pub(crate) severity: Severity,
    /// What it says, in the page's language.
    pub(crate) message: Arc<str>,
    pub(crate) locale: Locale,
    /// The values that the rule book offers, the best first.
    pub(crate) suggestions: Rc<[Arc<str>]>,
    /// Whether a person can accept it as it is.
    pub(crate) can_be_accepted: bool,
    /// Whether a person has.
    pub(crate) accepted: bool,
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
