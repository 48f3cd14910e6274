//! What decoding finds wrong with an order's shape.

use super::code::IssueKind;
use crate::contract::Path;

/// Something that decoding found; the rules give it its severity.
#[derive(Debug, Clone, PartialEq)]
pub struct ShapeIssue {
    /// Where in the order.
    pub path: Path,
    /// What.
    pub kind: IssueKind,
    /// Where in the text, as an offset in bytes; for something missing, where the object starts that lacks it.
    pub offset: Option<usize>,
}
