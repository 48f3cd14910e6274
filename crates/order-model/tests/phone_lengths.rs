//! Holds the phone rule against libphonenumber's own patterns: random mobile and landline numbers of sixty countries pass, and
//! with a digit left out or one too many they are noticed as well as libphonenumber does it. So are mobile numbers of China
//! without their calling code.
//!
//! `cargo test -p order-model --test phone_lengths -- --nocapture` prints the table.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use order_model::{Code, Field, FieldRef, OrderDraft, Rules, Validator};
use proptest::strategy::{Strategy, ValueTree};
use proptest::string::string_regex;
use proptest::test_runner::TestRunner;
use regex::Regex;

/// How many numbers of a type are made in each country.
const MOBILE: u32 = 120;
const FIXED: u32 = 60;
/// How many mobile numbers of China are tried in each.
const CHINESE: u32 = 120;
/// By how many percent of the wrong numbers more of them may be accepted than libphonenumber calls valid.
const MOST_BEYOND: f64 = 2.0;

/// One country's patterns, of national numbers.
struct Country {
    name: &'static str,
    calling_code: &'static str,
    trunk: &'static str,
    mobile: &'static str,
    fixed: &'static str,
    /// Of a number of any type.
    valid: Regex,
}

impl Country {
    /// Whether libphonenumber calls a number valid that is written behind the calling code.
    fn calls_valid(&self, number: &str) -> bool {
        let after_trunk = number.strip_prefix(self.trunk).unwrap_or(number);
        self.valid.is_match(number) || self.valid.is_match(after_trunk)
    }
}

fn countries() -> Vec<Country> {
    let lines = include_str!("data/phone_types.tsv").lines();
    let lines = lines.filter(|line| !line.starts_with('#')).skip(1);
    let read = |line: &'static str| {
        let cells = line.split('\t').collect::<Vec<_>>();
        let [name, calling_code, trunk, mobile, fixed, other] = cells.try_into().unwrap();
        let types = [mobile, fixed, other].into_iter();
        let types = types.filter(|pattern| !pattern.is_empty());
        let types: Vec<String> = types.map(|pattern| format!("(?:{pattern})")).collect();
        let valid = Regex::new(&format!("^(?:{})$", types.join("|"))).unwrap();
        Country {
            name,
            calling_code,
            trunk,
            mobile,
            fixed,
            valid,
        }
    };
    lines.map(read).collect()
}

/// Whether the rule takes a number, written with its calling code.
fn is_accepted(validator: &Validator<'_>, country: &Country, number: &str) -> bool {
    is_taken(
        validator,
        country,
        &format!("+{} {number}", country.calling_code),
    )
}

/// Whether the rule takes a number as it is written.
fn is_taken(validator: &Validator<'_>, country: &Country, phone: &str) -> bool {
    let mut draft = OrderDraft::default();
    for (field, text) in [
        (Field::ReceiverCountryCode, country.name),
        (Field::ReceiverPhone, phone),
    ] {
        draft.set(FieldRef::order_field(field), text);
    }
    let field_ref = FieldRef::order_field(Field::ReceiverPhone);
    let issues = validator.validate_draft_field(&draft, field_ref);
    let about_length = [Code::PhoneFormat, Code::PhoneCountry, Code::PhoneSeveral];
    !issues
        .iter()
        .any(|issue| about_length.contains(&issue.kind.code()))
}

/// How many of the wrong numbers of one kind were accepted, by the rule and by libphonenumber.
#[derive(Default, Clone, Copy)]
struct Count {
    made: u32,
    ours: u32,
    theirs: u32,
}

impl Count {
    fn beyond(self) -> f64 {
        100.0 * (f64::from(self.ours) - f64::from(self.theirs)) / f64::from(self.made.max(1))
    }
}

fn random(runner: &mut TestRunner, below: usize) -> usize {
    (0..below).new_tree(runner).unwrap().current()
}

#[test]
fn a_digit_too_few_or_too_many_is_noticed_as_libphonenumber_does() {
    let rules = Rules::default();
    let validator = Validator::new(&rules);
    let mut runner = TestRunner::deterministic();
    let (mut refused, mut beyond) = (Vec::new(), Vec::new());
    println!(
        "country: accepted by us (called valid by libphonenumber), of numbers with a digit less | a digit more"
    );
    for country in countries() {
        let mut counts = [Count::default(); 4];
        for (kind, (pattern, many)) in [(country.mobile, MOBILE), (country.fixed, FIXED)]
            .into_iter()
            .enumerate()
        {
            let numbers = string_regex(&pattern.replace(r"\d", "[0-9]")).unwrap();
            for _ in 0..many {
                let number = numbers.new_tree(&mut runner).unwrap().current();
                if !is_accepted(&validator, &country, &number) {
                    refused.push(format!("{} {number}", country.name));
                }
                let at = number.len() - 1 - random(&mut runner, 4);
                let shorter = format!("{}{}", &number[..at], &number[at + 1..]);
                let longer = format!(
                    "{}{}{}",
                    &number[..at],
                    random(&mut runner, 10),
                    &number[at..]
                );
                for (index, wrong) in [shorter, longer].iter().enumerate() {
                    let count = &mut counts[2 * kind + index];
                    count.made += 1;
                    count.ours += u32::from(is_accepted(&validator, &country, wrong));
                    count.theirs += u32::from(country.calls_valid(wrong));
                }
            }
        }
        let [mobile_less, mobile_more, fixed_less, fixed_more] =
            counts.map(|count| format!("{} ({})", count.ours, count.theirs));
        println!(
            "{}: of {MOBILE} mobile {mobile_less} | {mobile_more}; of {FIXED} landline {fixed_less} | {fixed_more}",
            country.name
        );
        let sum = Count {
            made: counts.iter().map(|count| count.made).sum(),
            ours: counts.iter().map(|count| count.ours).sum(),
            theirs: counts.iter().map(|count| count.theirs).sum(),
        };
        if sum.beyond() > MOST_BEYOND {
            beyond.push(format!("{}: {:.1}", country.name, sum.beyond()));
        }
    }
    assert_eq!(refused, Vec::<String>::new(), "good numbers are refused");
    assert_eq!(
        beyond,
        Vec::<String>::new(),
        "more are accepted than libphonenumber calls valid"
    );
}

/// A number is valid where it is so in any country of the calling code: behind 1, nearly half of them are.
#[test]
fn a_mobile_number_of_china_is_noticed_elsewhere_as_libphonenumber_does() {
    let rules = Rules::default();
    let validator = Validator::new(&rules);
    let mut runner = TestRunner::deterministic();
    let (china, others): (Vec<_>, Vec<_>) = countries()
        .into_iter()
        .partition(|country| country.name == "CN");
    let numbers = string_regex(&china[0].mobile.replace(r"\d", "[0-9]")).unwrap();
    let mut beyond = Vec::new();
    for country in &others {
        let zone = || {
            others
                .iter()
                .filter(|other| other.calling_code == country.calling_code)
        };
        let mut count = Count::default();
        for _ in 0..CHINESE {
            let number = numbers.new_tree(&mut runner).unwrap().current();
            count.made += 1;
            count.ours += u32::from(is_taken(&validator, country, &number));
            count.theirs += u32::from(zone().any(|country| country.calls_valid(&number)));
        }
        // Behind 1 there are numbers of two dozen countries that this list does not have.
        let most = MOST_BEYOND * if zone().count() > 1 { 2.0 } else { 1.0 };
        if count.beyond() > most {
            beyond.push(format!("{}: {:.1}", country.name, count.beyond()));
        }
    }
    assert_eq!(beyond, Vec::<String>::new());
}
