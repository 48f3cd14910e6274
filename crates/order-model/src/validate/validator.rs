//! Judging an order: rules made ready once, and asked of any number of orders.

use std::borrow::Cow;

use super::sort::{arrange, locate, unplaced};
use super::verdict::Verdict;
use crate::contract::Leaf;
use crate::contract::field::{HEAD, ITEM};
use crate::decode::{Decoded, decode_into};
use crate::issue::{Found, Issue};
use crate::json::reader::text_of;
use crate::json::{JsonError, lines, without_byte_order_mark};
use crate::order::{Candidate, OrderDraft, Spare};
use crate::rules::context::Findings;
use crate::rules::prepared::Prepared;
use crate::rules::{ORDER_RULES, OrderRule, Rules, check_leaf};

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
#[derive(Debug, Clone, PartialEq)]
pub struct Validator<'r> {
    prepared: Prepared<'r>,
    /// The rules of [`ORDER_RULES`] that report something.
    order_rules: [bool; ORDER_RULES.len()],
}

impl From<Rules> for Validator<'static> {
    fn from(rules: Rules) -> Self {
        Self::ready(Cow::Owned(rules))
    }
}

impl<'r> Validator<'r> {
    /// A validator of these rules.
    #[must_use]
    pub fn new(rules: &'r Rules) -> Self {
        Self::ready(Cow::Borrowed(rules))
    }

    fn ready(rules: Cow<'r, Rules>) -> Self {
        Self {
            order_rules: ORDER_RULES.each_ref().map(|rule| {
                let mut codes = rule.codes.iter();
                codes.any(|code| rules.severity(*code).is_some())
            }),
            prepared: Prepared::new(rules),
        }
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.prepared.rules
    }

    /// Reads an order from JSON text and judges it. Issues carry line and column.
    ///
    /// # Errors
    /// Only where the text is not JSON: everything else is an issue.
    pub fn validate_json<'a>(&self, bytes: &'a [u8]) -> Result<Verdict<'a>, JsonError> {
        self.validate_json_with(bytes, &mut Spare::default())
    }

    /// As [`Self::validate_json`], with the room that an order before took: give it back with
    /// [`Spare::reclaim`], and a valid order allocates nothing.
    ///
    /// # Errors
    /// Only where the text is not JSON.
    pub fn validate_json_with<'a>(
        &self,
        bytes: &'a [u8],
        spare: &mut Spare,
    ) -> Result<Verdict<'a>, JsonError> {
        self.validate_text_with(text_of(bytes)?, spare)
    }

    /// As [`Self::validate_json_with`], of bytes that are known to be UTF-8.
    ///
    /// # Errors
    /// Only where the text is not JSON.
    pub fn validate_text_with<'a>(
        &self,
        text: &'a str,
        spare: &mut Spare,
    ) -> Result<Verdict<'a>, JsonError> {
        let mut candidate = spare.take();
        let found = decode_into(text, &mut candidate)?;
        let issues = self.judge(&candidate, found);
        let issues = locate(text.as_bytes(), &candidate, issues);
        Ok(Verdict { candidate, issues })
    }

    /// Judges every line of newline-delimited JSON, and passes over blank ones and a byte order mark before the first. `each`
    /// gets the line's number, from 1; positions within the verdict count from the line's start.
    pub fn validate_lines(
        &self,
        bytes: &[u8],
        mut each: impl FnMut(usize, Result<&Verdict<'_>, &JsonError>),
    ) {
        let mut spare = Spare::default();
        for (line, number) in lines(without_byte_order_mark(bytes)).zip(1..) {
            if line.trim_ascii().is_empty() {
                continue;
            }
            match self.validate_json_with(line, &mut spare) {
                Ok(verdict) => {
                    each(number, Ok(&verdict));
                    spare.reclaim(verdict.candidate);
                }
                Err(error) => each(number, Err(&error)),
            }
        }
    }

    /// Reads what has been typed and judges it.
    #[must_use]
    pub fn validate_draft<'a>(&self, draft: &'a OrderDraft) -> Verdict<'a> {
        let (order, found) = draft.read();
        self.validate_decoded(Decoded { order, found })
    }

    /// Judges an order that has been decoded, with what decoding found. Issues carry no line and column.
    #[must_use]
    pub fn validate_decoded<'a>(&self, decoded: Decoded<'a>) -> Verdict<'a> {
        let Decoded { order, found } = decoded;
        let issues = unplaced(self.judge(&order, found));
        Verdict {
            candidate: order,
            issues,
        }
    }

    /// Judges an order that has been read; shape issues are not repeated.
    #[must_use]
    pub fn validate(&self, order: &Candidate<'_>) -> Vec<Issue> {
        unplaced(self.judge(order, Vec::new()))
    }

    /// Judges one field, by its own rules and by those over several fields that may report something there:
    /// the same issues that [`Self::validate`] has for it.
    #[must_use]
    pub fn validate_field(&self, order: &Candidate<'_>, leaf: Leaf) -> Vec<Issue> {
        let mut findings = self.findings();
        check_leaf(leaf, order.value(leaf), order, &mut findings);
        let place = leaf.path();
        for rule in self.order_rules() {
            if rule.fields.contains(&leaf.field) {
                (rule.check)(order, &mut findings);
            }
        }
        let mut issues = unplaced(arrange(findings.issues));
        issues.retain(|issue| issue.path == place);
        issues
    }

    /// Judges one field of what has been typed, its shape included.
    #[must_use]
    pub fn validate_draft_field(&self, draft: &OrderDraft, leaf: Leaf) -> Vec<Issue> {
        let (order, found) = draft.read();
        self.validate_decoded_field(Decoded { order, found }, leaf)
            .issues
    }

    /// Judges one field of an order that has been decoded, its shape included.
    #[must_use]
    pub fn validate_decoded_field<'a>(&self, decoded: Decoded<'a>, leaf: Leaf) -> Verdict<'a> {
        let Decoded { order, found } = decoded;
        let mut issues = unplaced(self.found_at(found, leaf).issues);
        issues.extend(self.validate_field(&order, leaf));
        Verdict {
            candidate: order,
            issues,
        }
    }

    /// As [`Self::validate_decoded_field`], without the rules over several fields: of the rest of the order only the
    /// country of the leaf's party is looked at.
    #[must_use]
    pub fn validate_decoded_leaf<'a>(&self, decoded: Decoded<'a>, leaf: Leaf) -> Verdict<'a> {
        let Decoded { order, found } = decoded;
        let mut findings = self.found_at(found, leaf);
        check_leaf(leaf, order.value(leaf), &order, &mut findings);
        let issues = unplaced(findings.issues);
        Verdict {
            candidate: order,
            issues,
        }
    }

    /// What decoding found at one leaf.
    fn found_at(&self, found: Vec<Found>, leaf: Leaf) -> Findings<'_> {
        let place = leaf.path();
        let mut findings = self.findings();
        for found in found.into_iter().filter(|found| found.path == place) {
            findings.found(found);
        }
        findings
    }

    fn findings(&self) -> Findings<'_> {
        Findings::new(&self.prepared)
    }

    fn judge(&self, order: &Candidate<'_>, found: Vec<Found>) -> Vec<Issue> {
        let mut findings = self.findings();
        for found in found {
            findings.found(found);
        }
        let (head, item) = self.prepared.plans.split_at(HEAD);
        let (once, items) = order.cells.split_at_checked(HEAD).unwrap_or_default();
        for (plan, cell) in head.iter().zip(once) {
            if !plan.passes(&cell.value) {
                let leaf = Leaf::single(plan.field);
                check_leaf(leaf, &cell.value, order, &mut findings);
            }
        }
        for (index, cells) in items.chunks_exact(ITEM).enumerate() {
            for (plan, cell) in item.iter().zip(cells) {
                if !plan.passes(&cell.value) {
                    let leaf = Leaf::of_item(index, plan.field);
                    check_leaf(leaf, &cell.value, order, &mut findings);
                }
            }
        }
        for rule in self.order_rules() {
            (rule.check)(order, &mut findings);
        }
        arrange(findings.issues)
    }

    fn order_rules(&self) -> impl Iterator<Item = &'static OrderRule> {
        let wanted = ORDER_RULES.iter().zip(&self.order_rules);
        wanted.filter_map(|(rule, wanted)| wanted.then_some(rule))
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
pub fn validate(order: &Candidate<'_>, rules: &Rules) -> Vec<Issue> {
    Validator::new(rules).validate(order)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::contract::{Field, Presence};
    use crate::issue::{Acknowledged, Code};
    use crate::decode::decode;
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
                draft.set(Leaf::single(field), text);
            }
            for (index, (sku, currency, price, qty)) in items.iter().enumerate() {
                draft.items.push(std::rc::Rc::default());
                draft.set(Leaf::of_item(index, Field::Sku), sku);
                draft.set(Leaf::of_item(index, Field::Currency), currency);
                draft.set(Leaf::of_item(index, Field::UnitPrice), &price.to_string());
                draft.set(Leaf::of_item(index, Field::Qty), &qty.to_string());
            }
            let mut rules = Rules::of(if strict { crate::Profile::Strict } else { crate::Profile::Standard });
            rules.presence.insert(Field::ProcessType, Presence::Required);
            rules.limits.insert(Field::ReceiverName, 5);
            rules.warehouse_countries.insert("PH".to_owned(), vec!["PH".to_owned()]);
            let validator = Validator::new(&rules);
            let whole = validator.validate_draft(&draft);
            for leaf in whole.candidate.leaves() {
                let place = leaf.path();
                let expected: Vec<_> = whole.issues.iter().filter(|issue| issue.path == place).cloned().collect();
                prop_assert_eq!(validator.validate_draft_field(&draft, leaf), expected, "{}", place);
            }
        }

        #[test]
        fn the_room_of_one_order_is_no_part_of_the_next(text in "[ -~]{0,60}") {
            let rules = Rules::default();
            let validator = Validator::new(&rules);
            let mut spare = Spare::default();
            spare.reclaim(validator.validate_json(EXAMPLE.as_bytes()).unwrap().candidate);
            let order = serde_json::json!({ "centre_code": text, "items": [{ "sku": text }] }).to_string();
            let with = validator.validate_json_with(order.as_bytes(), &mut spare).unwrap();
            prop_assert_eq!(&with, &validator.validate_json(order.as_bytes()).unwrap());
            prop_assert_eq!(&with.candidate, &decode(order.as_bytes()).unwrap().order);
        }
    }
}
