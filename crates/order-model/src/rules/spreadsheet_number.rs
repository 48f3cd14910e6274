//! A code is not what a spreadsheet makes of a long number: `6.12206E+11` for 612206000000, of which the last digits are gone; nor
//! a number with its digits after the fifteenth turned into zeros, nor one with `.0` behind it. Sources: public reports of such orders;
//! that a spreadsheet keeps 15 digits is IEEE 754's.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::text::signs::Signs;
use crate::text::split::{split_once_byte, trimmed};

/// How many digits a spreadsheet keeps of a number.
const KEPT: usize = 15;
/// So many zeros behind those are hardly chance.
const ZEROS: usize = 3;

pub(super) static RULE: Rule = Rule::new(
    &[Code::SpreadsheetNumber],
    FieldSet::CODES
        .with_in_both_parties(Field::ReceiverPostCode)
        .with_in_both_parties(Field::ReceiverName),
    Check::Text(check),
)
.silent_for(SilentFor::Without(|_| Signs::NUMBER))
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let value = trimmed(text);
    let whole = without_point(value);
    if whole.is_some() || has_exponent(value) || has_lost_digits(value) {
        context.report(
            field_ref,
            IssueKind::SpreadsheetNumber {
                value: value.to_owned(),
                suggestion: whole.map(str::to_owned),
            },
        );
    }
}

/// Whether a text is a long number as a spreadsheet shortens it: `6.12206E+11`, `1E+15`, `6,12206e11`; not `5E10`, which may be a code.
#[must_use]
pub fn has_exponent(value: &str) -> bool {
    let Some((mantissa, exponent)) =
        split_once_byte(value, b'E').or_else(|| split_once_byte(value, b'e'))
    else {
        return false;
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (digits, sign) = match exponent.strip_prefix(['+', '-']) {
        Some(digits) => (digits, exponent.starts_with('+')),
        None => (exponent, false),
    };
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let parts = split_once_byte(mantissa, b'.').or_else(|| split_once_byte(mantissa, b','));
    let is_number = match parts {
        Some((whole, fraction)) => whole.len() == 1 && is_digits(whole) && is_digits(fraction),
        None => sign && mantissa.len() == 1 && is_digits(mantissa),
    };
    is_number && is_digits(digits) && digits.len() <= 3
}

/// A number whose digits after the fifteenth are all zero.
fn has_lost_digits(value: &str) -> bool {
    let lost = value.get(KEPT..).unwrap_or_default();
    value.bytes().all(|byte| byte.is_ascii_digit())
        && lost.len() >= ZEROS
        && lost.bytes().all(|byte| byte == b'0')
        && !value.starts_with("00")
        && value.get(..KEPT).is_some_and(|kept| !kept.ends_with("00"))
}

/// `1001.0`: the number without its point.
fn without_point(value: &str) -> Option<&str> {
    let whole = value
        .strip_suffix(".0")
        .or_else(|| value.strip_suffix(".00"))?;
    (whole.len() > 3 && whole.bytes().all(|byte| byte.is_ascii_digit())).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_spreadsheets() {
        for value in [
            "6.12206E+11",
            "1.12346E+15",
            "6,12206E+11",
            "1E+15",
            "6.12206e+11",
            "4.5E-05",
            "9.40551E21",
        ] {
            assert!(
                has_exponent(value) && Signs::of(value).meet(Signs::NUMBER),
                "{value}"
            );
        }
        for value in ["481234567890123000", "6912345678901230000"] {
            assert!(
                has_lost_digits(value) && Signs::of(value).meet(Signs::NUMBER),
                "{value}"
            );
        }
        assert_eq!(without_point("1001.0"), Some("1001"));
        assert!(Signs::of("1001.0").meet(Signs::NUMBER));
    }

    #[test]
    fn codes_that_look_alike() {
        for value in [
            "5E10",
            "2E5",
            "1Z999AA10123456784",
            "E+10",
            "12E+10A",
            "1.5E",
            "V1.0",
            "1.0",
            "2.0",
            "10.0",
            "1234567890123456789",
            "100000000000000000000",
            "00312345670000000000",
            "4.5",
            "SO-1E+5",
            "12.5E+3x",
        ] {
            assert!(
                !has_exponent(value) && !has_lost_digits(value) && without_point(value).is_none(),
                "{value}"
            );
        }
    }
}
