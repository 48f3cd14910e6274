//! Texts that are JSON, or nearly.

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A string with its quotes: plain, escaped, as pairs of surrogates; with `mistakes`, halves of pairs and what must be
/// escaped and is not.
pub(crate) fn string(mistakes: bool) -> impl Strategy<Value = String> {
    let plain = |c: &char| !matches!(c, '"' | '\\' | '\0'..='\x1f');
    let piece = prop_oneof![
        6 => "[ !#-\\[\\]-~]{0,12}",
        2 => any::<char>().prop_filter("must be escaped", plain).prop_map(String::from),
        2 => select(vec!["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"]).prop_map(str::to_owned),
        2 => any::<char>().prop_map(escaped),
        1 => select(vec!['\u{d7ff}', '\u{e000}', '\u{10000}', '\u{10ffff}', '\0', '\u{7f}']).prop_map(escaped),
    ];
    let half = prop_oneof![
        any::<u16>().prop_map(|unit| format!("\\u{unit:04x}")),
        (0xD7F0_u16..0xE010).prop_map(|unit| format!("\\u{unit:04X}")),
        select(vec![
            "\\",
            "\\x",
            "\\u12",
            "\\u12g4",
            "\\uD800",
            "\\uDC00\\uD800",
            "\\uD83D\\n",
            "\\ud83d\\u0041",
            "\n",
            "\0",
            "\u{7f}",
            "\u{1f}",
            "\"",
            "\\U0041",
            "\\u+123",
            "\\u 123",
        ])
        .prop_map(str::to_owned),
    ];
    let halves = prop::collection::vec(half, if mistakes { 0..3 } else { 0..1 });
    let pieces = prop::collection::vec(piece, 0..6);
    (pieces, halves, any::<Index>()).prop_map(|(mut pieces, halves, at)| {
        let at = at.index(pieces.len() + 1);
        pieces.splice(at..at, halves);
        format!("\"{}\"", pieces.concat())
    })
}

/// A character as its escapes.
fn escaped(character: char) -> String {
    let mut units = [0; 2];
    let units = character.encode_utf16(&mut units);
    units.iter().map(|unit| format!("\\u{unit:04X}")).collect()
}

/// A number however spelled; with `mistakes`, also spellings that are none.
pub(crate) fn number(mistakes: bool) -> impl Strategy<Value = String> {
    let right = (
        select(vec!["", "", "-"]),
        prop_oneof![
            "0",
            "[1-9][0-9]{0,3}",
            "[1-9][0-9]{0,30}",
            "900719925474099[0-9]"
        ],
        prop_oneof![6 => "", 3 => "\\.[0-9]{1,3}", 2 => "\\.0{1,20}", 1 => "\\.[0-9]{1,25}"],
        prop_oneof![6 => "", 3 => "[eE][-+]?[0-9]{1,2}", 1 => "[eE][-+]?[0-9]{1,12}", 1 => "[eE]0{1,20}[0-3]"],
    );
    let wrong = prop_oneof![
        "[-+]?0?[0-9]{0,3}(\\.[0-9]{0,2})?([eE][-+]?[0-9]{0,2})?",
        select(vec![
            "NaN",
            "Infinity",
            "-Infinity",
            "0x1F",
            "1_000",
            "１",
            ".",
            "-",
            "1e",
            "--1"
        ])
        .prop_map(str::to_owned),
    ];
    prop_oneof![
        4 => right.prop_map(|(sign, whole, fraction, exponent)| format!("{sign}{whole}{fraction}{exponent}")),
        u32::from(mistakes) => wrong,
    ]
}

fn space() -> impl Strategy<Value = String> {
    prop_oneof![6 => Just(""), 1 => Just(" "), 1 => Just("\n\t"), 1 => Just("\r\n  ")]
        .prop_map(str::to_owned)
}

/// A JSON text; every fourth with mistakes in it.
pub(crate) fn json() -> impl Strategy<Value = String> {
    prop_oneof![3 => json_with(false), 1 => json_with(true)]
}

fn json_with(mistakes: bool) -> BoxedStrategy<String> {
    let now_and_then = u32::from(mistakes);
    let word = prop_oneof![
        9 => select(vec!["null", "true", "false"]),
        now_and_then => select(vec!["False", "nul", "truee", "undefined", ""]),
    ];
    let field_ref = prop_oneof![
        4 => string(mistakes),
        4 => number(mistakes),
        2 => word.prop_map(str::to_owned),
        1 => select(vec!["[]", "{}", "[ ]", "{\n}"]).prop_map(str::to_owned),
    ];
    let nested = field_ref.prop_recursive(6, 40, 5, move |inner| {
        let comma = prop_oneof![30 => Just(","), now_and_then => select(vec!["", ",,", ";"])];
        let colon = prop_oneof![40 => Just(":"), now_and_then => select(vec!["", "="])];
        let last = prop_oneof![30 => Just(false), now_and_then => Just(true)];
        let element = (space(), inner.clone(), space(), comma.clone());
        let member = (space(), string(false), space(), colon, inner, comma);
        prop_oneof![
            (prop::collection::vec(element, 1..5), last.clone()).prop_map(
                |(elements, trailing)| {
                    let elements = elements
                        .into_iter()
                        .map(|(a, b, c, comma)| (format!("{a}{b}{c}"), comma));
                    format!("[{}]", joined(elements.collect(), trailing))
                }
            ),
            (prop::collection::vec(member, 1..5), last).prop_map(|(members, trailing)| {
                let members = members.into_iter().map(|(a, key, b, colon, value, comma)| {
                    (format!("{a}{key}{b}{colon}{value}"), comma)
                });
                format!("{{{}}}", joined(members.collect(), trailing))
            }),
        ]
    });
    nested.boxed()
}

/// The parts with their commas, the last one's only if it is to trail.
fn joined(parts: Vec<(String, &str)>, trailing: bool) -> String {
    let last = parts.len() - 1;
    let part = |(index, (text, comma)): (usize, (String, &str))| {
        if index < last || trailing {
            format!("{text}{comma}")
        } else {
            text
        }
    };
    parts.into_iter().enumerate().map(part).collect()
}

/// A text of arrays and objects within each other, about as deep as may be.
pub(crate) fn deep() -> impl Strategy<Value = String> {
    let depth = prop_oneof![4 => 124_usize..131, 1 => 1_usize..300];
    (
        depth,
        any::<u64>(),
        select(vec!["", "0", "null", "\"a\"", "[]", "{}"]),
    )
        .prop_map(|(depth, bits, field_ref)| {
            let is_object = |level: usize| bits >> (level % 64) & 1 == 1;
            let field_ref = if field_ref.is_empty() && is_object(depth - 1) {
                "0"
            } else {
                field_ref
            };
            let open: String = (0..depth)
                .map(|level| if is_object(level) { "{\"a\":" } else { "[" })
                .collect();
            let close: String = (0..depth)
                .rev()
                .map(|level| if is_object(level) { '}' } else { ']' })
                .collect();
            format!("{open}{field_ref}{close}")
        })
}

/// What may be done to bytes.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    Insert(Index, Vec<u8>),
    Delete(Index, usize),
    Set(Index, u8),
    Cut(Index),
    Repeat(Index, Index),
}

/// A few edits: bytes that mean something to JSON by preference, and such as are not UTF-8.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let token: Vec<&[u8]> = vec![
        b"\0",
        b"\xef\xbb\xbf",
        b"\xff",
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xe4\xb8",
        b",",
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b"/**/",
        b"\x0b",
        b"\x0c",
        b"\xc2\xa0",
        b"\xe2\x80\xa8",
        b"-",
        b"0",
        b"e",
        b".",
        b"null",
        b" ",
        b"\n",
        b"\\ud800",
        b"1e400",
    ];
    let edit = prop_oneof![
        4 => (any::<Index>(), select(token)).prop_map(|(at, bytes)| Edit::Insert(at, bytes.to_vec())),
        2 => (any::<Index>(), 1_usize..8).prop_map(|(at, count)| Edit::Delete(at, count)),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Edit::Set(at, byte)),
        1 => any::<Index>().prop_map(Edit::Cut),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Edit::Repeat(from, to)),
    ];
    prop_oneof![Just(Vec::new()), prop::collection::vec(edit, 1..3)]
}

pub(crate) fn edited(mut bytes: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for edit in edits {
        let at = |index: &Index| index.index(bytes.len() + 1);
        match edit {
            Edit::Insert(index, more) => {
                let at = at(index);
                bytes.splice(at..at, more.iter().copied());
            }
            Edit::Delete(index, count) => {
                let at = at(index);
                bytes.drain(at..(at + count).min(bytes.len()));
            }
            Edit::Set(index, byte) => {
                let at = at(index);
                bytes.splice(at..(at + 1).min(bytes.len()), [*byte]);
            }
            Edit::Cut(index) => bytes.truncate(at(index)),
            Edit::Repeat(from, to) => {
                let (from, to) = (at(from), at(to));
                let part = bytes[from.min(to)..from.max(to)].to_vec();
                bytes.splice(to..to, part);
            }
        }
    }
    bytes
}
