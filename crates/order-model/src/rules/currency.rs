//! A currency is an active ISO 4217 code, in capitals; an order whose items name several may be a mistake.

use super::context::{RuleContext, column};
use crate::contract::Field;
use crate::contract::{FieldRef, Path};
use crate::issue::IssueKind;
use crate::order::parsed::ParsedOrder;
use crate::reference::currency::{is_currency, suggestion};

#[inline(never)]
pub(super) fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    if !is_currency(value) {
        context.report(
            field_ref,
            IssueKind::CurrencyUnknown {
                value: value.to_owned(),
                suggestion: suggestion(value),
            },
        );
    }
}

pub(super) fn check_order(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let mut codes = column(order, Field::Currency)
        .filter_map(|field_ref| order.text_at(field_ref))
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
    context.report(Path::items(), IssueKind::CurrencyMixed { currencies: seen });
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
