//! What is known beside what is typed, whatever that is: the form itself names none of it.

use std::any::Any;
use std::rc::Rc;

/// What is known: see `knowledge`.
#[derive(Debug, Clone)]
pub(super) struct Known(pub(super) Option<Rc<dyn Any>>);

impl Known {
    pub(super) const NOTHING: Self = Self(None);
}
