//! A receiver or a sender that is kept.

use std::sync::Arc;

use order_model::{Field, FieldRef, Group, OrderDraft};

use crate::state::visible_issue::Edits;

/// What an address says, by the receiver's fields; a sender's has the same.
pub(crate) const ADDRESS_FIELDS: [Field; 9] = [
    Field::ReceiverName,
    Field::ReceiverPhone,
    Field::ReceiverCountryCode,
    Field::ReceiverProvince,
    Field::ReceiverCity,
    Field::ReceiverDistrict,
    Field::ReceiverAddress,
    Field::ReceiverPostCode,
    Field::ReceiverEmail,
];

/// The texts of an address, in the order of [`ADDRESS_FIELDS`].
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AddressTexts([Arc<str>; 9]);

impl AddressTexts {
    pub(crate) fn new(text: impl Fn(Field) -> Arc<str>) -> Self {
        Self(ADDRESS_FIELDS.map(text))
    }

    /// A party of an order.
    pub(crate) fn of_draft(draft: &OrderDraft, party: Group) -> Self {
        Self::new(|field| draft.text(FieldRef::order_field(field.counterpart_in(party))))
    }

    /// The text of one of the receiver's fields.
    pub(crate) fn text(&self, field: Field) -> &str {
        let mut texts = ADDRESS_FIELDS.into_iter().zip(&self.0);
        texts
            .find(|(of, _)| *of == field)
            .map_or("", |(_, text)| text)
    }

    pub(crate) fn set(&mut self, field: Field, text: &str) {
        let mut texts = ADDRESS_FIELDS.into_iter().zip(&mut self.0);
        if let Some((_, place)) = texts.find(|(of, _)| *of == field) {
            *place = text.into();
        }
    }

    /// Each of the receiver's fields with its text.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (Field, &Arc<str>)> {
        ADDRESS_FIELDS.into_iter().zip(&self.0)
    }

    /// What makes a party of an order this one.
    pub(crate) fn edits(&self, party: Group) -> Edits {
        let edit = |(field, text): (Field, &Arc<str>)| {
            let field_ref = FieldRef::order_field(field.counterpart_in(party));
            (field_ref, Arc::clone(text))
        };
        self.fields().map(edit).collect()
    }

    /// Where it is, in one line.
    pub(crate) fn place(&self) -> String {
        let parts = [
            Field::ReceiverAddress,
            Field::ReceiverDistrict,
            Field::ReceiverCity,
            Field::ReceiverProvince,
            Field::ReceiverPostCode,
            Field::ReceiverCountryCode,
        ];
        let there = parts.map(|field| self.text(field));
        let there = there.into_iter().filter(|text| !text.is_empty());
        there.collect::<Vec<_>>().join(", ")
    }

    /// Whether it says enough to be kept: who, and where or by which number.
    pub(crate) fn is_worth_keeping(&self) -> bool {
        let has = |field| !self.text(field).trim().is_empty();
        has(Field::ReceiverName) && (has(Field::ReceiverAddress) || has(Field::ReceiverPhone))
    }
}

/// A receiver or a sender that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// No other has it.
    pub(crate) id: Arc<str>,
    pub(crate) party: Group,
    /// When it was saved or used last, in milliseconds since 1970 UTC.
    pub(crate) used_at: i64,
    pub(crate) texts: AddressTexts,
}
