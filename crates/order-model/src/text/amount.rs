//! Numbers as people type and paste them: `12.50`, `1,299`, `1.299,00`, `₱450`, `2 pcs`, `１２`.

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
    let plain: String = text.chars().map(plain_character).collect();
    let start = plain.find(|character: char| character.is_ascii_digit())?;
    let end = plain.rfind(|character: char| character.is_ascii_digit())? + 1;
    let (before, rest) = plain.split_at_checked(start)?;
    let (number, after) = rest.split_at_checked(end - start)?;
    // `.5` is half of one; a sign of its own is somebody else's question.
    if before.trim_end().ends_with(['.', ',', '-', '+']) && !before.trim_end().ends_with("Rs.") {
        return None;
    }
    let after = after
        .strip_prefix(".-")
        .or_else(|| after.strip_prefix(",-"))
        .unwrap_or(after);
    let after = after.strip_prefix(['.', ',']).unwrap_or(after);
    Some(Typed {
        readings: readings(number)?,
        around: [before, after].map(|word| word.trim().trim_end_matches('.').to_owned()),
    })
}

/// Half width, plain spaces and digits, and the separators of Arabic keyboards.
fn plain_character(character: char) -> char {
    match character {
        '\u{66B}' => '.',
        '\u{66C}' => ',',
        _ => to_plain(character),
    }
}

/// The ways to read digits with separators between them.
fn readings(number: &str) -> Option<Vec<Amount>> {
    let separators: Vec<char> = number
        .chars()
        .filter(|character| !character.is_ascii_digit())
        .collect();
    let is_separator = |character: &char| matches!(character, '.' | ',' | ' ' | '\'' | '’' | '_');
    if !separators.iter().all(is_separator) {
        return None;
    }
    let Some(last) = separators.last().copied() else {
        return Some(vec![amount(number, None)]);
    };
    let (before, after) = number.rsplit_once(last)?;
    let others = separators.get(..separators.len() - 1).unwrap_or_default();
    let can_be_point = matches!(last, '.' | ',') && !others.contains(&last);
    let is_grouped = others.iter().all(|other| *other == last) && has_groups(number, last);
    // With two kinds of separators, the last is the point.
    if let Some(first) = others.first() {
        if can_be_point && others.iter().all(|other| other == first) && has_groups(before, *first) {
            return Some(vec![amount(before, Some(after))]);
        }
        return is_grouped.then(|| vec![amount(number, None)]);
    }
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

/// Whether digits stand in groups of three, or as in India with twos before the last three.
fn has_groups(number: &str, separator: char) -> bool {
    let mut groups: Vec<usize> = number.split(separator).map(str::len).collect();
    let (Some(last), true) = (groups.pop(), !number.starts_with('0')) else {
        return false;
    };
    if groups.is_empty() {
        return true;
    }
    let (first, middle) = groups.split_at(1);
    let in_threes = first.iter().all(|length| (1..=3).contains(length))
        && middle.iter().all(|length| *length == 3);
    let in_twos = first.iter().all(|length| (1..=2).contains(length))
        && middle.iter().all(|length| *length == 2);
    last == 3 && (in_threes || in_twos)
}

fn amount(whole: &str, fraction: Option<&str>) -> Amount {
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    Amount {
        whole: digits(whole),
        fraction: fraction.map(|fraction| digits(fraction).trim_end_matches('0').to_owned()),
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
        let kept = fraction.get(..places.min(fraction.len()))?;
        let digits = format!("{}{kept}{}", self.whole, "0".repeat(places - kept.len()));
        Some((digits.parse().ok()?, fraction.len() <= places))
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
