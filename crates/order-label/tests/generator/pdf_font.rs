//! Fonts of PDF files: how letters become bytes, and what the file says about it.

use std::fmt::Write as _;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FontStyle {
    /// A standard font in Windows' encoding.
    WinAnsi,
    /// A standard font in the Macintosh's encoding.
    MacRoman,
    /// Bytes in the order in which letters come, with names of glyphs beside them.
    Differences,
    /// Numbers of glyphs, each with its letter (`bfchar`).
    ByGlyph,
    /// Numbers of glyphs in the order of the letters (`bfrange`).
    ByRange,
    /// UTF-16 by one of the CMaps that every reader has.
    Ucs2,
    /// Numbers of glyphs of which nothing is said.
    Unnamed,
}

/// A font for a text.
pub(super) struct Font {
    style: FontStyle,
    letters: Vec<char>,
}

/// Names of the letters that are not their own names.
const NAMES: &[(char, &str)] = &[
    (' ', "space"),
    ('!', "exclam"),
    ('"', "quotedbl"),
    ('#', "numbersign"),
    ('$', "dollar"),
    ('%', "percent"),
    ('&', "ampersand"),
    ('\'', "quotesingle"),
    ('(', "parenleft"),
    (')', "parenright"),
    ('*', "asterisk"),
    ('+', "plus"),
    (',', "comma"),
    ('-', "hyphen"),
    ('.', "period"),
    ('/', "slash"),
    ('0', "zero"),
    ('1', "one"),
    ('2', "two"),
    ('3', "three"),
    ('4', "four"),
    ('5', "five"),
    ('6', "six"),
    ('7', "seven"),
    ('8', "eight"),
    ('9', "nine"),
    (':', "colon"),
    (';', "semicolon"),
    ('|', "bar"),
    ('á', "aacute"),
    ('é', "eacute"),
    ('í', "iacute"),
    ('ó', "oacute"),
    ('ú', "uacute"),
    ('ñ', "ntilde"),
    ('Á', "Aacute"),
    ('É', "Eacute"),
    ('Í', "Iacute"),
    ('Ó', "Oacute"),
    ('Ú', "Uacute"),
    ('Ñ', "Ntilde"),
    ('ü', "udieresis"),
];

const MAC: &[(char, u8)] = &[
    ('Ñ', 0x84),
    ('á', 0x87),
    ('é', 0x8e),
    ('í', 0x92),
    ('ñ', 0x96),
    ('ó', 0x97),
    ('ú', 0x9c),
    ('Í', 0xea),
    ('Ó', 0xee),
    ('É', 0x83),
    ('ü', 0x9f),
    ('Á', 0xe7),
    ('Ú', 0xf2),
];

impl Font {
    /// With the letters of a text in the order in which they come, or in their own.
    pub(super) fn of(style: FontStyle, text: &str) -> Self {
        let mut letters: Vec<char> = Vec::new();
        for letter in text.chars() {
            if !letters.contains(&letter) {
                letters.push(letter);
            }
        }
        if style == FontStyle::ByRange {
            letters.sort_unstable();
        }
        Self { style, letters }
    }

    /// Whether all its letters are as wide as they are high.
    pub(super) fn is_full_width(&self) -> bool {
        self.style == FontStyle::Ucs2
    }

    fn place(&self, letter: char) -> usize {
        self.letters.iter().position(|one| *one == letter).unwrap()
    }

    /// The bytes of a text in a page's content.
    pub(super) fn encode(&self, text: &str) -> Vec<u8> {
        let of = |letter: char| -> Vec<u8> {
            match self.style {
                FontStyle::WinAnsi => vec![u8::try_from(u32::from(letter)).unwrap()],
                FontStyle::MacRoman if letter.is_ascii() => vec![letter as u8],
                FontStyle::MacRoman => vec![MAC.iter().find(|(one, _)| *one == letter).unwrap().1],
                FontStyle::Differences => vec![u8::try_from(self.place(letter) + 1).unwrap()],
                FontStyle::ByGlyph | FontStyle::Unnamed => {
                    u16::try_from(self.place(letter) * 7 + 36)
                        .unwrap()
                        .to_be_bytes()
                        .to_vec()
                }
                FontStyle::ByRange => u16::try_from(self.place(letter) + 3)
                    .unwrap()
                    .to_be_bytes()
                    .to_vec(),
                FontStyle::Ucs2 => u16::try_from(u32::from(letter))
                    .unwrap()
                    .to_be_bytes()
                    .to_vec(),
            }
        };
        text.chars().flat_map(of).collect()
    }

    /// How wide a letter is, in thousandths of its height.
    pub(super) fn width(letter: char) -> u32 {
        match u32::from(letter) {
            0x2E80.. => 1000,
            0xE31 | 0xE34..=0xE3A | 0xE47..=0xE4E => 0,
            _ if matches!(letter, 'i' | 'l' | ' ' | '.' | ',' | '1' | '|') => 278,
            _ => 556,
        }
    }

    /// The objects of the font, of which the first is it; `at` is the first one's number. Streams are given apart.
    pub(super) fn objects(&self, at: u32) -> Vec<(String, Option<Vec<u8>>)> {
        match self.style {
            FontStyle::WinAnsi | FontStyle::MacRoman => {
                let widths: String = (32_u8..=255).map(|code| format!("{} ", Self::width(self.letter_of(code)))).collect();
                let name = if self.style == FontStyle::WinAnsi { "WinAnsiEncoding" } else { "MacRomanEncoding" };
                vec![(format!("<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 32/LastChar 255/Widths[{widths}]/Encoding/{name}>>"), None)]
            }
            FontStyle::Differences => {
                let names: String = self.letters.iter().map(|letter| format!("/{}", name(*letter))).collect();
                let widths: String = self.letters.iter().map(|letter| format!("{} ", Self::width(*letter))).collect();
                vec![
                    (format!(
                        "<</Type/Font/Subtype/Type1/BaseFont/XYZABC+Label/FirstChar 1/LastChar {}/Widths[{widths}]/Encoding {} 0 R>>",
                        self.letters.len(),
                        at + 1
                    ), None),
                    (format!("<</Type/Encoding/Differences[1{names}]>>"), None),
                ]
            }
            FontStyle::Ucs2 => vec![
                (format!("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[{} 0 R]>>", at + 1), None),
                ("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>".to_owned(), None),
            ],
            FontStyle::ByGlyph | FontStyle::ByRange | FontStyle::Unnamed => self.composite(at),
        }
    }

    /// The letter of a byte in an encoding of eight bits.
    fn letter_of(&self, code: u8) -> char {
        match self.style {
            FontStyle::MacRoman => MAC
                .iter()
                .find(|(_, byte)| *byte == code)
                .map_or(char::from(code), |(letter, _)| *letter),
            _ => char::from(code),
        }
    }

    fn composite(&self, at: u32) -> Vec<(String, Option<Vec<u8>>)> {
        let to_unicode = if self.style == FontStyle::Unnamed {
            String::new()
        } else {
            format!("/ToUnicode {} 0 R", at + 2)
        };
        let glyph = |letter: char| {
            let bytes = self.encode(&letter.to_string());
            u16::from_be_bytes([bytes[0], bytes[1]])
        };
        let widths: String = self
            .letters
            .iter()
            .map(|letter| format!("{} [{}] ", glyph(*letter), Self::width(*letter)))
            .collect();
        let mut objects = vec![
            (
                format!(
                    "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Sarabun/Encoding/Identity-H/DescendantFonts[{} 0 R]{to_unicode}>>",
                    at + 1
                ),
                None,
            ),
            (
                format!(
                    "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Sarabun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[{widths}]/CIDToGIDMap/Identity>>"
                ),
                None,
            ),
        ];
        if self.style != FontStyle::Unnamed {
            objects.push((String::new(), Some(self.cmap().into_bytes())));
        }
        objects
    }

    /// What says which letters the numbers are.
    fn cmap(&self) -> String {
        let code = |letter: char| -> String {
            self.encode(&letter.to_string())
                .iter()
                .map(|byte| format!("{byte:02X}"))
                .collect()
        };
        let utf16 = |letter: char| -> String {
            let mut units = [0; 2];
            letter
                .encode_utf16(&mut units)
                .iter()
                .map(|unit| format!("{unit:04X}"))
                .collect()
        };
        let mut map =
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n\
                       1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
                .to_owned();
        if self.style == FontStyle::ByGlyph {
            for part in self.letters.chunks(100) {
                writeln!(map, "{} beginbfchar", part.len()).unwrap();
                for letter in part {
                    writeln!(map, "<{}> <{}>", code(*letter), utf16(*letter)).unwrap();
                }
                map.push_str("endbfchar\n");
            }
        } else {
            // Those that follow each other as one range, the others in lists.
            let mut ranges: Vec<Vec<char>> = Vec::new();
            for letter in &self.letters {
                match ranges.last_mut() {
                    Some(range) if u32::from(*range.last().unwrap()) + 1 == u32::from(*letter) => {
                        range.push(*letter);
                    }
                    _ => ranges.push(vec![*letter]),
                }
            }
            for part in ranges.chunks(100) {
                writeln!(map, "{} beginbfrange", part.len()).unwrap();
                for range in part {
                    let (first, last) = (range[0], range[range.len() - 1]);
                    if range.len() > 1 {
                        writeln!(map, "<{}> <{}> <{}>", code(first), code(last), utf16(first))
                            .unwrap();
                    } else {
                        writeln!(
                            map,
                            "<{}> <{}> [<{}>]",
                            code(first),
                            code(last),
                            utf16(first)
                        )
                        .unwrap();
                    }
                }
                map.push_str("endbfrange\n");
            }
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

fn name(letter: char) -> String {
    let known = NAMES.iter().find(|(one, _)| *one == letter);
    match known {
        Some((_, name)) => (*name).to_owned(),
        None if letter.is_ascii_alphabetic() => letter.to_string(),
        None => format!("uni{:04X}", u32::from(letter)),
    }
}
