//! An order written back as it arrived, whatever its shape.

use crate::contract::FieldRef;
use crate::contract::member_order::MemberSlot;
use crate::contract::{Group, Member};
use crate::json::{write_array, write_string};
use crate::order::parsed::{ParsedOrder, Value};

impl ParsedOrder<'_> {
    /// The order as JSON text: members in the order in which they came, unknown ones in their place, what is absent left
    /// out, values that no field can hold to the letter.
    ///
    /// Decoding the text gives the same order. Not kept are white space between the parts, how numbers and strings were
    /// spelled (`1.0` is written `1`), and the first value of a key that stood twice.
    ///
    /// ```
    /// use order_model::decode;
    ///
    /// let text = br#"{ "desc": [1.50], "centre_code": null, "items": [ { "qty": "2" } ] }"#;
    /// assert_eq!(
    ///     decode(text)?.order.to_json(),
    ///     r#"{"desc":[1.50],"centre_code":null,"items":[{"qty":"2"}]}"#
    /// );
    /// # Ok::<(), order_model::JsonError>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_group(&mut out, Group::Order, None);
        out
    }

    fn write_group(&self, out: &mut String, group: Group, item: Option<usize>) {
        let member_order = self.member_order(group, item);
        if let Some(json) = member_order.non_object() {
            out.push_str(json);
            return;
        }
        write_object(out, member_order.slots(group), |out, slot| match slot {
            MemberSlot::Field(field) => write_value(out, self.value(FieldRef { item, field })),
            MemberSlot::Group(nested) => {
                self.write_nested(out, nested) || member_order.names(group, Member::Group(nested))
            }
            MemberSlot::Unknown { .. } => false,
        });
    }

    /// Writes one of the order's objects, or the items; `false` if nothing is known of it.
    fn write_nested(&self, out: &mut String, group: Group) -> bool {
        if group == Group::Item {
            if self.has_items {
                write_array(out, 0..self.item_count(), |out, index| {
                    self.write_group(out, Group::Item, Some(index));
                });
            } else {
                out.push_str(self.no_items.unwrap_or("null"));
            }
            return self.has_items || self.no_items.is_some();
        }
        let start = out.len();
        self.write_group(out, group, None);
        out.len() > start + "{}".len() || self.member_order(group, None).non_object().is_some()
    }
}

fn write_value(out: &mut String, value: &Value<'_>) -> bool {
    match value {
        Value::Absent => return false,
        Value::Text(text) => write_string(out, text),
        Value::Integer(integer) => out.push_str(&integer.to_string()),
        Value::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Unusable(json) => out.push_str(json),
    }
    true
}

/// Writes the members that `value` writes; `value` answers `false` for one that is left out.
/// Unknown members are written as they came.
pub(crate) fn write_object(
    out: &mut String,
    slots: Vec<MemberSlot<'_>>,
    mut value: impl FnMut(&mut String, MemberSlot<'_>) -> bool,
) {
    out.push('{');
    let mut first = true;
    for slot in slots {
        let start = out.len();
        if !first {
            out.push(',');
        }
        match slot {
            MemberSlot::Field(field) => write_string(out, field.key()),
            MemberSlot::Group(group) => write_string(out, group.key().unwrap_or_default()),
            MemberSlot::Unknown { key, .. } => write_string(out, key),
        }
        out.push(':');
        let written = match slot {
            MemberSlot::Unknown { json, .. } => {
                out.push_str(json);
                true
            }
            known => value(out, known),
        };
        if written {
            first = false;
        } else {
            out.truncate(start);
        }
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::contract::{Field, ITEMS};
    use crate::decode;
    use crate::order::parsed::NOWHERE;

    /// The order without where in the text its parts stood.
    fn bare(mut order: ParsedOrder<'_>) -> ParsedOrder<'_> {
        for slot in &mut order.slots {
            slot.offset = NOWHERE;
        }
        order.items_offset = None;
        order
    }

    fn comes_back(text: &str) {
        let order = decode(text.as_bytes()).unwrap().order;
        let json = order.to_json();
        let again = decode(json.as_bytes()).unwrap().order;
        assert_eq!(bare(again), bare(order), "{text}\n{json}");
    }

    #[test]
    fn whatever_its_shape_an_order_comes_back() {
        for text in [
            "{}",
            "[]",
            "7",
            r#"{"receiver":{}}"#,
            r#"{"receiver":7,"centre_code":"CKMX"}"#,
            r#"{"items":7,"centre_code":"CKMX"}"#,
            r#"{"centre_code":"CKMX","items":null}"#,
            r#"{"items":[]}"#,
            r#"{"items":[1,{},{"sku":null}]}"#,
            r#"{"unit_price":1e400,"items":[{"unit_price":1e400,"qty":1.50}]}"#,
            r#"{"package":{"a\"b":{"x": [ 1 ]}},"centre_code":{"x":"é"}}"#,
        ] {
            comes_back(text);
        }
    }

    #[test]
    fn what_is_no_object_and_no_array_is_written_as_it_came() {
        for text in [
            "[1, 2]",
            "7",
            r#"{"centre_code":"CKMX","receiver":7}"#,
            r#"{"receiver":"x","centre_code":"CKMX"}"#,
            r#"{"items":{ "a": 1 },"centre_code":"CKMX"}"#,
            r#"{"centre_code":"CKMX","items":null}"#,
            r#"{"items":[1,{"sku":"A"},null]}"#,
        ] {
            assert_eq!(decode(text.as_bytes()).unwrap().order.to_json(), text);
            let draft = decode(text.as_bytes()).unwrap().order.to_draft().to_json();
            let again = decode(draft.as_bytes()).unwrap();
            assert_eq!(again.order.to_draft().to_json(), draft);
        }
    }

    #[test]
    fn the_last_value_of_a_key_that_stands_twice_is_written() {
        let text = br#"{"centre_code":"A","centre_code":"B","desc":1,"desc":2}"#;
        let json = decode(text).unwrap().order.to_json();
        assert_eq!(json, r#"{"centre_code":"B","desc":1,"desc":2}"#);
    }

    #[test]
    fn the_documents_example_is_written_as_it_stands() {
        let text = include_str!("../../../../tests/orders/example.json");
        let json = decode(text.as_bytes()).unwrap().order.to_json();
        let ours: serde_json::Value = serde_json::from_str(&json).unwrap();
        let theirs: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(ours, theirs);
        assert!(json.contains(
            r#"{"unit_price":33,"currency":"eiusmod nostrud sunt aliquip","sku":"fugiat","qty":31}"#
        ));
        comes_back(text);
    }

    /// Any JSON value, as text.
    fn value() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("null".to_owned()),
            Just("true".to_owned()),
            Just("-0.50e+2".to_owned()),
            any::<i64>().prop_map(|number| number.to_string()),
            "[a-z\u{e9}\\n\"\\\\]{0,6}".prop_map(|text| crate::json::quote(&text)),
            Just(r#"[ 1, {"a":[]} ]"#.to_owned()),
            Just("{}".to_owned()),
        ]
    }

    /// An object of these members and unknown ones, in any order, some left out.
    fn object(known: Vec<(&'static str, BoxedStrategy<String>)>) -> BoxedStrategy<String> {
        let mut members: Vec<_> = known
            .into_iter()
            .map(|(key, value)| {
                prop::option::of(value.prop_map(move |json| (key.to_owned(), json))).boxed()
            })
            .collect();
        for key in ["desc", "x/~é"] {
            let unknown = value().prop_map(move |json| (key.to_owned(), json));
            members.push(prop::option::weighted(0.2, unknown).boxed());
        }
        let text = |members: Vec<Option<(String, String)>>| {
            let members: Vec<String> = members
                .into_iter()
                .flatten()
                .map(|(key, json)| format!("{}: {json}", crate::json::quote(&key)))
                .collect();
            format!("{{{}}}", members.join(" , "))
        };
        prop_oneof![
            members.clone().prop_map(text),
            members.prop_shuffle().prop_map(text),
        ]
        .boxed()
    }

    fn group(group: Group) -> Vec<(&'static str, BoxedStrategy<String>)> {
        group
            .fields()
            .map(|field: Field| (field.key(), value().boxed()))
            .collect()
    }

    fn order() -> impl Strategy<Value = String> {
        let mut members = group(Group::Order);
        for nested in [
            Group::LogisticsProvider,
            Group::Package,
            Group::Receiver,
            Group::Sender,
        ] {
            let json = prop_oneof![4 => object(group(nested)), 1 => value()];
            members.push((nested.key().unwrap(), json.boxed()));
        }
        let item = prop_oneof![4 => object(group(Group::Item)), 1 => value()];
        let items =
            prop::collection::vec(item, 0..3).prop_map(|items| format!("[{}]", items.join(",")));
        members.push((ITEMS, prop_oneof![4 => items, 1 => value()].boxed()));
        object(members)
    }

    proptest! {
        #[test]
        fn any_order_comes_back(text in order()) {
            comes_back(&text);
        }
    }
}
