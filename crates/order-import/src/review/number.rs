//! Numbers as people write them, told by all that stands in a column: `1.299,00` is 1299 where others are `12,50`, and `1,800` is left to the
//! person where nothing tells.

use std::borrow::Cow;

use order_model::reference::currency::currency_named;

/// What stands before the fraction of the numbers in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSign {
    /// `1,299.50`
    Point,
    /// `1.299,50`
    Comma,
}

/// What the numbers of some columns tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NumberEvidence {
    /// Numbers that have a point before their fraction, or a comma between thousands and more.
    pub point: usize,
    /// Numbers that have a comma before their fraction.
    pub comma: usize,
    /// Numbers that could be either, such as `1,800`.
    pub either: usize,
    /// Whether any number has a fraction: then all are in whole units of a currency.
    pub has_fractions: bool,
}

impl NumberEvidence {
    /// Takes a number of the column into account.
    pub fn add(&mut self, text: &str) {
        let digits = number_in(text);
        if !digits.contains(['.', ',']) {
            return;
        }
        match sign_of(digits) {
            Some((DecimalSign::Point, is_fraction)) => {
                self.point += 1;
                self.has_fractions |= is_fraction;
            }
            Some((DecimalSign::Comma, is_fraction)) => {
                self.comma += 1;
                self.has_fractions |= is_fraction;
            }
            None => self.either += 1,
        }
    }

    /// The sign of the file; `None` where nothing tells, or some tell another than others.
    #[must_use]
    pub fn sign(&self) -> Option<DecimalSign> {
        match (self.point, self.comma) {
            (1.., 0) => Some(DecimalSign::Point),
            (0, 1..) => Some(DecimalSign::Comma),
            _ => None,
        }
    }

    /// Whether a person must say which it is.
    #[must_use]
    pub fn is_unclear(&self) -> bool {
        self.sign().is_none() && self.point + self.comma + self.either > 0
    }
}

/// The digits of a text with what stands between them.
fn number_in(text: &str) -> &str {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (Some(start), Some(end)) = (text.find(is_digit), text.rfind(is_digit)) else {
        return "";
    };
    text.get(start..=end).unwrap_or_default()
}

/// What a number tells of the sign, and whether it has a fraction; `None` where it could be either.
fn sign_of(digits: &str) -> Option<(DecimalSign, bool)> {
    let last = digits.rfind(['.', ','])?;
    let is_point = digits.get(last..)?.starts_with('.');
    let behind = digits.len() - last - 1;
    let (own, other) = match is_point {
        true => (DecimalSign::Point, DecimalSign::Comma),
        false => (DecimalSign::Comma, DecimalSign::Point),
    };
    let signs = digits.matches(['.', ',']).count();
    let same = digits.matches(if is_point { '.' } else { ',' }).count();
    match (signs, same) {
        // `1.299.000`: it is between thousands.
        (2.., _) if same == signs => Some((other, false)),
        (2.., 1) => Some((own, true)),
        (1, _) if behind != 3 || digits.starts_with('0') => Some((own, true)),
        _ => None,
    }
}

/// A number without what stands between its thousands, with a point before its fraction, and without a fraction of zeros.
/// What is no such number is left as it is.
#[must_use]
pub fn plain_number(text: &str, sign: DecimalSign) -> Cow<'_, str> {
    let between = match sign {
        DecimalSign::Point => ',',
        DecimalSign::Comma => '.',
    };
    let point = if between == ',' { '.' } else { ',' };
    let (whole, fraction) = text.split_once(point).unwrap_or((text, ""));
    let is_space = |letter: char| matches!(letter, ' ' | '\u{A0}' | '\u{202F}' | '\'');
    let is_number = !whole.is_empty()
        && whole
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == between || is_space(letter))
        && fraction.bytes().all(|digit| digit.is_ascii_digit())
        && are_thousands(whole, |letter| letter == between || is_space(letter));
    if !is_number {
        return Cow::Borrowed(text);
    }
    let mut plain: String = whole.chars().filter(char::is_ascii_digit).collect();
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        plain.push('.');
        plain.push_str(fraction);
    }
    if plain == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(plain)
    }
}

/// Whether digits stand in threes behind the first sign, or in twos before the last three, as in India.
fn are_thousands(whole: &str, is_between: impl Fn(char) -> bool) -> bool {
    let groups: Vec<&str> = whole.split(is_between).collect();
    let [first, middle @ .., last] = groups.as_slice() else {
        return true;
    };
    (1..=3).contains(&first.len())
        && last.len() == 3
        && (middle.iter().all(|group| group.len() == 3)
            || middle.iter().all(|group| group.len() == 2))
}

/// The number of a price, and the currency whose sign or name stands beside it, if it is one currency's alone.
///
/// A yen has no fraction, so `¥12.50` is in yuan.
#[must_use]
pub fn price_and_currency(text: &str) -> (&str, Option<&'static str>) {
    let number = number_in(text);
    if number.is_empty() || number.len() == text.len() {
        return (text, None);
    }
    let Some((before, after)) = text.split_once(number) else {
        return (text, None);
    };
    let currency = match (before.trim(), after.trim()) {
        ("¥" | "￥", "") if matches!(sign_of(number), Some((_, true))) => Some("CNY"),
        ("", word) | (word, "") => currency_named(word),
        _ => None,
    };
    match currency {
        Some(_) => (number, currency),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn evidence(texts: &[&str]) -> NumberEvidence {
        let mut evidence = NumberEvidence::default();
        texts.iter().for_each(|text| evidence.add(text));
        evidence
    }

    #[test]
    fn a_column_tells_the_sign() {
        for (texts, sign, is_unclear) in [
            (&["12.50", "1,800"][..], Some(DecimalSign::Point), false),
            (&["12,50", "1.800"], Some(DecimalSign::Comma), false),
            (&["1.800,00"], Some(DecimalSign::Comma), false),
            (&["1,234,567"], Some(DecimalSign::Point), false),
            (&["1.234.567"], Some(DecimalSign::Comma), false),
            (&["1,800", "2,500"], None, true),
            (&["1,5", "1.5"], None, true),
            (&["0.500"], Some(DecimalSign::Point), false),
            (&["12", "7"], None, false),
            (&["₱1,299.00"], Some(DecimalSign::Point), false),
        ] {
            let evidence = evidence(texts);
            assert_eq!(
                (evidence.sign(), evidence.is_unclear()),
                (sign, is_unclear),
                "{texts:?}"
            );
        }
        assert!(
            evidence(&["12.50"]).has_fractions && !evidence(&["1,800", "1,234,567"]).has_fractions
        );
    }

    #[test]
    fn numbers_become_plain() {
        for (text, sign, plain) in [
            ("1,299.50", DecimalSign::Point, "1299.5"),
            ("1.299,50", DecimalSign::Comma, "1299.5"),
            ("1 299,50", DecimalSign::Comma, "1299.5"),
            ("1,00,000", DecimalSign::Point, "100000"),
            ("45.00", DecimalSign::Point, "45"),
            ("1,800", DecimalSign::Point, "1800"),
            ("1,800", DecimalSign::Comma, "1.8"),
            ("12", DecimalSign::Comma, "12"),
        ] {
            assert_eq!(plain_number(text, sign), plain, "{text}");
        }
        for text in [
            "",
            "two",
            "1,29,9",
            "1,299 pcs",
            "-5",
            "1.2.3",
            "12:30",
            "1,,2",
            "1,2345",
        ] {
            assert_eq!(plain_number(text, DecimalSign::Point), text);
        }
    }

    #[test]
    fn signs_of_currencies() {
        for (text, expected) in [
            ("¥12.50", ("12.50", Some("CNY"))),
            ("¥1200", ("¥1200", None)),
            ("₱1,299.00", ("1,299.00", Some("PHP"))),
            ("450 PHP", ("450", Some("PHP"))),
            ("USD 3", ("3", Some("USD"))),
            ("$3", ("$3", None)),
            ("3", ("3", None)),
            ("3 pcs", ("3 pcs", None)),
            ("free", ("free", None)),
        ] {
            assert_eq!(price_and_currency(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whole_numbers_keep_their_value(number in 0_u64..1_000_000_000_000, comma in any::<bool>()) {
            let digits = number.to_string();
            let mut grouped = String::new();
            for (index, digit) in digits.chars().enumerate() {
                if index > 0 && (digits.len() - index) % 3 == 0 {
                    grouped.push(if comma { '.' } else { ',' });
                }
                grouped.push(digit);
            }
            let sign = if comma { DecimalSign::Comma } else { DecimalSign::Point };
            prop_assert_eq!(plain_number(&grouped, sign), digits);
        }

        #[test]
        fn takes_any_text(text in any::<String>()) {
            evidence(&[&text]);
            prop_assert!(plain_number(&text, DecimalSign::Comma).len() <= text.len());
            prop_assert!(price_and_currency(&text).0.len() <= text.len());
        }
    }
}
