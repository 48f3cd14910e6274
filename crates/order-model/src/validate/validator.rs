//! Judging an order: rules made ready once, and asked of any number of orders.

use std::borrow::Cow;

use super::sort::{attach_positions, sort_issues, without_positions};
use super::supersede::drop_explained;
use super::verdict::Verdict;
use crate::contract::FieldRef;
use crate::contract::field::{HEAD, ITEM};
use crate::decode::{Decoded, decode_into};
use crate::issue::{Issue, ShapeIssue};
use crate::json::reader::utf8_text;
use crate::json::{JsonError, lines, without_byte_order_mark};
use crate::order::{OrderBuffers, OrderDraft, ParsedOrder};
use crate::rules::context::RuleContext;
use crate::rules::number::take_prices;
use crate::rules::prepared::Prepared;
use crate::rules::{ALL, RuleSet, Rules, judged_with};

/// [`Rules`] made ready for judging. Making it costs about as much as judging an order: keep it.
///
/// ```
/// use order_model::{Rules, Validator};
///
/// let rules = Rules::default();
/// let validator = Validator::new(&rules);
/// let verdict = validator.validate_json(br#"{"centre_code": "CKMX"}"#)?;
/// assert_eq!(verdict.issues.len(), 6);
/// # Ok::<(), order_model::JsonError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Validator<'r>(Prepared<'r>);

/// What two validators say is the same where their rules are.
impl PartialEq for Validator<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.rules == other.0.rules
    }
}

impl From<Rules> for Validator<'static> {
    fn from(rules: Rules) -> Self {
        Self(Prepared::new(Cow::Owned(rules), ALL))
    }
}

impl<'r> Validator<'r> {
    /// A validator of these rules.
    #[must_use]
    pub fn new(rules: &'r Rules) -> Self {
        Self(Prepared::new(Cow::Borrowed(rules), ALL))
    }

    /// A validator that judges by some of the rules, for a program in parts: what is in no set is not noticed.
    #[must_use]
    pub fn of_sets(rules: Cow<'r, Rules>, sets: &[&RuleSet]) -> Self {
        Self(Prepared::new(rules, sets))
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.0.rules
    }

    /// Reads an order from JSON text and judges it. Issues carry line and column.
    ///
    /// # Errors
    /// Only where the text is not JSON: everything else is an issue.
    pub fn validate_json<'a>(&self, bytes: &'a [u8]) -> Result<Verdict<'a>, JsonError> {
        self.validate_json_with(bytes, &mut OrderBuffers::default())
    }

    /// As [`Self::validate_json`], with the room that an order before took: give it back with
    /// [`OrderBuffers::recycle`], and a valid order allocates nothing, but for what the tables have of a country that is met first.
    ///
    /// # Errors
    /// Only where the text is not JSON.
    pub fn validate_json_with<'a>(
        &self,
        bytes: &'a [u8],
        buffers: &mut OrderBuffers,
    ) -> Result<Verdict<'a>, JsonError> {
        self.validate_text_with(utf8_text(bytes)?, buffers)
    }

    /// As [`Self::validate_json_with`], of bytes that are known to be UTF-8.
    ///
    /// # Errors
    /// Only where the text is not JSON.
    pub fn validate_text_with<'a>(
        &self,
        text: &'a str,
        buffers: &mut OrderBuffers,
    ) -> Result<Verdict<'a>, JsonError> {
        let mut parsed = buffers.take();
        let found = decode_into(text, &mut parsed)?;
        let issues = self.run(&parsed, found);
        let issues = attach_positions(text.as_bytes(), &parsed, issues);
        Ok(Verdict { parsed, issues })
    }

    /// Judges every line of newline-delimited JSON, and passes over blank ones and a byte order mark before the first. `each`
    /// gets the line's number, from 1; positions within the verdict count from the line's start.
    pub fn validate_lines(
        &self,
        bytes: &[u8],
        mut each: impl FnMut(usize, Result<&Verdict<'_>, &JsonError>),
    ) {
        let mut buffers = OrderBuffers::default();
        for (line, number) in lines(without_byte_order_mark(bytes)).zip(1..) {
            if line.trim_ascii().is_empty() {
                continue;
            }
            match self.validate_json_with(line, &mut buffers) {
                Ok(verdict) => {
                    each(number, Ok(&verdict));
                    buffers.recycle(verdict.parsed);
                }
                Err(error) => each(number, Err(&error)),
            }
        }
    }

    /// Reads what has been typed and judges it.
    #[must_use]
    pub fn validate_draft<'a>(&self, draft: &'a OrderDraft) -> Verdict<'a> {
        self.validate_decoded(self.read_draft(draft))
    }

    /// Reads what has been typed as these rules take it: where prices are in the smallest part of a currency, `12.50` is 1250.
    #[must_use]
    pub fn read_draft<'a>(&self, draft: &'a OrderDraft) -> Decoded<'a> {
        let (order, shape_issues) = draft.read();
        self.take_typed(Decoded {
            order,
            shape_issues,
        })
    }

    /// Judges an order that was put together from typed texts, with prices as these rules take them. Issues carry no line and column.
    #[must_use]
    pub fn validate_typed<'a>(&self, decoded: Decoded<'a>) -> Verdict<'a> {
        self.validate_decoded(self.take_typed(decoded))
    }

    fn take_typed<'a>(&self, mut decoded: Decoded<'a>) -> Decoded<'a> {
        take_prices(&mut decoded.order, &mut decoded.shape_issues, self.rules());
        decoded
    }

    /// Judges an order that has been decoded, with what decoding found. Issues carry no line and column.
    #[must_use]
    pub fn validate_decoded<'a>(&self, decoded: Decoded<'a>) -> Verdict<'a> {
        let Decoded {
            order,
            shape_issues,
        } = decoded;
        let issues = without_positions(self.run(&order, shape_issues));
        Verdict {
            parsed: order,
            issues,
        }
    }

    /// Judges an order that has been read; shape issues are not repeated.
    #[must_use]
    pub fn validate(&self, order: &ParsedOrder<'_>) -> Vec<Issue> {
        without_positions(self.run(order, Vec::new()))
    }

    /// Judges one field, by its own rules and by those over several fields that may report something there:
    /// the same issues that [`Self::validate`] has for it.
    #[must_use]
    pub fn validate_field(&self, order: &ParsedOrder<'_>, field_ref: FieldRef) -> Vec<Issue> {
        let mut context = self.context();
        self.run_on_field(order, field_ref, &mut context);
        for other in judged_with(field_ref.field) {
            self.run_on_field(order, FieldRef::order_field(other), &mut context);
        }
        let place = field_ref.path();
        for rule in &self.0.of_orders {
            if rule.fields.contains(field_ref.field) {
                rule.check_order(order, &mut context);
            }
        }
        let mut issues = without_positions(self.finish(context, order));
        issues.retain(|issue| issue.path == place);
        issues
    }

    /// Judges one field of what has been typed, its shape included.
    #[must_use]
    pub fn validate_draft_field(&self, draft: &OrderDraft, field_ref: FieldRef) -> Vec<Issue> {
        self.validate_decoded_field(self.read_draft(draft), field_ref)
            .issues
    }

    /// Judges one field of an order that has been decoded, its shape included.
    #[must_use]
    pub fn validate_decoded_field<'a>(
        &self,
        decoded: Decoded<'a>,
        field_ref: FieldRef,
    ) -> Verdict<'a> {
        let Decoded {
            order,
            shape_issues,
        } = decoded;
        let shape = self.shape_issues_at(shape_issues, &order, field_ref);
        let mut issues = without_positions(shape.issues);
        issues.extend(self.validate_field(&order, field_ref));
        Verdict {
            parsed: order,
            issues,
        }
    }

    /// What decoding found at one field.
    fn shape_issues_at(
        &self,
        found: Vec<ShapeIssue>,
        order: &ParsedOrder<'_>,
        field_ref: FieldRef,
    ) -> RuleContext<'_> {
        let place = field_ref.path();
        let mut context = self.context();
        for found in found.into_iter().filter(|found| found.path == place) {
            context.report_shape(found, order);
        }
        self.0.add_suggestions(&mut context.issues, order);
        context
    }

    fn context(&self) -> RuleContext<'_> {
        RuleContext::new(&self.0.rules, &self.0.severities, self.0.is_country_name)
    }

    /// Lets the rules look at an order, and adds what decoding found.
    fn run(&self, order: &ParsedOrder<'_>, shape_issues: Vec<ShapeIssue>) -> Vec<Issue> {
        let mut context = self.context();
        for issue in shape_issues {
            context.report_shape(issue, order);
        }
        let (order_fields, item_fields) = self.0.fields.split_at(HEAD);
        let (once, items) = order.slots.split_at_checked(HEAD).unwrap_or_default();
        for (field, slot) in order_fields.iter().zip(once) {
            let field_ref = FieldRef::order_field(field.field);
            field.check(field_ref, &slot.value, order, &mut context);
        }
        for (index, slots) in items.chunks_exact(ITEM).enumerate() {
            for (field, slot) in item_fields.iter().zip(slots) {
                let field_ref = FieldRef::item_field(index, field.field);
                field.check(field_ref, &slot.value, order, &mut context);
            }
        }
        for rule in &self.0.of_orders {
            rule.check_order(order, &mut context);
        }
        self.finish(context, order)
    }

    /// The issues that are left, in order, with the values that were meant.
    fn finish(&self, mut context: RuleContext<'_>, order: &ParsedOrder<'_>) -> Vec<Issue> {
        drop_explained(&mut context.issues);
        self.0.add_suggestions(&mut context.issues, order);
        sort_issues(context.issues)
    }

    /// Lets the rules look that look at one field alone.
    fn run_on_field(
        &self,
        order: &ParsedOrder<'_>,
        field_ref: FieldRef,
        context: &mut RuleContext<'_>,
    ) {
        if let Some(field) = self.0.field(field_ref.field) {
            field.check(field_ref, order.value(field_ref), order, context);
        }
    }
}

/// Reads an order from JSON text and judges it: [`Validator::validate_json`], once.
///
/// # Errors
/// Only where the text is not JSON: everything else is an issue.
pub fn validate_json<'a>(bytes: &'a [u8], rules: &Rules) -> Result<Verdict<'a>, JsonError> {
    Validator::new(rules).validate_json(bytes)
}

/// Reads what has been typed and judges it: [`Validator::validate_draft`], once.
#[must_use]
pub fn validate_draft<'a>(draft: &'a OrderDraft, rules: &Rules) -> Verdict<'a> {
    Validator::new(rules).validate_draft(draft)
}

/// Judges an order that has been read: [`Validator::validate`], once.
#[must_use]
pub fn validate(order: &ParsedOrder<'_>, rules: &Rules) -> Vec<Issue> {
    Validator::new(rules).validate(order)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::contract::{Field, Presence};
    use crate::decode::decode;
    use crate::issue::{Acknowledged, Code};
    use crate::order::example::EXAMPLE;

    #[test]
    fn an_acknowledged_issue_stays_in_the_list_and_out_of_the_verdict() {
        let rules = Rules::of(crate::Profile::Strict);
        let text = include_str!("../../../../tests/orders/valid.json")
            .replace(r#""tracking_number": """#, r#""tracking_number": "1Z""#);
        let mut verdict = Validator::new(&rules)
            .validate_json(text.as_bytes())
            .unwrap();
        assert!(!verdict.is_valid());
        let accepted = |path: &str, code| Acknowledged {
            path: path.to_owned(),
            code,
        };
        let place = "/logistics_provider/label_url";
        verdict.acknowledge(&[accepted("/sender", Code::TrackingWithoutLabel)]);
        assert!(!verdict.is_valid(), "another place");
        verdict.acknowledge(&[accepted(place, Code::LabelTwice)]);
        assert!(!verdict.is_valid(), "another code");
        verdict.acknowledge(&[accepted(place, Code::TrackingWithoutLabel)]);
        assert!(verdict.is_valid());
        assert_eq!(verdict.issues.len(), 1);
        let json = serde_json::to_value(&verdict.issues[0]).unwrap();
        assert_eq!(json["acknowledged"], true);
    }

    #[test]
    fn what_nobody_can_read_is_not_acknowledged() {
        let mut verdict = crate::validate_json(b"{}", &Rules::default()).unwrap();
        let all: Vec<_> = verdict
            .issues
            .iter()
            .map(|issue| Acknowledged {
                path: issue.path.pointer(),
                code: issue.code(),
            })
            .collect();
        verdict.acknowledge(&all);
        assert!(!verdict.is_valid());
    }

    #[test]
    fn lines_are_judged_one_by_one() {
        let line = EXAMPLE.split_whitespace().collect::<String>();
        let text = format!("{line}\n\n {{\n{line}\r\n");
        let mut seen = Vec::new();
        let rules = Rules::of(crate::Profile::Contract);
        Validator::new(&rules).validate_lines(text.as_bytes(), |number, result| {
            seen.push((number, result.map(Verdict::is_valid).ok()));
        });
        assert_eq!(seen, [(1, Some(true)), (3, None), (4, Some(true))]);
    }

    /// Texts that some rule has something to say to, and some that none has.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            Just(String::new()),
            Just(" a  b ".to_owned()),
            Just("PH".to_owned()),
            Just("US".to_owned()),
            Just("1630".to_owned()),
            Just("+63 917 123 4567".to_owned()),
            Just("+1 202 555 0100".to_owned()),
            Just("Metro Manila".to_owned()),
            Just("https://localhost/x".to_owned()),
            Just("JVBERi0x".to_owned()),
            Just("a@b.co".to_owned()),
            Just("\u{7}ＣＫ\u{200b}😀".to_owned()),
            "[ -~]{0,60}",
        ]
    }

    proptest! {
        #[test]
        fn one_field_is_judged_as_in_the_whole_order(
            texts in proptest::collection::vec(text(), 27),
            items in proptest::collection::vec((text(), text(), -1_i64..3, -1_i64..3), 0..4),
            strict in any::<bool>(),
        ) {
            let mut draft = OrderDraft::default();
            for (field, text) in Field::ALL.into_iter().zip(&texts) {
                draft.set(FieldRef::order_field(field), text);
            }
            for (index, (sku, currency, price, qty)) in items.iter().enumerate() {
                draft.items.push(std::sync::Arc::default());
                draft.set(FieldRef::item_field(index, Field::Sku), sku);
                draft.set(FieldRef::item_field(index, Field::Currency), currency);
                draft.set(FieldRef::item_field(index, Field::UnitPrice), &price.to_string());
                draft.set(FieldRef::item_field(index, Field::Qty), &qty.to_string());
            }
            let mut rules = Rules::of(if strict { crate::Profile::Strict } else { crate::Profile::Standard });
            rules.presence.insert(Field::ProcessType, Presence::Required);
            rules.limits.insert(Field::ReceiverName, 5);
            rules.warehouse_countries.insert("PH".to_owned(), vec!["PH".to_owned()]);
            let validator = Validator::new(&rules);
            let whole = validator.validate_draft(&draft);
            for field_ref in whole.parsed.field_refs() {
                let place = field_ref.path();
                let expected: Vec<_> = whole.issues.iter().filter(|issue| issue.path == place).cloned().collect();
                prop_assert_eq!(validator.validate_draft_field(&draft, field_ref), expected, "{}", place);
            }
        }

        #[test]
        fn the_room_of_one_order_is_no_part_of_the_next(text in "[ -~]{0,60}") {
            let rules = Rules::default();
            let validator = Validator::new(&rules);
            let mut buffers = OrderBuffers::default();
            buffers.recycle(validator.validate_json(EXAMPLE.as_bytes()).unwrap().parsed);
            let order = serde_json::json!({ "centre_code": text, "items": [{ "sku": text }] }).to_string();
            let with = validator.validate_json_with(order.as_bytes(), &mut buffers).unwrap();
            prop_assert_eq!(&with, &validator.validate_json(order.as_bytes()).unwrap());
            prop_assert_eq!(&with.parsed, &decode(order.as_bytes()).unwrap().order);
        }
    }
}
