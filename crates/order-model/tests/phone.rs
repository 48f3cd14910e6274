//! Holds the phone rule against libphonenumber's own examples: what it accepts of them, and what it accepts of
//! numbers made wrong. `cargo test -p order-model --test phone -- --nocapture` prints the figures.

use std::fmt;

use order_model::{Code, Field, FieldRef, OrderDraft, Path, Rules, validate_draft};

/// Examples that the table refuses in either form. The metadata that it is made from is newer than the examples: Benin's
/// numbers begin with 01 by now, and Zimbabwe's have at least eight digits but for one that begins with 8.
const EXCEPTIONS: [&str; 3] = ["BJ voip", "BJ uan", "ZW fixed_line"];

/// The most of a kind of wrong numbers that may be accepted, in percent: a little above what is.
const MOST_WRONG: f64 = 13.0;

struct Example {
    country: &'static str,
    kind: &'static str,
    national: &'static str,
    international: &'static str,
    /// `-` and `+`: libphonenumber refuses the number without its last digit, with a 5 after it.
    not_valid: &'static str,
    /// A country in which libphonenumber refuses the national form; empty where it accepts it.
    missing_letters: &'static str,
}

impl Example {
    fn name(&self) -> String {
        format!("{} {}", self.country, self.kind)
    }

    fn is_exception(&self) -> bool {
        EXCEPTIONS.contains(&self.name().as_str())
    }
}

fn examples() -> impl Iterator<Item = Example> {
    include_str!("data/phone_examples.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let slots: Vec<&str> = line.split('\t').collect();
            let [
                country,
                kind,
                national,
                international,
                not_valid,
                missing_letters,
            ] = slots[..]
            else {
                unreachable!("a row has six slots: {line}");
            };
            Example {
                country,
                kind,
                national,
                international,
                not_valid,
                missing_letters,
            }
        })
}

/// The code that the rule reports for a phone number of an address in this country.
fn reported(country: &str, phone: &str) -> Option<Code> {
    let mut draft = OrderDraft::default();
    for (field, text) in [
        (Field::ReceiverCountryCode, country),
        (Field::ReceiverPhone, phone),
    ] {
        draft.set(FieldRef::order_field(field), text);
    }
    let verdict = validate_draft(&draft, &Rules::default());
    let path = Path::from(Field::ReceiverPhone);
    let mut codes = verdict
        .issues
        .iter()
        .filter(|issue| issue.path == path)
        .map(|issue| issue.kind.code())
        .filter(|code| matches!(code, Code::PhoneFormat | Code::PhoneCountry));
    codes.next()
}

/// How many of how many were accepted.
#[derive(Default)]
struct Share {
    accepted: u32,
    all: u32,
}

impl Share {
    fn count(&mut self, accepted: bool) {
        self.accepted += u32::from(accepted);
        self.all += 1;
    }

    fn percent(&self) -> f64 {
        100.0 * f64::from(self.accepted) / f64::from(self.all)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {} ({:.1} %)",
            self.accepted,
            self.all,
            self.percent()
        )
    }
}

#[test]
fn examples_are_plausible_in_national_and_international_form() {
    let mut refused = Vec::new();
    let mut share = Share::default();
    for example in examples() {
        for phone in [example.national, example.international] {
            let accepted = reported(example.country, phone).is_none();
            share.count(accepted);
            if !accepted {
                refused.push(example.name());
            }
        }
    }
    println!("accepted of libphonenumber's examples: {share}");
    assert_eq!(refused, EXCEPTIONS.map(|name| [name; 2]).concat());
    assert!(share.all > 2_000 && share.percent() >= 99.5, "{share}");
}

#[test]
fn examples_are_plausible_without_any_separator() {
    for example in examples().filter(|example| !example.is_exception()) {
        let digits = |text: &str| {
            text.chars()
                .filter(|c| c.is_ascii_digit() || *c == '+')
                .collect::<String>()
        };
        let international = digits(example.international);
        for phone in [
            digits(example.national),
            international.replace('+', "00"),
            international,
        ] {
            let found = reported(example.country, &phone);
            assert_eq!(found, None, "{} {phone}", example.name());
        }
    }
}

/// The numbers here are those that libphonenumber, with all that it knows, refuses.
#[test]
fn few_wrong_numbers_are_plausible() {
    let [
        mut shorter,
        mut longer,
        mut mobile,
        mut elsewhere,
        mut abroad,
    ] = [(); 5].map(|()| Share::default());
    for example in examples() {
        let mut wrong = |phone: &str, share: &mut Share| {
            let accepted = reported(example.country, phone).is_none();
            share.count(accepted);
            if example.kind == "mobile" {
                mobile.count(accepted);
            }
        };
        let phone = example.international;
        if example.not_valid.contains('-') {
            wrong(&phone[..phone.len() - 1], &mut shorter);
        }
        if example.not_valid.contains('+') {
            wrong(&format!("{phone}5"), &mut longer);
        }
        if !example.missing_letters.is_empty() {
            elsewhere.count(reported(example.missing_letters, example.national).is_none());
            abroad.count(reported(example.missing_letters, phone).is_none());
        }
    }
    println!("accepted of numbers that libphonenumber refuses:");
    for (name, share) in [
        ("without the last digit", shorter),
        ("with a digit more", longer),
        ("either, of mobile numbers alone", mobile),
        ("national form, another country", elsewhere),
    ] {
        println!("  {name}: {share}");
        assert!(
            share.all > 400 && share.percent() < MOST_WRONG,
            "{name}: {share}"
        );
    }
    println!("  international form, another country: {abroad}");
    assert_eq!(
        abroad.accepted, 0,
        "a calling code says which country it is"
    );
}

#[test]
fn a_foreign_number_is_called_foreign() {
    // Numbers without an area code are dialled within Canada alone.
    let is_dialled_abroad =
        |example: &Example| !example.is_exception() && example.name() != "CA uan";
    for example in examples().filter(is_dialled_abroad) {
        if !example.missing_letters.is_empty() {
            let found = reported(example.missing_letters, example.international);
            assert_eq!(found, Some(Code::PhoneCountry), "{}", example.name());
        }
    }
}
