//! What must hold for any bytes. The targets of cargo-fuzz run these, and so does the test `fuzz` of `order-import`.

use std::sync::LazyLock;

use order_import::encoding::EncodingRs;
use order_import::file::{Choice, FileError, Platform, SAMPLE, TextChoice, TextReader, open};
use order_import::mapping::{Header, Names};
use order_import::message::{file_error_text, problem_text};
use order_import::review::{Layout, Review};
use order_import::table::Table;
use order_import::xlsx::{ArchiveWriter, Fill, Flate2, WorkbookWriter};
use order_model::{Locale, Rules};

static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

fn platform() -> Platform<'static> {
    Platform {
        decoders: &EncodingRs,
        inflate: &Flate2,
    }
}

/// Any file: it becomes a table and orders, or an error with words.
pub fn workbook(bytes: &[u8]) {
    match open(bytes, Choice::default(), platform(), &NAMES) {
        Ok(opened) => {
            is_written_and_read(&opened.table);
            orders(opened.table);
        }
        Err(error) => assert!(!file_error_text(error, Locale::En).is_empty()),
    }
}

/// Any text: read piece by piece it gives the rows that it gives as a whole.
pub fn text(bytes: &[u8]) {
    workbook(bytes);
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let rows = |length: usize| {
        let is_whole = sample.len() == bytes.len();
        let mut reader =
            TextReader::new(sample, is_whole, TextChoice::default(), &EncodingRs, &NAMES);
        let mut rows = Vec::new();
        let mut take = |record: &order_import::table::Record| {
            let cells: Vec<String> = record.cells().map(str::to_owned).collect();
            rows.push((record.number, cells));
        };
        for piece in bytes.chunks(length) {
            reader.read(piece, &mut take)?;
        }
        reader.finish(&mut take)?;
        Ok::<_, FileError>(rows)
    };
    let whole = rows(bytes.len().max(1));
    for length in [1, 7] {
        assert_eq!(rows(length), whole);
    }
}

/// Any bytes as the sheet of a workbook.
pub fn sheet(bytes: &[u8]) {
    let mut archive = ArchiveWriter::default();
    for (name, content) in [
        (
            "xl/workbook.xml",
            &b"<workbook><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></workbook>"[..],
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"a\" Target=\"a.xml\"/></Relationships>",
        ),
        ("xl/styles.xml", bytes),
        ("xl/sharedStrings.xml", bytes),
        ("xl/a.xml", bytes),
    ] {
        archive.add(name, content, &Flate2);
    }
    workbook(&archive.finish());
}

/// A table that is written as a workbook is read as it was.
fn is_written_and_read(table: &Table) {
    let mut writer = WorkbookWriter::new("a");
    for row in 0..table.row_count() {
        writer.row(table.cells(row).map(|cell| (cell, Fill::None)));
    }
    let written = writer.finish(&Flate2);
    let opened = open(&written.bytes, Choice::default(), platform(), &NAMES);
    if written.cut > 0 {
        return;
    }
    let Ok(opened) = opened else {
        // Rows of nothing but spaces or notes are rows of nothing when they are read again.
        assert!(
            (0..table.row_count()).all(|row| table.cells(row).all(|cell| cell.trim().is_empty()))
        );
        return;
    };
    let full = |table: &Table| -> Vec<Vec<String>> {
        let rows = (0..table.row_count()).map(|row| {
            let mut cells: Vec<String> = table.cells(row).map(str::to_owned).collect();
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            cells
        });
        rows.filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()))
            .collect()
    };
    assert_eq!(full(&opened.table), full(table));
}

/// Every row is in one order or left out, every finding is in a row of its order and has words, and what is given back is a workbook.
fn orders(table: Table) {
    let header = Header::find(&table, &NAMES).unwrap_or_else(|| Header::at(&table, 0));
    let columns = NAMES.guess(&header.names).columns;
    let rows = table.row_count() - header.first_row.min(table.row_count());
    let mut review = Review::new(
        table,
        Layout {
            header,
            columns,
            leaves_out_hidden: true,
        },
        Rules::default(),
    );
    review.judge_all();
    let left_out = review.left_out();
    let mut seen = left_out.cancelled.len() + left_out.hidden.len() + left_out.header.len();
    for order in 0..review.order_count() {
        seen += review.rows(order).len();
        for finding in review.findings(order) {
            assert!(review.rows(order).contains(&finding.place.row));
            assert!(!problem_text(&finding.problem, Locale::Zh).is_empty());
        }
        assert!(order_model::decode(review.order_json(order).as_bytes()).is_ok());
    }
    assert_eq!(seen, rows);
    assert!(
        review
            .blocked_workbook(Locale::Th, &Flate2)
            .bytes
            .starts_with(b"PK")
    );
}
