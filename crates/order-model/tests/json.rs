//! The reader agrees with `serde_json`: on what is JSON, and on every value in it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod json {
    pub(crate) mod agree;
    pub(crate) mod text;
    pub(crate) mod theirs;
}

use order_model::Field;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use json::agree::compare;
use json::text;

/// A file of JSONTestSuite: its name, and what is in it.
fn suite() -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    include_str!("data/json-test-suite.tsv")
        .lines()
        .map(|line| {
            let [name, times, unit, rest] = *line.split('\t').collect::<Vec<_>>() else {
                unreachable!("{line}");
            };
            let mut bytes = unescaped(unit).repeat(times.parse().unwrap());
            bytes.extend(unescaped(rest));
            (name, bytes)
        })
}

/// The bytes of a text with `\\`, `\t`, `\n`, `\r` and `\xFF` in it.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = text.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        let byte = match (byte, byte == b'\\') {
            (_, true) => match bytes.next().unwrap() {
                b't' => b'\t',
                b'n' => b'\n',
                b'r' => b'\r',
                b'x' => {
                    let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                    u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
                }
                other => other,
            },
            (plain, false) => plain,
        };
        out.push(byte);
    }
    out
}

/// Files whose outcome the suite leaves to the implementation, and which are accepted here as `serde_json` accepts
/// them, or would with U+FFFD for halves of surrogate pairs: numbers that no `f64` holds are read as text, so they are no reason to refuse an order.
const LEFT_OPEN_AND_ACCEPTED: [&str; 20] = [
    "i_number_double_huge_neg_exp",
    "i_number_huge_exp",
    "i_number_neg_int_huge_exp",
    "i_number_pos_double_huge_exp",
    "i_number_real_neg_overflow",
    "i_number_real_pos_overflow",
    "i_number_real_underflow",
    "i_number_too_big_neg_int",
    "i_number_too_big_pos_int",
    "i_number_very_big_negative_int",
    "i_object_key_lone_2nd_surrogate",
    "i_string_1st_surrogate_but_2nd_missing",
    "i_string_1st_valid_surrogate_2nd_invalid",
    "i_string_incomplete_surrogate_and_escape_valid",
    "i_string_incomplete_surrogate_pair",
    "i_string_incomplete_surrogates_escape_valid",
    "i_string_invalid_lonely_surrogate",
    "i_string_invalid_surrogate",
    "i_string_inverted_surrogates_U+1D11E",
    "i_string_lone_second_surrogate",
];

#[test]
fn the_public_suite_is_read_as_it_asks() {
    let mut count = 0;
    for (name, bytes) in suite() {
        count += 1;
        let accepted = compare(&bytes).is_some();
        let expected = match name.as_bytes()[0] {
            b'y' => true,
            b'n' => false,
            _ => LEFT_OPEN_AND_ACCEPTED.contains(&name),
        };
        assert_eq!(accepted, expected, "{name}");
    }
    assert_eq!(count, 318);
}

#[test]
fn nesting_ends_where_it_ends_for_serde_json() {
    for depth in 120..135 {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let text = format!("{}0{}", open.repeat(depth), close.repeat(depth));
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            assert_eq!(
                order_model::json::check(text.as_bytes()).is_ok(),
                theirs.is_ok(),
                "{depth}"
            );
        }
    }
}

/// The valid order with a mark in the place of every field, and how many there are.
fn marked() -> (String, usize) {
    fn mark(value: &mut serde_json::Value, count: &mut usize) {
        match value {
            serde_json::Value::Object(members) => {
                members.values_mut().for_each(|member| mark(member, count));
            }
            serde_json::Value::Array(elements) => {
                elements.iter_mut().for_each(|element| mark(element, count));
            }
            field_ref => {
                *field_ref = format!("@{count}@").into();
                *count += 1;
            }
        }
    }
    let mut order = serde_json::from_str(include_str!("../../../tests/orders/valid.json")).unwrap();
    let mut count = 0;
    mark(&mut order, &mut count);
    (serde_json::to_string_pretty(&order).unwrap(), count)
}

/// Orders with other values in places, and with more members: known ones a second time, unknown ones, escaped ones.
fn order() -> impl Strategy<Value = String> {
    let (template, count) = marked();
    let keys = Field::ALL.map(|field| format!("\"{}\"", field.key()));
    let escaped = keys
        .clone()
        .map(|key| key.replacen(['c', 'n', 'q'], "\\u0063", 1));
    let key = prop_oneof![
        4 => select(keys.to_vec()),
        1 => select(escaped.to_vec()),
        1 => select(vec!["\"items\"", "\"receiver\"", "\"package\"", "\"\""]).prop_map(str::to_owned),
        2 => text::string(false),
    ];
    let value =
        || prop_oneof![2 => text::string(false), 2 => text::number(false), 1 => text::json()];
    let replaced = prop::collection::vec((0..count, value()), 0..6);
    let added = prop::collection::vec((any::<Index>(), key, value()), 0..4);
    (replaced, added).prop_map(move |(replaced, added)| {
        let mut text = template.clone();
        for (place, json) in replaced {
            text = text.replace(&format!("\"@{place}@\""), &json);
        }
        for (at, key, json) in added {
            let objects: Vec<usize> = text
                .match_indices("{\n")
                .map(|(place, _)| place + 1)
                .collect();
            text.insert_str(*at.get(&objects), &format!("{key}: {json},"));
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn texts_that_are_nearly_json(text in text::json(), edits in text::edits()) {
        compare(&text::edited(text.into_bytes(), &edits));
    }

    #[test]
    fn orders(text in order(), edits in text::edits()) {
        compare(text.as_bytes());
        compare(&text::edited(text.into_bytes(), &edits));
    }

    #[test]
    fn strings(text in text::string(true)) {
        compare(text.as_bytes());
    }

    #[test]
    fn numbers(text in text::number(true)) {
        compare(text.as_bytes());
    }

    #[test]
    fn any_bytes(bytes in any::<Vec<u8>>()) {
        compare(&bytes);
    }
}

proptest! {
    // What these are compared with takes the square of their depth.
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn texts_that_nest_about_as_deep_as_may_be(text in text::deep(), edits in text::edits()) {
        compare(&text::edited(text.into_bytes(), &edits));
    }
}
