//! One of the two addresses of an order as it is typed.

use crate::contract::{Field, FieldRef, Group};
use crate::issue::Edit;
use crate::order::OrderDraft;

/// One of the two addresses of an order, by the receiver's fields.
pub(super) struct Party<'d> {
    draft: &'d OrderDraft,
    group: Group,
}

impl<'d> Party<'d> {
    /// The address that a group of fields is; `None` where it is none.
    pub(super) fn of(draft: &'d OrderDraft, group: Group) -> Option<Self> {
        matches!(group, Group::Receiver | Group::Sender).then_some(Self { draft, group })
    }

    /// The text of a field without spaces around it.
    pub(super) fn text(&self, field: Field) -> String {
        let at = FieldRef::order_field(field.counterpart_in(self.group));
        self.draft.text(at).trim().to_owned()
    }

    /// A new value for a field.
    pub(super) fn edit(&self, field: Field, value: &str) -> Edit {
        Edit::new(
            FieldRef::order_field(field.counterpart_in(self.group)),
            value,
        )
    }
}
