//! Which column is which field.

use order_import::csv::{CsvReader, Dialect};
use order_import::mapping::{Columns, Header, Names, SavedColumns, Source, fingerprint};
use order_import::table::Table;
use order_model::Field;

fn table(text: &str) -> Table {
    let mut table = Table::default();
    let mut reader = CsvReader::new(Dialect::of(b','));
    let mut take = |record: &_| table.push(record).unwrap();
    reader.read(text, &mut take).unwrap();
    reader.finish(&mut take).unwrap();
    table
}

fn guessed(header: &[&str]) -> Vec<String> {
    let guess = Names::new().guess(header);
    let name = |column| guess.columns.field_of(column).map_or("", Field::name);
    (0..header.len())
        .map(|column| name(column).to_owned())
        .collect()
}

#[test]
fn behaviour_09_the_names_need_not_stand_in_the_first_row() {
    let names = Names::new();
    for (text, row, first_row, expected) in [
        ("Order No.,SKU,Qty\n1,a,2\n", 0, 1, "SKU"),
        (
            "Orders of May\n\nprinted on 2026-05-31,\nOrder No.,SKU,Qty\n1,a,2\n",
            2,
            3,
            "SKU",
        ),
        // Whose an address is stands above it, in a merged cell.
        (
            "Order No.,Receiver,,Sender,\n,Name,City,Name,City\n1,Ann,Manila,Bo,Cebu\n",
            1,
            2,
            "Receiver Name",
        ),
        // The same once more in another language.
        (
            "订单编号,收件人姓名,数量\nOrder No.,Recipient Name,Qty\n1,Ann,2\n",
            0,
            2,
            "收件人姓名",
        ),
    ] {
        let header = Header::find(&table(text), &names).unwrap();
        assert_eq!((header.row, header.first_row), (row, first_row), "{text}");
        assert_eq!(header.names[1], expected, "{text}");
    }
    assert_eq!(Header::find(&table("1,Ann,2\n2,Bo,3\n"), &names), None);
}

#[test]
fn behaviour_10_columns_in_any_order_and_unknown_ones_left_out() {
    assert_eq!(
        guessed(&["Colour", "qty", "ORDER-ID", "Ship City", ""]),
        ["", "items.qty", "package.order_number", "receiver.city", ""]
    );
}

#[test]
fn behaviour_11_a_wrong_guess_is_worse_than_none() {
    assert_eq!(
        guessed(&[
            "order-id",
            "buyer-name",
            "recipient-name",
            "item-price",
            "Billing Zip",
            "Shipping Phone",
            "Phone"
        ]),
        [
            "package.order_number",
            "",
            "receiver.name",
            "",
            "",
            "receiver.phone",
            ""
        ]
    );
    // The name of what stands in a row is the order's number where the items are in it.
    assert_eq!(
        guessed(&["Name", "Lineitem sku"]),
        ["package.order_number", "items.sku"]
    );
    assert_eq!(guessed(&["Name", "SKU"]), ["", "items.sku"]);
    let guess = Names::new().guess(&["Order ID", "Order Number"]);
    assert_eq!(guess.contested, [1]);
}

#[test]
fn behaviour_12_columns_are_kept_by_the_names_of_the_table() {
    let header = ["Order No.", "City", "City", "SKU"];
    let mut columns = Columns::default();
    columns.set(Field::OrderNumber, Source::column(0));
    columns.set(Field::ReceiverCity, Source::column(2));
    columns.set(Field::CentreCode, Source::fixed("CKMX"));
    let saved = SavedColumns::new("My shop", &columns, &header);
    let json = serde_json::to_string(&saved).unwrap();
    let saved: SavedColumns = serde_json::from_str(&json).unwrap();
    assert_eq!(saved.columns(&header), columns);
    assert_eq!(
        saved.fingerprint,
        fingerprint(&["sku", "order no", "CITY", "city"])
    );
    assert_ne!(
        saved.fingerprint,
        fingerprint(&["Order No.", "City", "SKU"])
    );
    // The columns stand elsewhere.
    let moved = saved.columns(&["SKU", "City", "Order No.", "City"]);
    assert_eq!(moved.source(Field::OrderNumber), Some(&Source::column(2)));
    assert_eq!(moved.source(Field::ReceiverCity), Some(&Source::column(3)));
}

#[test]
fn behaviour_13_fixed_values_and_joined_columns() {
    let header = [
        "First Name",
        "Last Name",
        "Street",
        "House Number",
        "Address Line 2",
    ];
    let guess = Names::new().guess(&header);
    let cells = ["Ann", "Lee", "Main St", "12", "Unit 5"];
    let name = guess
        .columns
        .text(Field::ReceiverName, |column| cells[column]);
    assert_eq!(name, "Ann Lee");
    let address = guess
        .columns
        .text(Field::ReceiverAddress, |column| cells[column]);
    assert_eq!(address, "Main St 12, Unit 5");
    let mut columns = guess.columns.clone();
    columns.set(Field::CentreCode, Source::fixed("CKMX"));
    assert_eq!(columns.text(Field::CentreCode, |_| ""), "CKMX");
    columns.set(
        Field::ReceiverAddress,
        Source {
            columns: vec![2, 4],
            fixed: "pick-up".to_owned(),
        },
    );
    assert_eq!(
        columns.text(Field::ReceiverAddress, |column| cells[column]),
        "Main St, Unit 5"
    );
    assert_eq!(columns.text(Field::ReceiverAddress, |_| " "), "pick-up");
    // A last name alone is no name, and a whole name has no parts.
    assert_eq!(guessed(&["Last Name"]), [""]);
    assert_eq!(
        guessed(&["Recipient", "Last Name", "First Name"]),
        ["receiver.name", "", ""]
    );
    assert_eq!(
        columns.text(Field::ReceiverName, |column| ["王", "小明"][column]),
        "王小明"
    );
}
