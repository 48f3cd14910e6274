//! What other readers say of the same files: the crates `csv` and `calamine`.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use order_import::csv::{CsvReader, Dialect};
use order_import::table::Table;
use order_import::xlsx::{Archive, Fill, Flate2, Workbook, WorkbookWriter};
use proptest::prelude::*;

/// Rows as they are compared: without empty cells at their ends, and without blank rows.
fn plain(rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = rows.collect();
    for row in &mut rows {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

fn rows_of(table: &Table) -> Vec<Vec<String>> {
    plain((0..table.row_count()).map(|row| table.cells(row).map(str::to_owned).collect()))
}

fn ours(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut table = Table::separated();
    let mut reader = CsvReader::new(Dialect::of(separator));
    let mut take = |record: &_| table.push(record).unwrap();
    reader.read(text, &mut take).unwrap();
    reader.finish(&mut take).unwrap();
    rows_of(&table)
}

fn theirs(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut builder = csv::ReaderBuilder::new();
    builder
        .has_headers(false)
        .flexible(true)
        .delimiter(separator);
    let records = builder.from_reader(text.as_bytes()).into_records();
    plain(records.map(|record| record.unwrap().iter().map(str::to_owned).collect()))
}

/// A cell, quoted or not, in which whatever is quoted may stand.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9é王 .'=+-]{0,8}",
        "[a-z\",;\t\r\n王]{0,8}".prop_map(|text| format!("\"{}\"", text.replace('"', "\"\""))),
    ]
}

proptest! {
    #[test]
    fn csv_reads_the_same_cells(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..6), 1..9),
        separator in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
        line_break in prop_oneof![Just("\n"), Just("\r\n")],
        ends in any::<bool>(),
    ) {
        let between = char::from(separator).to_string();
        let lines: Vec<String> = rows.iter().map(|row| row.join(&between)).collect();
        let mut text = lines.join(line_break);
        if ends {
            text.push_str(line_break);
        }
        prop_assert_eq!(ours(&text, separator), theirs(&text, separator));
    }

    #[test]
    fn calamine_reads_what_is_written(
        rows in proptest::collection::vec(proptest::collection::vec("[a-z0-9 <>&\"'é王😀=+_x]{0,10}", 1..6), 1..9),
    ) {
        let mut writer = WorkbookWriter::new("Orders");
        for row in &rows {
            writer.row(row.iter().map(|cell| (cell.as_str(), Fill::None)));
        }
        let bytes = writer.finish(&Flate2).bytes;
        let archive = Archive::open(&bytes).unwrap();
        let workbook = Workbook::open(&archive, &Flate2).unwrap();
        let own = rows_of(&workbook.read(0).unwrap().table);
        let mut theirs: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let range = theirs.worksheet_range("Orders").unwrap();
        let start = range.start().map_or(0, |(_, column)| column as usize);
        let text = |cell: &Data| match cell {
            Data::String(text) => text.clone(),
            Data::Empty => String::new(),
            other => format!("{other:?}"),
        };
        // Their rows begin at the first column that has anything in it.
        let theirs = range.rows().map(|row| {
            std::iter::repeat_n(String::new(), start).chain(row.iter().map(text)).collect()
        });
        let theirs = plain(theirs);
        prop_assert_eq!(&own, &theirs);
        prop_assert_eq!(own, plain(rows.into_iter()));
    }
}
