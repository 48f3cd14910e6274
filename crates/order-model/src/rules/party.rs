//! One of the two addresses of an order, by the receiver's fields.

use crate::contract::{Field, Group};
use crate::order::ParsedOrder;
use crate::text::split::trimmed;

pub(super) struct Party<'o> {
    pub(super) group: Group,
    pub(super) order: &'o ParsedOrder<'o>,
}

impl<'o> Party<'o> {
    /// A text of this address.
    pub(super) fn text(&self, field: Field) -> &'o str {
        let text = self.order.text(field.counterpart_in(self.group));
        trimmed(text.unwrap_or_default())
    }

    pub(super) fn country(&self) -> &'o str {
        self.text(Field::ReceiverCountryCode)
    }
}
