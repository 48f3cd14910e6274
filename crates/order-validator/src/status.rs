//! What the exported functions answer.

/// What a validation answers: the order is valid.
pub const VALID: u32 = 1;
/// There are issues: the report has their count, and then them.
pub const ISSUES: u32 = 2;
/// What was packed cannot be read: the order must be written as JSON instead.
pub const UNREADABLE: u32 = 4;

/// What [`create_config`](crate::create_config) answers where the options are not as documented.
pub const REFUSED: usize = usize::MAX;
