//! What rules ask of each field, found once: most values pass at a glance.

use std::borrow::Cow;

use super::config::Rules;
use super::constraints::{CharacterSet, FieldConstraints};
use crate::contract::Field;
use crate::issue::{Code, Severity};
use crate::order::parsed::Value;
use crate::text::swar;

/// What the rules ask of one field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PreparedField {
    pub(crate) field: Field,
    may_be_empty: bool,
    /// Texts of so few bytes are within every limit, whatever their characters.
    longest: usize,
    /// The same, and 0 where something else than length and characters is looked at.
    glance: usize,
    only: CharacterSet,
    /// What a whole number must be between.
    range: (i64, i64),
    /// Whether the deployment lists the values, or a rule of its own looks at this field.
    pub(crate) listed: bool,
    pub(crate) own_rule: bool,
}

/// Whether a text that starts with this byte is not blank. Some that are not start otherwise: only white space starts with
/// the others, and a few other characters.
#[inline]
const fn starts_non_blank(first: u8) -> bool {
    matches!(first, b'!'..=b'~' | 0xC3..=0xE0 | 0xE4..)
}

impl PreparedField {
    pub(crate) fn of(field: Field, rules: &Rules) -> Self {
        let bounds = FieldConstraints::of(field, rules);
        let longest = usize::try_from(bounds.longest).unwrap_or(usize::MAX);
        Self {
            field,
            may_be_empty: bounds.may_be_empty,
            longest,
            glance: if bounds.listed || bounds.own_rule {
                0
            } else {
                longest
            },
            only: bounds.only,
            range: bounds.range,
            listed: bounds.listed,
            own_rule: bounds.own_rule,
        }
    }

    /// Whether no rule can have anything to say to a value. Some that do not pass are fine nevertheless.
    #[inline]
    pub(crate) fn passes(&self, value: &Value<'_>) -> bool {
        match value {
            Value::Text(text) => match text.as_bytes().first() {
                None => self.may_be_empty,
                Some(first) => {
                    text.len() <= self.glance && starts_non_blank(*first) && self.only.allows(text)
                }
            },
            Value::Integer(integer) => {
                let (least, greatest) = self.range;
                !self.listed && (least..=greatest).contains(integer)
            }
            _ => true,
        }
    }

    /// Whether the rules about a text's length have nothing to say.
    #[inline]
    pub(crate) const fn is_short(&self, text: &str) -> bool {
        text.len() <= self.longest
    }

    /// Whether the rules about a text's characters have nothing to say.
    #[inline]
    pub(crate) fn is_of_plain_characters(&self, text: &str) -> bool {
        self.only.allows(text)
    }
}

/// [`Rules`] made ready: what each code's severity is, what each field asks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Prepared<'r> {
    pub(crate) rules: Cow<'r, Rules>,
    severities: [Option<Severity>; Code::ALL.len()],
    pub(crate) plans: [PreparedField; Field::ALL.len()],
}

impl<'r> Prepared<'r> {
    pub(crate) fn new(rules: Cow<'r, Rules>) -> Self {
        Self {
            severities: Code::ALL.map(|code| rules.severity(code)),
            plans: Field::ALL.map(|field| PreparedField::of(field, &rules)),
            rules,
        }
    }

    /// The severity of a code; `None` where it is not reported.
    pub(crate) fn severity(&self, code: Code) -> Option<Severity> {
        self.severities.get(code as usize).copied().flatten()
    }

    /// What the rules ask of a field.
    pub(crate) fn field(&self, field: Field) -> Option<&PreparedField> {
        self.plans.get(field as usize)
    }
}

impl CharacterSet {
    #[inline]
    fn allows(self, text: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Printable => swar::is_printable_ascii(text),
            Self::Visible => swar::is_visible_ascii(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::contract::Kind;
    use crate::decode::decode;
    use crate::issue::Code;
    use crate::issue::Level;
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

    proptest! {
        #[test]
        fn what_passes_at_a_glance_breaks_no_rule(
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
            if PreparedField::of(field, &rules).passes(&value) {
                let issues = Validator::new(&rules).validate_field(&decoded.order, path.field_ref().unwrap());
                prop_assert_eq!(issues, []);
            }
        }
    }
}
