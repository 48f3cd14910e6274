//! What a column holds.

use order_model::Field;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Content {
    /// A field, or a part of it that is joined with others: 1 is the whole or its beginning, 0 a beginning that is nothing alone (a first
    /// name), 2 and 3 are what follows.
    Field(Field, u8),
    /// What has become of the order at the shop: cancelled rows are left out.
    Status,
    /// Something that is known to be none of ours, such as the buyer's name or a line's total.
    Other,
}

/// What the lists of names call it.
pub(super) fn content_named(name: &str) -> Option<Content> {
    match name {
        "-" => Some(Content::Other),
        "status" => Some(Content::Status),
        _ => {
            let (field, part) = name.split_once('+').unwrap_or((name, "1"));
            Some(Content::Field(Field::from_name(field)?, part.parse().ok()?))
        }
    }
}
