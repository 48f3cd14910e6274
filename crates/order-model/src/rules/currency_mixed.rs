//! An order whose items name several currencies may be a mistake. Source: ours.

use super::context::{RuleContext, column};
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldSet, Path};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;
use crate::reference::currency::is_currency;

pub(super) static RULE: Rule =
    Rule::new(&[Code::CurrencyMixed], FieldSet::NONE, Check::Order(check));

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let mut codes = column(order, Field::Currency).filter_map(|field_ref| order.text_at(field_ref));
    let Some(first) = codes.find(|code| is_currency(code)) else {
        return;
    };
    // Mostly they are all the same: one look at the list is enough then.
    let mut others = codes.filter(|code| *code != first && is_currency(code));
    let Some(other) = others.next() else {
        return;
    };
    let mut seen = vec![first.to_owned(), other.to_owned()];
    for code in others {
        // At most as many as there are currencies, so looking through them is no loop over the items.
        if !seen.iter().any(|known| known == code) {
            seen.push(code.to_owned());
        }
    }
    context.report(Path::items(), IssueKind::CurrencyMixed { currencies: seen });
}
