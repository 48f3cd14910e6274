//! Which fields a person has been in and left.

use order_model::{Field, Group};

/// A name for an item that stays when items before it go.
pub(crate) type RowId = u32;

/// A field, by a name that stays when items before it go: with the item's row, if it is of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FieldKey {
    pub(crate) row: Option<RowId>,
    pub(crate) field: Field,
}

/// The fields that have been left, sorted.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Touched(Vec<FieldKey>);

impl Touched {
    pub(crate) fn insert(&mut self, key: FieldKey) {
        if let Err(index) = self.0.binary_search(&key) {
            self.0.insert(index, key);
        }
    }

    pub(crate) fn contains(&self, key: FieldKey) -> bool {
        self.0.binary_search(&key).is_ok()
    }

    /// Whether any field of any item has been left.
    pub(crate) fn has_items(&self) -> bool {
        self.0.iter().any(|key| key.row.is_some())
    }

    /// Whether any field of a group that stands once has been left.
    pub(crate) fn has_any_of(&self, group: Group) -> bool {
        group
            .fields()
            .any(|field| self.contains(FieldKey { row: None, field }))
    }

    /// Removes the fields of an item that is gone.
    pub(crate) fn remove_row(&mut self, row: RowId) {
        self.0.retain(|key| key.row != Some(row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(row: impl Into<Option<RowId>>, field: Field) -> FieldKey {
        FieldKey {
            row: row.into(),
            field,
        }
    }

    #[test]
    fn fields_are_distinguished_by_row() {
        let mut touched = Touched::default();
        touched.insert(key(7, Field::Sku));
        touched.insert(key(7, Field::Qty));
        touched.insert(key(None, Field::SenderCity));
        assert!(touched.contains(key(7, Field::Qty)));
        assert!(!touched.contains(key(7, Field::Currency)));
        assert!(!touched.contains(key(8, Field::Sku)));
        assert!(touched.has_items() && touched.has_any_of(Group::Sender));
        assert!(!touched.has_any_of(Group::Receiver));
        touched.remove_row(7);
        assert!(!touched.has_items());
    }

    #[test]
    fn any_number_of_fields_and_rows_fits() {
        let mut touched = Touched::default();
        let keys = || {
            let rows = [None].into_iter().chain((0..100).rev().map(Some));
            rows.flat_map(|row| Field::ALL.map(|field| key(row, field)))
        };
        // Leaving a field twice is as leaving it once.
        keys().chain(keys()).for_each(|key| touched.insert(key));
        assert!(keys().all(|key| touched.contains(key)));
        assert_eq!(touched.0.len(), 101 * Field::ALL.len());
    }
}
