//! An order put together field by field, by whoever reads it from something else than JSON text.

use super::Decoded;
use super::value::{mismatch, read, wanted};
use crate::contract::{FieldRef, Kind, Path};
use crate::issue::IssueKind;
use crate::issue::ShapeIssue;
use crate::json::reader::Reader;
use crate::json::{JsonError, JsonType};
use crate::order::draft::typed;
use crate::order::{OrderBuffers, ParsedOrder, Value};

/// An order in the making. Its objects and its items are all there and are what they should be, and it has no
/// member that the contract does not name; of its fields anything may be wrong, and is found as
/// [`mod@crate::decode`] finds it.
///
/// ```
/// use order_model::decode::builder::OrderBuilder;
/// use order_model::contract::FieldRef;
/// use order_model::{Field, Rules, OrderBuffers, Validator};
///
/// let mut builder = OrderBuilder::new(&mut OrderBuffers::default(), 0);
/// builder.text(FieldRef::order_field(Field::CentreCode), "CKMX");
/// builder.absent(FieldRef::order_field(Field::ClientCode));
/// let rules = Rules::default();
/// let verdict = Validator::new(&rules).validate_decoded(builder.finish());
/// assert_eq!(verdict.issues[0].path.pointer(), "/client_code");
/// ```
#[derive(Debug)]
pub struct OrderBuilder<'a> {
    order: ParsedOrder<'a>,
    found: Vec<ShapeIssue>,
}

impl<'a> OrderBuilder<'a> {
    /// An order with this many items and no fields yet.
    #[must_use]
    pub fn new(buffers: &mut OrderBuffers, items: usize) -> Self {
        let mut order = buffers.take();
        order.has_items = true;
        order.add_items(items);
        Self {
            order,
            found: Vec::new(),
        }
    }

    /// A field is text.
    #[inline]
    pub fn text(&mut self, field_ref: FieldRef, text: &'a str) {
        if field_ref.field.kind() != Kind::Text {
            self.report_type(field_ref, JsonType::String);
        }
        if let Some(slot) = self.order.slot_mut(field_ref) {
            slot.value = Value::Text(text.into());
        }
    }

    /// A field is a text as a person typed it, or as it stands in a table: a number is read from its digits, as in an
    /// [`OrderDraft`](crate::OrderDraft).
    pub fn typed(&mut self, field_ref: FieldRef, text: &'a str) {
        let (value, kind) = typed(field_ref.field, text);
        if let Some(kind) = kind {
            self.report(field_ref.path(), kind);
        }
        self.order
            .put(field_ref, value.unwrap_or(Value::Text(text.into())));
    }

    /// A field is a whole number within ±(2^53 − 1).
    #[inline]
    pub fn integer(&mut self, field_ref: FieldRef, integer: i64) {
        if field_ref.field.kind() != Kind::Integer {
            self.report_type(field_ref, JsonType::Number);
        }
        if let Some(slot) = self.order.slot_mut(field_ref) {
            slot.value = Value::Integer(integer);
        }
    }

    /// A field is `true` or `false`.
    pub fn flag(&mut self, field_ref: FieldRef, flag: bool) {
        self.report_type(field_ref, JsonType::Boolean);
        self.order.put(field_ref, Value::Flag(flag));
    }

    /// A field is this JSON value, whatever it may be.
    ///
    /// # Errors
    /// Where the text is not JSON.
    pub fn json(&mut self, field_ref: FieldRef, json: &'a str) -> Result<(), JsonError> {
        let (value, kind) = Reader::read(json.as_bytes(), |reader| {
            read(reader, field_ref.field.kind())
        })?;
        if let Some(kind) = kind {
            self.report(field_ref.path(), kind);
        }
        self.order.put(field_ref, value);
        Ok(())
    }

    /// A field is not there.
    pub fn absent(&mut self, field_ref: FieldRef) {
        if !field_ref.field.is_optional() {
            self.report(field_ref.path(), IssueKind::Missing {});
        }
    }

    /// The order, and every shape issue.
    #[must_use]
    pub fn finish(self) -> Decoded<'a> {
        Decoded {
            order: self.order,
            shape_issues: self.found,
        }
    }

    /// Reports a value of another type than its field's.
    #[inline(never)]
    fn report_type(&mut self, field_ref: FieldRef, found: JsonType) {
        if let Some(kind) = mismatch(wanted(field_ref.field.kind()), found) {
            self.report(field_ref.path(), kind);
        }
    }

    #[cold]
    fn report(&mut self, path: Path, kind: IssueKind) {
        self.found.push(ShapeIssue {
            path,
            kind,
            offset: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Field;
    use crate::rules::{PriceUnit, Rules};
    use crate::validate::Validator;

    /// The fields of an order in JSON, put together again.
    fn assembled(text: &'static str) -> Decoded<'static> {
        let order: serde_json::Value = serde_json::from_str(text).unwrap();
        let items = order["items"].as_array().unwrap().len();
        let mut builder = OrderBuilder::new(&mut OrderBuffers::default(), items);
        let field_refs: Vec<FieldRef> = builder.order.field_refs().collect();
        for field_ref in field_refs {
            match order.pointer(&field_ref.path().pointer()) {
                None => builder.absent(field_ref),
                Some(serde_json::Value::String(text)) => {
                    builder.text(field_ref, text.clone().leak());
                }
                Some(serde_json::Value::Number(number)) if number.is_i64() => {
                    builder.integer(field_ref, number.as_i64().unwrap());
                }
                Some(other) => builder.json(field_ref, other.to_string().leak()).unwrap(),
            }
        }
        builder.finish()
    }

    #[test]
    fn typed_texts_are_read_as_those_of_a_draft() {
        let mut draft = crate::OrderDraft::default();
        draft.items.push(std::sync::Arc::default());
        let texts = [
            (FieldRef::order_field(Field::ClientCode), "CK2023"),
            (FieldRef::order_field(Field::RealTimeResponse), "yes"),
            (FieldRef::order_field(Field::ProcessType), " +1 "),
            (FieldRef::item_field(0, Field::Currency), "PHP"),
            (FieldRef::item_field(0, Field::UnitPrice), "12.50"),
            (FieldRef::item_field(0, Field::Qty), "two"),
        ];
        for (field_ref, text) in texts {
            draft.set(field_ref, text);
        }
        for price_unit in [PriceUnit::Major, PriceUnit::Minor] {
            let rules = Rules {
                price_unit,
                ..Rules::default()
            };
            let validator = Validator::new(&rules);
            let expected = validator.validate_draft(&draft);
            let mut builder = OrderBuilder::new(&mut OrderBuffers::default(), 1);
            for field_ref in expected.parsed.field_refs() {
                let text = texts.iter().find(|(at, _)| *at == field_ref);
                builder.typed(field_ref, text.map_or("", |(_, text)| text));
            }
            let verdict = validator.validate_typed(builder.finish());
            assert_eq!(verdict.issues, expected.issues);
            assert_eq!(verdict.parsed.to_json(), expected.parsed.to_json());
        }
    }

    #[test]
    fn gives_the_issues_that_the_text_gives() {
        let valid = include_str!("../../../../tests/orders/valid.json");
        let rules = Rules::default();
        let validator = Validator::new(&rules);
        for (from, to) in [
            ("\"CKMX\"", "\"CKMX\""),
            ("\"CKMX\"", "null"),
            ("\"CKMX\"", "7"),
            ("\"qty\": 2", "\"qty\": 2.5"),
            ("\"qty\": 2", "\"qty\": \"2\""),
            ("\"qty\": 2", "\"qty\": [2]"),
            ("\"real_time_response\": false,", ""),
            (
                "\"real_time_response\": false",
                "\"real_time_response\": \"no\"",
            ),
            ("\"client_code\": \"CK2023\",", ""),
            ("\"PH\"", "\"PHL\""),
        ] {
            let text: &'static str = valid.replace(from, to).leak();
            assert!(from == to || text != valid, "{from} is not in it");
            let mut expected = validator.validate_json(text.as_bytes()).unwrap().issues;
            for issue in &mut expected {
                issue.position = None;
            }
            let verdict = validator.validate_decoded(assembled(text));
            assert_eq!(verdict.issues, expected, "{to}");
            for field_ref in verdict.parsed.field_refs() {
                let mut own = expected.clone();
                own.retain(|issue| issue.path == field_ref.path());
                let verdict = validator.validate_decoded_field(assembled(text), field_ref);
                assert_eq!(verdict.issues, own, "{to}");
            }
        }
        let order = assembled(valid).order;
        for field_ref in order.field_refs() {
            let is_there = !matches!(order.value(field_ref), Value::Absent);
            assert!(is_there, "the valid order has no {field_ref:?}");
        }
    }
}
