//! A number as it is typed, and the whole number that is meant by it: what a form and an import offer, and what `normalize` mends.
//!
//! A price is in the unit that [`Rules::price_unit`] names. In the smallest part of a currency, `12.50` is 1250 by the currency's own exponent, and is
//! taken as that; in whole units it is none, and the nearest ones are offered. Nothing is rounded unasked.

use super::config::{PriceUnit, Rules};
use crate::contract::{Field, FieldRef, Kind};
use crate::issue::{Issue, IssueKind, NumberFault, ShapeIssue};
use crate::json::number::{MAX_SAFE_INTEGER, clip};
use crate::order::{ParsedOrder, Value};
use crate::reference::currency::{currency_named, exponent};
use crate::text::amount::{self, Amount, Typed};
use crate::text::fold::{Changed, lower};
use crate::text::split::{is_one_of, parts, split_once_byte, unwrapped};

/// What pieces are called beside their number.
const PIECES: &str = "pcs pc piece pieces ea each x × unit units set sets pair pairs box boxes pack packs pk pkt 套 双 雙 对 盒 箱 包 瓶 袋 條 条 台 部 张 把 支 u. uds ud und pz pza stk stück st szt шт buc db adet pcs. 件 个 個 只 枚 개 本 点 ชิ้น cái chiếc buah biji";

/// Signs and names that several currencies have, or that stand for one beside a number alone, each before the codes of those that it may be.
const SIGNS: &str = "$ USD MXN SGD AUD CAD HKD TWD NZD CLP COP ARS BRL UYU DOP|£ GBP EGP|¥ CNY JPY|元 CNY TWD HKD|块钱 CNY|rs INR PKR LKR NPR MUR|р RUB|\
    lei RON MDL|kr SEK NOK DKK ISK|fr CHF|dh AED MAD|p PHP|peso PHP MXN CLP COP ARS|pesos PHP MXN CLP COP ARS|dollar USD|dollars USD";

/// What may have been meant by a number that is none, the likeliest first; empty where nobody knows.
pub(crate) fn offers(order: &ParsedOrder<'_>, field_ref: FieldRef, rules: &Rules) -> Vec<i64> {
    let currency = currency_of(order, field_ref);
    let field = field_ref.field;
    match order.value(field_ref) {
        Value::Text(text) => offers_of(field, text, currency, rules, is_sign_of),
        Value::Unusable(json) => {
            let Some(mut typed) = amount::read(json) else {
                return Vec::new();
            };
            // In JSON a point is one, whatever stands behind it.
            if json.contains('.') {
                typed.readings.retain(|reading| reading.fraction.is_some());
            }
            offers_of_typed(field, &typed, currency, rules, is_sign_of)
        }
        _ => Vec::new(),
    }
}

fn currency_of<'o>(order: &'o ParsedOrder<'_>, field_ref: FieldRef) -> &'o str {
    let currency = FieldRef {
        field: Field::Currency,
        ..field_ref
    };
    order.text_at(currency).unwrap_or_default().trim()
}

/// Whether a sign may stand for a currency. What judges prices without any does not bring the names of currencies.
type IsSign = fn(&str, &str) -> bool;

/// What may have been meant by a text in a field for whole numbers.
pub(crate) fn offers_of(
    field: Field,
    text: &str,
    currency: &str,
    rules: &Rules,
    is_sign: IsSign,
) -> Vec<i64> {
    match read(text) {
        Some(typed) => offers_of_typed(field, &typed, currency, rules, is_sign),
        None => Vec::new(),
    }
}

fn offers_of_typed(
    field: Field,
    typed: &Typed,
    currency: &str,
    rules: &Rules,
    is_sign: IsSign,
) -> Vec<i64> {
    if !fits(field, typed, currency, is_sign) {
        return Vec::new();
    }
    let Some(places) = places(field, currency, rules) else {
        return Vec::new();
    };
    let mut offers = Vec::new();
    for reading in &typed.readings {
        // Digits alone are in the field's own unit already.
        let own = reading.fraction.is_none();
        push(&mut offers, reading, if own { 0 } else { places });
        if own && places > 0 {
            push(&mut offers, reading, places);
        }
    }
    if field == Field::ProcessType && typed.readings.iter().any(|reading| !reading.is_whole()) {
        // A kind of order has no nearest one.
        return Vec::new();
    }
    // What would be wrong as well is no offer; nor is a price of nothing where something was typed.
    let least = i64::from(field != Field::UnitPrice || !typed.readings.iter().all(is_zero));
    let most = match field {
        Field::Qty => rules.max_qty().unwrap_or(MAX_SAFE_INTEGER),
        _ => MAX_SAFE_INTEGER,
    };
    let allowed = rules.allowed.get(&field);
    offers.retain(|offer| {
        (least..=most).contains(offer)
            && allowed.is_none_or(|allowed| allowed.contains(&offer.to_string()))
    });
    offers
}

/// A number as it was typed, without what a spreadsheet puts around it.
fn read(text: &str) -> Option<Typed> {
    amount::read(unwrapped(text))
}

/// The whole number that is certainly meant by a text.
pub(crate) fn certain(field: Field, text: &str, currency: &str, rules: &Rules) -> Option<i64> {
    only(&offers_of(field, text, currency, rules, is_sign_of))
}

const fn only(offers: &[i64]) -> Option<i64> {
    match offers {
        [only] => Some(*only),
        _ => None,
    }
}

/// Whether a text is a price as it is written, with a point and no more digits behind it than its currency has.
fn is_written_price(text: &str) -> bool {
    read(text).is_some_and(|typed| {
        typed.around.iter().all(String::is_empty)
            && typed
                .readings
                .iter()
                .any(|reading| reading.fraction.is_some())
    })
}

/// Takes prices as they are written, where the unit is the smallest part of a currency, and forgets what was reported of them.
pub(crate) fn take_prices(order: &mut ParsedOrder<'_>, found: &mut Vec<ShapeIssue>, rules: &Rules) {
    if rules.price_unit != PriceUnit::Minor {
        return;
    }
    found.retain(|issue| {
        let Some(field_ref) = issue
            .path
            .field_ref()
            .filter(|at| at.field == Field::UnitPrice)
        else {
            return true;
        };
        let (IssueKind::NotAnInteger { .. }, Value::Text(text)) =
            (&issue.kind, order.value(field_ref))
        else {
            return true;
        };
        let currency = currency_of(order, field_ref);
        let offers = offers_of(Field::UnitPrice, text, currency, rules, |_, _| false);
        let Some(price) = only(&offers).filter(|_| is_written_price(text)) else {
            return true;
        };
        order.put(field_ref, Value::Integer(price));
        false
    });
}

/// Adds what may have been meant to what decoding found.
pub(super) fn add_offers(issue: &mut Issue, order: &ParsedOrder<'_>, rules: &Rules) {
    let Some(field_ref) = issue
        .path
        .field_ref()
        .filter(|at| at.field.kind() == Kind::Integer)
    else {
        return;
    };
    match &mut issue.kind {
        IssueKind::NotAnInteger {
            suggestions, fault, ..
        } => {
            *suggestions = offers(order, field_ref, rules);
            if let Value::Text(text) = order.value(field_ref) {
                *fault = fault_of(field_ref.field, text, currency_of(order, field_ref));
            }
        }
        IssueKind::WrongType { suggestions, .. } => {
            *suggestions = offers(order, field_ref, rules);
            if let Value::Text(text) = order.value(field_ref)
                && is_in_other_currency(field_ref.field, text, currency_of(order, field_ref))
            {
                issue.kind = IssueKind::NotAnInteger {
                    found: clip(text),
                    fault: NumberFault::Currency,
                    suggestions: Vec::new(),
                };
            }
        }
        _ => {}
    }
}

/// Whether a price has the sign or the name of another currency than its own.
fn is_in_other_currency(field: Field, text: &str, currency: &str) -> bool {
    let is_one =
        |word: &String| !word.is_empty() && !is_sign_of(word, currency) && is_sign_of(word, "");
    field == Field::UnitPrice && read(text).is_some_and(|typed| typed.around.iter().any(is_one))
}

/// Why a text is no whole number.
fn fault_of(field: Field, text: &str, currency: &str) -> NumberFault {
    let typed = read(text);
    let likeliest = typed.as_ref().and_then(|typed| typed.readings.first());
    let has_fraction = likeliest.is_some_and(|reading| !reading.is_whole());
    if is_in_other_currency(field, text, currency) {
        NumberFault::Currency
    } else if has_fraction {
        NumberFault::Fraction
    } else {
        NumberFault::Spelling
    }
}

/// How many digits of a number stand behind the point where the unit is a whole one.
fn places(field: Field, currency: &str, rules: &Rules) -> Option<usize> {
    match (field, rules.price_unit) {
        (Field::UnitPrice, PriceUnit::Minor) => {
            exponent(&currency.to_ascii_uppercase()).map(usize::from)
        }
        _ => Some(0),
    }
}

/// Whether what stands around a number goes with the field.
fn fits(field: Field, typed: &Typed, currency: &str, is_sign: IsSign) -> bool {
    let mut words = typed.around.iter().filter(|word| !word.is_empty());
    match field {
        Field::UnitPrice => words.all(|word| is_sign(word, currency)),
        Field::Qty => words.all(|word| {
            Changed::by(word, |letter| Some(lower(letter)))
                .is_some_and(|word| is_one_of(PIECES, b' ', word.as_str()))
        }),
        _ => words.next().is_none(),
    }
}

/// Whether a sign or a name may stand for a currency; where none is given that we know, any.
fn is_sign_of(word: &str, currency: &str) -> bool {
    let currency = currency_named(currency).unwrap_or_default();
    let is_it = |code: &str| currency.is_empty() || code == currency;
    let Some(small) = Changed::by(word, |letter| Some(lower(letter))) else {
        return false;
    };
    let mut signs = parts(SIGNS, b'|').filter_map(|sign| split_once_byte(sign, b' '));
    match signs.find(|(known, _)| *known == small.as_str()) {
        Some((_, codes)) => parts(codes, b' ').any(is_it),
        None => currency_named(word).is_some_and(is_it),
    }
}

fn is_zero(reading: &Amount) -> bool {
    reading.is_whole() && reading.whole.bytes().all(|digit| digit == b'0')
}

/// Adds the whole number that a reading is, or the two nearest ones, the nearer first.
fn push(offers: &mut Vec<i64>, reading: &Amount, places: usize) {
    let Some((down, exact)) = reading.scaled(places) else {
        return;
    };
    let up = down.saturating_add(1);
    let both = match (exact, reading.rounds_up(places)) {
        (true, _) => [down, down],
        (false, true) => [up, down],
        (false, false) => [down, up],
    };
    for offer in both {
        if !offers.contains(&offer) {
            offers.push(offer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Issue;
    use crate::order::OrderDraft;
    use crate::validate::Validator;

    fn offered(field: Field, text: &str, currency: &str, unit: PriceUnit) -> Vec<i64> {
        let rules = Rules {
            price_unit: unit,
            ..Rules::default()
        };
        offers_of(field, text, currency, &rules, is_sign_of)
    }

    #[test]
    fn prices_in_whole_units() {
        for (text, offers) in [
            ("12.50", &[13, 12][..]),
            ("12,30", &[12, 13]),
            ("0.40", &[1]),
            ("1,299", &[1299]),
            ("1.299", &[1299, 1, 2]),
            ("45.00", &[45]),
            ("2.0", &[2]),
            ("₱450", &[450]),
            ("450 PHP", &[450]),
            ("PHP 1,450.00", &[1450]),
            ("$450", &[]),
            ("450 USD", &[]),
            ("€12", &[]),
            ("450 pcs", &[]),
            ("free", &[]),
            ("1e2", &[]),
            ("0", &[0]),
            ("99999999999999999999", &[]),
        ] {
            assert_eq!(
                offered(Field::UnitPrice, text, "PHP", PriceUnit::Major),
                offers,
                "{text}"
            );
        }
        assert_eq!(
            offered(Field::UnitPrice, "$45", "USD", PriceUnit::Major),
            [45]
        );
        assert_eq!(
            offered(Field::UnitPrice, "¥45", "JPY", PriceUnit::Major),
            [45]
        );
        assert_eq!(
            offered(Field::UnitPrice, "RM 45", "MYR", PriceUnit::Major),
            [45]
        );
        assert_eq!(
            offered(Field::UnitPrice, "45 €", "", PriceUnit::Major),
            [45]
        );
    }

    #[test]
    fn prices_in_smallest_parts() {
        for (text, currency, offers) in [
            ("12.50", "PHP", &[1250][..]),
            ("12.5", "PHP", &[1250]),
            ("12,50", "PHP", &[1250]),
            ("1,299.00", "PHP", &[129_900]),
            ("₱12.50", "PHP", &[1250]),
            ("1,299", "PHP", &[1299, 129_900]),
            ("12.505", "PHP", &[12_505, 1_250_500, 1251, 1250]),
            ("12.5055", "PHP", &[1251, 1250]),
            ("1.299", "KWD", &[1299, 1_299_000]),
            ("12.50", "JPY", &[13, 12]),
            ("45.00", "JPY", &[45]),
            ("1299", "JPY", &[1299]),
            ("12.50", "XXX", &[]),
            ("12.50", "", &[]),
        ] {
            assert_eq!(
                offered(Field::UnitPrice, text, currency, PriceUnit::Minor),
                offers,
                "{text} {currency}"
            );
        }
    }

    #[test]
    fn quantities() {
        for (text, offers) in [
            ("2 pcs", &[2][..]),
            ("2pcs.", &[2]),
            ("x2", &[2]),
            ("2件", &[2]),
            ("1,000", &[1000]),
            ("2.0", &[2]),
            ("2.5", &[3, 2]),
            ("１２", &[12]),
            ("2 dozen", &[]),
            ("2 kg", &[]),
            ("2 x 3", &[]),
            ("two", &[]),
        ] {
            assert_eq!(
                offered(Field::Qty, text, "PHP", PriceUnit::Minor),
                offers,
                "{text}"
            );
        }
        assert_eq!(
            offered(Field::ProcessType, "1.0", "", PriceUnit::Major),
            [1]
        );
    }

    #[test]
    fn a_typed_price_is_taken_in_smallest_parts_alone() {
        let mut draft = OrderDraft {
            items: vec![std::sync::Arc::default()],
            ..OrderDraft::default()
        };
        let price = FieldRef::item_field(0, Field::UnitPrice);
        draft.set(FieldRef::item_field(0, Field::Currency), "PHP");
        let mut read = |unit, text: &str| {
            draft.set(price, text);
            let rules = Rules {
                price_unit: unit,
                ..Rules::default()
            };
            let validator = Validator::new(&rules);
            let issues = validator.validate_draft_field(&draft, price);
            let order = validator.read_draft(&draft).order;
            (
                order.integer_at(price),
                issues.iter().flat_map(Issue::offers).count(),
            )
        };
        assert_eq!(read(PriceUnit::Minor, "12.50"), (Some(1250), 0));
        assert_eq!(read(PriceUnit::Minor, "12"), (Some(12), 0));
        assert_eq!(read(PriceUnit::Minor, "₱12.50"), (None, 1));
        assert_eq!(read(PriceUnit::Minor, "12.505"), (None, 4));
        assert_eq!(read(PriceUnit::Minor, "12.5055"), (None, 2));
        assert_eq!(read(PriceUnit::Major, "12.50"), (None, 2));
        assert_eq!(read(PriceUnit::Major, "45.00"), (None, 1));
    }
}
