//! A currency is an active ISO 4217 code, in capitals; an order whose items name several may be a mistake.

use super::code::plain_capitals;
use super::{Findings, column};
use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::Problem;
use crate::nearest::nearest;
use crate::path::{Leaf, Path};
use crate::table::currency::{currencies, is_currency};

#[inline(never)]
pub(super) fn check(leaf: Leaf, value: &str, found: &mut Findings<'_>) {
    if !is_currency(value) {
        found.push(
            leaf,
            Problem::CurrencyUnknown {
                value: value.to_owned(),
                suggestion: suggestion(value),
            },
        );
    }
}

pub(super) fn check_order(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let mut codes = column(order, Field::Currency)
        .filter_map(|leaf| order.text_at(leaf))
        .filter(|code| is_currency(code));
    let Some(first) = codes.next() else {
        return;
    };
    let Some(other) = codes.find(|code| *code != first) else {
        return;
    };
    let mut seen = vec![first.to_owned(), other.to_owned()];
    for code in codes {
        // At most as many as there are currencies, so looking through them is no loop over the items.
        if !seen.iter().any(|known| known == code) {
            seen.push(code.to_owned());
        }
    }
    found.push(Path::items(), Problem::CurrencyMixed { currencies: seen });
}

/// The code that was meant: in lower case, by its sign or everyday name, or with a slip of the finger.
pub(super) fn suggestion(value: &str) -> Option<String> {
    let code = plain_capitals(value);
    let code = match code.as_str() {
        "RMB" | "CNH" | "人民币" | "元" => "CNY",
        "€" => "EUR",
        "£" => "GBP",
        "US$" => "USD",
        "₱" => "PHP",
        "NTD" | "NT$" => "TWD",
        code if is_currency(code) => code,
        code if code.chars().nth(4).is_none() => nearest(code, &mut currencies())?,
        _ => return None,
    };
    Some(code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_was_meant() {
        for (value, expected) in [
            ("php", Some("PHP")),
            ("RMB", Some("CNY")),
            ("ｕｓｄ", Some("USD")),
            ("€", Some("EUR")),
            ("adipisicing magna", None),
            ("XXXXX", None),
        ] {
            assert_eq!(suggestion(value).as_deref(), expected, "{value}");
        }
        assert!(suggestion("USDD").is_some_and(|code| code == "USD"));
    }
}
