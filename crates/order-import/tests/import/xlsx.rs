//! Workbooks, read and written.

use crate::support::{HEAD, codes, review_of, row, text};
use order_import::mapping::Names;
use order_import::table::{CellNote, Table};
use order_import::xlsx::{
    Archive, ArchiveWriter, Deflate, Fill, Flate2, Inflate, InflateError, Part, SheetTable,
    Workbook, WorkbookError, WorkbookWriter,
};
use order_model::Rules;
use proptest::prelude::*;

const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;

/// A workbook of these sheets: each a name, its state and its XML.
fn workbook(sheets: &[(&str, &str, &str)], shared: &str) -> Vec<u8> {
    let mut list = String::new();
    let mut relationships = String::new();
    let mut archive = ArchiveWriter::default();
    for (index, (name, state, xml)) in sheets.iter().enumerate() {
        list.push_str(&format!(
            "<x:sheet name=\"{name}\" state=\"{state}\" r:id=\"s{index}\"/>"
        ));
        relationships.push_str(&format!("<Relationship Id=\"s{index}\" Type=\"t/worksheet\" Target=\"/xl/worksheets/s{index}.xml\"/>"));
        archive.add(
            &format!("xl/worksheets/s{index}.xml"),
            xml.as_bytes(),
            &Flate2,
        );
    }
    relationships.push_str("<Relationship Id=\"a\" Type=\"t/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"b\" Type=\"t/styles\" Target=\"styles.xml\"/>");
    for (name, content) in [
        ("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"t/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".to_owned()),
        ("xl/workbook.xml", format!("<x:workbook xmlns:x=\"m\"><x:sheets>{list}</x:sheets></x:workbook>")),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{relationships}</Relationships>")),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/SharedStrings.xml", format!("<sst>{shared}</sst>")),
    ] {
        archive.add(name, content.as_bytes(), &Flate2);
    }
    archive.finish()
}

fn read_sheet(bytes: &[u8], sheet: usize) -> SheetTable {
    let archive = Archive::open(bytes).unwrap();
    let workbook = Workbook::open(&archive, &Flate2).unwrap();
    workbook.read(sheet).unwrap()
}

fn sheet(rows: &str) -> SheetTable {
    read_sheet(
        &workbook(
            &[(
                "Orders",
                "visible",
                &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
            )],
            "",
        ),
        0,
    )
}

fn error(bytes: &[u8]) -> WorkbookError {
    Archive::open(bytes)
        .and_then(|archive| Workbook::open(&archive, &Flate2).map(drop))
        .unwrap_err()
}

#[test]
fn behaviour_02_numbers_are_written_out_in_full() {
    let rows = sheet(
        "<row r=\"1\"><c r=\"A1\"><v>5.512940468989E12</v></c><c r=\"B1\"><v>5512940468989</v></c><c r=\"C1\"><v>12.100000000000001</v></c></row>",
    );
    assert_eq!(
        rows.table.cells(0).collect::<Vec<_>>(),
        ["5512940468989", "5512940468989", "12.1"]
    );
}

#[test]
fn behaviour_03_a_number_of_more_than_15_digits_has_lost_some() {
    let rows = sheet(
        "<row r=\"1\"><c r=\"A1\"><v>5.7646123456789E17</v></c><c r=\"B1\" t=\"str\"><v>576461234567890123</v></c></row>",
    );
    assert_eq!(rows.table.note(0, 0), Some(CellNote::DigitsLost));
    assert_eq!(rows.table.cell(0, 0), "576461234567890000");
    assert_eq!(
        (rows.table.note(0, 1), rows.table.cell(0, 1)),
        (None, "576461234567890123")
    );
}

#[test]
fn behaviour_04_formats_give_back_their_zeros() {
    let rows =
        sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>2134</v></c><c r=\"B1\"><v>2134</v></c></row>");
    assert_eq!(rows.table.cells(0).collect::<Vec<_>>(), ["02134", "2134"]);
}

#[test]
fn behaviour_18_merged_and_hidden_cells_and_the_right_sheet() {
    let header = "<row r=\"1\"><c t=\"inlineStr\"><is><t>Order No.</t></is></c><c t=\"inlineStr\"><is><t>SKU</t></is></c><c t=\"inlineStr\"><is><t>Shop</t></is></c></row>";
    let orders = format!(
        "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>{header}<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\"><v>1</v></c><c r=\"C2\"><v>9</v></c></row>\
         <row r=\"3\" hidden=\"1\"><c r=\"B3\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C2:C3\"/></mergeCells></worksheet>"
    );
    let notes = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Order No.</t></is></c></row></sheetData></worksheet>";
    let bytes = workbook(
        &[
            ("Notes", "visible", notes),
            ("Old", "hidden", &orders),
            ("Orders", "visible", &orders),
        ],
        "",
    );
    let archive = Archive::open(&bytes).unwrap();
    let workbook = Workbook::open(&archive, &Flate2).unwrap();
    let names: Vec<(&str, bool)> = workbook
        .sheets()
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.is_hidden))
        .collect();
    assert_eq!(names, [("Notes", false), ("Old", true), ("Orders", false)]);
    assert_eq!(workbook.sheet_of_orders(&Names::new()), Ok(2));
    let SheetTable {
        table,
        hidden_columns,
    } = workbook.read(2).unwrap();
    assert_eq!(hidden_columns, [1, 2]);
    assert!(table.is_hidden(2) && !table.is_hidden(1));
    assert_eq!(table.merged_from(2, 0), Some(1));
    assert_eq!(
        (table.merged_from(2, 1), table.merged_from(1, 0)),
        (None, None)
    );
    // What is merged goes on in the rows below: they are one order.
    let review = review_of(table, Rules::default());
    assert_eq!((review.order_count(), review.hidden_rows()), (1, 1));
    assert_eq!(text(&review, 0, order_model::Field::ClientCode), "9");
}

#[test]
fn behaviour_19_formulas_give_what_they_came_to() {
    let rows = sheet(
        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c><c r=\"C1\"><f>A9</f></c>\
         <c r=\"D1\" t=\"e\"><f>NA()</f><v>#N/A</v></c><c r=\"E1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"F1\" t=\"b\"><v>1</v></c></row>",
    );
    assert_eq!(
        rows.table.cells(0).collect::<Vec<_>>(),
        ["2", "2x", "", "#N/A", "", "TRUE"]
    );
    assert_eq!(rows.table.note(0, 2), Some(CellNote::FormulaWithoutValue));
    assert_eq!(rows.table.note(0, 4), None);
}

#[test]
fn behaviour_20_dates_are_named() {
    let rows = sheet(
        "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>46053</v></c><c r=\"B1\" s=\"3\"><v>46053.5</v></c><c r=\"C1\"><v>46053</v></c></row>",
    );
    assert_eq!(
        rows.table.cells(0).collect::<Vec<_>>(),
        ["2026-01-31", "2026-01-31 12:00", "46053"]
    );
    assert_eq!(rows.table.note(0, 0), Some(CellNote::Date));
    // In a column that is mapped it is an error that says so.
    let cells = |cells: &str| {
        let mut xml = String::new();
        for cell in cells
            .replace("\"20 1st Avenue, Bagumbayan\"", "20 1st Avenue")
            .split(',')
        {
            xml.push_str(&format!("<c t=\"str\"><v>{cell}</v></c>"));
        }
        xml
    };
    let order = cells(&row("SO-1", "TEA", "2"))
        .replace("<c t=\"str\"><v>TEA</v></c>", "<c s=\"2\"><v>46053</v></c>");
    let rows = sheet(&format!(
        "<row r=\"1\">{}</row><row r=\"2\">{order}</row>",
        cells(HEAD)
    ));
    let review = review_of(rows.table, Rules::default());
    assert_eq!(
        codes(&review, 0),
        [("Date { value: \"2026-01-31\" }".to_owned(), 2, Some(15))]
    );
}

#[test]
fn behaviour_22_a_claimed_range_and_a_million_empty_rows_cost_nothing() {
    let mut rows = String::from("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    for number in 2..20_000 {
        rows.push_str(&format!(
            "<row r=\"{number}\" s=\"1\"><c r=\"XFD{number}\" s=\"1\"/></row>"
        ));
    }
    rows.push_str("<row r=\"1048576\"><c r=\"C1048576\"><v>2</v></c></row>");
    let bytes = workbook(
        &[(
            "Orders",
            "visible",
            &format!(
                "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
            ),
        )],
        "",
    );
    let table = read_sheet(&bytes, 0).table;
    assert_eq!(
        (table.row_count(), table.width(), table.number(1)),
        (2, 3, 1_048_576)
    );
}

#[test]
fn texts_of_all_kinds() {
    let shared = "<si><t>plain</t></si><si><r><t>two </t></r><r><t>looks</t></r><rPh sb=\"0\" eb=\"1\"><t>read</t></rPh></si><si><t>a_x000D_\nb_x005F_x000D_</t></si><si/><si><t xml:space=\"preserve\"> 王 &amp; </t></si>";
    let cells: String = (0..6)
        .map(|index| format!("<c t=\"s\"><v>{index}</v></c>"))
        .collect();
    let xml = format!(
        "<w:worksheet xmlns:w=\"m\"><w:sheetData><w:row>{}</w:row></w:sheetData></w:worksheet>",
        cells
            .replace("<c", "<w:c")
            .replace("</c", "</w:c")
            .replace("<v>", "<w:v>")
            .replace("</v>", "</w:v>")
    );
    let table = read_sheet(&workbook(&[("s", "", &xml)], shared), 0).table;
    assert_eq!(
        table.cells(0).collect::<Vec<_>>(),
        ["plain", "two looks", "a\r\nb_x000D_", "", " 王 & "]
    );
    assert_eq!(table.number(0), 1);
}

#[test]
fn what_is_no_workbook_is_said() {
    let archive = |parts: &[(&str, &str)]| {
        let mut archive = ArchiveWriter::default();
        for (name, text) in parts {
            archive.add(name, text.as_bytes(), &Flate2);
        }
        archive.finish()
    };
    assert_eq!(error(b"PK\x03\x04"), WorkbookError::Damaged);
    assert_eq!(error(&archive(&[])), WorkbookError::NoWorkbook);
    assert_eq!(
        error(&archive(&[("word/document.xml", "<a/>")])),
        WorkbookError::NoWorkbook
    );
    assert_eq!(
        error(&archive(&[("content.xml", "<a/>")])),
        WorkbookError::OtherFormat
    );
    assert_eq!(
        error(&archive(&[("xl/workbook.bin", "")])),
        WorkbookError::OtherFormat
    );
    let mut bytes = workbook(&[("s", "", "<worksheet/>")], "");
    let directory = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    *bytes.get_mut(directory + 8).unwrap() |= 1;
    assert_eq!(error(&bytes), WorkbookError::Encrypted);
}

#[test]
fn a_bomb_and_a_lie_about_a_size_end_in_words() {
    struct Bomb;
    impl Inflate for Bomb {
        fn inflate(&self, part: &Part<'_>, most: usize) -> Result<Vec<u8>, InflateError> {
            Flate2.inflate(part, most.min(1 << 20))
        }
    }
    let xml = format!("<worksheet>{}</worksheet>", " ".repeat(2 << 20));
    let mut bytes = workbook(&[("s", "", &xml)], "");
    {
        let archive = Archive::open(&bytes).unwrap();
        let workbook = Workbook::open(&archive, &Bomb).unwrap();
        assert_eq!(workbook.read(0).unwrap_err(), WorkbookError::TooLarge);
    }
    // Sizes in the directory that are not true make no room and no error of their own.
    let directories: Vec<usize> = (0..bytes.len() - 4)
        .filter(|at| bytes.get(*at..at + 4) == Some(b"PK\x01\x02"))
        .collect();
    for at in directories {
        bytes
            .get_mut(at + 24..at + 28)
            .unwrap()
            .copy_from_slice(&0x7FFF_FFFF_u32.to_le_bytes());
    }
    assert_eq!(read_sheet(&bytes, 0).table.row_count(), 0);
}

fn written(rows: &[Vec<String>], deflate: &dyn Deflate) -> Table {
    let mut writer = WorkbookWriter::new("Orders [1]");
    for row in rows {
        assert!(writer.row(row.iter().map(|cell| (cell.as_str(), Fill::Error))));
    }
    let written = writer.finish(deflate);
    assert_eq!(written.cut, 0);
    read_sheet(&written.bytes, 0).table
}

struct Stored;

impl Deflate for Stored {
    fn deflate(&self, _: &[u8]) -> Option<Vec<u8>> {
        None
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_written_is_read(rows in proptest::collection::vec(proptest::collection::vec("[=+@\"<>&'_x0D\r\n\t\u{1}王😀 ]{1,8}", 1..4), 1..5), is_stored in any::<bool>()) {
        let table = written(&rows, if is_stored { &Stored } else { &Flate2 });
        let kept: Vec<&Vec<String>> = rows.iter().filter(|row| !row.concat().trim().is_empty()).collect();
        prop_assert_eq!(table.row_count(), kept.len());
        for (index, row) in kept.into_iter().enumerate() {
            prop_assert_eq!(table.cells(index).map(str::to_owned).collect::<Vec<_>>(), row.clone());
        }
    }

    #[test]
    fn any_bytes_end_in_words(at in 0_usize..4000, byte in any::<u8>(), cut in 0_usize..4000) {
        let mut bytes = workbook(&[("s", "", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>")], "<si><t>x</t></si>");
        if let Some(slot) = bytes.get_mut(at) {
            *slot = byte;
        }
        bytes.truncate(4000 - cut.min(3999));
        if let Ok(archive) = Archive::open(&bytes)
            && let Ok(workbook) = Workbook::open(&archive, &Flate2)
        {
            for sheet in 0..workbook.sheets().len() {
                let _ = workbook.read(sheet);
            }
        }
    }
}
