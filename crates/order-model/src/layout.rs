//! In which order an object's members stood, and the members that we do not know: so that an order is
//! written back as it came.

use crate::field::{Field, Group};

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

/// The members of one object in their order. Empty where that is the API document's own order and nothing
/// is unknown, which is the common case and costs nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout(Vec<Slot>);

impl Layout {
    /// The layout of an object whose members stood like this.
    #[must_use]
    pub fn new(group: Group, slots: Vec<Slot>) -> Self {
        let canonical = canonical(group);
        let mut rest = canonical.iter();
        if slots.iter().all(|slot| rest.any(|known| known == slot)) {
            Self::default()
        } else {
            Self(slots)
        }
    }

    /// The members that the contract does not name: key and JSON text.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|slot| match slot {
            Slot::Unknown { key, json } => Some((key.as_str(), json.as_str())),
            Slot::Field(_) | Slot::Group(_) => None,
        })
    }

    /// Every member to write: those that stood, in their order, then those that have come since.
    pub(crate) fn slots(&self, group: Group) -> impl Iterator<Item = Slot> {
        let added = canonical(group)
            .into_iter()
            .filter(|slot| !self.0.contains(slot));
        self.0.iter().cloned().chain(added)
    }
}

/// The members of a group in the order of the API's document.
fn canonical(group: Group) -> Vec<Slot> {
    let fields = group.fields().map(Slot::Field);
    match group {
        Group::Order => {
            let nested = [
                Group::LogisticsProvider,
                Group::Package,
                Group::Receiver,
                Group::Sender,
                Group::Item,
            ];
            fields.chain(nested.into_iter().map(Slot::Group)).collect()
        }
        _ => fields.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documents_order_costs_nothing() {
        let slots = Group::Item.fields().map(Slot::Field).collect();
        assert_eq!(Layout::new(Group::Item, slots), Layout::default());
        let partial = vec![Slot::Field(Field::Sku), Slot::Field(Field::Qty)];
        assert_eq!(Layout::new(Group::Item, partial), Layout::default());
    }

    #[test]
    fn another_order_is_kept_and_completed() {
        let layout = Layout::new(
            Group::Item,
            vec![Slot::Field(Field::Qty), Slot::Field(Field::Sku)],
        );
        let fields: Vec<_> = layout.slots(Group::Item).collect();
        assert_eq!(
            fields,
            [Field::Qty, Field::Sku, Field::Currency, Field::UnitPrice]
                .map(Slot::Field)
                .to_vec()
        );
    }
}
