//! What is exported comes back.
use order_import::xlsx::{Archive, Inflate, InflateError, Part, Workbook};
use order_submit::{Answer, Attempt, Entry, Finding, OrderKey, ReplyCodes};

use super::export::{OrderFile, write_csv, write_json, write_xlsx};
use super::import::read_json;

fn order(number: &str) -> OrderFile {
    let codes = ReplyCodes::default();
    let mut entry = Entry::new(&OrderKey::new("CK", number), 10);
    entry.summary = "=Maria \"M\"".into();
    entry.end(10, 20, &Answer::TimedOut { seconds: 30 }, &codes);
    entry.mark(false, "by phone", 30);
    entry.attempts.push(Attempt {
        sent_at: 40,
        answer: None,
    });
    let taken = r#"{"code":0,"message":"","data":{"order_number":"W1","pack_at":"x"}}"#;
    entry.end(40, 50, &Answer::reply(200, taken), &codes);
    let example = order_model::order::EXAMPLE;
    OrderFile {
        entry,
        bodies: vec![(10, "{}".into()), (40, example.into())],
    }
}

#[test]
fn what_is_written_comes_back_whole() {
    let orders = vec![order("1"), order("2/\"x\"")];
    let read = read_json(&write_json(&orders)).unwrap();
    assert_eq!(read, orders);
    assert_eq!(read[0].entry.marks[0].finding, Finding::NotArrived);
    for other in [
        "[]",
        "{}",
        "x",
        r#"{"format":"order-desk-orders","version":2,"orders":[]}"#,
    ] {
        assert_eq!(read_json(other), None, "{other}");
    }
}

#[test]
fn a_table_has_a_row_for_each_order_and_no_formula() {
    let table = write_csv(&[order("=1+1")], &|at| format!("at {at}"));
    let mut lines = table.lines();
    let head = lines.next().unwrap();
    assert!(
        head.contains("order_number") && head.contains("receiver.name"),
        "{head}"
    );
    let row = lines.next().unwrap();
    assert!(
        row.starts_with("CK,'=1+1,accepted,packed,W1,,at 40,"),
        "{row}"
    );
    assert_eq!(lines.next(), None);
}

/// Reads what is not deflated.
struct Stored;

impl Inflate for Stored {
    fn inflate(&self, part: &Part<'_>, _: usize) -> Result<Vec<u8>, InflateError> {
        Ok(part.compressed.to_vec())
    }
}

#[test]
fn a_workbook_says_the_same_as_it_stands() {
    let bytes = write_xlsx("Orders", &[order("=1+1"), order("0045")], &|at| {
        format!("at {at}")
    });
    let archive = Archive::open(&bytes).unwrap();
    let workbook = Workbook::open(&archive, &Stored).unwrap();
    let table = workbook.read(0).unwrap().table;
    assert_eq!(table.cell(0, 1), "order_number");
    assert_eq!(table.cell(1, 1), "=1+1");
    assert_eq!(table.cell(2, 1), "0045");
    assert_eq!(table.cell(2, 6), "at 40");
}
