//! Rows of a spreadsheet that were pasted, and the items that they would be.

use std::sync::Arc;

use order_import::mapping::Names;
use order_model::{Field, FieldRef, ItemDraft, OrderDraft, Rules};
use order_paste::{Rows, read_rows};

use crate::state::visible_issue::Edits;

/// What an item has, in the order of a row.
pub(crate) const ITEM_FIELDS: [Field; 4] =
    [Field::Sku, Field::Qty, Field::UnitPrice, Field::Currency];

/// Rows that were pasted.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowsOffer {
    rows: Rows,
}

/// What a person does with them.
#[derive(Debug, Clone, Copy)]
pub(crate) enum RowsAction {
    /// A column holds a field, or nothing of an item.
    SetColumn(usize, Option<Field>),
    /// The first row has the names of the columns, or is an item as the others.
    SetHeader(bool),
}

impl RowsOffer {
    /// `None` where a text is no rows of items.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let names = Names::new();
        let rows = read_rows(text, &|name| names.item_field(name))?;
        Some(Self { rows })
    }

    pub(crate) fn reduce(&self, action: RowsAction) -> Self {
        let mut rows = self.rows.clone();
        match action {
            RowsAction::SetColumn(column, field) => rows.set_column(column, field),
            RowsAction::SetHeader(true) if rows.header.is_none() && !rows.cells.is_empty() => {
                rows.header = Some(rows.cells.remove(0));
            }
            RowsAction::SetHeader(true) => {}
            RowsAction::SetHeader(false) => {
                if let Some(header) = rows.header.take() {
                    rows.cells.insert(0, header);
                }
            }
        }
        Self { rows }
    }

    /// What each column holds.
    pub(crate) fn columns(&self) -> &[Option<Field>] {
        &self.rows.columns
    }

    pub(crate) fn header(&self) -> Option<&[String]> {
        self.rows.header.as_deref()
    }

    /// The cells of each row, as they were pasted.
    pub(crate) fn cells(&self) -> &[Vec<String>] {
        &self.rows.cells
    }

    /// Whether it is told which column is the SKU, without which no row is an item.
    pub(crate) fn has_sku(&self) -> bool {
        self.rows.columns.contains(&Some(Field::Sku))
    }

    /// The items, with the currency of the last item of the order where theirs has none.
    pub(crate) fn items(&self, draft: &OrderDraft, rules: &Rules) -> Vec<Arc<ItemDraft>> {
        let texts = draft.items.iter().rev();
        let mut texts = texts.map(|item| item.text(Field::Currency));
        let currency = texts.find(|text| !text.is_empty()).unwrap_or_default();
        self.rows.items(&currency, rules)
    }

    /// What makes them items of the order: rows in which nothing has been typed first, then new ones.
    pub(crate) fn edits(&self, draft: &OrderDraft, rules: &Rules) -> Edits {
        let is_free = |(_, item): &(usize, &Arc<ItemDraft>)| is_blank(item);
        let free = draft.items.iter().enumerate().filter(is_free);
        let places = free.map(|(index, _)| index).chain(draft.items.len()..);
        let items = self.items(draft, rules);
        let texts = places.zip(&items).flat_map(|(index, item)| {
            let text = move |field| (FieldRef::item_field(index, field), item.text(field));
            ITEM_FIELDS.map(text)
        });
        texts.filter(|(_, text)| !text.is_empty()).collect()
    }
}

/// Whether nothing has been typed into an item: its currency may be the one of the item before.
fn is_blank(item: &ItemDraft) -> bool {
    let typed = [Field::Sku, Field::Qty, Field::UnitPrice];
    typed.iter().all(|field| item.text(*field).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(rows: &[[&str; 4]]) -> OrderDraft {
        let mut draft = OrderDraft::default();
        for texts in rows {
            let mut item = ItemDraft::default();
            for (field, text) in ITEM_FIELDS.into_iter().zip(texts) {
                item.set(field, text);
            }
            draft.items.push(Arc::new(item));
        }
        draft
    }

    fn edits(offer: &RowsOffer, draft: &OrderDraft) -> Vec<String> {
        let edits = offer.edits(draft, &Rules::default());
        let edit = |(at, text): &(FieldRef, Arc<str>)| format!("{} {text}", at.path().pointer());
        edits.iter().map(edit).collect()
    }

    #[test]
    fn rows_go_where_nothing_has_been_typed_and_then_below() {
        let offer = RowsOffer::read("货号\t数量\t单价\nTEA\t2\t1,250.00\nCUP\t4\t₱7").unwrap();
        let one = draft(&[["A-1", "1", "5", "PHP"], ["", "", "", "PHP"]]);
        assert_eq!(
            edits(&offer, &one),
            [
                "/items/1/sku TEA",
                "/items/1/qty 2",
                "/items/1/unit_price 1250",
                "/items/1/currency PHP",
                "/items/2/sku CUP",
                "/items/2/qty 4",
                "/items/2/unit_price 7",
                "/items/2/currency PHP",
            ]
        );
    }

    #[test]
    fn names_of_columns_are_known_in_the_languages_of_files() {
        for header in [
            "SKU\tQuantity\tUnit price",
            "Seller SKU\tQty\tPrice",
            "SKU\tCantidad\tPrecio unitario",
        ] {
            let offer = RowsOffer::read(&format!("{header}\nTEA\t2\t5")).unwrap();
            let told = [Field::Sku, Field::Qty, Field::UnitPrice].map(Some);
            assert_eq!(offer.columns(), told, "{header}");
            assert!(offer.header().is_some());
        }
        assert_eq!(RowsOffer::read("one\ntwo"), None);
    }

    #[test]
    fn a_person_says_what_a_column_holds_and_what_the_first_row_is() {
        let offer = RowsOffer::read("TEA\t250\t2\nCUP\t120\t4").unwrap();
        let offer = offer.reduce(RowsAction::SetColumn(1, Some(Field::Qty)));
        assert_eq!(offer.columns(), [Some(Field::Sku), Some(Field::Qty), None]);
        let offer = offer.reduce(RowsAction::SetHeader(true));
        assert_eq!(offer.cells().len(), 1);
        let offer = offer.reduce(RowsAction::SetHeader(false));
        assert_eq!(offer.cells().len(), 2);
        let offer = offer.reduce(RowsAction::SetColumn(0, None));
        assert!(!offer.has_sku());
    }
}
