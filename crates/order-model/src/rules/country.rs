//! A country code is an officially assigned ISO 3166-1 alpha-2 code, in capitals.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::reference::country::{is_country, suggestion};

pub(super) static RULE: Rule = Rule::new(
    &[Code::CountryUnknown],
    FieldSet::of_both_parties(Field::ReceiverCountryCode),
    Check::Text(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    if !is_country(value) {
        context.report(
            field_ref,
            IssueKind::CountryUnknown {
                value: value.to_owned(),
                suggestion: suggestion(value),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_was_meant() {
        for (value, expected) in [
            ("ph", Some("PH")),
            (" PH ", Some("PH")),
            ("PHL", Some("PH")),
            ("ＰＨ", Some("PH")),
            ("uk", Some("GB")),
            ("EL", Some("GR")),
            ("XX", None),
            ("", None),
        ] {
            assert_eq!(suggestion(value).as_deref(), expected, "{value}");
        }
    }
}
