//! The reader agrees with `serde_json`: on what is JSON, and on every value in it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod json {
    pub(crate) mod text;
    pub(crate) mod theirs;
}

use order_model::field::ITEMS;
use order_model::tree::Tree;
use order_model::{Candidate, Field, Group, JsonError, Value, decode};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use json::text;
use json::theirs::{Json, whole};

/// Reads a text in each way that there is, and compares with what `serde_json` makes of it.
fn compare(bytes: &[u8]) -> Result<Option<Json>, TestCaseError> {
    let theirs = Json::read(bytes);
    let shown = || String::from_utf8_lossy(bytes).into_owned();
    let checked = order_model::json::check(bytes);
    prop_assert_eq!(
        checked.is_ok(),
        theirs.is_some(),
        "{}: {:?}",
        shown(),
        checked
    );
    let tree = Tree::parse(bytes);
    prop_assert_eq!(tree.as_ref().err(), checked.as_ref().err(), "{}", shown());
    prop_assert_eq!(tree.ok().map(Json::from), theirs.clone(), "{}", shown());
    let decoded = decode(bytes);
    prop_assert_eq!(
        decoded.as_ref().err(),
        checked.as_ref().err(),
        "{}",
        shown()
    );
    if let (Ok(decoded), Some(theirs)) = (&decoded, &theirs) {
        same_leaves(&decoded.order, theirs)?;
    }
    if let Err(error) = checked {
        is_within(bytes, &error)?;
    }
    Ok(theirs)
}

/// The place of an error is one of the text's.
fn is_within(bytes: &[u8], error: &JsonError) -> Result<(), TestCaseError> {
    let position = error.position;
    prop_assert!(position.offset <= bytes.len(), "{:?}", error);
    let before = &bytes[..position.offset];
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    prop_assert_eq!(position.line as usize, lines + 1);
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap();
    let characters = line
        .iter()
        .filter(|byte| !matches!(byte, 0x80..=0xBF))
        .count();
    prop_assert_eq!(position.column as usize, characters + 1);
    Ok(())
}

/// Every leaf that decoding found has the value that `serde_json` sees at its place.
fn same_leaves(order: &Candidate<'_>, theirs: &Json) -> Result<(), TestCaseError> {
    let theirs_items = match theirs.get(ITEMS) {
        Some(Json::Array(items)) => items.len(),
        _ => 0,
    };
    prop_assert_eq!(order.item_count(), theirs_items);
    for leaf in order.leaves() {
        if given_twice(theirs, leaf.field.group()) {
            continue;
        }
        let object = match (leaf.field.group(), leaf.item) {
            (Group::Order, _) => Some(theirs),
            (_, Some(index)) => theirs.get(ITEMS).and_then(|items| items.at(index)),
            (group, None) => theirs.get(group.key().unwrap()),
        };
        let value = object.and_then(|object| object.get(leaf.field.key()));
        prop_assert!(
            same(order.value(leaf), value),
            "{}: {:?}, {:?}",
            leaf.path(),
            order.value(leaf),
            value
        );
    }
    Ok(())
}

/// Whether the object of a group stands twice: which of the two counts is then nobody's to say.
fn given_twice(order: &Json, group: Group) -> bool {
    let (Json::Object(members), Some(key)) = (order, group.key()) else {
        return false;
    };
    members.iter().filter(|(name, _)| name == key).count() > 1
}

fn same(ours: &Value<'_>, theirs: Option<&Json>) -> bool {
    match (ours, theirs) {
        (Value::Absent, None) => true,
        (Value::Text(ours), Some(Json::String(theirs))) => ours == theirs,
        (Value::Flag(ours), Some(Json::Boolean(theirs))) => ours == theirs,
        (Value::Integer(ours), Some(Json::Number(theirs))) => whole(theirs) == Some(Some(*ours)),
        (Value::Unusable(ours), Some(Json::Number(theirs))) => {
            ours == theirs && !matches!(whole(theirs), Some(Some(_)))
        }
        (Value::Unusable(ours), Some(theirs)) => {
            !matches!(theirs, Json::String(_) | Json::Boolean(_))
                && Json::read(ours.as_bytes()).as_ref() == Some(theirs)
        }
        _ => false,
    }
}

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
/// them: numbers that no `f64` holds are read as text, so they are no reason to refuse an order.
const LEFT_OPEN_AND_ACCEPTED: [&str; 10] = [
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
];

#[test]
fn the_public_suite_is_read_as_it_asks() {
    let mut count = 0;
    for (name, bytes) in suite() {
        count += 1;
        let accepted = compare(&bytes)
            .unwrap_or_else(|error| unreachable!("{name}: {error}"))
            .is_some();
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

/// The valid order with a mark in the place of every leaf, and how many there are.
fn marked() -> (String, usize) {
    fn mark(value: &mut serde_json::Value, count: &mut usize) {
        match value {
            serde_json::Value::Object(members) => {
                members.values_mut().for_each(|member| mark(member, count));
            }
            serde_json::Value::Array(elements) => {
                elements.iter_mut().for_each(|element| mark(element, count));
            }
            leaf => {
                *leaf = format!("@{count}@").into();
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
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn texts_that_are_nearly_json(text in text::json(), edits in text::edits()) {
        compare(&text::edited(text.into_bytes(), &edits))?;
    }

    #[test]
    fn orders(text in order(), edits in text::edits()) {
        compare(text.as_bytes())?;
        compare(&text::edited(text.into_bytes(), &edits))?;
    }

    #[test]
    fn strings(text in text::string(true)) {
        compare(text.as_bytes())?;
    }

    #[test]
    fn numbers(text in text::number(true)) {
        compare(text.as_bytes())?;
    }

    #[test]
    fn any_bytes(bytes in any::<Vec<u8>>()) {
        compare(&bytes)?;
    }
}

proptest! {
    // What these are compared with takes the square of their depth.
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn texts_that_nest_about_as_deep_as_may_be(text in text::deep(), edits in text::edits()) {
        compare(&text::edited(text.into_bytes(), &edits))?;
    }
}
