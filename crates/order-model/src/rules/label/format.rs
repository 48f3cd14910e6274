//! What a file is by its first bytes. Sources: the formats' own specifications, and the manuals of printers for EPL, TSPL and CPCL.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// A format that label printers take, and the fewest bytes that such a file has.
    Printed(&'static str, usize),
    /// One that a warehouse may be able to print.
    Seldom(&'static str),
    /// One that no warehouse prints.
    Other(&'static str),
}

/// How files begin. A PDF with a page on it has some hundred bytes; a PNG has a header, a pixel and an end; a JPEG its tables.
const STARTS: [(&[u8], Format); 22] = [
    (b"%PDF-", Format::Printed("PDF", 100)),
    (b"\x89PNG\r\n\x1a\n", Format::Printed("PNG", 57)),
    (b"\xff\xd8\xff", Format::Printed("JPEG", 100)),
    (b"GIF87a", Format::Seldom("GIF")),
    (b"GIF89a", Format::Seldom("GIF")),
    (b"II*\0", Format::Seldom("TIFF")),
    (b"MM\0*", Format::Seldom("TIFF")),
    (b"SIZE ", Format::Seldom("TSPL")),
    (b"! 0 ", Format::Seldom("CPCL")),
    (b"%!PS", Format::Seldom("PostScript")),
    (b"<!DOCTYPE", Format::Other("HTML")),
    (b"<!doctype", Format::Other("HTML")),
    (b"<html", Format::Other("HTML")),
    (b"<HTML", Format::Other("HTML")),
    (b"<svg", Format::Other("SVG")),
    (b"<?xml", Format::Other("XML")),
    (b"PK\x03\x04", Format::Other("ZIP")),
    (b"\xd0\xcf\x11\xe0", Format::Other("Office")),
    (b"{\\rtf", Format::Other("RTF")),
    (b"http", Format::Other("URL")),
    (b"JVBERi0", Format::Other("base64")),
    (b"data:", Format::Other("data URL")),
];
/// What starts a label in ZPL. Drivers write a line of settings before it.
const ZPL: &[u8] = b"^XA";

impl Format {
    /// What a file is that begins so; `None` where that is not known.
    pub(super) fn of(start: &[u8]) -> Option<Self> {
        let text = start.trim_ascii_start();
        let known = STARTS
            .iter()
            .find(|(bytes, _)| start.starts_with(bytes) || text.starts_with(bytes));
        if let Some((_, format)) = known {
            return Some(*format);
        }
        if contains(start, ZPL) {
            return Some(Self::Printed("ZPL", 0));
        }
        if is_epl(text) {
            return Some(Self::Seldom("EPL"));
        }
        match start {
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Seldom("WebP")),
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some(Self::Seldom("BMP")),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Other("HEIC")),
            _ => None,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Printed(name, _) | Self::Seldom(name) | Self::Other(name) => name,
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Whether lines of text begin as those of EPL: `N` or settings, each a letter and a number.
fn is_epl(text: &[u8]) -> bool {
    let mut lines = text
        .split(|byte| matches!(byte, b'\r' | b'\n'))
        .filter(|line| !line.is_empty());
    let is_command = |line: &&[u8]| {
        matches!(
            line,
            [
                b'q' | b'Q' | b'S' | b'D' | b'R' | b'A' | b'B' | b'L' | b'P',
                b'0'..=b'9',
                ..
            ]
        ) || matches!(
            line,
            [b'Z', b'T' | b'B']
                | [b'O', b'D' | b'P' | b'C', ..]
                | [b'I', b'0'..=b'9', b',', ..]
                | [b'U', b'N']
        )
    };
    match (lines.next(), lines.next()) {
        (Some(b"N"), Some(second)) => is_command(&second),
        (Some(first), Some(second)) => {
            is_command(&first) && (second == b"N" || is_command(&second))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_beginning() {
        for (start, name) in [
            (&b"%PDF-1.7"[..], "PDF"),
            (b"\n%PDF-1.7", "PDF"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"\xff\xd8\xff\xe0", "JPEG"),
            (b"^XA^FO", "ZPL"),
            (b"CT~~CD,~CC^~CT~\n^XA", "ZPL"),
            (b"GIF89a\x01", "GIF"),
            (b"\nN\nq812\nQ1218,24\n", "EPL"),
            (b"N\r\nA50,0,0,1,1,1,N,\"x\"", "EPL"),
            (b"q812\nQ1218,24\nN\n", "EPL"),
            (b"SIZE 100 mm,150 mm", "TSPL"),
            (b"! 0 200 200 210 1", "CPCL"),
            (b"BM\x36\0\0\0\0\0\0\0", "BMP"),
            (b"RIFF\0\0\0\0WEBPVP8", "WebP"),
            (b"<html><body>", "HTML"),
            (b"PK\x03\x04", "ZIP"),
        ] {
            assert_eq!(Format::of(start).map(Format::name), Some(name));
        }
        for start in [&b"hello world"[..], b"", b"Name\nMaria", b"B", b"N\n"] {
            assert_eq!(Format::of(start), None);
        }
    }
}
