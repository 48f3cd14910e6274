//! Which fields a person has been in and left.

use order_model::{Field, Group};

/// A field, by a name that stays when items before it go: the item's row, if it is of one.
pub(crate) type Spot = (Option<u32>, Field);

/// The fields that have been left: a bit each, by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Touched(Vec<(Option<u32>, u32)>);

// A bit for each field.
const _: () = assert!(Field::ALL.len() <= u32::BITS as usize);

const fn bit(field: Field) -> u32 {
    1 << field as u32
}

impl Touched {
    pub(crate) fn insert(&mut self, (row, field): Spot) {
        match self.0.iter_mut().find(|(known, _)| *known == row) {
            Some((_, bits)) => *bits |= bit(field),
            None => self.0.push((row, bit(field))),
        }
    }

    pub(crate) fn contains(&self, (row, field): Spot) -> bool {
        let mut rows = self.0.iter();
        rows.any(|(known, bits)| *known == row && bits & bit(field) != 0)
    }

    /// Whether any field of any item has been left.
    pub(crate) fn has_items(&self) -> bool {
        self.0.iter().any(|(row, _)| row.is_some())
    }

    /// Whether any field of a group that stands once has been left.
    pub(crate) fn has_any_of(&self, group: Group) -> bool {
        group.fields().any(|field| self.contains((None, field)))
    }

    /// Forgets an item that is gone.
    pub(crate) fn forget(&mut self, row: u32) {
        self.0.retain(|(known, _)| *known != Some(row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_apart_by_row() {
        let mut touched = Touched::default();
        touched.insert((Some(7), Field::Sku));
        touched.insert((Some(7), Field::Qty));
        touched.insert((None, Field::SenderCity));
        assert!(touched.contains((Some(7), Field::Qty)));
        assert!(!touched.contains((Some(7), Field::Currency)));
        assert!(!touched.contains((Some(8), Field::Sku)));
        assert!(touched.has_items() && touched.has_any_of(Group::Sender));
        assert!(!touched.has_any_of(Group::Receiver));
        touched.forget(7);
        assert!(!touched.has_items());
    }
}
