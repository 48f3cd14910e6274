//! In which order an object's members stood, and the members that we do not know: so that an order is
//! written back as it came.

use crate::field::{Field, Group, Member};

/// One member of an object, in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// A leaf of the register.
    Field(Field),
    /// A nested object of the register; [`Group::Item`] stands for the array of items.
    Group(Group),
    /// A member that the contract does not name.
    Unknown {
        /// Its key, unescaped.
        key: String,
        /// Its value, as the JSON text that it was.
        json: String,
    },
}

impl From<Member> for Slot {
    fn from(member: Member) -> Self {
        match member {
            Member::Field(field) => Self::Field(field),
            Member::Group(group) => Self::Group(group),
        }
    }
}

/// The members of one object in their order. Empty where that is the API document's own order and nothing
/// is unknown, which is the common case and costs nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout(Vec<Slot>);

impl Layout {
    /// The layout of an object whose members do not stand as the API's document has them.
    #[must_use]
    pub(crate) const fn irregular(slots: Vec<Slot>) -> Self {
        Self(slots)
    }

    /// The members that the contract does not name: key and JSON text.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|slot| match slot {
            Slot::Unknown { key, json } => Some((key.as_str(), json.as_str())),
            Slot::Field(_) | Slot::Group(_) => None,
        })
    }

    /// Whether the object is known to have had this member.
    pub(crate) fn names(&self, slot: &Slot) -> bool {
        self.0.contains(slot)
    }

    /// Every member to write: those that stood, in their order, then those that have come since.
    pub(crate) fn slots(&self, group: Group) -> impl Iterator<Item = Slot> {
        let members = group.members().iter();
        let added = members
            .map(|member| Slot::from(*member))
            .filter(|slot| !self.0.contains(slot));
        self.0.iter().cloned().chain(added)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_order_is_kept_and_completed() {
        let layout = Layout::irregular(vec![Slot::Field(Field::Qty), Slot::Field(Field::Sku)]);
        let fields: Vec<_> = layout.slots(Group::Item).collect();
        assert_eq!(
            fields,
            [Field::Qty, Field::Sku, Field::Currency, Field::UnitPrice]
                .map(Slot::Field)
                .to_vec()
        );
    }
}
