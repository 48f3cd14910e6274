//! `order-desk check`.

use std::fs;

use crate::program::{Desk, row};

#[test]
fn what_is_wrong_is_said_with_its_cell() {
    let desk = Desk::new();
    desk.file(
        "orders.csv",
        &[row("1", "CK2023", "2"), row("2", "CK2023", "two")],
    );
    let done = desk.run(&["check", "orders.csv", "--json"]);
    assert_eq!(done.code, Some(1), "{}{}", done.output, done.errors);
    assert_eq!(done.numbers("good"), ["1"]);
    assert_eq!(done.numbers("blocked"), ["2"]);
    let issue = &done.lines[2]["issues"][0];
    assert_eq!((&issue["row"], &issue["column"]), (&3.into(), &"S".into()));
    assert_eq!(
        (&issue["field"], &issue["code"]),
        (&"items[0].qty".into(), &"not_an_integer".into())
    );
    let summary = done.summary();
    assert_eq!(
        (&summary["orders"], &summary["good"], &summary["blocked"]),
        (&2.into(), &1.into(), &1.into())
    );
    let words = desk.run(&["check", "orders.csv", "--language", "es"]);
    assert!(
        words.output.contains("S3") && words.output.contains("1 good"),
        "{}",
        words.output
    );
}

#[test]
fn the_error_workbook_is_read_again_as_it_is() {
    let desk = Desk::new();
    desk.file(
        "orders.csv",
        &[row("1", "CK2023", "2"), row("2", "CK2023", "two")],
    );
    desk.run(&["check", "orders.csv", "--errors", "errors.xlsx"]);
    let again = desk.run(&["check", "errors.xlsx", "--json"]);
    assert_eq!(again.numbers("blocked"), ["2"]);
    assert_eq!(
        again.lines[0]["unused_columns"],
        serde_json::json!(["Why it was not sent"])
    );
}

#[test]
fn a_mapping_is_saved_corrected_and_used() {
    let desk = Desk::new();
    let text = "Ref,Art,Wieviel\n1,TEA,2\n";
    fs::write(desk.path("orders.csv"), text).unwrap();
    assert_eq!(desk.run(&["check", "orders.csv"]).code, Some(3));
    let mapping = r#"{"name":"","fingerprint":"","fields":{"package.order_number":{"columns":[{"name":"Ref"}]},
        "items.sku":{"columns":[{"name":"Art"}]},"items.qty":{"columns":[{"name":"Wieviel"}]},"items.currency":{"fixed":"PHP"}}}"#;
    fs::write(desk.path("mapping.json"), mapping).unwrap();
    let flags = [
        "check",
        "orders.csv",
        "--json",
        "--mapping",
        "mapping.json",
        "--set",
        "client_code=CK2023",
        "--save-mapping",
        "saved.json",
    ];
    let done = desk.run(&flags);
    let order = &done.lines[1];
    assert_eq!(
        (&order["client_code"], &order["order_number"]),
        (&"CK2023".into(), &"1".into())
    );
    let saved = fs::read_to_string(desk.path("saved.json")).unwrap();
    assert!(
        saved.contains("\"CK2023\"")
            && saved.contains("Wieviel")
            && saved.contains("receiver.name")
    );
    let again = desk.run(&["check", "orders.csv", "--json", "--mapping", "saved.json"]);
    assert_eq!(again.lines[1], done.lines[1]);
}

#[test]
fn what_cannot_be_done_is_said_and_ends_with_3() {
    let desk = Desk::new();
    fs::write(desk.path("old.xls"), [0xD0, 0xCF, 0x11, 0xE0, 0, 0]).unwrap();
    fs::write(desk.path("rules.json"), "{\"profil\":1}").unwrap();
    desk.file("orders.csv", &[row("1", "CK2023", "2")]);
    for (arguments, said) in [
        (&["check", "missing.csv"][..], "missing.csv"),
        (&["check", "old.xls"], "Excel 97"),
        (&["check"], "FILE"),
        (
            &["check", "orders.csv", "--set", "receiver.nam=x"],
            "receiver.nam",
        ),
        (
            &["check", "orders.csv", "--rules", "rules.json"],
            "rules.json",
        ),
        (&["check", "orders.csv", "--sheet", "1"], "--sheet"),
        (
            &["check", "orders.csv", "orders.csv", "--errors", "x.xlsx"],
            "--errors",
        ),
    ] {
        let done = desk.run(arguments);
        assert_eq!(done.code, Some(3), "{arguments:?}: {}", done.output);
        assert!(done.errors.contains(said), "{arguments:?}: {}", done.errors);
    }
}
