//! A phone number is plausible in the country of its address: in E.164 form, with what is dialled there before
//! foreign numbers, or as people write it within the country.
//!
//! Plausible, not valid: the table knows how long numbers are and how they begin, not which are in use.

mod dial_string;

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::reference::phone::{Interpretations, Phones, Wanted, country_of_number, share};
use crate::text::LONGEST;
use crate::text::fold::Changed;
use crate::text::split::{trimmed, without_end};
use crate::text::width::to_plain;
use dial_string::{DialString, halves, without_bare_extension};

pub(super) static RULE: Rule = Rule::new(
    &[
        Code::PhoneFormat,
        Code::PhoneCountry,
        Code::PhoneSeveral,
        Code::PhoneDummy,
    ],
    FieldSet::of_both_parties(Field::ReceiverPhone),
    Check::TextInCountry(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, country: &str, context: &mut RuleContext<'_>) {
    let typed = DialString::read(text);
    let Some(phones) = Phones::of(country) else {
        // No calling code begins with 0.
        if typed.is_some_and(|typed| typed.plus && typed.digits().starts_with(b"0")) {
            let (country, example) = (country.to_owned(), None);
            context.report(field_ref, IssueKind::PhoneFormat { country, example });
        }
        return;
    };
    let found = typed
        .map(|typed| readings(&typed, phones, Wanted::Any))
        .unwrap_or_default();
    if found.any() {
        // Where it may begin in several places, it is as long as it can be.
        let start = found.starts.trailing_zeros() % u32::BITS;
        if typed.is_some_and(|typed| is_dummy(&typed, start as usize)) {
            context.report(field_ref, IssueKind::PhoneDummy {});
        }
        return;
    }
    if let Some(kind) = implausible(text, typed, country, phones) {
        context.report(field_ref, kind);
    }
}

/// What is wrong with a text that is no plausible number as a whole; `None` where it is one with an extension.
#[cold]
fn implausible(
    text: &str,
    typed: Option<DialString>,
    country: &str,
    phones: &Phones,
) -> Option<IssueKind> {
    let in_digits = on_keypad(text, phones);
    if is_plausible(in_digits.as_ref().map_or("", Changed::as_str), phones)
        || is_with_more(text, phones)
    {
        return None;
    }
    let seems = typed.and_then(|typed| foreign(&typed, phones));
    if seems.is_some_and(|seems| share(country, seems)) {
        return None;
    }
    let country = country.to_owned();
    if let Some(seems) = seems {
        let seems = seems.to_owned();
        return Some(IssueKind::PhoneCountry { country, seems });
    }
    if typed.is_some_and(|typed| may_be_dummy(&typed, phones)) {
        return Some(IssueKind::PhoneDummy {});
    }
    let shown = if text.len() > LONGEST { "" } else { text };
    let is_one = |text: &str| is_number(text, phones);
    let is_rest = |text: &str| is_one(text) || first_of(text, &is_one, &is_one).is_some();
    Some(match first_of(shown, &is_one, &is_rest) {
        Some(first) => IssueKind::PhoneSeveral {
            suggestion: first.to_owned(),
        },
        None => IssueKind::PhoneFormat {
            country,
            example: Some(example(phones)),
        },
    })
}

/// Where numbers are written with the letters on a telephone's keys: North America, Australia, New Zealand.
const WITH_LETTERS: [&str; 3] = ["1", "61", "64"];
/// Fewer letters are an extension's mark, or slips for digits.
const LEAST_LETTERS: usize = 3;
/// The key of each letter.
const KEYS: &[u8; 26] = b"22233344455566677778889999";

/// A number with its letters as the digits on whose keys they are: `1-800-FLOWERS`.
fn on_keypad(text: &str, phones: &Phones) -> Option<Changed> {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let begins = matches!(text.as_bytes().first(), Some(b'0'..=b'9' | b'+' | b'('));
    if letters < LEAST_LETTERS || !begins || !WITH_LETTERS.contains(&phones.code) {
        return None;
    }
    Changed::by(text, |letter| {
        let place = (letter.to_ascii_lowercase() as usize).wrapping_sub(usize::from(b'a'));
        Some(KEYS.get(place).map_or(letter, |key| char::from(*key)))
    })
}

/// The first number of a text that is several.
fn first_of<'t>(
    text: &'t str,
    is_one: &dyn Fn(&str) -> bool,
    is_rest: &dyn Fn(&str) -> bool,
) -> Option<&'t str> {
    let mut both = halves(text).filter(|(left, right)| is_one(left) && is_rest(right));
    let (first, _) = both.next()?;
    Some(trimmed(without_end(trimmed(first), b'(')))
}

/// Whether a text is a number, or one with an extension.
fn is_number(text: &str, phones: &Phones) -> bool {
    is_plausible(text, phones) || is_with_more(text, phones)
}

/// Whether a text is a number with an extension that nothing but a hyphen or brackets sets apart.
fn is_with_more(text: &str, phones: &Phones) -> bool {
    without_bare_extension(text).is_some_and(|(bare, extension)| {
        let is_digit = |character: &char| to_plain(*character).is_ascii_digit();
        let digits = bare.chars().filter(is_digit).count();
        let is_long = extension.chars().nth(1).is_some();
        DialString::read(bare).is_some_and(|typed| {
            // What has an extension of its own has no second one: that is another number.
            typed.digits().len() == digits
                && readings(&typed, phones, Wanted::Any).any()
                && (is_long || !is_mobile(&typed, phones))
        })
    })
}

/// Whether a number begins and is as long as mobile numbers do: of these nobody has several in a row.
fn is_mobile(typed: &DialString, phones: &Phones) -> bool {
    let mut example = phones.example.bytes().filter(|byte| *byte != b' ');
    let digits = typed.digits();
    let start = digits.len().checked_sub(example.clone().count());
    let first = start.and_then(|start| digits.get(start)).copied();
    first == example.next()
}

#[inline(never)]
fn is_plausible(text: &str, phones: &Phones) -> bool {
    DialString::read(text).is_some_and(|typed| readings(&typed, phones, Wanted::Any).any())
}

/// Whether a number that is none of the country is a dummy, as it stands or behind the calling code and one digit that is dialled first.
fn may_be_dummy(typed: &DialString, phones: &Phones) -> bool {
    let code = phones.code.len();
    let start = if typed.digits().starts_with(phones.code.as_bytes()) {
        code
    } else {
        0
    };
    [0, start, start + 1]
        .iter()
        .any(|start| is_dummy(typed, *start))
}

/// Whether nobody has the number that begins here: it is one digit again and again, or nothing but zeros after the first, or counts up or down.
fn is_dummy(typed: &DialString, start: usize) -> bool {
    let Some(number @ [first, rest @ ..]) = typed.digits().get(start..) else {
        return false;
    };
    let counts = |step: u8| {
        let mut pairs = number.iter().zip(rest);
        pairs.all(|(digit, next)| (digit - b'0' + step) % 10 == next - b'0')
    };
    number.len() >= LEAST_DUMMY
        && (rest.iter().all(|digit| digit == first)
            || rest.iter().all(|digit| *digit == b'0')
            || (number.len() >= LEAST_COUNTED && (counts(1) || counts(9))))
}

/// Shorter numbers are real ones; and of those that count, France's 01 23 45 67 89 is one.
const LEAST_DUMMY: usize = 7;
const LEAST_COUNTED: usize = 10;

/// The number in E.164 form, such as `+639171234567`, where that is certain: it is plausible in this country
/// (an ISO 3166-1 alpha-2 code), can be read in one way only, and nothing stands beside it that would be lost.
pub(crate) fn e164(phone: &str, country: &str) -> Option<String> {
    let phones = Phones::of(country)?;
    let read = |text: &str| DialString::read(text).filter(|typed| !typed.has_more);
    let typed = read(phone).or_else(|| read(on_keypad(phone, phones)?.as_str()))?;
    let Interpretations { mut starts, local } = readings(&typed, phones, Wanted::All);
    if typed.plus {
        // What follows the calling code is the number, if it can be.
        starts &= starts.wrapping_neg();
    }
    if local || starts.count_ones() != 1 || (!typed.plus && foreign(&typed, phones).is_some()) {
        return None;
    }
    let start = starts.trailing_zeros() as usize;
    // Without anything before it, it may be the number within a town: those are shorter.
    let length = phones.example.bytes().filter(u8::is_ascii_digit).count();
    let whole = typed.plus || start > 0 || typed.digits().len() == length;
    let national = typed.digits().get(start..).filter(|_| whole)?;
    let mut number = international(phones);
    number.extend(national.iter().copied().map(char::from));
    Some(number)
}

/// Whether a phone number, as people write it, is plausible in a country, an alpha-2 code; `None` where nothing is known of its
/// numbers.
#[must_use]
pub fn fits(phone: &str, country: &str) -> Option<bool> {
    let phones = Phones::of(country)?;
    let typed = DialString::read(phone);
    Some(typed.is_some_and(|typed| {
        readings(&typed, phones, Wanted::Any).any()
            || foreign(&typed, phones).is_some_and(|seems| share(country, seems))
    }))
}

/// The country whose phone number a text seems to be that begins with +: the one of its calling code, and within a zone the one
/// that the first digits name.
#[must_use]
pub fn dialled_country(phone: &str) -> Option<&'static str> {
    let typed = DialString::read(phone).filter(|typed| typed.plus)?;
    country_of_number(typed.digits())
}

/// The country that a number seems to be of which begins with + or with what is dialled before foreign numbers in this one.
pub(super) fn country_of(phone: &str, country: &str) -> Option<&'static str> {
    foreign(&DialString::read(phone)?, Phones::of(country)?)
}

/// A number's beginning: + and the calling code.
fn international(phones: &Phones) -> String {
    let mut text = String::from("+");
    text.push_str(phones.code);
    text
}

fn readings(typed: &DialString, phones: &Phones, wanted: Wanted) -> Interpretations {
    if typed.plus {
        phones.international(typed.digits(), 0, wanted)
    } else {
        phones.dialled(typed.digits(), wanted)
    }
}

/// The country that a number seems to be of which begins with + or with what is dialled before foreign numbers.
fn foreign(typed: &DialString, phones: &Phones) -> Option<&'static str> {
    if typed.plus {
        country_of_number(typed.digits())
    } else {
        phones.abroad(typed.digits())
    }
}

/// A number to show: `+63 905 123 4567`.
fn example(phones: &Phones) -> String {
    let mut text = international(phones);
    text.push(' ');
    text.push_str(phones.example);
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::order::draft::OrderDraft;
    use crate::rules::Rules;
    use crate::validate::validate_draft;

    fn kind(country: &str, phone: &str) -> Option<IssueKind> {
        let mut draft = OrderDraft::default();
        for (field, text) in [
            (Field::SenderCountryCode, country),
            (Field::SenderPhone, phone),
        ] {
            draft.set(FieldRef::order_field(field), text);
        }
        let issues = validate_draft(&draft, &Rules::default()).issues;
        let mut problems = issues.into_iter().map(|issue| issue.kind);
        problems.find(|kind| {
            matches!(
                kind,
                IssueKind::PhoneFormat { .. } | IssueKind::PhoneCountry { .. }
            )
        })
    }

    #[track_caller]
    fn plausible(country: &str, phones: &[&str]) {
        for phone in phones {
            assert_eq!(kind(country, phone), None, "{country} {phone}");
        }
    }

    #[track_caller]
    fn not_plausible(country: &str, phones: &[&str]) {
        for phone in phones {
            let found = kind(country, phone);
            assert!(
                matches!(found, Some(IssueKind::PhoneFormat { .. })),
                "{country} {phone} {found:?}"
            );
        }
    }

    #[test]
    fn the_ways_in_which_people_write_a_number() {
        plausible(
            "PH",
            &[
                "+639171234567",
                "+63 917 123 4567",
                "+63 (0)917 123 4567",
                "+63 0917 123 4567",
                "(+63) 917-123-4567",
                "00639171234567",
                "00 63 917 123 4567",
                "639171234567",
                "0917 123 4567",
                "0917-123-4567",
                "0917.123.4567",
                "0917/1234567",
                "917 123 4567",
                "(0917) 1234567",
                "(02) 8123 4567",
                "+63 (2) 8123-4567",
                "tel:+63-917-123-4567",
                "TEL: 0917 123 4567",
                " 0917 123 4567 ",
                "０９１７ １２３ ４５６７",
                "＋６３（０）９１７－１２３－４５６７",
                "+63\u{a0}917\u{202f}123\u{2011}4567",
                "+63 917–123—4567",
                "\u{202a}+63 917 123 4567\u{202c}",
                "٠٩١٧١٢٣٤٥٦٧",
                "۰۹۱۷۱۲۳۴۵۶۷",
            ],
        );
        not_plausible(
            "PH",
            &[
                "917",
                "0917 123 456",
                "+63 917 123 45678",
                "0917 123 456O",
                "O917 123 456",
                "l0917 123 456",
                "0917 123 4567 maria@example.com",
                "20 1st Avenue",
                "call me",
                "-",
                "+",
                "0+9171234567",
                "+63+9171234567",
                "1234567890123456789012345678901234567890",
                "+999 123 456 789",
            ],
        );
    }

    #[test]
    fn extensions() {
        plausible(
            "CN",
            &[
                "021-6123 4567 ext 803",
                "021-61234567 Ext. 803",
                "021-61234567 extension 803",
                "021-61234567x803",
                "021-61234567 #803",
                "021-61234567＃803",
                "021-61234567转803",
                "021-61234567 转 803",
                "021-61234567轉803",
                "021-61234567分机803",
                "021-61234567 分機：803",
                "021-61234567 (ext. 803)",
                "+86-21-61234567;ext=803",
                "021-61234567,803",
            ],
        );
        not_plausible(
            "CN",
            &[
                "021-61234567 x1x2",
                "021-61234567 8b03",
                "021-61234567转123456789",
                "转803",
                "021-61234567:803",
            ],
        );
    }

    #[test]
    fn words_that_say_what_a_number_is_for() {
        plausible(
            "PH",
            &[
                "0917 123 4567 (WA)",
                "0917 123 4567WA",
                "WhatsApp: 0917 123 4567",
                "0917 123 4567 / Viber",
                "(Viber, Telegram) +63 917 123 4567",
                "M: 0917 123 4567",
                "0917 123 4567 (m)",
                "0917 123 4567 call Maria",
                "Tel. (02) 8123 4567 local 104 (office)",
            ],
        );
        plausible(
            "CN",
            &[
                "13800138000（微信同号）",
                "微信同号13800138000",
                "手机：13800138000",
                "13800138000【备用】",
            ],
        );
        not_plausible("CN", &["微信同号1380013800", "13800138000微信123456789"]);
        assert_eq!(e164("0917 123 4567 (WA)", "PH"), None);
    }

    #[test]
    fn the_ways_of_single_countries() {
        plausible(
            "US",
            &[
                "(212) 555-0123",
                "1-212-555-0123",
                "+1 212 555 0123",
                "2125550123",
            ],
        );
        plausible("US", &["1-800-FLOWERS", "(800) MY-APPLE"]);
        not_plausible(
            "US",
            &["555-0123", "112-555-0123", "1-800-FLOWER", "212 555 012O"],
        );
        plausible(
            "CN",
            &[
                "13800138000",
                "138 0013 8000",
                "8613800138000",
                "010-12345678",
            ],
        );
        plausible(
            "AU",
            &["0412 345 678", "(02) 9123 4567", "0011 61 412 345 678"],
        );
        plausible(
            "JP",
            &["090-1234-5678", "03-1234-5678", "010 81 90 1234 5678"],
        );
        plausible("DE", &["030/123456", "+49 (0) 30 123456", "0151 23456789"]);
        plausible("IT", &["06 1234 5678", "+39 06 1234 5678", "312 345 6789"]);
        plausible(
            "HU",
            &["06 1 234 5678", "06-20-123-4567", "+36 20 123 4567"],
        );
        plausible(
            "RU",
            &[
                "8 (912) 345-67-89",
                "+7 912 345-67-89",
                "8~10 7 912 345 67 89",
            ],
        );
        plausible("LT", &["8 612 34567", "0 612 34567", "+370 612 34567"]);
        plausible(
            "BR",
            &["(11) 96123-4567", "0 15 11 96123-4567", "+55 11 96123 4567"],
        );
        plausible(
            "MX",
            &[
                "55 1234 5678",
                "+52 1 55 1234 5678",
                "044 55 1234 5678",
                "01 55 1234 5678",
            ],
        );
        plausible(
            "AR",
            &[
                "011 15-2345-6789",
                "+54 9 11 2345-6789",
                "0351 15 234-5678",
                "+54 351 15 234 5678",
            ],
        );
        plausible("KY", &["345-949-1234", "949 1234"]);
        plausible("SM", &["0549 886377", "886377"]);
    }

    #[test]
    fn countries_with_one_calling_code_share_their_numbers() {
        plausible("CA", &["+1 212 555 0123", "+1 876 210 1234"]);
        plausible("KZ", &["+7 912 345 67 89"]);
        plausible("GG", &["+44 7400 123456", "01481 256789"]);
        plausible("VA", &["+39 06 698 12345", "+39 312 345 6789"]);
    }

    #[test]
    fn names_the_country_that_a_number_seems_to_be_of() {
        for (country, phone, seems) in [
            ("PH", "+1 212 555 0123", "US"),
            ("PH", "001 212 555 0123", "US"),
            ("PH", "+1 876 210 1234", "JM"),
            ("PH", "+1 345 949 1234", "KY"),
            ("PH", "+44 7400 123456", "GB"),
            ("PH", "+7 912 345-67-89", "RU"),
            ("PH", "+7 (8) 912 345-67-89", "RU"),
            ("PH", "+7 701 234 56 78", "KZ"),
            ("PH", "+39 06 698 12345", "VA"),
            ("PH", "0086 138 0013 8000 转 5", "CN"),
            ("US", "011 63 917 123 4567", "PH"),
            ("AU", "0011 63 917 123 4567", "PH"),
            ("JP", "010 63 917 123 4567", "PH"),
            ("JP", "0063 917 123 4567", "PH"),
        ] {
            let expected = IssueKind::PhoneCountry {
                country: country.to_owned(),
                seems: seems.to_owned(),
            };
            assert_eq!(kind(country, phone), Some(expected), "{country} {phone}");
        }
        // Without + or 00 it could be anybody's.
        not_plausible("PH", &["8613800138000"]);
    }

    #[test]
    fn says_nothing_where_the_country_or_the_number_is_not_known() {
        for (country, phone) in [
            ("", "x"),
            ("XX", "x"),
            ("ph", "x"),
            ("AQ", "x"),
            ("PH", ""),
            ("PH", " "),
        ] {
            assert_eq!(kind(country, phone), None, "{country} {phone}");
        }
    }

    #[test]
    fn shows_an_example_in_groups() {
        for (country, expected) in [
            ("PH", "+63 905 123 4567"),
            ("US", "+1 201 555 0123"),
            ("CN", "+86 131 2345 6789"),
            ("SG", "+65 8123 4567"),
            ("FR", "+33 6 12 34 56 78"),
            ("TH", "+66 81 234 5678"),
            ("AD", "+376 312 345"),
            ("SH", "+290 51234"),
        ] {
            let shown = example(Phones::of(country).unwrap());
            assert_eq!(shown, expected);
        }
    }

    #[test]
    fn every_example_is_plausible_where_it_is_shown() {
        let mut count = 0;
        for country in crate::reference::country::countries() {
            if let Some(phones) = Phones::of(country) {
                count += 1;
                let shown = example(phones);
                plausible(country, &[&shown, phones.example]);
                let plain = shown.replace(' ', "");
                assert_eq!(e164(&shown, country), Some(plain), "{country}");
            }
        }
        assert_eq!(count, 242);
    }

    #[test]
    fn e164_where_it_is_certain() {
        for (country, phone, expected) in [
            ("PH", "0917 123 4567", Some("+639171234567")),
            ("PH", "917 123 4567", Some("+639171234567")),
            ("PH", "+63 (0)917 123 4567", Some("+639171234567")),
            ("PH", "0063 917 123 4567", Some("+639171234567")),
            ("PH", "639171234567", Some("+639171234567")),
            ("PH", "０９１７ １２３ ４５６７", Some("+639171234567")),
            ("US", "(917) 555-0123", Some("+19175550123")),
            ("US", "1 917 555 0123", Some("+19175550123")),
            ("US", "011 1 917 555 0123", Some("+19175550123")),
            ("CN", "138 0013 8000", Some("+8613800138000")),
            ("CN", "010-12345678", Some("+861012345678")),
            ("IT", "06 1234 5678", Some("+390612345678")),
            ("MX", "+52 1 55 1234 5678", Some("+525512345678")),
            ("GB", "+44 20 7946 0958", Some("+442079460958")),
            ("US", "1-800-FLOWERS", Some("+18003569377")),
            ("AU", "1300 FLOWERS", None),
            // Of La Réunion, or of nobody.
            ("FR", "0692 12 34 56", None),
            ("PH", "1-800-FLOWERS", None),
            ("PH", "0917 123 4567;", Some("+639171234567")),
            // An extension would be lost.
            ("PH", "0917 123 4567 ext 5", None),
            // Within a town.
            ("CN", "12345678", None),
            ("DE", "123456", None),
            ("KY", "949 1234", None),
            // Written otherwise from abroad.
            ("AR", "011 15-2345-6789", None),
            // +49 491 512 345 or +49 1512 345, both of which there may be.
            ("DE", "491512345", None),
            // Another country's.
            ("PH", "+1 212 555 0123", None),
            ("PH", "0086 138 0013 8000", None),
            ("PH", "917", None),
            ("XX", "+639171234567", None),
        ] {
            assert_eq!(
                e164(phone, country).as_deref(),
                expected,
                "{country} {phone}"
            );
        }
    }

    proptest! {
        #[test]
        fn e164_is_its_own_e164_and_plausible(
            country in prop::sample::select(crate::reference::country::countries().collect::<Vec<_>>()),
            phone in "(\\+|00|0)?[0-9 ()-]{4,16}",
        ) {
            if let Some(number) = e164(&phone, country) {
                prop_assert_eq!(kind(country, &number), None);
                prop_assert_eq!(e164(&number, country), Some(number));
                prop_assert_eq!(kind(country, &phone), None);
            }
        }

        #[test]
        fn takes_any_text(country in "[A-Z]{2}", phone in any::<String>()) {
            kind(&country, &phone);
            e164(&phone, &country);
        }
    }
}
