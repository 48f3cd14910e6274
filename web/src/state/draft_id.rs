//! The name of a draft.

use std::fmt::{Display, Formatter, Result};
use std::sync::Arc;

/// The name of a draft: no other has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DraftId(pub(crate) Arc<str>);

impl Display for DraftId {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&self.0)
    }
}
