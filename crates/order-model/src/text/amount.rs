//! Numbers as people type and paste them: `12.50`, `1,299`, `1.299,00`, `₱450`, `2 pcs`, `１２`.

use super::split::without_end;
use super::width::to_plain;

/// One way to read a number, and what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Amount {
    /// Its digits before the point, without separators.
    pub(crate) whole: String,
    /// Those after it, without the zeros at their end; `None` where there is no point.
    pub(crate) fraction: Option<String>,
}

/// A number, in every way in which it can be read, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) readings: Vec<Amount>,
    /// The words or signs before and after it.
    pub(crate) around: [String; 2],
}

/// The longest text that is read.
const LONGEST: usize = 64;

/// Reads a number that is not below zero; `None` where there is none, or more than one.
pub(crate) fn read(text: &str) -> Option<Typed> {
    if text.len() > LONGEST {
        return None;
    }
    let mut plain = String::new();
    for character in text.chars() {
        plain.push(plain_character(character));
    }
    let start = plain.bytes().position(|byte| byte.is_ascii_digit())?;
    let end = plain.bytes().rposition(|byte| byte.is_ascii_digit())? + 1;
    let (before, number, after) = (
        plain.get(..start)?,
        plain.get(start..end)?,
        plain.get(end..)?,
    );
    // `.5` is half of one; a sign of its own is somebody else's question.
    let word = before.trim_end();
    let is_shortened = matches!(word.as_bytes(), [.., b'a'..=b'z', b'.']);
    if matches!(word.as_bytes().last(), Some(b'.' | b',' | b'-' | b'+')) && !is_shortened {
        return None;
    }
    let after = match after.as_bytes() {
        [b'.' | b',', b'-', ..] => after.get(2..)?,
        [b'.' | b',', ..] => after.get(1..)?,
        _ => after,
    };
    Some(Typed {
        readings: readings(number)?,
        around: [before, after].map(|word| without_end(word.trim(), b'.').to_owned()),
    })
}

/// Half width, plain spaces and digits, and the separators of Arabic keyboards.
fn plain_character(character: char) -> char {
    match character {
        '\u{66B}' => '.',
        '\u{66C}' => ',',
        '￥' => '¥',
        '￡' => '£',
        '￦' => '₩',
        _ => to_plain(character),
    }
}

/// The ways to read digits with separators between them.
fn readings(number: &str) -> Option<Vec<Amount>> {
    let (mut first, mut last, mut count) = (' ', ' ', 0);
    // Whether all but the last are the same.
    let mut is_uniform = true;
    for character in number
        .chars()
        .filter(|character| !character.is_ascii_digit())
    {
        if !matches!(character, '.' | ',' | ' ' | '\'' | '’' | '_') {
            return None;
        }
        first = if count == 0 { character } else { first };
        is_uniform &= count == 0 || last == first;
        (last, count) = (character, count + 1);
    }
    if count == 0 {
        return Some(vec![amount(number, None)]);
    }
    let is_grouped = is_uniform && first == last && has_groups(number, last);
    let point = number.len() - digits_behind(number) - last.len_utf8();
    let (before, after) = (
        number.get(..point)?,
        number.get(number.len() - digits_behind(number)..)?,
    );
    let can_be_point = matches!(last, '.' | ',')
        && is_uniform
        && match count {
            1 => true,
            // With two kinds of separators, the last is the point.
            _ => first != last && has_groups(before, first),
        };
    match (is_grouped, can_be_point) {
        // `1,299` is grouped; `1.299` is so in much of the world, and elsewhere nearly 1.3.
        (true, true) if last == '.' => {
            Some(vec![amount(number, None), amount(before, Some(after))])
        }
        (true, _) => Some(vec![amount(number, None)]),
        (false, true) => Some(vec![amount(before, Some(after))]),
        (false, false) => None,
    }
}

/// How many digits stand behind the last separator.
fn digits_behind(number: &str) -> usize {
    let digits = number.bytes().rev();
    digits.take_while(u8::is_ascii_digit).count()
}

/// Whether digits stand in groups of three, or as in India with twos before the last three.
fn has_groups(number: &str, separator: char) -> bool {
    let (mut first, mut length) = (None, 0);
    let (mut in_threes, mut in_twos) = (true, true);
    for character in number.chars() {
        if character != separator {
            length += 1;
            continue;
        }
        if first.is_some() {
            in_threes &= length == 3;
            in_twos &= length == 2;
        }
        first = first.or(Some(length));
        length = 0;
    }
    let is_grouped = match first {
        None => true,
        Some(3) => in_threes && length == 3,
        Some(first) => matches!(first, 1 | 2) && (in_threes || in_twos) && length == 3,
    };
    is_grouped && !number.starts_with('0')
}

fn digits(text: &str) -> String {
    let mut digits = String::new();
    for character in text.chars().filter(char::is_ascii_digit) {
        digits.push(character);
    }
    digits
}

fn amount(whole: &str, fraction: Option<&str>) -> Amount {
    Amount {
        whole: digits(whole),
        fraction: fraction.map(|fraction| digits(without_end(fraction, b'0'))),
    }
}

impl Amount {
    /// Whether nothing but zeros stands behind the point.
    pub(crate) fn is_whole(&self) -> bool {
        self.fraction.as_deref().is_none_or(str::is_empty)
    }

    /// It in units of which `places` digits stand after the point; how many of its smallest parts it is, and whether nothing is lost.
    pub(crate) fn scaled(&self, places: usize) -> Option<(i64, bool)> {
        let fraction = self.fraction.as_deref().unwrap_or_default();
        let behind = (0..places).map(|place| fraction.as_bytes().get(place).unwrap_or(&b'0'));
        let mut scaled: i64 = 0;
        for digit in self.whole.as_bytes().iter().chain(behind) {
            scaled = scaled
                .checked_mul(10)?
                .checked_add(i64::from(digit - b'0'))?;
        }
        Some((scaled, fraction.len() <= places))
    }

    /// Whether what is cut off is at least a half.
    pub(crate) fn rounds_up(&self, places: usize) -> bool {
        let fraction = self.fraction.as_deref().unwrap_or_default();
        fraction
            .as_bytes()
            .get(places)
            .is_some_and(|digit| *digit >= b'5')
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The readings as text, with a point.
    fn shown(text: &str) -> Vec<String> {
        let typed = read(text).map(|typed| typed.readings).unwrap_or_default();
        let show = |amount: Amount| match amount.fraction {
            Some(fraction) => format!("{}.{fraction}", amount.whole),
            None => amount.whole,
        };
        typed.into_iter().map(show).collect()
    }

    #[test]
    fn numbers_as_typed() {
        for (text, expected) in [
            ("12", &["12"][..]),
            ("12.50", &["12.5"]),
            ("12,50", &["12.5"]),
            ("12.5", &["12.5"]),
            ("45.00", &["45."]),
            ("2.0", &["2."]),
            ("1,299", &["1299"]),
            ("1.299", &["1299", "1.299"]),
            ("1 299", &["1299"]),
            ("1\u{A0}299", &["1299"]),
            ("1'299", &["1299"]),
            ("1,299.50", &["1299.5"]),
            ("1.299,50", &["1299.5"]),
            ("1,00,000", &["100000"]),
            ("1,234,567", &["1234567"]),
            ("0.299", &["0.299"]),
            ("₱450", &["450"]),
            ("450 PHP", &["450"]),
            ("450.-", &["450"]),
            ("2 pcs", &["2"]),
            ("x2", &["2"]),
            ("１２", &["12"]),
            ("٤٥", &["45"]),
            ("1299.5 €", &["1299.5"]),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        for text in [
            "", "abc", "1.2.3", "12 50", "1,29,9", "1-2", "1/2", "1e2", "-5", "+5", ".5", "2 x 3",
            "1..2", "1,2,3", "12:30",
        ] {
            assert!(shown(text).is_empty(), "{text}: {:?}", shown(text));
        }
    }

    #[test]
    fn amounts_in_smallest_parts() {
        let scaled = |text: &str, places| read(text).unwrap().readings[0].scaled(places);
        assert_eq!(scaled("12.50", 2), Some((1250, true)));
        assert_eq!(scaled("12.5", 2), Some((1250, true)));
        assert_eq!(scaled("12", 2), Some((1200, true)));
        assert_eq!(scaled("12.5055", 2), Some((1250, false)));
        assert_eq!(scaled("12.50", 0), Some((12, false)));
        assert_eq!(scaled("45.00", 0), Some((45, true)));
        assert_eq!(scaled("1.299", 3), Some((1_299_000, true)));
    }

    proptest! {
        #[test]
        fn takes_any_text(text in any::<String>(), typed in "[₱$]?[0-9., ']{0,12}[a-z]{0,3}") {
            read(&text);
            if let Some(typed) = read(&typed) {
                prop_assert!(!typed.readings.is_empty());
            }
        }
    }
}
