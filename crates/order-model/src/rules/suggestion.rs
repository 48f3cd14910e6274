//! What was meant where a value is none of a list: the lists are short, what people write in their place is not.

use super::config::Rules;
use super::email::offer;
use super::number::add_offers;
use crate::contract::{Field, Kind};
use crate::issue::{Issue, IssueKind};
use crate::order::ParsedOrder;
use crate::reference::{country, currency};
use crate::text::suggest::nearest;

/// Adds to an issue the value that was meant.
pub(super) fn suggest(issue: &mut Issue, order: &ParsedOrder<'_>, rules: &Rules) {
    add_offers(issue, order, rules);
    let field = issue.path.field_ref().map(|field_ref| field_ref.field);
    let (meant, suggestion) = match &mut issue.kind {
        IssueKind::CountryUnknown { value, suggestion } => {
            (country::suggestion(value).map(str::to_owned), suggestion)
        }
        IssueKind::CurrencyUnknown { value, suggestion } => {
            (currency::suggestion(value).map(str::to_owned), suggestion)
        }
        IssueKind::EmailFormat {
            value, suggestion, ..
        } => (offer(value), suggestion),
        IssueKind::NotAllowed { value, suggestion } => (
            field.and_then(|field| allowed(field, value, rules)),
            suggestion,
        ),
        _ => return,
    };
    *suggestion = meant;
}

/// The allowed value that was meant: of countries and currencies by another name of its own, such as `RMB` for `CNY`, else the nearest.
fn allowed(field: Field, value: &str, rules: &Rules) -> Option<String> {
    let allowed = rules.allowed.get(&field)?;
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
