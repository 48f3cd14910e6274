//! What a file is, whatever it is called.

use order_import::encoding::{Encoding, EncodingRs};
use order_import::file::{
    Choice, FileError, FileKind, Opened, Origin, Platform, TextChoice, TextReader, kind_of, open,
};
use order_import::xlsx::{Fill, Flate2, WorkbookError, WorkbookWriter};

use crate::support::NAMES;

const PLATFORM: Platform<'_> = Platform {
    decoders: &EncodingRs,
    inflate: &Flate2,
};

fn opened(bytes: &[u8]) -> Result<Opened, FileError> {
    open(bytes, Choice::default(), PLATFORM, &NAMES)
}

#[test]
fn what_is_not_read_is_named() {
    for (bytes, kind) in [
        (&b"\xD0\xCF\x11\xE0\xA1\xB1"[..], FileKind::OldExcel),
        (b"%PDF-1.7", FileKind::Pdf),
        (b"\x89PNG\r\n", FileKind::Picture),
        (b"\xEF\xBB\xBF <html><table>", FileKind::WebPage),
        (b"<?xml version=\"1.0\"?><Workbook>", FileKind::WebPage),
        (b"\x01\x02\x03\x04", FileKind::Other),
    ] {
        assert_eq!(opened(bytes).unwrap_err(), FileError::Kind(kind));
    }
    assert_eq!(kind_of(b"Order No.,SKU\n"), FileKind::Text);
    assert_eq!(kind_of(b"\xFF\xFEO\0r\0"), FileKind::Text);
    assert_eq!(opened(b"").unwrap_err(), FileError::Empty);
    assert_eq!(opened(b"\n\n ,\n").unwrap_err(), FileError::Empty);
    assert_eq!(
        opened(b"PK\x03\x04").unwrap_err(),
        FileError::Workbook(WorkbookError::Damaged)
    );
    assert_eq!(
        opened(b"a,b,c\n1,\"2, 3\",4\n5,\"6, 7,8\n1,2,3\n").unwrap_err(),
        FileError::UnclosedQuote { row: 3 }
    );
}

#[test]
fn text_and_workbooks_give_the_same_rows() {
    let text = opened("订单编号,SKU\n0001,A\n".as_bytes()).unwrap();
    let mut writer = WorkbookWriter::new("订单");
    for row in [["订单编号", "SKU"], ["0001", "A"]] {
        writer.row(row.map(|cell| (cell, Fill::None)));
    }
    let workbook = opened(&writer.finish(&Flate2).bytes).unwrap();
    for row in 0..2 {
        let cells = |opened: &Opened| -> Vec<String> {
            opened.table.cells(row).map(str::to_owned).collect()
        };
        assert_eq!(cells(&text), cells(&workbook));
    }
    assert!(matches!(text.origin, Origin::Text { is_right: true, .. }));
    let Origin::Sheet {
        sheets, sheet: 0, ..
    } = workbook.origin
    else {
        panic!("{:?}", workbook.origin);
    };
    assert_eq!(sheets[0].name, "订单");
}

#[test]
fn behaviour_06_an_encoding_that_a_person_chose_is_taken() {
    let bytes = encoding_rs::GB18030.encode("订单编号;数量").0;
    let choice = Choice {
        text: TextChoice {
            encoding: Some(Encoding::Gb18030),
            separator: Some(b','),
        },
        ..Choice::default()
    };
    let opened = open(&bytes, choice, PLATFORM, &NAMES).unwrap();
    assert_eq!(opened.table.cell(0, 0), "订单编号;数量");
}

/// No more is held than a row and a piece, however long a file is.
#[test]
fn behaviour_23_text_is_read_piece_by_piece() {
    let piece = "SO-1,王小明,TEA\r\n".repeat(1000);
    let head = "订单编号,收件人,SKU\r\n";
    let sample = [head, &piece].concat();
    let mut reader = TextReader::new(
        sample.as_bytes(),
        false,
        TextChoice::default(),
        &EncodingRs,
        &NAMES,
    );
    let (mut rows, mut last) = (0, 0);
    let mut take = |record: &order_import::table::Record| {
        rows += 1;
        last = record.number;
    };
    reader.read(head.as_bytes(), &mut take).unwrap();
    for _ in 0..50 {
        for bytes in piece.as_bytes().chunks(4097) {
            reader.read(bytes, &mut take).unwrap();
        }
    }
    assert_eq!(reader.finish(&mut take), Ok(true));
    assert_eq!((rows, last), (50_001, 50_001));
}
