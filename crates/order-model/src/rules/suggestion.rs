//! What was meant where a value is none of a list: the lists are short, what people write in their place is not.

use super::config::Rules;
use super::email::offer;
use super::number::add_offers;
use crate::contract::{Field, Group, Kind};
use crate::issue::{Issue, IssueKind};
use crate::order::ParsedOrder;
use crate::reference::post_code::{post_code_example, with_lost_zero};
use crate::reference::province_post_code::elsewhere;
use crate::reference::{country, currency};
use crate::text::split::trimmed;
use crate::text::suggest::nearest;

/// Adds to an issue the value that was meant.
pub(super) fn suggest(issue: &mut Issue, order: &ParsedOrder<'_>, rules: &Rules) {
    add_offers(issue, order, rules);
    mend_post_code(issue, order);
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

/// A zero that a spreadsheet took is only offered where the code lies in the order's province then; behind the `.0` of a number it may be missing.
fn mend_post_code(issue: &mut Issue, order: &ParsedOrder<'_>) {
    let Some(field) = issue.path.field_ref().map(|field_ref| field_ref.field) else {
        return;
    };
    if field.counterpart_in(Group::Receiver) != Field::ReceiverPostCode {
        return;
    }
    let other = |other: Field| {
        let text = order.text(other.counterpart_in(field.group()));
        text.map(trimmed).unwrap_or_default()
    };
    let country = other(Field::ReceiverCountryCode);
    let province = other(Field::ReceiverProvince);
    let is_elsewhere = |code: &str| elsewhere(country, province, code).is_some();
    match &mut issue.kind {
        IssueKind::PostCodeZero { suggestion } if is_elsewhere(suggestion) => {
            issue.kind = IssueKind::PostCodeFormat {
                country: country.to_owned(),
                example: post_code_example(country).map(str::to_owned),
            };
        }
        IssueKind::SpreadsheetNumber {
            suggestion: Some(suggestion),
            ..
        } => {
            if let Some(code) = with_lost_zero(country, suggestion) {
                *suggestion = code;
            }
        }
        _ => {}
    }
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
