//! Which JSON texts say the same.
//!
//! `serde_json::Value` cannot tell: it reads numbers as 64 bits, so that `46` and `46.0` differ and large numbers that
//! differ are equal.

use std::borrow::Cow;

use order_model::JsonError;
use order_model::json::value::JsonValue;

/// Whether two JSON texts say the same, whatever their white space, order of keys, escapes and spelling of numbers.
pub(crate) fn same_value(left: &str, right: &str) -> Result<bool, JsonError> {
    Ok(left == right
        || equal(
            &JsonValue::parse(left.as_bytes())?,
            &JsonValue::parse(right.as_bytes())?,
        ))
}

fn equal(left: &JsonValue<'_>, right: &JsonValue<'_>) -> bool {
    match (left, right) {
        (JsonValue::Object(left), JsonValue::Object(right)) => {
            let mut pairs = sorted(left).into_iter().zip(sorted(right));
            left.len() == right.len()
                && pairs.all(|(left, right)| left.0 == right.0 && equal(&left.1, &right.1))
        }
        (JsonValue::Array(left), JsonValue::Array(right)) => {
            let mut pairs = left.iter().zip(right);
            left.len() == right.len() && pairs.all(|(left, right)| equal(left, right))
        }
        (JsonValue::Number(left), JsonValue::Number(right)) => {
            left == right
                || Decimal::read(left).is_some_and(|read| Some(read) == Decimal::read(right))
        }
        _ => left == right,
    }
}

type Member<'a> = (Cow<'a, str>, JsonValue<'a>);

/// A stable sort: of a key that stands twice, which comes last matters.
fn sorted<'m, 'a>(members: &'m [Member<'a>]) -> Vec<&'m Member<'a>> {
    let mut sorted: Vec<_> = members.iter().collect();
    sorted.sort_by(|left, right| left.0.cmp(&right.0));
    sorted
}

/// A number as its significant digits and a power of ten: `46`, `46.0` and `4.6e1` are all 46 and 0.
#[derive(PartialEq)]
struct Decimal {
    is_negative: bool,
    digits: String,
    exponent: i128,
}

impl Decimal {
    /// `None` where the exponent has 19 digits and more: no quantity that anybody sends, and equal only to its own
    /// spelling.
    fn read(number: &str) -> Option<Self> {
        let magnitude = number.trim_start_matches('-');
        let (mantissa, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let written = format!("{whole}{fraction}");
        let digits = written.trim_end_matches('0');
        let places = |text: &str| i128::try_from(text.len()).ok();
        let shift = places(&written)? - places(digits)? - places(fraction)?;
        let digits = digits.trim_start_matches('0').to_owned();
        let is_zero = digits.is_empty();
        Some(Self {
            is_negative: number.starts_with('-') && !is_zero,
            exponent: if is_zero {
                0
            } else {
                i128::from(exponent.parse::<i64>().ok()?) + shift
            },
            digits,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        for (left, right) in [
            (
                r#"{"a": 1, "b": [true, null]}"#,
                "{\n\"b\":[true,null],\t\"a\":1 }",
            ),
            (r#"{"sku": "é\n"}"#, r#"{"sku": "\u00e9\u000a"}"#),
            (r#"{"\u0061": ""}"#, r#"{"a": ""}"#),
            ("46", "46.0"),
            ("46", "4.6e+1"),
            ("1200", "0.12E4"),
            ("0", "-0.00e7"),
            (" [ ] ", "[]"),
        ] {
            assert!(same_value(left, right).unwrap(), "{left} and {right}");
        }
    }

    #[test]
    fn meaning_does() {
        for (left, right) in [
            (r#"{"a": 1}"#, r#"{"a": "1"}"#),
            (r#"{"a": 1}"#, r#"{"a": 1, "b": null}"#),
            ("[1, 2]", "[2, 1]"),
            (r#""Manila""#, r#""manila""#),
            ("12345678901234567890123", "12345678901234567890124"),
            ("1", "-1"),
            ("10", "1"),
            ("1e400", "1e401"),
            ("1e99999999999999999999", "1e99999999999999999998"),
            (r#"{"a": 1, "a": 2}"#, r#"{"a": 2, "a": 1}"#),
        ] {
            assert!(!same_value(left, right).unwrap(), "{left} and {right}");
        }
    }

    #[test]
    fn what_is_not_json_is_an_error() {
        assert!(same_value("{", "[]").is_err());
    }
}
