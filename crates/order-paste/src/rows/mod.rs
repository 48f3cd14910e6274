//! Rows of a spreadsheet, pasted into the items of an order.
//!
//! What a column holds is told by its name in the first row, where that is a header, or by what its cells look like. Names of columns are the
//! caller's, who has a list of them for files as well.

mod cells;
mod looks;

use order_model::normalize::{ChangeKind, normalize_draft};
use order_model::{Field, FieldRef, ItemDraft, OrderDraft, Rules};
use std::sync::Arc;

use cells::table;

/// Pasted rows, as they would become items: what a preview shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// What each column holds; `None` for those that no item needs.
    pub columns: Vec<Option<Field>>,
    /// The names of the columns, where the first row has them.
    pub header: Option<Vec<String>>,
    /// The cells of each row, without the header and without rows that are empty.
    pub cells: Vec<Vec<String>>,
}

impl Rows {
    /// Says what a column holds, where a person knows better; another column that held it holds nothing then.
    pub fn set_column(&mut self, column: usize, field: Option<Field>) {
        for (index, own) in self.columns.iter_mut().enumerate() {
            if index == column {
                *own = field;
            } else if field.is_some() && *own == field {
                *own = None;
            }
        }
    }

    /// The items: each a row. Numbers are without the signs and separators that people write (`₱1,299`, `2 pcs`), as far as that is certain;
    /// `currency` is for items whose row has none.
    #[must_use]
    pub fn items(&self, currency: &str, rules: &Rules) -> Vec<Arc<ItemDraft>> {
        let mut draft = OrderDraft::default();
        for (index, cells) in self.cells.iter().enumerate() {
            let mut item = ItemDraft::default();
            item.set(Field::Currency, currency);
            for (field, cell) in self.columns.iter().zip(cells) {
                if let Some(field) = field.filter(|_| !cell.is_empty()) {
                    item.set(field, cell);
                }
            }
            draft.items.push(Arc::new(item));
            // The currency first: what a price's separators mean depends on it.
            for (field, kinds) in TIDIED {
                let at = FieldRef::item_field(index, *field);
                normalize_draft(&mut draft, at, kinds, rules, &|_| None);
            }
        }
        draft.items
    }
}

/// What is taken off the cells of each column.
const TIDIED: &[(Field, &[ChangeKind])] = &[
    (Field::Sku, &[ChangeKind::Invisible, ChangeKind::Trim]),
    (
        Field::Currency,
        &[
            ChangeKind::Trim,
            ChangeKind::FullWidth,
            ChangeKind::UpperCase,
        ],
    ),
    (
        Field::UnitPrice,
        &[ChangeKind::Trim, ChangeKind::FullWidth, ChangeKind::Number],
    ),
    (
        Field::Qty,
        &[ChangeKind::Trim, ChangeKind::FullWidth, ChangeKind::Number],
    ),
];

/// More rows than an order has items are not read.
const MOST: usize = 5000;

/// Reads rows that were copied from a spreadsheet: tabs between the cells, quotes around those with tabs or line breaks in them. `name` says what field
/// a column of that name holds.
///
/// `None` where the text is no table of several cells, or none of its columns is an item's.
///
/// ```
/// use order_model::{Field, Rules};
/// use order_paste::read_rows;
///
/// let rows = read_rows("TEA-250G\t2\t$12.00\nCUP-WHITE\t4\t$7.00\n", &|_| None).unwrap();
/// assert_eq!(rows.columns, [Some(Field::Sku), Some(Field::Qty), Some(Field::UnitPrice)]);
/// let items = rows.items("USD", &Rules::default());
/// assert_eq!(&*items[1].text(Field::UnitPrice), "7");
/// ```
#[must_use]
pub fn read_rows(text: &str, name: &dyn Fn(&str) -> Option<Field>) -> Option<Rows> {
    let mut cells = table(text, MOST);
    let width = cells
        .iter()
        .map(Vec::len)
        .max()
        .filter(|width| *width > 1)?;
    for row in &mut cells {
        row.resize(width, String::new());
    }
    let named: Vec<Option<Field>> = cells.first()?.iter().map(|cell| name(cell)).collect();
    let is_header = named.iter().flatten().count() > 0 || looks::is_header(&cells);
    let header = is_header.then(|| cells.remove(0));
    let mut columns = if header.is_some() {
        unique(&named)
    } else {
        vec![None; width]
    };
    looks::complete(&mut columns, &cells);
    let holds = |field: Field| columns.contains(&Some(field));
    (holds(Field::Sku) && !cells.is_empty()).then_some(Rows {
        columns,
        header,
        cells,
    })
}

/// Of several columns with one name the first.
fn unique(named: &[Option<Field>]) -> Vec<Option<Field>> {
    let mut columns: Vec<Option<Field>> = Vec::new();
    for field in named {
        let is_new = field.is_none() || !columns.contains(field);
        columns.push(field.filter(|_| is_new));
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Option<Field> {
        match name.to_lowercase().as_str() {
            "sku" | "货号" => Some(Field::Sku),
            "qty" | "数量" => Some(Field::Qty),
            "price" => Some(Field::UnitPrice),
            "currency" => Some(Field::Currency),
            _ => None,
        }
    }

    fn items(text: &str, currency: &str) -> Vec<[String; 4]> {
        let rows = read_rows(text, &named).unwrap();
        let items = rows.items(currency, &Rules::default());
        let text = |item: &Arc<ItemDraft>, field| item.text(field).to_string();
        let of = |item: &Arc<ItemDraft>| {
            [Field::Sku, Field::Currency, Field::UnitPrice, Field::Qty]
                .map(|field| text(item, field))
        };
        items.iter().map(of).collect()
    }

    #[test]
    fn columns_are_told_by_their_names() {
        assert_eq!(
            items(
                "Qty\tName\tSKU\tprice\n2\tGreen tea\tTEA-1\t1,250\n10\tCup\tCUP-2\t₱300\n",
                "PHP"
            ),
            [["TEA-1", "PHP", "1250", "2"], ["CUP-2", "PHP", "300", "10"]]
        );
        assert_eq!(
            items("货号\t数量\r\nA-1\t3\r\n", "CNY"),
            [["A-1", "CNY", "", "3"]]
        );
    }

    #[test]
    fn columns_are_told_by_their_cells() {
        // A number of the row, a name, a currency, and a price with cents.
        assert_eq!(
            items(
                "1\tA-100\tGreen tea\t3\tUSD\t12.00\n2\tB-200\tBlack tea\t1\tUSD\t8.00",
                ""
            ),
            [["A-100", "USD", "12", "3"], ["B-200", "USD", "8", "1"]]
        );
        // Two columns of whole numbers: prices are higher.
        assert_eq!(
            items("TEA-1\t250\t2\nCUP-1\t120\t4\nPOT-1\t900\t1", "PHP"),
            [
                ["TEA-1", "PHP", "250", "2"],
                ["CUP-1", "PHP", "120", "4"],
                ["POT-1", "PHP", "900", "1"]
            ]
        );
        // Codes may be digits alone.
        assert_eq!(
            items("6901234567892\t5\n6901234567908\t1", "CNY"),
            [
                ["6901234567892", "CNY", "", "5"],
                ["6901234567908", "CNY", "", "1"]
            ]
        );
    }

    #[test]
    fn a_header_that_nobody_knows_is_one_by_its_cells() {
        let rows = read_rows("Artículo\tPiezas\nTEA-1\t2\nCUP-1\t4", &named).unwrap();
        assert_eq!(
            rows.header,
            Some(vec!["Artículo".to_owned(), "Piezas".to_owned()])
        );
        assert_eq!(rows.columns, [Some(Field::Sku), Some(Field::Qty)]);
        assert_eq!(rows.cells.len(), 2);
    }

    #[test]
    fn cells_may_be_quoted() {
        assert_eq!(
            items("\"TEA \"\"250\"\"\"\t2\n\n\"CUP\tA\"\t1\t\n", "PHP"),
            [["TEA \"250\"", "PHP", "", "2"], ["CUP A", "PHP", "", "1"]]
        );
    }

    #[test]
    fn what_is_no_table_is_none() {
        for text in [
            "",
            "TEA-1",
            "TEA-1 2",
            "Maria Santos\n20 Mabini St",
            "\t\n\t",
        ] {
            assert_eq!(read_rows(text, &named), None, "{text}");
        }
    }

    #[test]
    fn a_person_says_what_a_column_holds() {
        let mut rows = read_rows("TEA-1\t2\t4\nCUP-1\t4\t9", &named).unwrap();
        rows.set_column(2, Some(Field::Qty));
        assert_eq!(rows.columns, [Some(Field::Sku), None, Some(Field::Qty)]);
    }
}
