//! The reader beside `serde_json`, for any bytes. Panics where they differ.

use order_model::contract::ITEMS;
use order_model::json::value::JsonValue;
use order_model::{Group, JsonError, ParsedOrder, Value, decode};

use super::theirs::{Json, whole};

/// Reads a text in each way that there is, and compares with what `serde_json` makes of it.
pub(crate) fn compare(bytes: &[u8]) -> Option<Json> {
    let theirs = Json::read(bytes);
    let shown = || String::from_utf8_lossy(bytes).into_owned();
    let checked = order_model::json::check(bytes);
    assert_eq!(
        checked.is_ok(),
        theirs.is_some(),
        "{}: {:?}",
        shown(),
        checked
    );
    let tree = JsonValue::parse(bytes);
    assert_eq!(tree.as_ref().err(), checked.as_ref().err(), "{}", shown());
    assert_eq!(tree.ok().map(Json::from), theirs.clone(), "{}", shown());
    let decoded = decode(bytes);
    assert_eq!(
        decoded.as_ref().err(),
        checked.as_ref().err(),
        "{}",
        shown()
    );
    if let (Ok(decoded), Some(theirs)) = (&decoded, &theirs) {
        same_leaves(&decoded.order, theirs);
    }
    if let Err(error) = checked {
        is_within(bytes, &error);
    }
    theirs
}

/// The place of an error is one of the text's.
fn is_within(bytes: &[u8], error: &JsonError) {
    let position = error.position;
    assert!(position.offset <= bytes.len(), "{error:?}");
    let before = &bytes[..position.offset];
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(position.line as usize, lines + 1);
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap();
    let characters = line
        .iter()
        .filter(|byte| !matches!(byte, 0x80..=0xBF))
        .count();
    assert_eq!(position.column as usize, characters + 1);
}

/// Every field that decoding found has the value that `serde_json` sees at its place.
fn same_leaves(order: &ParsedOrder<'_>, theirs: &Json) {
    let theirs_items = match theirs.get(ITEMS) {
        Some(Json::Array(items)) => items.len(),
        _ => 0,
    };
    assert_eq!(order.item_count(), theirs_items);
    for field_ref in order.field_refs() {
        if given_twice(theirs, field_ref.field.group()) {
            continue;
        }
        let object = match (field_ref.field.group(), field_ref.item) {
            (Group::Order, _) => Some(theirs),
            (_, Some(index)) => theirs.get(ITEMS).and_then(|items| items.at(index)),
            (group, None) => theirs.get(group.key().unwrap()),
        };
        let value = object.and_then(|object| object.get(field_ref.field.key()));
        assert!(
            same(order.value(field_ref), value),
            "{}: {:?}, {:?}",
            field_ref.path(),
            order.value(field_ref),
            value
        );
    }
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
