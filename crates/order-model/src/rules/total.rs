//! The prices of all items of one currency add up to a number that JavaScript holds exactly. Source: what reads
//! the order adds up, on a customs form at the latest.

use super::context::{RuleContext, column};
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet, Path};
use crate::issue::{Code, IssueKind};
use crate::json::number::MAX_SAFE_INTEGER;
use crate::order::ParsedOrder;

pub(super) static RULE: Rule =
    Rule::new(&[Code::TotalOverflow], FieldSet::NONE, Check::Order(check));

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    // If all items together come to little, those of one currency do.
    if total(order, None) <= i128::from(MAX_SAFE_INTEGER) {
        return;
    }
    let mut reported: Vec<&str> = Vec::new();
    for field_ref in column(order, Field::Currency) {
        let currency = order.text_at(field_ref).unwrap_or_default();
        if reported.contains(&currency) {
            continue;
        }
        reported.push(currency);
        if total(order, Some(currency)) > i128::from(MAX_SAFE_INTEGER) {
            context.report(
                Path::items(),
                IssueKind::TotalOverflow {
                    currency: currency.to_owned(),
                },
            );
            // One currency that overflows says enough, and looking for more is a loop over the items for each.
            return;
        }
    }
}

/// What the items with a price and a quantity come to, or those of them in one currency.
fn total(order: &ParsedOrder<'_>, currency: Option<&str>) -> i128 {
    (0..order.item_count())
        .filter(|index| {
            currency.is_none_or(|currency| {
                order.text_at(FieldRef::item_field(*index, Field::Currency)) == Some(currency)
            })
        })
        .filter_map(|index| {
            let price = order.integer_at(FieldRef::item_field(index, Field::UnitPrice))?;
            let qty = order.integer_at(FieldRef::item_field(index, Field::Qty))?;
            (price > 0 && qty > 0).then(|| i128::from(price) * i128::from(qty))
        })
        .sum()
}
