//! What did not go is given back.

use order_import::mapping::{Header, SavedColumns};
use order_import::report::Returned;
use order_import::review::{OrderState, Review};
use order_import::xlsx::{Archive, Flate2, Workbook};
use order_model::{Field, FieldRef, Locale, Rules};

use crate::support::{HEAD, NAMES, row, rows, text};

fn read(bytes: &[u8]) -> order_import::table::Table {
    let archive = Archive::open(bytes).unwrap();
    let workbook = Workbook::open(&archive, &Flate2).unwrap();
    workbook.read(0).unwrap().table
}

#[test]
fn behaviour_27_what_did_not_go_comes_back_and_is_imported_again_as_it_is() {
    let review = rows(&[
        row("SO-1", "TEA", "2"),
        row("=\"0002\"", "TEA", "two"),
        row("SO-3", "CUP", "1"),
        row("SO-4", "=1+1", "0").replace("PH", "XX"),
    ]);
    let written = review.blocked_workbook(Locale::En, &Flate2);
    assert_eq!(written.cut, 0);
    let table = read(&written.bytes);
    let header: Vec<&str> = table.cells(0).collect();
    assert_eq!(header[..19].join(","), HEAD);
    assert_eq!(header[19], "Why it was not sent");
    assert_eq!(table.row_count(), 3);
    assert_eq!(table.cell(1, 0), "=\"0002\"");
    assert!(
        table.cell(1, 19).contains("whole number"),
        "{}",
        table.cell(1, 19)
    );
    assert!(
        table.cell(2, 19).contains('\n'),
        "one reason a line: {}",
        table.cell(2, 19)
    );
    // The same columns are found, and the reasons are none of them.
    let names = Header::find(&table, &NAMES).unwrap();
    let guess = NAMES.guess(&names.names);
    let before = NAMES.guess(&review.layout().header.names);
    assert_eq!(guess.columns, before.columns);
    let mut again = crate::support::review_of(table, Rules::default());
    assert_eq!(again.order_count(), 2);
    assert_eq!(text(&again, 0, Field::OrderNumber), "0002");
    // Mended there, they go.
    again.set(0, FieldRef::item_field(0, Field::Qty), "2");
    assert_eq!(again.state(0), OrderState::Good);
    assert_eq!(again.state(1), OrderState::Blocked);
}

#[test]
fn what_was_typed_and_what_a_warehouse_answered_come_back_too() {
    let mut review = rows(&[row("SO-1", "TEA", "2"), row("SO-2", "CUP", "1")]);
    assert!(review.set(1, FieldRef::order_field(Field::SenderCity), "Cebu City"));
    let why = |order| (order == 1).then_some(Returned::Reason("Stock is short"));
    let table = read(&review.error_workbook(Locale::Zh, &Flate2, &why).bytes);
    assert_eq!(table.row_count(), 2);
    assert_eq!(
        (table.cell(0, 19), table.cell(1, 19)),
        ("sender.city", "Cebu City")
    );
    assert_eq!(
        (table.cell(0, 20), table.cell(1, 20)),
        ("未发送原因", "Stock is short")
    );
    let again = crate::support::review_of(table, Rules::default());
    assert_eq!(text(&again, 0, Field::SenderCity), "Cebu City");
}

#[test]
fn kept_columns_fit_what_is_given_back() {
    let review: Review = rows(&[row("SO-1", "TEA", "two")]);
    let layout = review.layout();
    let saved = SavedColumns::new("shop", &layout.columns, &layout.header.names);
    let table = read(&review.blocked_workbook(Locale::Th, &Flate2).bytes);
    let header = Header::find(&table, &NAMES).unwrap();
    assert_eq!(saved.columns(&header.names), layout.columns);
}
