//! Labels in Zebra's language for printers, at 203 dots an inch.

use std::fmt::Write as _;

use super::label_layout::{Bars, Cell};

#[derive(Debug, Clone, Copy)]
pub(super) enum Style {
    /// ASCII, as the oldest printers take it.
    Plain,
    /// UTF-8 by `^CI28`.
    Utf8,
    /// UTF-8, each other byte escaped by `^FH`.
    Hex,
    /// Texts in field blocks; the commands on one line.
    Block,
}

fn dots(tenths: u32) -> u32 {
    tenths * 8 / 10
}

/// A text with everything but plain letters and digits as hexadecimal bytes.
fn hex(text: &str, mark: char) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b' ' {
            escaped.push(char::from(byte));
        } else {
            write!(escaped, "{mark}{byte:02X}").unwrap();
        }
    }
    escaped
}

pub(super) fn write(cells: &[Cell], style: Style) -> Vec<u8> {
    let mut label = String::new();
    if matches!(style, Style::Utf8) {
        label.push_str("CT~~CD,~CC^~CT~\n");
    }
    label.push_str("^XA\n^MMT\n^PW812\n^LL1218\n^LS0\n");
    match style {
        Style::Plain => {}
        Style::Utf8 | Style::Block => label.push_str("^CI28\n"),
        Style::Hex => label.push_str("^CI28^FX made by a warehouse, order 99999 ^FS\n"),
    }
    label.push_str("^FO20,20^GB772,1170,3^FS\n");
    for cell in cells {
        field(&mut label, cell, style);
    }
    label.push_str("^PQ1,0,1,Y\n^XZ\n");
    if matches!(style, Style::Block) {
        label = label.replace('\n', "");
    }
    label.into_bytes()
}

fn field(label: &mut String, cell: &Cell, style: Style) {
    let (x, y, height) = (dots(cell.x), dots(cell.y), dots(cell.height));
    let text = &cell.text;
    let end = match cell.bars {
        None => match style {
            Style::Plain => format!("^FO{x},{y}^A0N,{height},{height}^FD{text}^FS"),
            Style::Utf8 => format!(
                "^FT{x},{}^A@N,{height},{height},E:ARIALUNI.TTF^FD{text}^FS",
                y + height
            ),
            Style::Hex => format!(
                "^FO{x},{y}^A0N,{height},{height}^FH^FD{}^FS",
                hex(text, '_')
            ),
            Style::Block => format!("^FO{x},{y}^CF0,{height}^FB700,2,0,L,0^FD{text}\\&^FS"),
        },
        Some(Bars::Code128) => match style {
            Style::Plain => format!("^BY2,3,{height}^FO{x},{y}^BCN,,N,N^FD>:{text}^FS"),
            Style::Utf8 => format!("^BY3^FT{x},{}^BCN,{height},Y,N,N,A^FD{text}^FS", y + height),
            Style::Hex => format!(
                "^BY2^FO{x},{y}^BCN,{height},N,N,N^FH\\^FD{}^FS",
                hex(text, '\\')
            ),
            Style::Block => format!("^BY2^FO{x},{y}^B3N,N,{height},Y,N^FD{text}^FS"),
        },
        Some(Bars::Qr) => format!("^FO{x},{y}^BQN,2,5^FDQA,{text}^FS"),
        Some(Bars::DataMatrix) => format!("^FO{x},{y}^BXN,5,200^FD{text}^FS"),
    };
    label.push_str(&end);
    label.push('\n');
}

/// A label whose writing is a picture.
pub(super) fn of_dots() -> Vec<u8> {
    let row = "FFFF0000FFFF0000FFFF";
    let picture = row.repeat(100);
    format!("^XA^FO0,0^GFA,1000,1000,10,{picture}^FS^XZ").into_bytes()
}
