//! Zebra's language for printers: fields of text and bar codes, where they stand, and in which encoding. Source: Zebra's "ZPL II Programming Guide".

use crate::label::{Direction, Label, LabelKind, Piece, Size, Unreadable};

/// Bar codes; `^B` and another letter.
const BARS: &[u8] = b"0123456789ABCDEFGIJKLMOPQRSTUXYZ";
/// More is no label's.
const MAX_PIECES: usize = 5_000;

/// Reads what a printer would print.
pub(crate) fn read(bytes: &[u8]) -> Label {
    let mut reader = Reader::new(bytes);
    while let Some(command) = reader.next() {
        reader.apply(&command);
        if reader.pieces.len() > MAX_PIECES {
            break;
        }
    }
    let size = match (reader.width, reader.length) {
        (Some(width), Some(length)) => Some(Size::Dots(width, length)),
        _ => None,
    };
    let mut pieces = reader.pieces;
    Label::sort(&mut pieces);
    let is_damaged = pieces.is_empty() && reader.pages == 0;
    let unreadable = match pieces.is_empty() {
        true if is_damaged => Some(Unreadable::Damaged),
        true => Some(Unreadable::Picture),
        false => None,
    };
    Label {
        kind: LabelKind::Zpl,
        pages: reader.pages.max(1),
        size,
        pieces,
        unreadable,
    }
}

/// A command: its sign, its two letters, what follows them.
struct Command<'a> {
    is_format: bool,
    name: [u8; 2],
    rest: &'a [u8],
}

/// What holds until the field ends.
#[derive(Default)]
struct FieldState {
    x: f64,
    y: f64,
    is_baseline: bool,
    height: Option<f64>,
    direction: Option<Direction>,
    bars: Option<u8>,
    /// What announces a hexadecimal byte.
    hex: Option<u8>,
    data: Vec<u8>,
    is_block: bool,
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    format: u8,
    control: u8,
    delimiter: u8,
    encoding: u32,
    /// Where labels begin (`^LH`).
    home: (f64, f64),
    /// What letters are like where the field does not say it.
    height: f64,
    direction: Direction,
    width: Option<u32>,
    length: Option<u32>,
    pages: u32,
    field: FieldState,
    pieces: Vec<Piece>,
}

impl<'a> Reader<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            format: b'^',
            control: b'~',
            delimiter: b',',
            encoding: 0,
            home: (0.0, 0.0),
            height: 15.0,
            direction: Direction::Right,
            width: None,
            length: None,
            pages: 0,
            field: FieldState::default(),
            pieces: Vec::new(),
        }
    }

    fn next(&mut self) -> Option<Command<'a>> {
        let is_sign = |byte: &u8| *byte == self.format || *byte == self.control;
        let rest = self.bytes.get(self.at..)?;
        let start = self.at + rest.iter().position(is_sign)?;
        let sign = *self.bytes.get(start)?;
        let name = match self.bytes.get(start + 1..start + 3) {
            Some([one, other]) => [one.to_ascii_uppercase(), other.to_ascii_uppercase()],
            _ => return None,
        };
        let body = self.bytes.get(start + 3..)?;
        // What announces commands is a letter of data where it is the control sign; only these change it themselves.
        let is_end = |byte: &u8| {
            *byte == self.format
                || (*byte == self.control && !matches!(&name, b"FD" | b"FV" | b"FX"))
        };
        let length = match &name {
            // One letter, whatever it is.
            b"CC" | b"CT" | b"CD" => 1.min(body.len()),
            _ => body.iter().position(is_end).unwrap_or(body.len()),
        };
        self.at = start + 3 + length;
        Some(Command {
            is_format: sign == self.format,
            name,
            rest: body.get(..length)?,
        })
    }

    fn apply(&mut self, command: &Command<'_>) {
        let rest = command.rest;
        match &command.name {
            b"CC" => self.format = rest.first().copied().unwrap_or(self.format),
            b"CT" => self.control = rest.first().copied().unwrap_or(self.control),
            b"CD" => self.delimiter = rest.first().copied().unwrap_or(self.delimiter),
            _ if !command.is_format => {}
            b"XA" => self.field = FieldState::default(),
            b"XZ" => self.pages += 1,
            b"CI" => self.encoding = self.number(rest, 0).unwrap_or(0),
            b"PW" => self.width = self.number(rest, 0),
            b"LL" => self.length = self.number(rest, 0),
            b"LH" => self.home = self.place(rest),
            b"CF" => self.height = self.number(rest, 1).map_or(self.height, f64::from),
            b"FW" => self.direction = rest.first().and_then(|it| turned(*it)).unwrap_or_default(),
            b"FO" | b"FT" => {
                let (x, y) = self.place(rest);
                let (home_x, home_y) = self.home;
                self.field.x = x + home_x;
                self.field.y = y + home_y;
                self.field.is_baseline = command.name == *b"FT";
            }
            b"FB" | b"TB" => self.field.is_block = true,
            b"FH" => {
                let mark = rest.first().copied().filter(u8::is_ascii_graphic);
                self.field.hex = Some(mark.unwrap_or(b'_'));
            }
            b"FD" | b"FV" => self.field.data = rest.to_vec(),
            b"FS" => self.end_field(),
            // The font's name is the second letter: `^A0`, `^A@`, `^AD`.
            [b'A', _] => {
                self.field.direction = rest.first().and_then(|it| turned(*it));
                self.field.height = self.number(rest, 1).map(f64::from);
            }
            [b'B', kind] if BARS.contains(kind) => self.field.bars = Some(*kind),
            _ => {}
        }
    }

    fn place(&self, rest: &[u8]) -> (f64, f64) {
        let number = |at| self.number(rest, at).map_or(0.0, f64::from);
        (number(0), number(1))
    }

    /// A parameter that is a number.
    fn number(&self, rest: &[u8], at: usize) -> Option<u32> {
        let part = rest.split(|byte| *byte == self.delimiter).nth(at)?;
        let text = str::from_utf8(part).ok()?.trim();
        text.parse().ok()
    }

    /// A field is whole: what it says is a piece.
    fn end_field(&mut self) {
        let field = std::mem::take(&mut self.field);
        let mut data = match field.hex {
            Some(mark) => unescaped(&field.data, mark),
            None => field.data,
        };
        data.retain(|byte| !matches!(byte, b'\r' | b'\n'));
        if let Some(kind) = field.bars {
            data = of_bars(kind, data);
        }
        let text = decoded(&data, self.encoding);
        let lines = text.split(if field.is_block { "\\&" } else { "\0" });
        let height = field
            .height
            .filter(|height| *height > 0.0)
            .unwrap_or(self.height);
        let direction = field.direction.unwrap_or(self.direction);
        let (x, y) = match direction {
            Direction::Right => (field.x, field.y),
            Direction::Down => (field.y, -field.x),
            Direction::Left => (-field.x, -field.y),
            Direction::Up => (-field.y, field.x),
        };
        let top = if field.is_baseline { y - height } else { y };
        for (index, line) in (0_u32..).zip(lines) {
            let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.is_empty() {
                continue;
            }
            let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            self.pieces.push(Piece {
                page: self.pages,
                direction,
                x,
                end: x + f64::from(letters) * height / 2.0,
                y: top + f64::from(index) * height,
                height,
                is_bars: field.bars.is_some(),
                text,
            });
        }
    }
}

fn turned(letter: u8) -> Option<Direction> {
    match letter {
        b'N' | b'n' => Some(Direction::Right),
        b'R' | b'r' => Some(Direction::Down),
        b'I' | b'i' => Some(Direction::Left),
        b'B' | b'b' => Some(Direction::Up),
        _ => None,
    }
}

/// Data with bytes written as a mark and two hexadecimal digits.
fn unescaped(data: &[u8], mark: u8) -> Vec<u8> {
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let mut bytes = Vec::with_capacity(data.len());
    let mut rest = data;
    while let [first, after @ ..] = rest {
        let escaped = match after {
            [high, low, ..] if *first == mark => digit(*high).zip(digit(*low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            bytes.push(high << 4 | low);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    bytes
}

/// What a bar code says, without what tells the printer how.
fn of_bars(kind: u8, data: Vec<u8>) -> Vec<u8> {
    match kind {
        b'C' => of_code_128(&data),
        // The correction of errors, how the data is given, a comma: `QA,`.
        b'Q' => match data.get(..3) {
            Some([b'H' | b'Q' | b'M' | b'L', b'A' | b'M', b',']) => {
                data.get(3..).unwrap_or_default().to_vec()
            }
            _ => data,
        },
        _ => data,
    }
}

/// Code 128's data without the invitations to change its subset.
fn of_code_128(data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(data.len());
    let mut rest = data;
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'>' {
            bytes.push(*first);
            continue;
        }
        let Some((code, after)) = rest.split_first() else {
            break;
        };
        rest = after;
        match code {
            b'0' => bytes.push(b'>'),
            b'<' => bytes.push(b'^'),
            b'=' => bytes.push(b'~'),
            _ => {}
        }
    }
    bytes
}

/// A text in the encoding that `^CI` has chosen. What is UTF-8 beyond ASCII is nothing else by chance.
fn decoded(data: &[u8], encoding: u32) -> String {
    let units = |pair: &[u8]| match (pair, encoding) {
        ([high, low], 29) => u16::from_be_bytes([*high, *low]),
        ([low, high], _) => u16::from_be_bytes([*high, *low]),
        _ => 0xFFFD,
    };
    if matches!(encoding, 29 | 30) {
        let units: Vec<u16> = data.chunks(2).map(units).collect();
        return String::from_utf16_lossy(&units);
    }
    if let Ok(text) = str::from_utf8(data) {
        return text.to_owned();
    }
    match encoding {
        0..=13 => data.iter().map(|byte| cp850(*byte)).collect(),
        27 => data.iter().map(|byte| crate::pdf::windows(*byte)).collect(),
        _ => String::from_utf8_lossy(data).into_owned(),
    }
}

/// Code page 850's upper half, which printers begin with.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

fn cp850(byte: u8) -> char {
    match byte.checked_sub(128) {
        None => char::from(byte),
        Some(index) => CP850
            .chars()
            .nth(usize::from(index))
            .unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(zpl: &[u8]) -> Vec<String> {
        read(zpl)
            .pieces
            .into_iter()
            .map(|piece| piece.text)
            .collect()
    }

    #[test]
    fn fields_are_read_where_they_stand() {
        let label = read(b"^XA^PW812^LL1218^LH10,20^FO5,6^A0N,30,30^FDMaria Santos^FS^FT5,100^A0N,20^FDTaguig^FS^XZ");
        assert_eq!((label.pages, label.size), (1, Some(Size::Dots(812, 1218))));
        let places: Vec<_> = label
            .pieces
            .iter()
            .map(|piece| (piece.text.as_str(), piece.x, piece.y))
            .collect();
        assert_eq!(
            places,
            [("Maria Santos", 15.0, 26.0), ("Taguig", 15.0, 100.0)]
        );
    }

    #[test]
    fn what_is_escaped_or_encoded_is_read() {
        for (zpl, text) in [
            (
                &b"^XA^CI28^FH^FDN_C3_BA_C3_B1ez^FS^XZ"[..],
                "N\u{fa}\u{f1}ez",
            ),
            (b"^XA^FH\\^FD\\4Daria_5F^FS^XZ", "Maria_5F"),
            (b"^XA^FDN\xa3\xa4ez^FS^XZ", "N\u{fa}\u{f1}ez"),
            (b"^XA^CI27^FDN\xfa\xf1ez^FS^XZ", "N\u{fa}\u{f1}ez"),
            (b"^XA^CI29^FD\0M\0a^FS^XZ", "Ma"),
            (b"^XA^FDa ~ tilde^FS^XZ", "a ~ tilde"),
            (b"~CC+\r\n+XA+FDa ^ caret+FS+XZ", "a ^ caret"),
            (b"^XA^CI28^FD\xe0\xb8\x81^FS^XZ", "ก"),
        ] {
            assert_eq!(texts(zpl), [text], "{}", zpl.escape_ascii());
        }
    }

    #[test]
    fn bar_codes_say_their_data_alone() {
        let zpl =
            b"^XA^BCN,100^FD>:JT>5001234>6X^FS^FO0,10^BQN,2,5^FDQA,JT1^FS^FO0,20^B3N^FDABC^FS^XZ";
        assert_eq!(texts(zpl), ["JT001234X", "JT1", "ABC"]);
        assert!(read(zpl).pieces.iter().all(|piece| piece.is_bars));
    }

    #[test]
    fn comments_and_pictures_are_no_text() {
        let label = read(b"^XA^FXnot printed^FS^FO0,0^GFA,4,4,1,FFFF^FS^XZ^XA^FDtwo^FS^XZ");
        assert_eq!(label.pages, 2);
        assert_eq!(label.pieces.len(), 1);
        assert_eq!(
            read(b"^XA^GFA,4,4,1,FFFF^FS^XZ").unreadable,
            Some(Unreadable::Picture)
        );
        assert_eq!(read(b"^XA^FO10").unreadable, Some(Unreadable::Damaged));
    }

    #[test]
    fn a_block_has_lines_and_a_field_may_be_turned() {
        let label =
            read(b"^XA^FO10,20^A0N,10,10^FB700,2^FDone\\&two^FS^FO90,5^A0R,10,10^FDturned^FS^XZ");
        assert_eq!(
            label.pieces.iter().map(|piece| piece.y).collect::<Vec<_>>(),
            [20.0, 30.0, -90.0]
        );
        assert_eq!(label.pieces[2].direction, Direction::Down);
    }
}
