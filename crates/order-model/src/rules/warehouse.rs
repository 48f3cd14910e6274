//! The consignee is in a country that the warehouse delivers to. Source: the deployment, in
//! [`crate::Rules::warehouse_countries`].

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;
use crate::reference::country::is_country;

pub(super) static RULE: Rule = Rule::new(
    &[Code::WarehouseCountry],
    FieldSet::of(&[Field::ReceiverCountryCode]),
    Check::Order(check),
);

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let known = &context.rules.warehouse_countries;
    if known.is_empty() {
        return;
    }
    let (Some(warehouse), Some(country)) = (
        order.text(Field::CentreCode),
        order.text(Field::ReceiverCountryCode),
    ) else {
        return;
    };
    let Some(expected) = known.get_by(|code| code == warehouse) else {
        return;
    };
    if is_country(country) && !expected.iter().any(|known| known == country) {
        let expected = expected.clone();
        context.report(
            Field::ReceiverCountryCode,
            IssueKind::WarehouseCountry {
                warehouse: warehouse.to_owned(),
                country: country.to_owned(),
                expected,
            },
        );
    }
}
