//! One spelling for each JSON value, so that two bodies can be compared for meaning.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Whether two JSON texts say the same, whatever their white space, order of keys, escapes and spelling of numbers.
///
/// # Errors
///
/// One of the texts is not JSON.
pub fn same_value(left: &str, right: &str) -> serde_json::Result<bool> {
    Ok(left == right || canonical(left)? == canonical(right)?)
}

/// The one spelling of the JSON value in `text`: no white space, keys sorted, equal numbers spelt equally.
///
/// Numbers are compared by their digits, not as floating point: 64 bits would make different large numbers equal.
///
/// # Errors
///
/// `text` is not JSON.
fn canonical(text: &str) -> serde_json::Result<String> {
    let mut out = String::with_capacity(text.len());
    write_value(serde_json::from_str(text)?, &mut out)?;
    Ok(out)
}

fn write_value(raw: &RawValue, out: &mut String) -> serde_json::Result<()> {
    let text = raw.get();
    match text.as_bytes().first() {
        Some(b'{') => write_object(serde_json::from_str(text)?, out),
        Some(b'[') => write_array(&serde_json::from_str::<Vec<&RawValue>>(text)?, out),
        Some(b'"') => write_string(&serde_json::from_str::<Cow<'_, str>>(text)?, out),
        Some(b'-' | b'0'..=b'9') => {
            write_number(text, out);
            Ok(())
        }
        _ => {
            out.push_str(text);
            Ok(())
        }
    }
}

fn write_object(Members(mut members): Members<'_>, out: &mut String) -> serde_json::Result<()> {
    // A stable sort: of a key that stands twice, which comes last matters.
    members.sort_by(|(left, _), (right, _)| left.cmp(right));
    out.push('{');
    for (index, (key, value)) in members.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(&key, out)?;
        out.push(':');
        write_value(value, out)?;
    }
    out.push('}');
    Ok(())
}

fn write_array(elements: &[&RawValue], out: &mut String) -> serde_json::Result<()> {
    out.push('[');
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_value(element, out)?;
    }
    out.push(']');
    Ok(())
}

fn write_string(text: &str, out: &mut String) -> serde_json::Result<()> {
    out.push_str(&serde_json::to_string(text)?);
    Ok(())
}

/// Writes a JSON number as its significant digits and a power of ten: `46`, `46.0` and `4.6e1` are all `46e0`.
fn write_number(text: &str, out: &mut String) {
    let (sign, magnitude) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (mantissa, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let without_zeros = digits.trim_end_matches('0');
    let significant = without_zeros.trim_start_matches('0');
    if significant.is_empty() {
        out.push_str("0e0");
        return;
    }
    let dropped = digits.len() - without_zeros.len();
    let shift = i128::try_from(dropped).unwrap_or(i128::MAX)
        - i128::try_from(fraction.len()).unwrap_or(i128::MAX);
    out.push_str(sign);
    out.push_str(significant);
    out.push('e');
    match exponent.parse::<i64>() {
        Ok(exponent) => out.push_str(&(i128::from(exponent) + shift).to_string()),
        // An exponent of 19 and more digits is no quantity that anybody sends: it equals only its own spelling.
        Err(_) => out.push_str(text),
    }
}

/// An object's members in the order of the text, repeated keys and all.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
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
