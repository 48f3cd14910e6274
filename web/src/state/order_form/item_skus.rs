//! What is known of an item's SKU comes along with it.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, FieldRef, OrderDraft};

use super::form::OrderForm;
use crate::state::sku_list::SkuList;
use crate::state::touched::RowId;

/// The goods that are known, and what of them has been filled into items.
#[derive(Debug, Clone, Default)]
pub(super) struct ItemSkus {
    pub(super) list: Rc<SkuList>,
    filled: Vec<(RowId, Field, Arc<str>)>,
}

impl OrderForm {
    /// Fills in what is known of an item's SKU where the item says nothing, and takes out what has come with another SKU.
    /// A price is filled in with its currency alone.
    pub(super) fn fill_in_item(&mut self, index: usize) {
        let Some(row) = self.rows.get(index).copied() else {
            return;
        };
        let Some(known) = self.knowledge() else {
            return;
        };
        let mut skus = known.skus.clone();
        skus.fill_in(&mut self.draft, index, row);
        self.change_knowledge(|known| known.skus = skus);
    }
}

impl ItemSkus {
    fn fill_in(&mut self, draft: &mut OrderDraft, index: usize, row: RowId) {
        let at = |field| FieldRef::item_field(index, field);
        let sku = draft.text(at(Field::Sku));
        self.filled.retain(|(of, field, text)| {
            if *of == row && draft.text(at(*field)) == *text {
                draft.set(at(*field), "");
            }
            *of != row
        });
        let Some(known) = self.list.find(sku.trim()) else {
            return;
        };
        let filled = &mut self.filled;
        let mut fill = |field, text: &Arc<str>| {
            if draft.text(at(field)).is_empty() && !text.is_empty() {
                draft.set(at(field), text);
                filled.push((row, field, Arc::clone(text)));
            }
            draft.text(at(field))
        };
        let currency = fill(Field::Currency, &known.currency);
        if known.currency.is_empty() || currency == known.currency {
            fill(Field::UnitPrice, &known.unit_price);
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use order_model::Rules;
    use order_model::normalize::nfc;

    use super::*;
    use crate::state::order_form::{Action, JudgedAction, KnownGoods, RuleBook, rule_book};
    use crate::state::phase::Phase;
    use crate::state::sku_list::Sku;

    static RULE_BOOK: RuleBook = rule_book(nfc);

    fn form(items: &str) -> Rc<OrderForm> {
        let json = format!(r#"{{"items":[{items}]}}"#);
        let draft = OrderDraft::from_json(json.as_bytes()).unwrap();
        let form = OrderForm::new(
            &draft.into(),
            Rules::default(),
            Some(&RULE_BOOK),
            Phase::Editing,
        );
        let sku = |texts: [&str; 3]| {
            let [sku, unit_price, currency] = texts.map(Arc::from);
            Sku {
                sku,
                name: Arc::default(),
                unit_price,
                currency,
            }
        };
        let list = SkuList::new(
            [],
            [
                sku(["TEA", "250", "PHP"]),
                sku(["CUP", "7", "USD"]),
                sku(["BOX", "9", ""]),
            ],
        );
        Rc::new(form).reduce(JudgedAction::Learn(Rc::new(KnownGoods(Rc::new(list)))).into())
    }

    fn leave_with(form: Rc<OrderForm>, index: usize, sku: &str) -> Rc<OrderForm> {
        let at = FieldRef::item_field(index, Field::Sku);
        form.reduce(Action::Type(at, sku.into()))
            .reduce(JudgedAction::Leave(at).into())
    }

    fn price(form: &OrderForm, index: usize) -> String {
        let text = |field| form.draft.text(FieldRef::item_field(index, field));
        format!("{} {}", text(Field::UnitPrice), text(Field::Currency))
    }

    #[test]
    fn price_and_currency_come_with_the_sku_and_go_with_it() {
        let form = leave_with(form("{}"), 0, " TEA ");
        assert_eq!(price(&form, 0), "250 PHP");
        let form = leave_with(form, 0, "CUP");
        assert_eq!(price(&form, 0), "7 USD");
        let form = leave_with(form, 0, "unknown");
        assert_eq!(price(&form, 0), " ");
        // Until it is left, it may become another.
        let typed = form.reduce(Action::Type(
            FieldRef::item_field(0, Field::Sku),
            "TEA".into(),
        ));
        assert_eq!(price(&typed, 0), " ");
    }

    #[test]
    fn what_was_typed_stays_and_no_price_is_taken_for_one_in_another_currency() {
        let form = form(r#"{"unit_price":"99"},{"currency":"MXN"},{"currency":"MXN"}"#);
        let form = leave_with(form, 0, "TEA");
        assert_eq!(price(&form, 0), "99 PHP");
        let form = leave_with(leave_with(form, 1, "TEA"), 2, "BOX");
        assert_eq!(price(&form, 1), " MXN");
        assert_eq!(price(&form, 2), "9 MXN");
        // What a person has made of it stays with another SKU.
        let form = form.reduce(Action::Type(
            FieldRef::item_field(2, Field::UnitPrice),
            "8".into(),
        ));
        assert_eq!(price(&leave_with(form, 2, "TEA"), 2), "8 MXN");
    }

    #[test]
    fn an_item_that_is_gone_takes_nothing_from_the_others() {
        let form = leave_with(leave_with(form("{},{}"), 0, "TEA"), 1, "TEA");
        let form = form.reduce(Action::RemoveItem(0));
        assert_eq!(price(&form, 0), "250 PHP");
        assert_eq!(price(&leave_with(form, 0, "CUP"), 0), "7 USD");
    }
}
