//! A currency is an active ISO 4217 code, in capitals; an order whose items name several may be a mistake.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::reference::currency::is_currency;

pub(super) static RULE: Rule = Rule::new(
    &[Code::CurrencyUnknown],
    FieldSet::of(&[Field::Currency]),
    Check::Text(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    if !is_currency(value) {
        context.report(
            field_ref,
            IssueKind::CurrencyUnknown {
                value: value.to_owned(),
                suggestion: None,
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::reference::currency::suggestion;

    #[test]
    fn suggests_what_was_meant() {
        for (value, expected) in [
            ("php", Some("PHP")),
            ("RMB", Some("CNY")),
            ("ｕｓｄ", Some("USD")),
            ("€", Some("EUR")),
            ("YEN", Some("JPY")),
            ("A$", Some("AUD")),
            ("BGN", Some("EUR")),
            ("ANG", Some("XCG")),
            ("RUR", Some("RUB")),
            ("日元", Some("JPY")),
            ("zł", Some("PLN")),
            ("PHP ₱", Some("PHP")),
            ("USD$", Some("USD")),
            ("Thai Baht", Some("THB")),
            ("Philippine pesos", Some("PHP")),
            ("GPB", Some("GBP")),
            ("YNE", None),
            // Several are as near, or it is something else.
            ("CSK", None),
            ("XAU", None),
            ("BTC", None),
            ("PESO", None),
            ("¥", None),
            ("CHN", None),
            ("adipisicing magna", None),
            ("XXXXX", None),
        ] {
            assert_eq!(suggestion(value), expected, "{value}");
        }
        assert_eq!(suggestion("USDD"), Some("USD"));
    }
}
