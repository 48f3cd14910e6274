//! Sums of what the items cost, a currency each.

use std::rc::Rc;

use order_model::reference::currency::{exponent, is_currency};
use order_model::rules::PriceUnit;
use order_model::{Field, FieldRef, ParsedOrder};

/// A sum in one currency, in the unit that `unit_price` has.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sum {
    currency: String,
    amount: i128,
}

/// A sum as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) currency: Rc<str>,
    /// Without the currency.
    pub(crate) text: Rc<str>,
}

/// What a whole order costs, as people read it.
pub(super) fn amounts(order: &ParsedOrder<'_>, unit: PriceUnit) -> Vec<Amount> {
    let amount = |sum: Sum| Amount {
        text: format_amount(sum.amount, &sum.currency, unit).into(),
        currency: sum.currency.into(),
    };
    totals(order).into_iter().map(amount).collect()
}

/// What an item costs, as people read it.
pub(super) fn line_amount(
    order: &ParsedOrder<'_>,
    index: usize,
    unit: PriceUnit,
) -> Option<Rc<str>> {
    let currency = order.text_at(FieldRef::item_field(index, Field::Currency));
    let amount = line_total(order, index)?;
    Some(format_amount(amount, currency.unwrap_or_default(), unit).into())
}

/// What one item costs: quantity times unit price, where both can be read.
fn line_total(order: &ParsedOrder<'_>, index: usize) -> Option<i128> {
    let integer = |field| order.integer_at(FieldRef::item_field(index, field));
    Some(i128::from(integer(Field::UnitPrice)?) * i128::from(integer(Field::Qty)?))
}

/// The sums over all items, in the order in which their currencies first appear.
fn totals(order: &ParsedOrder<'_>) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for index in 0..order.item_count() {
        let currency = order
            .text_at(FieldRef::item_field(index, Field::Currency))
            .filter(|code| is_currency(code));
        let (Some(currency), Some(amount)) = (currency, line_total(order, index)) else {
            continue;
        };
        match sums.iter_mut().find(|sum| sum.currency == currency) {
            Some(sum) => sum.amount += amount,
            None => sums.push(Sum {
                currency: currency.to_owned(),
                amount,
            }),
        }
    }
    sums
}

/// How many pieces the order has, over all items whose quantity can be read.
pub(crate) fn pieces(order: &ParsedOrder<'_>) -> i64 {
    (0..order.item_count())
        .filter_map(|index| order.integer_at(FieldRef::item_field(index, Field::Qty)))
        .fold(0, i64::saturating_add)
}

/// An amount as people read it: grouped by thousands, with the currency's decimals where the price is in its
/// smallest part.
fn format_amount(amount: i128, currency: &str, unit: PriceUnit) -> String {
    let decimals = match unit {
        PriceUnit::Major => 0,
        PriceUnit::Minor => usize::from(exponent(currency).unwrap_or_default()),
    };
    let digits = format!("{:0>width$}", amount.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let mut text = String::new();
    if amount < 0 {
        text.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use order_model::OrderDraft;

    #[test]
    fn sums_are_per_currency() {
        let json = br#"{"items":[{"currency":"PHP","unit_price":250,"qty":2},{"currency":"USD","unit_price":3,"qty":4},
            {"currency":"PHP","unit_price":1,"qty":1},{"currency":"x","unit_price":9,"qty":9},{"currency":"PHP","unit_price":"?","qty":9}]}"#;
        let draft = OrderDraft::from_json(json).unwrap();
        let (order, _) = draft.read();
        assert_eq!(
            totals(&order),
            [
                Sum {
                    currency: "PHP".into(),
                    amount: 501
                },
                Sum {
                    currency: "USD".into(),
                    amount: 12
                }
            ]
        );
        assert_eq!(pieces(&order), 25);
    }

    #[test]
    fn amounts_are_grouped_and_have_their_decimals() {
        for (amount, currency, unit, text) in [
            (0, "PHP", PriceUnit::Major, "0"),
            (1_234_567, "PHP", PriceUnit::Major, "1,234,567"),
            (438_150, "PHP", PriceUnit::Minor, "4,381.50"),
            (5, "USD", PriceUnit::Minor, "0.05"),
            (500, "JPY", PriceUnit::Minor, "500"),
            (1_500, "KWD", PriceUnit::Minor, "1.500"),
            (-100_000, "USD", PriceUnit::Major, "−100,000"),
        ] {
            assert_eq!(format_amount(amount, currency, unit), text);
        }
    }
}
