//! PDF files of one page, as several programs write them.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::label_layout::{Bars, Cell};
use super::pdf_font::{Font, FontStyle};

/// How a page shows its texts.
#[derive(Debug, Clone, Copy)]
pub(super) enum TextStyle {
    /// Each whole, at its place.
    Lines,
    /// Letters moved against each other within one array.
    Kerned,
    /// A command for each letter.
    EachLetter,
    /// Each where the one before was, and so far beside it; with the page turned upside down first, as browsers do.
    Moved,
    /// By the operator that goes to the next line.
    NextLine,
}

/// How the objects are kept.
#[derive(Debug, Clone, Copy)]
pub(super) enum Container {
    Plain,
    /// Streams deflated.
    Squeezed,
    /// Objects within deflated streams, and the table of them too, with predictors.
    ObjectStreams,
    Ascii85,
    /// What is shown is within a form that the page shows; deflated.
    Form,
}

/// 100 by 150 mm, in points.
const PAGE: (f64, f64) = (283.46, 425.2);

fn points(tenths: u32) -> f64 {
    f64::from(tenths) * 72.0 / 254.0
}

fn escaped(bytes: &[u8]) -> Vec<u8> {
    let mut text = b"(".to_vec();
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => text.extend([b'\\', *byte]),
            b'\r' => text.extend(b"\\r"),
            b'\n' => text.extend(b"\\n"),
            0..=31 => text.extend(format!("\\{byte:03o}").bytes()),
            _ => text.push(*byte),
        }
    }
    text.push(b')');
    text
}

fn hex(bytes: &[u8]) -> Vec<u8> {
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("<{digits}>").into_bytes()
}

fn content(cells: &[Cell], font: &Font, style: TextStyle) -> Vec<u8> {
    let mut content = b"q 1 w 5 5 273 415 re S Q\n".to_vec();
    if matches!(style, TextStyle::Moved) {
        content.extend(format!("q\n.5 0 0 -.5 0 {} cm\n", PAGE.1).bytes());
    }
    for cell in cells {
        // Bars are drawn, as lines: a program does not read them.
        if cell.bars.is_some() {
            content.extend(bars(cell).bytes());
        } else {
            content.extend(text(cell, font, style));
        }
    }
    if matches!(style, TextStyle::Moved) {
        content.extend(b"Q\n");
    }
    content
}

fn bars(cell: &Cell) -> String {
    let (x, y, height) = (
        points(cell.x),
        PAGE.1 - points(cell.y + cell.height),
        points(cell.height),
    );
    let mut bars = String::new();
    let step = if cell.bars == Some(Bars::Code128) {
        1.5
    } else {
        3.0
    };
    for at in 0..40 {
        writeln!(
            bars,
            "{:.2} {y:.2} {:.2} {height:.2} re f",
            x + f64::from(at) * step * 2.0,
            step
        )
        .unwrap();
    }
    bars
}

fn text(cell: &Cell, font: &Font, style: TextStyle) -> Vec<u8> {
    let size = points(cell.height);
    let (x, y) = (points(cell.x), PAGE.1 - points(cell.y) - size * 0.8);
    let mut out = Vec::new();
    match style {
        TextStyle::Lines => {
            out.extend(format!("BT /F1 {size:.2} Tf {x:.2} {y:.2} Td ").bytes());
            out.extend(escaped(&font.encode(&cell.text)));
            out.extend(b" Tj ET\n");
        }
        TextStyle::Kerned => {
            out.extend(
                format!("BT\n/F1 1 Tf\n{size:.2} 0 0 {size:.2} {x:.2} {y:.2} Tm\n[").bytes(),
            );
            for (at, letter) in cell.text.chars().enumerate() {
                if at > 0 {
                    out.extend(format!(" {} ", [12, -8, 0, 20][at % 4]).bytes());
                }
                out.extend(hex(&font.encode(&letter.to_string())));
            }
            out.extend(b"] TJ\nET\n");
        }
        TextStyle::EachLetter => {
            let mut at = x;
            out.extend(format!("BT /F1 {size:.2} Tf ").bytes());
            for letter in cell.text.chars() {
                out.extend(format!("1 0 0 1 {at:.3} {y:.2} Tm ").bytes());
                out.extend(escaped(&font.encode(&letter.to_string())));
                out.extend(b" Tj ");
                at += f64::from(Font::width(letter)) / 1000.0 * size;
            }
            out.extend(b"ET\n");
        }
        TextStyle::Moved => {
            // Words apart, in the page's doubled units, with the text turned back up.
            let size = size * 2.0;
            let (mut at, y) = (x * 2.0, (PAGE.1 - y) * 2.0);
            out.extend(format!("BT\n/F1 {size:.2} Tf\n1 0 0 -1 {at:.2} {y:.2} Tm\n").bytes());
            let mut before = at;
            for word in cell.text.split_inclusive(' ') {
                out.extend(format!("{:.3} 0 Td ", at - before).bytes());
                before = at;
                // Browsers leave out the spaces.
                out.extend(hex(&font.encode(word.trim_end())));
                out.extend(b" Tj\n");
                let width: u32 = word
                    .chars()
                    .map(|letter| {
                        if font.is_full_width() {
                            1000
                        } else {
                            Font::width(letter)
                        }
                    })
                    .sum();
                at += f64::from(width) / 1000.0 * size;
            }
            out.extend(b"ET\n");
        }
        TextStyle::NextLine => {
            out.extend(
                format!(
                    "BT /F1 {size:.2} Tf {size:.2} TL {x:.2} {:.2} Td ",
                    y + size
                )
                .bytes(),
            );
            out.extend(escaped(&font.encode(&cell.text)));
            out.extend(b" ' ET\n");
        }
    }
    out
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for chunk in bytes.chunks(4) {
        let mut padded = [0; 4];
        padded[..chunk.len()].copy_from_slice(chunk);
        let mut value = u32::from_be_bytes(padded);
        if value == 0 && chunk.len() == 4 {
            out.push(b'z');
            continue;
        }
        let mut digits = [0; 5];
        for digit in digits.iter_mut().rev() {
            *digit = b'!' + (value % 85) as u8;
            value /= 85;
        }
        out.extend(&digits[..=chunk.len()]);
        if out.len() % 73 == 0 {
            out.push(b'\n');
        }
    }
    out.extend(b"~>");
    out
}

/// A file being written: objects in the order of their numbers.
struct File {
    objects: Vec<(String, Option<Vec<u8>>)>,
    container: Container,
}

impl File {
    fn stream(&self, dictionary: &str, content: &[u8]) -> Vec<u8> {
        let (filter, bytes) = match self.container {
            Container::Plain => ("", content.to_vec()),
            Container::Ascii85 => (
                "/Filter[/ASCII85Decode/FlateDecode]",
                ascii85(&deflated(content)),
            ),
            _ => ("/Filter/FlateDecode", deflated(content)),
        };
        let mut out = format!(
            "<<{dictionary}/Length {}{filter}>>\nstream\r\n",
            bytes.len()
        )
        .into_bytes();
        out.extend(bytes);
        out.extend(b"\nendstream");
        out
    }

    fn write(self, trailer: &str) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut places = vec![0; self.objects.len() + 1];
        let in_stream = matches!(self.container, Container::ObjectStreams);
        let mut inner: Vec<(usize, String)> = Vec::new();
        for (index, (dictionary, content)) in self.objects.iter().enumerate() {
            let number = index + 1;
            match content {
                None if in_stream => inner.push((number, dictionary.clone())),
                content => {
                    places[number] = out.len();
                    out.extend(format!("{number} 0 obj\n").bytes());
                    match content {
                        Some(content) => out.extend(self.stream(dictionary, content)),
                        None => out.extend(dictionary.bytes()),
                    }
                    out.extend(b"\nendobj\n");
                }
            }
        }
        let count = self.objects.len();
        if in_stream {
            self.with_tables(out, &places, &inner, trailer)
        } else {
            let start = out.len();
            out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", count + 1).bytes());
            for place in places.iter().skip(1) {
                out.extend(format!("{place:010} 00000 n \n").bytes());
            }
            out.extend(
                format!(
                    "trailer\n<</Size {}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n",
                    count + 1
                )
                .bytes(),
            );
            out
        }
    }

    /// Ends the file with a stream of objects, and one that says where everything is.
    fn with_tables(
        self,
        mut out: Vec<u8>,
        places: &[usize],
        inner: &[(usize, String)],
        trailer: &str,
    ) -> Vec<u8> {
        let (mut head, mut body) = (String::new(), String::new());
        for (number, text) in inner {
            write!(head, "{number} {} ", body.len()).unwrap();
            body.push_str(text);
            body.push('\n');
        }
        let (holder, table) = (places.len(), places.len() + 1);
        let holder_place = out.len();
        let first = head.len();
        out.extend(format!("{holder} 0 obj\n").bytes());
        out.extend(self.stream(
            &format!("/Type/ObjStm/N {}/First {first}", inner.len()),
            format!("{head}{body}").as_bytes(),
        ));
        out.extend(b"\nendobj\n");
        let start = out.len();
        // Rows of one, four and two bytes, each written as its difference to the row above.
        let mut rows: Vec<[u8; 7]> = vec![[0; 7]];
        for (number, place) in places.iter().enumerate().skip(1) {
            let at = inner.iter().position(|(one, _)| *one == number);
            let (kind, second, third) = match at {
                Some(at) => (
                    2,
                    u32::try_from(holder).unwrap(),
                    u16::try_from(at).unwrap(),
                ),
                None => (1, u32::try_from(*place).unwrap(), 0),
            };
            rows.push(row(kind, second, third));
        }
        rows.push(row(1, u32::try_from(holder_place).unwrap(), 0));
        rows.push(row(1, u32::try_from(start).unwrap(), 0));
        let mut predicted = Vec::new();
        let mut above = [0_u8; 7];
        for row in &rows {
            predicted.push(2);
            predicted.extend(
                row.iter()
                    .zip(above)
                    .map(|(byte, above)| byte.wrapping_sub(above)),
            );
            above = *row;
        }
        let bytes = deflated(&predicted);
        out.extend(format!(
            "{table} 0 obj\n<</Type/XRef/W[1 4 2]/Size {}/Root 1 0 R{trailer}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length {}>>\nstream\n",
            rows.len(),
            bytes.len()
        ).bytes());
        out.extend(bytes);
        out.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").bytes());
        out
    }
}

fn row(kind: u8, second: u32, third: u16) -> [u8; 7] {
    let ([a, b, c, d], [e, f]) = (second.to_be_bytes(), third.to_be_bytes());
    [kind, a, b, c, d, e, f]
}

fn file(cells: &[Cell], font: FontStyle, style: TextStyle, container: Container) -> File {
    let shown: String = cells
        .iter()
        .filter(|cell| cell.bars.is_none())
        .map(|cell| cell.text.as_str())
        .collect();
    let font = Font::of(font, &format!("{shown} "));
    let content = content(cells, &font, style);
    let (width, height) = PAGE;
    let mut objects = vec![
        ("<</Type/Catalog/Pages 2 0 R>>".to_owned(), None),
        (
            format!("<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 {width} {height}]>>"),
            None,
        ),
    ];
    if matches!(container, Container::Form) {
        objects.push((
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</Fm0 5 0 R>>>>>>"
                .to_owned(),
            None,
        ));
        objects.push((String::new(), Some(b"q 1 0 0 1 0 0 cm /Fm0 Do Q".to_vec())));
        objects.push((format!("/Type/XObject/Subtype/Form/BBox[0 0 {width} {height}]/Resources<</Font<</F1 6 0 R>>>>"), Some(content)));
    } else {
        objects.push((
            "<</Type/Page/Parent 2 0 R/Contents[4 0 R]/Resources<</Font<</F1 5 0 R>>>>>>"
                .to_owned(),
            None,
        ));
        objects.push((String::new(), Some(content)));
    }
    let at = u32::try_from(objects.len() + 1).unwrap();
    objects.extend(font.objects(at));
    File { objects, container }
}

pub(super) fn write(
    cells: &[Cell],
    font: FontStyle,
    style: TextStyle,
    container: Container,
) -> Vec<u8> {
    file(cells, font, style, container).write("")
}

/// One that is locked. The streams would have to be decrypted first: here they are bytes of which nothing can be made.
pub(super) fn encrypted(cells: &[Cell]) -> Vec<u8> {
    let mut file = file(
        cells,
        FontStyle::ByGlyph,
        TextStyle::Lines,
        Container::Squeezed,
    );
    for (_, content) in &mut file.objects {
        for byte in content.iter_mut().flatten() {
            *byte ^= 0x5a;
        }
    }
    let number = file.objects.len() + 1;
    file.objects.push(("<</Filter/Standard/V 2/R 3/Length 128/O(................................)/U(................................)/P -44>>".to_owned(), None));
    file.write(&format!("/Encrypt {number} 0 R/ID[<00><00>]"))
}

/// One whose page is a picture.
pub(super) fn of_dots() -> Vec<u8> {
    let (width, height) = PAGE;
    let objects = vec![
        ("<</Type/Catalog/Pages 2 0 R>>".to_owned(), None),
        ("<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(), None),
        (format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents 4 0 R/Resources<</XObject<</Im0 5 0 R>>>>>>"), None),
        (String::new(), Some(format!("q {width} 0 0 {height} 0 0 cm /Im0 Do Q").into_bytes())),
        ("/Type/XObject/Subtype/Image/Width 80/Height 120/ColorSpace/DeviceGray/BitsPerComponent 1".to_owned(), Some(vec![0x5a; 1200])),
    ];
    File {
        objects,
        container: Container::Squeezed,
    }
    .write("")
}
