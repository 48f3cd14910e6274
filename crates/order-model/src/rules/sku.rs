//! The same SKU on two lines may be a mistake.

use super::context::{RuleContext, column, count};
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;
use crate::text::duplicates::repeats;
use crate::text::split::trimmed;

/// Up to so many items each is compared with each, which allocates nothing.
const FEW: usize = 16;

pub(super) static RULE: Rule = Rule::new(
    &[Code::SkuRepeated],
    FieldSet::of(&[Field::Sku]),
    Check::Order(check),
);

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let items = order.item_count();
    if items < 2 {
        return;
    }
    let skus = || {
        let field_refs = column(order, Field::Sku).enumerate();
        field_refs.filter_map(|(index, field_ref)| Some((index, sku(order, field_ref)?)))
    };
    if items <= FEW
        && skus().all(|(index, sku)| {
            let mut before = skus().take_while(|(other, _)| *other < index);
            before.all(|(_, text)| text != sku)
        })
    {
        return;
    }
    for (index, first) in repeats(skus()) {
        let field_ref = FieldRef::item_field(index, Field::Sku);
        context.report(
            field_ref,
            IssueKind::SkuRepeated {
                sku: sku(order, field_ref).unwrap_or_default().to_owned(),
                first: count(first),
            },
        );
    }
}

fn sku<'o>(order: &'o ParsedOrder<'_>, field_ref: FieldRef) -> Option<&'o str> {
    let sku = trimmed(order.text_at(field_ref)?);
    (!sku.is_empty()).then_some(sku)
}
