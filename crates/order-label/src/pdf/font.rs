//! Fonts: which letters the bytes of a text are, and how wide.

use super::cmap::{CMap, utf16};
use super::encoding::Encoding;
use super::file::File;
use super::glyph_names;
use super::object::{Dictionary, Object};
use crate::sort::sort;

/// How wide a letter is of which nothing is said, in thousandths of its height.
const USUAL: f64 = 500.0;
/// A font's flag: its letters are not those of Latin alphabets.
const SYMBOLIC: usize = 4;

pub(super) struct Font {
    to_unicode: Option<CMap>,
    letters: Letters,
    widths: Vec<Width>,
    usual_width: f64,
    /// From a glyph's units to those of the text.
    scale: f64,
}

enum Letters {
    /// A byte each.
    Bytes(Vec<String>),
    /// Two bytes each, which are UTF-16.
    Utf16,
    /// Two bytes each, of which only `ToUnicode` can tell.
    Numbers,
}

/// How wide the glyphs of some numbers are.
struct Width {
    first: u32,
    last: u32,
    width: f64,
}

/// A glyph: the letters that it stands for, or what stands for unknown ones.
pub(super) struct Glyph {
    pub(super) is_known: bool,
    pub(super) width: f64,
    /// Whether it is the one byte that is a space, which may be wider.
    pub(super) is_space: bool,
}

impl Font {
    pub(super) fn read(file: &File<'_>, font: &Dictionary) -> Self {
        let to_unicode = font.get(b"ToUnicode").and_then(|it| file.stream(it));
        let to_unicode = to_unicode.map(|(_, bytes)| CMap::parse(&bytes));
        let kind = file.get(font, b"Subtype").and_then(Object::name);
        let is_composite = kind == Some(b"Type0");
        let descendants = file.get(font, b"DescendantFonts").and_then(Object::array);
        let descendant = descendants.and_then(|it| file.resolve(it.first()?).dictionary());
        let (letters, widths, usual) = if is_composite {
            let name = file.get(font, b"Encoding").and_then(Object::name);
            let is_utf16 =
                name.is_some_and(|name| contains(name, b"UCS2") || contains(name, b"UTF16"));
            let letters = if is_utf16 {
                Letters::Utf16
            } else {
                Letters::Numbers
            };
            let usual = descendant.and_then(|it| file.get(it, b"DW")?.number());
            (
                letters,
                composite_widths(file, descendant),
                usual.unwrap_or(1000.0),
            )
        } else {
            (
                Letters::Bytes(simple_letters(file, font)),
                simple_widths(file, font),
                USUAL,
            )
        };
        let matrix = file
            .get(font, b"FontMatrix")
            .filter(|_| kind == Some(b"Type3"));
        let scale = matrix.and_then(|it| it.array()?.first()?.number());
        Self {
            to_unicode,
            letters,
            widths,
            usual_width: usual,
            scale: scale.map_or(0.001, f64::abs),
        }
    }

    /// Goes over the glyphs of a text, adding their letters to `text`.
    pub(super) fn decode(&self, bytes: &[u8], text: &mut String, each: &mut dyn FnMut(&Glyph)) {
        let step = if matches!(self.letters, Letters::Bytes(_)) {
            1
        } else {
            2
        };
        let mut rest = bytes;
        while !rest.is_empty() {
            let is_pair = matches!(self.letters, Letters::Utf16)
                && matches!(rest, [0xD8..=0xDB, _, _, _, ..]);
            let length = if is_pair { 4 } else { step }.min(rest.len());
            let Some((code, after)) = rest.split_at_checked(length) else {
                break;
            };
            rest = after;
            let number = code
                .iter()
                .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
            let is_known = self.add_letters(code, number, text);
            if !is_known {
                text.push(char::REPLACEMENT_CHARACTER);
            }
            each(&Glyph {
                is_known,
                width: self.width(number) * self.scale,
                is_space: code == [b' '],
            });
        }
    }

    fn add_letters(&self, code: &[u8], number: u32, text: &mut String) -> bool {
        let map = self.to_unicode.as_ref();
        if map.is_some_and(|map| map.add_letters(number, text)) {
            return true;
        }
        match &self.letters {
            Letters::Bytes(letters) => {
                let index = usize::try_from(number).unwrap_or_default();
                let letter = letters.get(index).filter(|letter| !letter.is_empty());
                text.push_str(letter.map_or("", String::as_str));
                letter.is_some()
            }
            Letters::Utf16 => {
                text.push_str(&utf16(code));
                true
            }
            Letters::Numbers => false,
        }
    }

    fn width(&self, code: u32) -> f64 {
        let after = self.widths.partition_point(|width| width.first <= code);
        let width = after
            .checked_sub(1)
            .and_then(|index| self.widths.get(index));
        let width = width.filter(|width| code <= width.last);
        width.map_or(self.usual_width, |width| width.width)
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The letters of the 256 bytes; none where that is not known.
fn simple_letters(file: &File<'_>, font: &Dictionary) -> Vec<String> {
    let encoding = file.get(font, b"Encoding");
    let named = encoding.and_then(Object::name).and_then(Encoding::named);
    let dictionary = encoding.and_then(Object::dictionary);
    let base = dictionary.and_then(|it| Encoding::named(file.get(it, b"BaseEncoding")?.name()?));
    let base = named.or(base).unwrap_or_else(|| own_encoding(file, font));
    let mut letters: Vec<String> = (0..=255)
        .map(|byte| base.letter(byte).map(String::from).unwrap_or_default())
        .collect();
    let differences = dictionary.and_then(|it| file.get(it, b"Differences")?.array());
    let mut at = 0;
    for one in differences.unwrap_or_default() {
        match file.resolve(one) {
            Object::Name(name) => {
                if let Some(place) = letters.get_mut(at) {
                    place.clear();
                    glyph_names::add(&String::from_utf8_lossy(name), place);
                }
                at += 1;
            }
            other => at = other.count().unwrap_or(at),
        }
    }
    letters
}

/// The encoding of a font that names none: the standard one, unless its letters are its own.
fn own_encoding(file: &File<'_>, font: &Dictionary) -> Encoding {
    let kind = file.get(font, b"Subtype").and_then(Object::name);
    let name = file
        .get(font, b"BaseFont")
        .and_then(Object::name)
        .unwrap_or_default();
    let descriptor = file.dictionary(font, b"FontDescriptor");
    let flags = descriptor.and_then(|it| file.get(it, b"Flags")?.count());
    let is_embedded = descriptor.is_some_and(|it| {
        [&b"FontFile"[..], b"FontFile2", b"FontFile3"]
            .iter()
            .any(|key| it.get(key).is_some())
    });
    let is_symbols = contains(name, b"Symbol") || contains(name, b"Dingbats");
    let is_symbolic = flags.is_some_and(|flags| flags & SYMBOLIC != 0);
    if kind == Some(b"Type3") || is_symbols || (is_symbolic && is_embedded) {
        Encoding::BuiltIn
    } else if kind == Some(b"TrueType") {
        Encoding::Windows
    } else {
        Encoding::Standard
    }
}

fn simple_widths(file: &File<'_>, font: &Dictionary) -> Vec<Width> {
    let first = file
        .get(font, b"FirstChar")
        .and_then(Object::count)
        .unwrap_or_default();
    let widths = file
        .get(font, b"Widths")
        .and_then(Object::array)
        .unwrap_or_default();
    let of = |(index, width): (usize, &Object)| {
        let code = u32::try_from(first + index).ok()?;
        let width = file.resolve(width).number()?;
        Some(Width {
            first: code,
            last: code,
            width,
        })
    };
    widths.iter().take(256).enumerate().filter_map(of).collect()
}

/// Lists from a number on, `12 [500 600]`, and one width for some numbers, `12 20 500`.
fn composite_widths(file: &File<'_>, descendant: Option<&Dictionary>) -> Vec<Width> {
    let list = descendant
        .and_then(|it| file.get(it, b"W")?.array())
        .unwrap_or_default();
    let mut widths = Vec::new();
    let mut rest = list;
    while let [first, second, after @ ..] = rest {
        let Some(first) = file
            .resolve(first)
            .count()
            .and_then(|it| u32::try_from(it).ok())
        else {
            break;
        };
        rest = match (file.resolve(second), after) {
            (Object::Array(own), _) => {
                for (code, width) in (first..).zip(own) {
                    let width = file.resolve(width).number().unwrap_or(USUAL);
                    widths.push(Width {
                        first: code,
                        last: code,
                        width,
                    });
                }
                after
            }
            (last, [width, after @ ..]) => {
                let last = last.count().and_then(|it| u32::try_from(it).ok());
                if let (Some(last), Some(width)) = (last, file.resolve(width).number()) {
                    widths.push(Width { first, last, width });
                }
                after
            }
            _ => break,
        };
    }
    sort(&mut widths, |one: &Width, other| one.first < other.first);
    widths
}
