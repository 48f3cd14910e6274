//! What things are called on the screen of the import, and where they are.

use order_import_session::message::Row;
use order_model::message::label;
use order_model::{Field, Group, Locale};

use crate::i18n::{ChunkText, Text};
use crate::state::import::Cursor;

/// The ids of the screen's title, and of what is said of the cell with the focus.
pub(super) const TITLE: &str = "import-title";
pub(super) const DETAIL: &str = "import-detail";
/// The id of the input of the cell that is being changed.
pub(super) const EDITOR: &str = "import-editor";

/// The id of a cell.
pub(super) fn cell_id(at: Cursor) -> String {
    format!("import-{}-{}", at.row, at.column)
}

/// A field among others of the same order: whose it is is said as well.
pub(super) fn field_name(field: Field, locale: Locale) -> String {
    let text = Text::of(locale);
    let name = label(field, locale);
    match field.group() {
        Group::Receiver => format!("{}: {name}", text.section_receiver),
        Group::Sender => format!("{}: {name}", text.section_sender),
        _ => name.to_owned(),
    }
}

/// A field as the head of a column, short.
pub(super) fn column_name(field: Field, locale: Locale) -> String {
    match field {
        Field::OrderNumber => ChunkText::of(locale).column_order.to_owned(),
        Field::ReceiverName => ChunkText::of(locale).column_receiver.to_owned(),
        _ if field.group() == Group::Receiver => label(field, locale).to_owned(),
        _ => field_name(field, locale),
    }
}

/// Whether a row is the first of its order.
pub(super) const fn is_first(row: &Row) -> bool {
    row.row == row.order
}

/// Whether a field holds numbers, which stand at the end of their cell.
pub(super) const fn is_number(field: Field) -> bool {
    matches!(field, Field::Qty | Field::UnitPrice)
}
