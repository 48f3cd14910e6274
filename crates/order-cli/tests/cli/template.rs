//! `order-desk template`.

use std::fs;

use order_import::template::{column_name, columns};
use order_import::xlsx::{Archive, Flate2, Inflate};
use order_model::Locale;

use crate::program::Desk;

/// A part of a workbook, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let archive = Archive::open(bytes).unwrap();
    let part = archive.part(name).unwrap();
    String::from_utf8(Flate2.inflate(part, 1 << 20).unwrap()).unwrap()
}

#[test]
fn the_example_is_read_without_a_word_in_every_language() {
    let desk = Desk::new();
    for locale in Locale::ALL {
        let made = desk.run(&["template", "template.xlsx", "--language", locale.tag()]);
        assert_eq!(made.code, Some(0), "{}", made.errors);
        let done = desk.run(&["check", "template.xlsx", "--json"]);
        assert_eq!(done.code, Some(0), "{}", done.output);
        assert_eq!(done.numbers("good"), ["EXAMPLE-1"]);
        let fields = done.lines[0]["fields"].as_array().unwrap();
        for field in columns() {
            let name = column_name(field, locale);
            let is_it = fields.iter().any(|line| {
                line["field"] == field.name() && line["columns"] == serde_json::json!([name])
            });
            assert!(is_it, "{name}: {}", done.lines[0]);
        }
    }
}

#[test]
fn what_the_rules_say_stands_in_its_cells() {
    let desk = Desk::new();
    let rules = r#"{"allowed":{"centre_code":["CKMX","CKUS & more"],"items.currency":["USD"]},"limits":{"receiver.name":12},"max_qty":9}"#;
    fs::write(desk.path("rules.json"), rules).unwrap();
    let made = desk.run(&["template", "template.xlsx", "--rules", "rules.json"]);
    assert_eq!(made.code, Some(0), "{}", made.errors);
    let bytes = fs::read(desk.path("template.xlsx")).unwrap();
    let (sheet, lists) = (
        part(&bytes, "xl/worksheets/sheet1.xml"),
        part(&bytes, "xl/worksheets/sheet2.xml"),
    );
    assert!(lists.contains("CKUS &amp; more") && lists.contains(">ZW<"));
    for text in [
        "LEN(F2)&lt;=12",
        "type=\"list\" errorStyle=\"stop\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"Warehouse\"",
        "&lt;=9)</formula1>",
        "errorStyle=\"warning\"",
    ] {
        assert!(sheet.contains(text), "{text}: {sheet}");
    }
    assert!(sheet.matches("<dataValidation ").count() >= 12);
    let done = desk.run(&["check", "template.xlsx", "--json", "--rules", "rules.json"]);
    assert_eq!(done.numbers("good"), ["EXAMPLE-1"], "{}", done.output);
}

#[test]
fn where_no_example_is_right_there_is_none() {
    let desk = Desk::new();
    fs::write(desk.path("rules.json"), r#"{"limits":{"receiver.name":3}}"#).unwrap();
    desk.run(&["template", "template.xlsx", "--rules", "rules.json"]);
    let done = desk.run(&["check", "template.xlsx", "--json", "--rules", "rules.json"]);
    assert_eq!(
        done.summary()["orders"],
        0,
        "{}{}",
        done.output,
        done.errors
    );
}
