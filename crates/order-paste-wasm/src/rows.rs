//! Rows of a spreadsheet to items.

use order_import::mapping::Names;
use order_model::{Field, Rules};
use order_paste::read_rows;

use crate::json::{array, key, text};

/// What is read of a text: `null` where it is no rows of items.
pub(crate) fn read(pasted: &str, currency: &str) -> String {
    let names = Names::new();
    let Some(rows) = read_rows(pasted, &|name| names.item_field(name)) else {
        return "null".to_owned();
    };
    let items = rows.items(currency, &Rules::default());
    let mut out = String::from("{");
    key(&mut out, "columns");
    array(&mut out, &rows.columns, |out, column| match column {
        Some(field) => text(out, field.key()),
        None => out.push_str("null"),
    });
    key(&mut out, "header");
    match &rows.header {
        Some(header) => array(&mut out, header, |out, cell| text(out, cell)),
        None => out.push_str("null"),
    }
    key(&mut out, "cells");
    array(&mut out, &rows.cells, |out, row| {
        array(out, row, |out, cell| text(out, cell));
    });
    key(&mut out, "items");
    array(&mut out, &items, |out, item| {
        out.push('{');
        for field in [Field::Sku, Field::Currency, Field::UnitPrice, Field::Qty] {
            key(out, field.key());
            text(out, &item.text(field));
        }
        out.push('}');
    });
    out.push('}');
    out
}
