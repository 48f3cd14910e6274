//! The request as a JSON Schema (draft 2020-12), made from the field register; [`openapi`] is the endpoint.
//!
//! The schema says what the API's document says, which is what [`Profile::Contract`](crate::Profile::Contract)
//! asks: any value that the one accepts, the other accepts. What only the text of an order shows stays outside
//! of it: a key that stands twice, and digits that a double-precision number does not hold.

pub mod openapi;

use serde_json::{Map, Value, json};

use crate::contract::Path;
use crate::contract::{Field, Group, ITEMS, Kind, Presence};
use crate::json::number::MAX_SAFE_INTEGER;
use crate::message::{Locale, label, place};
use crate::order::example::EXAMPLE;

/// The dialect that the schemas are written in.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of an order, as the API's document has it. Members that it does not name are allowed everywhere.
#[must_use]
pub fn order_schema() -> Value {
    const DEFINITIONS: &str = "$defs";
    let mut schema = order(DEFINITIONS);
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert(DEFINITIONS.to_owned(), Value::Object(parts(DEFINITIONS)));
    Value::Object(schema)
}

/// The order itself; `definitions` is the place of its parts within the document, such as `$defs`.
fn order(definitions: &str) -> Map<String, Value> {
    let mut schema = object(Group::Order, definitions);
    schema.insert("title".to_owned(), json!("Order"));
    schema.insert("examples".to_owned(), Value::Array(vec![example()]));
    schema
}

/// The objects within an order, by the names that their types have in [`mod@crate::order`].
fn parts(definitions: &str) -> Map<String, Value> {
    let groups = [
        Group::LogisticsProvider,
        Group::Package,
        Group::Receiver,
        Group::Item,
    ];
    groups
        .into_iter()
        .map(|group| {
            let part = Value::Object(object(group, definitions));
            (type_name(group).to_owned(), part)
        })
        .collect()
}

/// The name of a group's type: the two addresses are of one.
const fn type_name(group: Group) -> &'static str {
    match group {
        Group::Order => "Order",
        Group::LogisticsProvider => "LogisticsProvider",
        Group::Package => "Package",
        Group::Receiver | Group::Sender => "Party",
        Group::Item => "Item",
    }
}

fn object(group: Group, definitions: &str) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in group.fields() {
        properties.insert(field.key().to_owned(), property(field));
        if field.presence() != Presence::Optional {
            required.push(field.key());
        }
    }
    if group == Group::Order {
        for (key, nested) in nested(definitions) {
            properties.insert(key.to_owned(), nested);
            required.push(key);
        }
    }
    object_of(properties, &required)
}

/// An object with these members, and any other beside them.
fn object_of(properties: Map<String, Value>, required: &[&str]) -> Map<String, Value> {
    Map::from_iter([
        ("type".to_owned(), json!("object")),
        ("properties".to_owned(), Value::Object(properties)),
        ("required".to_owned(), json!(required)),
        ("additionalProperties".to_owned(), json!(true)),
    ])
}

/// The order's members that are no fields, with their keys.
fn nested(definitions: &str) -> Vec<(&'static str, Value)> {
    let reference = |group: Group| json!(format!("#/{definitions}/{}", type_name(group)));
    let mut nested = Vec::new();
    for group in [
        Group::LogisticsProvider,
        Group::Package,
        Group::Receiver,
        Group::Sender,
    ] {
        if let Some(key) = group.key() {
            let description = sentence(&place(&Path::group(group, None), Locale::En));
            let part = json!({ "$ref": reference(group), "description": description });
            nested.push((key, part));
        }
    }
    let items = json!({
        "type": "array",
        "description": sentence(&place(&Path::items(), Locale::En)),
        "items": { "$ref": reference(Group::Item) },
        // The contract's own; an upper limit is the deployment's.
        "minItems": 1,
    });
    nested.push((ITEMS, items));
    nested
}

fn property(field: Field) -> Value {
    let mut schema = match field.kind() {
        Kind::Text => json!({ "type": "string" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Integer => json!({
            "type": "integer",
            "minimum": -MAX_SAFE_INTEGER,
            "maximum": MAX_SAFE_INTEGER,
        }),
    };
    if let Value::Object(schema) = &mut schema {
        schema.insert("title".to_owned(), json!(label(field, Locale::En)));
        schema.insert("description".to_owned(), json!(description(field)));
    }
    schema
}

/// The field's name in the language of the API's document, and whether it may say nothing.
fn description(field: Field) -> String {
    let name = label(field, Locale::Zh);
    match field.presence() {
        Presence::MayBeEmpty => format!("{name}; may be an empty text"),
        Presence::Required | Presence::Optional => name.to_owned(),
    }
}

/// Words that stand within a sentence, as one.
fn sentence(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).chain(['.']).collect()
}

/// The example of the API's own document.
#[expect(
    clippy::expect_used,
    reason = "it is a part of this crate, and a test reads it"
)]
fn example() -> Value {
    serde_json::from_str(EXAMPLE).expect("the example is JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_addresses_are_of_one_type() {
        assert_eq!(object(Group::Receiver, ""), object(Group::Sender, ""));
    }

    #[test]
    fn every_group_and_every_field_is_in_it() {
        let schema = order_schema();
        for field in Field::ALL {
            let object = match field.group() {
                Group::Order => schema.clone(),
                group => schema["$defs"][type_name(group)].clone(),
            };
            assert!(object["properties"][field.key()].is_object(), "{field}");
        }
        assert_eq!(schema["properties"][ITEMS]["minItems"], 1);
        assert_eq!(schema["properties"]["sender"]["$ref"], "#/$defs/Party");
        assert_eq!(schema["properties"]["sender"]["description"], "The sender.");
    }
}
