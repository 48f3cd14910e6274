//! One leaf of an order, of which the package has seen that the rest is fine.

use order_model::decode::builder::OrderBuilder;
use order_model::{Field, FieldRef, Group, OrderBuffers, Verdict};

use crate::setting::Setting;
use crate::{ABSENT, JSON, NO_COUNTRY, TEXT};

/// A leaf as the package gives it.
pub(crate) struct Given {
    leaf: FieldRef,
    kind: u32,
    length: usize,
    country: Option<usize>,
}

impl Given {
    /// `None` where there is no such field or kind.
    pub(crate) fn new(
        field: usize,
        item: usize,
        kind: u32,
        length: usize,
        country: usize,
    ) -> Option<Self> {
        let field = *Field::ALL.get(field)?;
        let leaf = match field.group() {
            Group::Item => FieldRef::item_field(item, field),
            _ => FieldRef::order_field(field),
        };
        matches!(kind, ABSENT | TEXT | JSON).then_some(Self {
            leaf,
            kind,
            length,
            country: (country != NO_COUNTRY).then_some(country),
        })
    }

    /// The verdict on it. `None` where what was written is not what was said of it.
    pub(crate) fn judge<'a>(
        &self,
        input: &'a [u8],
        setting: &Setting,
        spare: &mut OrderBuffers,
    ) -> Option<Verdict<'a>> {
        let (value, rest) = input.split_at_checked(self.length)?;
        let value = std::str::from_utf8(value).ok()?;
        // No rule over one leaf asks in which item it stands, so that it may stand in the first.
        let leaf = FieldRef {
            item: self.leaf.item.map(|_| 0),
            ..self.leaf
        };
        let mut assembly = OrderBuilder::new(spare, leaf.item.map_or(0, |_| 1));
        if let Some(length) = self.country {
            let country = std::str::from_utf8(rest.get(..length)?).ok()?;
            let field = Field::ReceiverCountryCode.counterpart_in(leaf.field.group());
            assembly.text(FieldRef::order_field(field), country);
        }
        match self.kind {
            ABSENT => assembly.absent(leaf),
            TEXT => assembly.text(leaf, value),
            _ => assembly.json(leaf, value).ok()?,
        }
        let decoded = assembly.finish();
        let mut verdict = setting
            .validator
            .validate_decoded_field_alone(decoded, leaf);
        if leaf != self.leaf {
            for issue in &mut verdict.issues {
                issue.path = self.leaf.path();
            }
        }
        Some(verdict)
    }
}
