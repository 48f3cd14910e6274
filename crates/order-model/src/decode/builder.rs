//! An order put together leaf by leaf, by whoever reads it from something else than JSON text.

use super::Decoded;
use super::value::{mismatch, read, wanted};
use crate::contract::{Leaf, Path};
use crate::issue::Found;
use crate::issue::Problem;
use crate::json::reader::Reader;
use crate::json::{JsonError, JsonType};
use crate::order::parsed::{Candidate, Cell, NOWHERE, Spare, Value};

/// An order in the making. Its objects and its items are all there and are what they should be, and it has no
/// member that the contract does not name; of its leaves anything may be wrong, and is found as
/// [`mod@crate::decode`] finds it.
///
/// ```
/// use order_model::decode::builder::Assembly;
/// use order_model::contract::Leaf;
/// use order_model::{Field, Rules, Spare, Validator};
///
/// let mut assembly = Assembly::new(&mut Spare::default(), 0);
/// assembly.text(Leaf::single(Field::CentreCode), "CKMX");
/// assembly.absent(Leaf::single(Field::ClientCode));
/// let rules = Rules::default();
/// let verdict = Validator::new(&rules).validate_decoded(assembly.finish());
/// assert_eq!(verdict.issues[0].path.pointer(), "/client_code");
/// ```
#[derive(Debug)]
pub struct Assembly<'a> {
    order: Candidate<'a>,
    found: Vec<Found>,
}

impl<'a> Assembly<'a> {
    /// An order with this many items and no leaves yet.
    #[must_use]
    pub fn new(spare: &mut Spare, items: usize) -> Self {
        let mut order = spare.take();
        order.has_items = true;
        order.add_items(items);
        Self {
            order,
            found: Vec::new(),
        }
    }

    /// A leaf is text.
    pub fn text(&mut self, leaf: Leaf, text: &'a str) {
        self.expect(leaf, JsonType::String);
        self.put(leaf, Value::Text(text.into()));
    }

    /// A leaf is a whole number within ±(2^53 − 1).
    pub fn integer(&mut self, leaf: Leaf, integer: i64) {
        self.expect(leaf, JsonType::Number);
        self.put(leaf, Value::Integer(integer));
    }

    /// A leaf is this JSON value, whatever it may be.
    ///
    /// # Errors
    /// Where the text is not JSON.
    pub fn json(&mut self, leaf: Leaf, json: &'a str) -> Result<(), JsonError> {
        let (value, problem) =
            Reader::read(json.as_bytes(), |reader| read(reader, leaf.field.kind()))?;
        if let Some(problem) = problem {
            self.report(leaf.path(), problem);
        }
        self.put(leaf, value);
        Ok(())
    }

    /// A leaf is not there.
    pub fn absent(&mut self, leaf: Leaf) {
        if !leaf.field.is_optional() {
            self.report(leaf.path(), Problem::Missing {});
        }
    }

    /// The order, and every shape issue.
    #[must_use]
    pub fn finish(self) -> Decoded<'a> {
        Decoded {
            order: self.order,
            found: self.found,
        }
    }

    #[inline]
    fn expect(&mut self, leaf: Leaf, found: JsonType) {
        if let Some(problem) = mismatch(wanted(leaf.field.kind()), found) {
            self.report(leaf.path(), problem);
        }
    }

    #[cold]
    fn report(&mut self, path: Path, problem: Problem) {
        self.found.push(Found {
            path,
            problem,
            offset: None,
        });
    }

    #[inline]
    fn put(&mut self, leaf: Leaf, value: Value<'a>) {
        if let Some(cell) = self.order.cell_mut(leaf) {
            *cell = Cell {
                value,
                offset: NOWHERE,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Field;
    use crate::rules::Rules;
    use crate::validate::Validator;

    /// The leaves of an order in JSON, put together again.
    fn assembled(text: &'static str) -> Decoded<'static> {
        let order: serde_json::Value = serde_json::from_str(text).unwrap();
        let items = order["items"].as_array().unwrap().len();
        let mut assembly = Assembly::new(&mut Spare::default(), items);
        let leaves: Vec<Leaf> = assembly.order.leaves().collect();
        for leaf in leaves {
            match order.pointer(&leaf.path().pointer()) {
                None => assembly.absent(leaf),
                Some(serde_json::Value::String(text)) => {
                    assembly.text(leaf, text.clone().leak());
                }
                Some(serde_json::Value::Number(number)) if number.is_i64() => {
                    assembly.integer(leaf, number.as_i64().unwrap());
                }
                Some(other) => assembly.json(leaf, other.to_string().leak()).unwrap(),
            }
        }
        assembly.finish()
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
            for leaf in verdict.candidate.leaves() {
                let mut own = expected.clone();
                own.retain(|issue| issue.path == leaf.path());
                let verdict = validator.validate_decoded_field(assembled(text), leaf);
                assert_eq!(verdict.issues, own, "{to}");
            }
        }
        assert_eq!(Field::ALL.len(), 31, "the valid order has every field");
    }
}
