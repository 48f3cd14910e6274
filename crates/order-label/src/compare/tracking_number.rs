//! The carrier's number of the parcel: by its word, by a check digit, or as the only bar code that may be one.

use order_model::rules::phone_fits;
use order_model::{Field, OrderDraft};

use super::finding::{Finding, Part, Verdict, said};
use super::sheet::Sheet;
use super::words::Mark;

/// Shorter ones may stand on a label by chance.
const SHORTEST: usize = 6;
/// What may be one without a word or a check digit has so many letters and digits, and so many digits.
const LIKELY: (usize, usize) = (9, 8);
/// Phone numbers have fewer digits.
const DIGITS_ALONE: usize = 12;

/// What became of it, and whether that is certain by itself.
pub(super) fn compare(sheet: &Sheet<'_>, order: &OrderDraft) -> Option<(Finding, bool)> {
    let wanted = plain(&said(order, Field::TrackingNumber));
    if !wanted.is_empty() {
        let pieces = pieces_with(sheet, &wanted);
        if !pieces.is_empty() {
            let finding = Finding {
                on_label: Some(said(order, Field::TrackingNumber)),
                pieces,
                ..Finding::new(Part::TrackingNumber, Verdict::Same)
            };
            return Some((finding, true));
        }
    }
    let certain = certain(sheet);
    let is_certain = !certain.is_empty();
    let found = if is_certain {
        certain
    } else {
        likely(sheet, order)
    };
    let first = found.first();
    let only = first.filter(|(_, first)| found.iter().all(|(_, other)| other == first));
    let verdict = if wanted.is_empty() {
        Verdict::OnlyOnLabel
    } else {
        Verdict::Different
    };
    match only {
        Some((piece, number)) if wanted.is_empty() || wanted.len() >= SHORTEST => {
            let finding = Finding::told(Part::TrackingNumber, verdict, number, *piece);
            Some((finding, is_certain))
        }
        _ if wanted.is_empty() => None,
        _ => Some((Finding::new(Part::TrackingNumber, Verdict::NotFound), true)),
    }
}

/// The pieces that have a number, however it is parted.
fn pieces_with(sheet: &Sheet<'_>, wanted: &str) -> Vec<usize> {
    if wanted.len() < SHORTEST {
        return Vec::new();
    }
    let pieces = sheet.pieces.iter().enumerate();
    let holding = pieces.filter(|(_, piece)| plain(&piece.text).contains(wanted));
    holding.map(|(index, _)| index).collect()
}

/// The letters and digits, in capitals.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_uppercase()).collect()
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Numbers behind the word for it, and those whose check digit says what they are.
fn certain(sheet: &Sheet<'_>) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for index in sheet.marked(Mark::TrackingNumber) {
        let Some((piece, value)) = sheet.value(index) else {
            continue;
        };
        let number = beginning(value);
        if number.len() >= SHORTEST && digits(&number) * 2 >= number.len() {
            found.push((piece, number));
        }
    }
    for (index, piece) in sheet.pieces.iter().enumerate() {
        let (whole, begun) = (plain(&piece.text), beginning(&piece.text));
        found.extend(
            [whole, begun]
                .into_iter()
                .find(|it| has_check_digit(it))
                .map(|it| (index, it)),
        );
    }
    found
}

/// The number at the beginning of a text: its first word, with those behind it as long as each has digits, for numbers are printed in groups.
fn beginning(text: &str) -> String {
    let words = text.split_whitespace();
    let is_group = |word: &&str| {
        word.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && (word.bytes().any(|byte| byte.is_ascii_digit()) || word.len() <= 4)
            && !word.bytes().any(|byte| byte.is_ascii_lowercase())
    };
    plain(&words.take_while(is_group).collect::<String>())
}

/// Numbers of UPS, of post offices (the Universal Postal Union's S10) and of the United States' post office.
fn has_check_digit(number: &str) -> bool {
    is_ups(number) || is_postal(number) || is_usps(number)
}

fn is_ups(number: &str) -> bool {
    let Some(body) = number.strip_prefix("1Z").filter(|body| body.len() == 16) else {
        return false;
    };
    let value = |letter: char| letter.to_digit(10).unwrap_or((u32::from(letter) + 7) % 10);
    let values: Vec<u32> = body.chars().map(value).collect();
    let Some((check, values)) = values.split_last() else {
        return false;
    };
    let sum: u32 = values
        .iter()
        .zip([1, 2].into_iter().cycle())
        .map(|(value, times)| value * times)
        .sum();
    (10 - sum % 10) % 10 == *check
}

fn is_postal(number: &str) -> bool {
    let [a, b, serial @ .., y, z] = number.as_bytes() else {
        return false;
    };
    let [serial @ .., check] = serial else {
        return false;
    };
    let is_form = [a, b, y, z]
        .iter()
        .all(|letter| letter.is_ascii_uppercase())
        && serial.len() == 8
        && serial.iter().chain([check]).all(u8::is_ascii_digit);
    let weights = [8_u32, 6, 4, 2, 3, 5, 9, 7];
    let sum: u32 = serial
        .iter()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    let expected = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        other => other,
    };
    is_form && u32::from(check - b'0') == expected
}

fn is_usps(number: &str) -> bool {
    let is_form = matches!(number.len(), 20 | 22 | 26)
        && number.starts_with('9')
        && number.bytes().all(|byte| byte.is_ascii_digit());
    let mut values = number
        .bytes()
        .rev()
        .map(|byte| u32::from(byte.saturating_sub(b'0')));
    let Some(check) = values.next().filter(|_| is_form) else {
        return false;
    };
    let sum: u32 = values
        .zip([3, 1].into_iter().cycle())
        .map(|(value, times)| value * times)
        .sum();
    (10 - sum % 10) % 10 == check
}

/// What may be one without a word: what bar codes say, and texts that are nothing else. No code of routing, no number of this or another order, no
/// phone number.
fn likely(sheet: &Sheet<'_>, order: &OrderDraft) -> Vec<(usize, String)> {
    let country = said(order, Field::ReceiverCountryCode);
    let values = sheet
        .marked(Mark::OtherNumber)
        .filter_map(|index| sheet.value(index));
    let mut others: Vec<String> = values.map(|(_, value)| beginning(value)).collect();
    others.push(plain(&said(order, Field::OrderNumber)));
    let mut found = Vec::new();
    for (index, piece) in sheet.pieces.iter().enumerate() {
        let number = plain(&piece.text);
        let is_one = is_likely(&number) && !others.contains(&number);
        let is_alone = if piece.is_bars {
            piece.text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        } else {
            sheet.mark(index).is_none() && is_number_alone(&piece.text, &country)
        };
        if is_one && is_alone {
            found.push((index, number));
        }
    }
    found
}

fn is_likely(number: &str) -> bool {
    let (letters, count) = LIKELY;
    (letters..=34).contains(&number.len()) && digits(number) >= count && !number.starts_with("42")
}

/// Whether a text is a number in groups, and no phone number. Below bars of Code 39 it stands between asterisks.
fn is_number_alone(text: &str, country: &str) -> bool {
    let text = text.trim_matches('*');
    let is_whole = beginning(text) == plain(text)
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
    let is_phone = phone_fits(text, country) == Some(true);
    let has_letters = text.bytes().any(|byte| byte.is_ascii_uppercase());
    is_whole && !is_phone && (has_letters || digits(text) >= DIGITS_ALONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_published_examples() {
        for number in [
            "1Z999AA10123456784",
            "RR473124829IN",
            "9101026837331000039521",
        ] {
            assert!(has_check_digit(number), "{number}");
        }
        for number in [
            "1Z999AA10123456785",
            "RR473124828IN",
            "9101026837331000039522",
            "",
            "1Z",
            "RR1IN",
            "É",
        ] {
            assert!(!has_check_digit(number), "{number}");
        }
    }
}
