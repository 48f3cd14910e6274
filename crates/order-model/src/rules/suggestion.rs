//! What was meant where a value is none of a list: the lists are short, what people write in their place is not.

use super::config::Rules;
use super::email::offer;
use super::number::add_offers;
use super::party::Party;
use crate::contract::{Field, FieldRef, Group, Kind};
use crate::issue::{Code, DataKind, Issue, IssueKind};
use crate::json::JsonType;
use crate::order::{ParsedOrder, Value};
use crate::reference::post_code::post_code_example;
use crate::reference::{country_meant, currency};
use crate::text::suggest::nearest;

/// Adds to an issue the value that was meant.
pub(super) fn suggest(issue: &mut Issue, order: &ParsedOrder<'_>, rules: &Rules) {
    add_offers(issue, order, rules);
    let Some(field_ref) = issue.path.field_ref() else {
        return;
    };
    let field = field_ref.field;
    let party = Party {
        group: field.group(),
        order,
    };
    match field.counterpart_in(Group::Receiver) {
        Field::ReceiverPostCode => mend_post_code(issue, &party, field_ref),
        Field::ReceiverProvince => exchange_with_city(issue, &party, rules),
        _ => {}
    }
    let is_phone = field.counterpart_in(Group::Receiver) == Field::ReceiverPhone;
    let (meant, suggestion) = match &mut issue.kind {
        IssueKind::CountryUnknown { value, suggestion } => {
            (country_meant::meant(value).map(str::to_owned), suggestion)
        }
        IssueKind::CurrencyUnknown { value, suggestion } => {
            (currency::suggestion(value).map(str::to_owned), suggestion)
        }
        IssueKind::EmailFormat {
            value, suggestion, ..
        } => (offer(value), suggestion),
        IssueKind::NotAllowed { value, suggestion } => (allowed(field, value, rules), suggestion),
        IssueKind::WrongType {
            expected: JsonType::String,
            suggestion,
            ..
        } if field.is_code() || is_phone => (digits(order, field_ref), suggestion),
        _ => return,
    };
    *suggestion = meant;
}

/// The text that a number is in the place of one.
fn digits(order: &ParsedOrder<'_>, field_ref: FieldRef) -> Option<String> {
    match order.value(field_ref) {
        Value::Integer(number @ 0..) => Some(number.to_string()),
        _ => None,
    }
}

/// A zero that a spreadsheet took is only offered where the code lies in the order's province then; behind the `.0` of a number it may be missing.
fn mend_post_code(issue: &mut Issue, party: &Party<'_>, field_ref: FieldRef) {
    match &mut issue.kind {
        IssueKind::PostCodeZero { suggestion } if party.is_elsewhere(suggestion) => {
            let country = party.country();
            issue.kind = IssueKind::PostCodeFormat {
                country: country.to_owned(),
                example: post_code_example(country).map(str::to_owned),
                suggestion: None,
            };
        }
        IssueKind::PostCodeFormat { suggestion, .. } => *suggestion = party.post_code_meant(),
        IssueKind::SpreadsheetNumber {
            suggestion: Some(code),
            ..
        } => {
            if let Some(whole) = party.with_lost_zero(code) {
                *code = whole;
            }
        }
        IssueKind::WrongType { suggestion, .. } => {
            let code = digits(party.order, field_ref);
            let whole = code.as_deref().and_then(|code| party.with_lost_zero(code));
            *suggestion = whole.or(code);
        }
        _ => {}
    }
}

/// What is no province may be the city, and the city the province.
fn exchange_with_city(issue: &mut Issue, party: &Party<'_>, rules: &Rules) {
    let IssueKind::ProvinceUnknown { value, .. } = &issue.kind else {
        return;
    };
    if let Some(severity) = rules.severity(Code::WrongField)
        && let Some(edits) = party.city_and_province()
    {
        issue.severity = severity;
        issue.kind = IssueKind::WrongField {
            value: value.clone(),
            seems: DataKind::City,
            edits,
        };
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
        Field::ReceiverCountryCode | Field::SenderCountryCode => country_meant::meant(value),
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
