//! Whole numbers in JSON.

/// The greatest integer that JavaScript holds exactly: 2^53 − 1.
pub const MAX_SAFE_INTEGER: i64 = (1 << 53) - 1;

/// Why a number is not a whole number that JavaScript holds exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberError {
    /// It has a fraction.
    NotWhole,
    /// It is beyond ±(2^53 − 1).
    OutOfRange,
}

/// The whole number that a JSON number is. `1.0` and `1e2` are whole, as they are for JSON Schema and
/// JavaScript; how they were written is not kept.
pub(crate) fn integer(number: &str) -> Result<i64, NumberError> {
    // Nearly every number is a few digits, and up to fifteen are safe.
    if number.len() < 16 && number.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits = number.bytes().map(|digit| i64::from(digit - b'0'));
        return Ok(digits.fold(0, |value, digit| value * 10 + digit));
    }
    any_integer(number)
}

fn any_integer(number: &str) -> Result<i64, NumberError> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (_, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // An exponent that is no i32 moves the point out of sight, on the side that its sign says.
    let exponent = exponent.parse().unwrap_or(if exponent.starts_with('-') {
        i32::MIN
    } else {
        i32::MAX
    });
    // All digits but the zeros at the end, and how many those are. None: they are too many.
    let (mut value, mut zeros) = (Some(0), 0);
    for digit in mantissa.bytes().filter(u8::is_ascii_digit) {
        zeros += 1;
        if digit != b'0' {
            let shifted = value.and_then(|value| with_zeros(value, zeros));
            value = shifted.and_then(|value| value.checked_add(i64::from(digit - b'0')));
            zeros = 0;
        }
    }
    if value == Some(0) {
        return Ok(0);
    }
    let shift = i64::from(exponent) + zeros - fraction.len() as i64;
    if shift < 0 {
        return Err(NumberError::NotWhole);
    }
    let value = value.and_then(|value| with_zeros(value, shift));
    match value.filter(|value| *value <= MAX_SAFE_INTEGER) {
        Some(value) if number.starts_with('-') => Ok(-value),
        value => value.ok_or(NumberError::OutOfRange),
    }
}

/// A number with so many zeros after it.
fn with_zeros(value: i64, zeros: i64) -> Option<i64> {
    if value == 0 {
        return Some(0);
    }
    10_i64
        .checked_pow(zeros.try_into().ok()?)?
        .checked_mul(value)
}

/// A number's text for a message: nobody reads more of it than this.
pub(crate) fn clip(number: &str) -> String {
    const SHOWN: usize = 40;
    match number.char_indices().nth(SHOWN) {
        Some((end, _)) => number.get(..end).unwrap_or_default().to_owned() + "…",
        None => number.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_numbers_however_written() {
        for (text, value) in [
            ("0", 0),
            ("-0", 0),
            ("0e999999999999", 0),
            ("46", 46),
            ("-46", -46),
            ("1.0", 1),
            ("1e2", 100),
            ("1.50e1", 15),
            ("1200e-2", 12),
            ("10.0e-1", 1),
            ("0.10e1", 1),
            ("9007199254740991", MAX_SAFE_INTEGER),
            ("-9007199254740991", -MAX_SAFE_INTEGER),
        ] {
            assert_eq!(integer(text), Ok(value), "{text}");
        }
    }

    #[test]
    fn fractions_and_giants_are_issues() {
        for text in ["1.5", "1e-1", "0.1", "1e-99999999999", "1205e-2"] {
            assert!(integer(text) == Err(NumberError::NotWhole), "{text}");
        }
        for text in [
            "9007199254740992",
            "1e400",
            "-1e99999999999",
            "99999999999999999999999999",
        ] {
            assert!(integer(text) == Err(NumberError::OutOfRange), "{text}");
        }
    }

    proptest! {
        #[test]
        fn integers_agree_with_floating_point(mantissa in -99999i64..99999, exponent in -6i32..6) {
            let text = format!("{mantissa}e{exponent}");
            #[expect(clippy::cast_precision_loss, reason = "five digits fit")]
            let value = mantissa as f64 * 10f64.powi(exponent);
            let whole = (value - value.round()).abs() < 1e-9;
            prop_assert_eq!(integer(&text).is_ok(), whole, "{}", text);
            if whole {
                #[expect(clippy::cast_possible_truncation, reason = "eleven digits fit")]
                let rounded = value.round() as i64;
                prop_assert_eq!(integer(&text).unwrap(), rounded);
            }
        }
    }
}
