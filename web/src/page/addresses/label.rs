//! What the fields of an address are called.

use order_model::{Field, Group, Locale};

/// The name of a field of an address, as the form has it.
pub(super) fn label_of(field: Field, party: Group, locale: Locale) -> &'static str {
    order_model::message::label(field.counterpart_in(party), locale)
}
