//! A text as bars: Code 128, as a path of SVG.

use std::fmt::Write as _;

use code128::Code128;

/// Bars that are one unit high, with room on both sides as the standard asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Barcode {
    /// How wide it is, in units of its narrowest bar.
    pub(crate) width: usize,
    pub(crate) path: String,
}

impl Barcode {
    /// The bars of a text; `None` where a scanner could not type it.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let is_typed = |byte: u8| (0x20..0x7F).contains(&byte);
        if text.is_empty() || !text.bytes().all(is_typed) {
            return None;
        }
        let code = Code128::encode_str(text)?;
        let mut path = String::new();
        for bar in code.bar_coordinates() {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} 0h{}v1h-{}z", bar.x, bar.width, bar.width);
        }
        Some(Self {
            width: code.len(),
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use code128::{Bar, decode_str};

    use super::*;

    /// The bars and spaces that a path draws.
    fn bars(barcode: &Barcode) -> Vec<Bar> {
        let numbers = barcode.path.split('M').skip(1).map(|bar| {
            let (x, rest) = bar.split_once(" 0h").unwrap();
            let (width, rest) = rest.split_once("v1h-").unwrap();
            assert_eq!(
                rest.strip_suffix('z'),
                Some(width),
                "a bar ends where it began"
            );
            (x.parse::<usize>().unwrap(), width.parse::<u8>().unwrap())
        });
        let numbers: Vec<_> = numbers.collect();
        let ends = numbers.iter().skip(1).map(|(x, _)| *x);
        let ends = ends.chain([barcode.width - 10]);
        let bar = |((x, width), end): (&(usize, u8), usize)| Bar {
            width: *width,
            space: u8::try_from(end - x).unwrap() - width,
        };
        numbers.iter().zip(ends).map(bar).collect()
    }

    #[test]
    fn a_scanner_reads_what_was_written() {
        for text in [
            "SO-2023-000123",
            "1234567890",
            "LBC123456789PH",
            "a b/c~",
            "7",
        ] {
            let barcode = Barcode::of(text).unwrap();
            let first: usize = barcode.path[1..]
                .split_once(' ')
                .unwrap()
                .0
                .parse()
                .unwrap();
            assert_eq!(first, 10, "a quiet zone of ten units");
            assert_eq!(decode_str(&bars(&barcode)).unwrap(), text);
        }
    }

    #[test]
    fn digits_take_half_the_room() {
        let width = |text| Barcode::of(text).unwrap().width;
        assert!(width("12345678901234567890") < width("ABCDEFGHIJKLMN"));
    }

    #[test]
    fn what_no_scanner_types_has_no_bars() {
        for text in ["", "订单1", "naïve", "a\tb"] {
            assert_eq!(Barcode::of(text), None, "{text:?}");
        }
    }
}
