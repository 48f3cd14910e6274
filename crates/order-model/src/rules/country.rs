//! A country code is an officially assigned ISO 3166-1 alpha-2 code, in capitals, or one that carriers take nevertheless, such as Kosovo's.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::reference::country::{is_country, is_taken_unassigned};

pub(super) static RULE: Rule = Rule::new(
    &[Code::CountryUnknown, Code::CountryUnassigned],
    FieldSet::of_both_parties(Field::ReceiverCountryCode),
    Check::Text(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    if is_taken_unassigned(value) {
        let value = value.to_owned();
        context.report(field_ref, IssueKind::CountryUnassigned { value });
    } else if !is_country(value) {
        context.report(
            field_ref,
            IssueKind::CountryUnknown {
                value: value.to_owned(),
                suggestion: None,
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::reference::country::suggestion;

    #[test]
    fn suggests_what_was_meant() {
        for (value, expected) in [
            ("ph", Some("PH")),
            (" PH ", Some("PH")),
            ("PHL", Some("PH")),
            ("ＰＨ", Some("PH")),
            ("uk", Some("GB")),
            ("EL", Some("GR")),
            ("XI", Some("GB")),
            ("UAE", Some("AE")),
            ("U.A.E.", Some("AE")),
            ("KSA", Some("SA")),
            ("GER", Some("DE")),
            ("P.R.C.", Some("CN")),
            ("ROC", Some("TW")),
            ("SU", Some("RU")),
            ("the Netherlands", Some("NL")),
            ("Holland", Some("NL")),
            ("PHILIPPINES", Some("PH")),
            ("Côte d'Ivoire", Some("CI")),
            ("COTE D'IVOIRE", Some("CI")),
            ("中国", Some("CN")),
            ("中国香港", Some("HK")),
            ("菲律宾", Some("PH")),
            ("Filipinas", Some("PH")),
            ("Estados Unidos", Some("US")),
            ("ฟิลิปปินส์", Some("PH")),
            ("Deutschland", Some("DE")),
            ("日本", Some("JP")),
            ("대한민국", Some("KR")),
            ("Россия", Some("RU")),
            ("مصر", Some("EG")),
            ("Kosovo", None),
            ("Congo", None),
            ("YU", None),
            ("Germoney", None),
            ("XX", None),
            ("", None),
        ] {
            assert_eq!(suggestion(value), expected, "{value}");
        }
    }
}
