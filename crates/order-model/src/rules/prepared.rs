//! [`Rules`] made ready: the severity of each code, and for each field the rules that look at it and the values to which
//! none of them has anything to say.

use std::borrow::Cow;

use super::config::Rules;
use super::context::{RuleContext, Severities};
use super::rule::{Check, Rule, SilentFor};
use super::rule_set::{RuleSet, Suggest};
use crate::contract::{Field, FieldRef, Kind};
use crate::issue::Issue;
use crate::order::{ParsedOrder, Value};
use crate::reference::post_code::{IsName, may_name_country};
use crate::text::is_blank;
use crate::text::signs::Signs;

/// [`Rules`] made ready.
#[derive(Debug, Clone)]
pub(crate) struct Prepared<'r> {
    pub(crate) rules: Cow<'r, Rules>,
    pub(crate) severities: Severities,
    pub(crate) fields: [PreparedField; Field::ALL.len()],
    /// The rules that look at an order as a whole.
    pub(crate) of_orders: Vec<&'static Rule>,
    /// What adds to an issue the value that was meant.
    suggest: Vec<Suggest>,
    pub(crate) is_country_name: IsName,
}

impl<'r> Prepared<'r> {
    pub(crate) fn new(rules: Cow<'r, Rules>, sets: &[&RuleSet]) -> Self {
        let of_orders = sets.iter().flat_map(|set| set.rules).copied();
        Self {
            severities: Severities::of(&rules),
            fields: Field::ALL.map(|field| PreparedField::new(field, &rules, sets)),
            of_orders: of_orders
                .filter(|rule| rule.looks_at_orders(&rules))
                .collect(),
            suggest: sets.iter().filter_map(|set| set.suggest).collect(),
            is_country_name: sets
                .iter()
                .find_map(|set| set.is_country_name)
                .unwrap_or(may_name_country),
            rules,
        }
    }

    /// Adds to issues the values that were meant.
    pub(crate) fn add_suggestions(&self, issues: &mut [Issue], order: &ParsedOrder<'_>) {
        for issue in issues {
            for suggest in &self.suggest {
                suggest(issue, order, &self.rules);
            }
        }
    }

    /// What the rules ask of a field.
    pub(crate) fn field(&self, field: Field) -> Option<&PreparedField> {
        self.fields.get(field as usize)
    }
}

/// What the rules ask of one field.
#[derive(Debug, Clone)]
pub(crate) struct PreparedField {
    pub(crate) field: Field,
    /// The rules that look at it, in the order of the registry.
    rules: Vec<&'static Rule>,
    /// Those of them that look at every text, however short and of whatever characters.
    unsilenced: Vec<&'static Rule>,
    may_be_empty: bool,
    /// Texts of so few bytes are within every limit, whatever their characters.
    max_length: usize,
    /// The same, and 0 where a rule looks at every text.
    fast_length: usize,
    /// The signs of a text at which some rule looks at it.
    signs: Signs,
    /// What a whole number must be between; nothing is, where a rule looks at every number.
    range: (i64, i64),
}

impl PreparedField {
    fn new(field: Field, rules: &Rules, sets: &[&RuleSet]) -> Self {
        let mut prepared = Self {
            field,
            rules: Vec::new(),
            unsilenced: Vec::new(),
            may_be_empty: true,
            max_length: usize::MAX,
            fast_length: usize::MAX,
            signs: Signs::NONE,
            range: (i64::MIN, i64::MAX),
        };
        let is_listed = rules.lists_values_of(field);
        for rule in sets.iter().flat_map(|set| set.rules).copied() {
            if rule.looks_at(field, rules) && !(is_listed && rule.replaced_by_list) {
                prepared.add(rule, rules);
            }
        }
        prepared.fast_length = prepared.fast_length.min(prepared.max_length);
        prepared
    }

    fn add(&mut self, rule: &'static Rule, rules: &Rules) {
        match (rule.check, rule.silent_for) {
            (Check::Order(_), _) => return,
            (Check::Blank(_), _) => self.may_be_empty = false,
            (_, SilentFor::Nothing) => {
                self.unsilenced.push(rule);
                self.fast_length = 0;
                self.range = (1, 0);
            }
            (_, SilentFor::Length(limit)) => {
                // No text has more characters than bytes.
                let limit = limit(rules, self.field).map_or(usize::MAX, |limit| limit as usize);
                self.max_length = self.max_length.min(limit);
            }
            (_, SilentFor::Without(signs)) => self.signs = self.signs.with(signs(self.field)),
            (_, SilentFor::Range(range)) => {
                let ((least, most), (from, to)) = (self.range, range(rules));
                self.range = (least.max(from), most.min(to));
            }
        }
        self.rules.push(rule);
    }

    /// What rules know a value by that some of them may have something to say to. `None` for those to which none has, which are most; some
    /// others are valid nevertheless.
    #[inline]
    fn signs_of_doubtful(&self, value: &Value<'_>) -> Option<Signs> {
        match value {
            Value::Text(text) => match text.as_bytes().first() {
                None => (!self.may_be_empty).then_some(Signs::NONE),
                Some(first) => {
                    let signs = self.signs_of(text);
                    let is_valid = text.len() <= self.fast_length
                        && starts_non_blank(*first)
                        && !signs.meet(self.signs);
                    (!is_valid).then_some(signs)
                }
            },
            Value::Integer(integer) => {
                let is_valid = (self.range.0..=self.range.1).contains(integer);
                (!is_valid).then_some(Signs::NONE)
            }
            _ => None,
        }
    }

    /// The signs of a text, if they matter here.
    #[inline]
    fn signs_of(&self, text: &str) -> Signs {
        if self.signs == Signs::NONE {
            Signs::NONE
        } else {
            Signs::of(text)
        }
    }

    /// Lets the rules that look at this field alone look at a value.
    #[inline]
    pub(crate) fn check(
        &self,
        field_ref: FieldRef,
        value: &Value<'_>,
        order: &ParsedOrder<'_>,
        context: &mut RuleContext<'_>,
    ) {
        if let Some(signs) = self.signs_of_doubtful(value) {
            self.check_doubtful(field_ref, value, signs, order, context);
        }
    }

    fn check_doubtful(
        &self,
        field_ref: FieldRef,
        value: &Value<'_>,
        signs: Signs,
        order: &ParsedOrder<'_>,
        context: &mut RuleContext<'_>,
    ) {
        match (self.field.kind(), value) {
            (Kind::Text, Value::Text(text)) if is_blank(text) => {
                self.check_blank(field_ref, order, context);
            }
            (Kind::Text, Value::Text(text)) => {
                self.check_text(field_ref, text, signs, order, context);
            }
            (Kind::Integer, Value::Integer(integer)) => {
                self.check_integer(field_ref, *integer, context);
            }
            _ => {}
        }
    }

    fn check_blank(
        &self,
        field_ref: FieldRef,
        order: &ParsedOrder<'_>,
        context: &mut RuleContext<'_>,
    ) {
        let country = order.text(self.country()).unwrap_or_default();
        for rule in &self.rules {
            if let Check::Blank(check) = rule.check {
                check(field_ref, country, context);
            }
        }
    }

    fn check_text(
        &self,
        field_ref: FieldRef,
        text: &str,
        signs: Signs,
        order: &ParsedOrder<'_>,
        context: &mut RuleContext<'_>,
    ) {
        let is_short = text.len() <= self.max_length;
        let rules = match (is_short, signs.meet(self.signs)) {
            (true, false) => &self.unsilenced,
            _ => &self.rules,
        };
        for rule in rules {
            match (rule.check, rule.silent_for) {
                (_, SilentFor::Length(_)) if is_short => {}
                (_, SilentFor::Without(others)) if !signs.meet(others(self.field)) => {}
                (Check::Text(check), _) => check(field_ref, text, context),
                (Check::TextInOrder(check), _) => check(field_ref, text, order, context),
                (Check::TextInCountry(check), _) => {
                    if let Some(country) = order.text(self.country()) {
                        check(field_ref, text, country, context);
                    }
                }
                _ => {}
            }
        }
    }

    fn check_integer(&self, field_ref: FieldRef, integer: i64, context: &mut RuleContext<'_>) {
        for rule in &self.rules {
            match rule.check {
                Check::Integer(check) => check(field_ref, integer, context),
                Check::Text(check) => check(field_ref, &integer.to_string(), context),
                _ => {}
            }
        }
    }

    /// The country of the same address.
    fn country(&self) -> Field {
        Field::ReceiverCountryCode.counterpart_in(self.field.group())
    }
}

/// Whether a text that starts with this byte is not blank. Some that are not start otherwise: only white space starts with
/// the others, and a few other characters.
#[inline]
const fn starts_non_blank(first: u8) -> bool {
    matches!(first, b'!'..=b'~' | 0xC3..=0xE0 | 0xE4..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::contract::Kind;
    use crate::decode::decode;
    use crate::issue::Code;
    use crate::issue::Level;
    use crate::rules::ALL;
    use crate::{Profile, Validator};

    fn texts() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ -~]{0,12}",
            any::<String>(),
            "(PH|PHP|XX|a@b\\.co|1630|https://a\\.b/c|JVBE|data:,)[ \u{3000}]?",
        ]
    }

    #[test]
    fn no_white_space_says_something() {
        for space in ('\0'..=char::MAX).filter(|character| character.is_whitespace()) {
            let first = space.to_string().into_bytes()[0];
            assert!(!starts_non_blank(first), "{space:?}");
        }
    }

    fn prepared(field: Field, rules: &Rules) -> PreparedField {
        PreparedField::new(field, rules, ALL)
    }

    #[test]
    fn what_rules_ask_is_found() {
        let mut rules = Rules::default();
        rules.limits.insert(Field::ReceiverName, 80);
        rules
            .allowed
            .insert(Field::CentreCode, vec!["CKMX".to_owned()]);
        rules.severities.insert(Code::PriceZero, Level::Off);
        let name = prepared(Field::ReceiverName, &rules);
        assert_eq!(name.max_length, 35, "what carriers print is less");
        assert_eq!(name.fast_length, 35, "no rule looks at every name");
        assert!(name.signs.meet(Signs::UNUSUAL) && !name.signs.meet(Signs::SPACE));
        assert!(!name.may_be_empty && prepared(Field::ReceiverEmail, &rules).may_be_empty);
        let centre = prepared(Field::CentreCode, &rules);
        assert_eq!(centre.fast_length, 0, "every value is looked up");
        assert!(centre.signs.meet(Signs::SPACE));
        assert_eq!(prepared(Field::UnitPrice, &rules).range, (0, i64::MAX));
        assert_eq!(prepared(Field::Qty, &rules).range, (1, 1_000_000));
        assert_eq!(prepared(Field::ReceiverPhone, &rules).fast_length, 0);
    }

    #[test]
    fn a_list_takes_the_place_of_the_rules_that_it_replaces() {
        let mut rules = Rules::default();
        rules
            .allowed
            .insert(Field::Currency, vec!["PHP".to_owned()]);
        let codes = |rules: &Rules| {
            let asked = prepared(Field::Currency, rules).rules;
            asked
                .into_iter()
                .flat_map(|rule| rule.codes)
                .collect::<Vec<_>>()
        };
        assert!(!codes(&rules).contains(&&Code::CurrencyUnknown));
        assert!(codes(&rules).contains(&&Code::NotAllowed));
        rules.severities.insert(Code::NotAllowed, Level::Off);
        assert!(codes(&rules).contains(&&Code::CurrencyUnknown));
    }

    #[test]
    fn the_contract_asks_little() {
        let rules = Rules::of(Profile::Contract);
        for field in Field::ALL {
            let prepared = prepared(field, &rules);
            assert!(prepared.fast_length > 0 && prepared.may_be_empty, "{field}");
            assert_eq!(prepared.signs, Signs::NONE, "{field}");
        }
    }

    proptest! {
        #[test]
        fn what_is_not_doubtful_breaks_no_rule(
            text in texts(),
            number in -2_i64..4,
            index in 0..Field::ALL.len(),
            off in 0..Code::ALL.len(),
            profile in prop_oneof![Just(Profile::Contract), Just(Profile::Standard), Just(Profile::Strict)],
        ) {
            let field = Field::ALL[index];
            let mut rules = Rules::of(profile);
            rules.severities.insert(Code::ALL[off], Level::Off);
            rules.limits.insert(field, 8);
            rules.max_qty = Some(2);
            rules.max_label_bytes = Some(5);
            let value = match field.kind() {
                Kind::Text => Value::Text(text.clone().into()),
                _ => Value::Integer(number),
            };
            let written = match &value {
                Value::Integer(number) => number.to_string(),
                _ => crate::json::quote(&text),
            };
            let path = crate::FieldRef { field, item: (field >= Field::Sku).then_some(0) }.path();
            let order = match &*path.steps() {
                [crate::Step::Key(key)] => format!("{{\"{key}\":{written}}}"),
                [crate::Step::Key(group), crate::Step::Key(key)] => format!("{{\"{group}\":{{\"{key}\":{written}}}}}"),
                _ => format!("{{\"items\":[{{\"{}\":{written}}}]}}", field.key()),
            };
            let decoded = decode(order.as_bytes()).unwrap();
            if PreparedField::new(field, &rules, ALL).signs_of_doubtful(&value).is_none() {
                let issues = Validator::new(&rules).validate_field(&decoded.order, path.field_ref().unwrap());
                prop_assert_eq!(issues, []);
            }
        }
    }
}
