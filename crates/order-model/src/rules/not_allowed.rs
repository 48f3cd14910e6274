//! A value is one of those that the deployment allows. Source: the deployment: the values of warehouses,
//! shops, carriers and process types are the warehouse's own.

use super::config::Rules;
use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet, Kind};
use crate::issue::{Code, IssueKind};
use crate::reference::{country, currency};
use crate::text::suggest::nearest;

pub(super) static RULE: Rule = Rule::new(&[Code::NotAllowed], FieldSet::ALL, Check::Text(check))
    .applies(Rules::lists_values_of);

#[inline(never)]
fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    let Some(allowed) = context.rules.allowed.get(&field_ref.field) else {
        return;
    };
    if !allowed.iter().any(|known| known == value) {
        context.report(
            field_ref,
            IssueKind::NotAllowed {
                value: value.to_owned(),
                suggestion: suggestion(field_ref.field, value, allowed),
            },
        );
    }
}

/// The value that was meant: of countries and currencies by another name of its own, such as `RMB` for `CNY`, else the nearest.
fn suggestion(field: Field, value: &str, allowed: &[String]) -> Option<String> {
    // Another number is no slip of the finger.
    if field.kind() != Kind::Text {
        return None;
    }
    let code = match field {
        Field::ReceiverCountryCode | Field::SenderCountryCode => country::suggestion(value),
        Field::Currency => currency::suggestion(value),
        _ => {
            let mut known = allowed.iter().map(String::as_str);
            return nearest(value.trim(), &mut known).map(str::to_owned);
        }
    };
    // A code is another country's or currency's as soon as a letter is another: the nearest was hardly meant.
    let code = code.filter(|code| allowed.iter().any(|known| known == code));
    code.map(str::to_owned)
}
