//! The goods that are known: those that were sent before, and those that the deployment lists.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, ItemDraft, OrderDraft};

/// One of the goods. What is not known of it is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sku {
    pub(crate) sku: Arc<str>,
    pub(crate) name: Arc<str>,
    /// As it is typed.
    pub(crate) unit_price: Arc<str>,
    pub(crate) currency: Arc<str>,
}

/// The goods that are known, each once, in the order in which they are offered.
#[derive(Debug, Clone, Default)]
pub(crate) struct SkuList {
    pub(crate) skus: Vec<Sku>,
    /// What the screen has made of them to choose from, once for all items.
    pub(crate) choices: Option<Rc<dyn Any>>,
}

impl Sku {
    /// What an item says of its SKU; `None` where it has none.
    pub(crate) fn of_item(item: &ItemDraft) -> Option<Self> {
        let text = |field| Arc::<str>::from(item.text(field).trim());
        let sku = text(Field::Sku);
        (!sku.is_empty()).then(|| Self {
            sku,
            name: Arc::default(),
            unit_price: text(Field::UnitPrice),
            currency: text(Field::Currency),
        })
    }

    /// What another says where this one says nothing. A price is one in its currency.
    fn or(self, other: Self) -> Self {
        let either = |one: Arc<str>, other| if one.is_empty() { other } else { one };
        let has_price = !self.unit_price.is_empty();
        let (unit_price, currency) = match has_price {
            true => (self.unit_price, self.currency),
            false => (other.unit_price, other.currency),
        };
        Self {
            sku: self.sku,
            name: either(self.name, other.name),
            unit_price,
            currency,
        }
    }
}

/// The goods of an order.
pub(crate) fn skus_of(draft: &OrderDraft) -> impl Iterator<Item = Sku> {
    let items = draft.items.iter();
    items.filter_map(|item| Sku::of_item(item))
}

impl SkuList {
    /// First what was sent, the latest first, then what else is listed. What the list says of one counts before what was sent.
    pub(crate) fn new(
        sent: impl IntoIterator<Item = Sku>,
        listed: impl IntoIterator<Item = Sku>,
    ) -> Self {
        let mut skus: Vec<Sku> = Vec::new();
        let mut places: BTreeMap<Arc<str>, usize> = BTreeMap::new();
        let mut add = |sku: Sku, is_listed: bool| match places.get(&sku.sku) {
            None => {
                places.insert(Arc::clone(&sku.sku), skus.len());
                skus.push(sku);
            }
            Some(place) => {
                if let Some(known) = skus.get_mut(*place).filter(|_| is_listed) {
                    *known = sku.or(std::mem::take(known));
                }
            }
        };
        for sku in sent {
            add(sku, false);
        }
        let mut seen = BTreeSet::new();
        for sku in listed {
            // Of one that is listed twice, the first counts.
            if seen.insert(Arc::clone(&sku.sku)) {
                add(sku, true);
            }
        }
        Self {
            skus,
            choices: None,
        }
    }

    pub(crate) fn find(&self, sku: &str) -> Option<&Sku> {
        self.skus.iter().find(|known| *known.sku == *sku)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sku(texts: [&str; 4]) -> Sku {
        let [sku, name, unit_price, currency] = texts.map(Arc::from);
        Sku {
            sku,
            name,
            unit_price,
            currency,
        }
    }

    #[test]
    fn each_is_there_once_the_last_sent_first_and_the_list_counts() {
        let list = SkuList::new(
            [
                sku(["CUP", "", "7", "USD"]),
                sku(["TEA", "", "9", "PHP"]),
                sku(["CUP", "", "6", "USD"]),
            ],
            [
                sku(["BOX", "Box", "1", "PHP"]),
                sku(["TEA", "Green tea", "10", "PHP"]),
                sku(["TEA", "Black tea", "11", "PHP"]),
                sku(["CUP", "Cup", "", ""]),
            ],
        );
        assert_eq!(
            list.skus,
            [
                sku(["CUP", "Cup", "7", "USD"]),
                sku(["TEA", "Green tea", "10", "PHP"]),
                sku(["BOX", "Box", "1", "PHP"]),
            ]
        );
        assert_eq!(list.find("TEA").map(|it| &*it.name), Some("Green tea"));
        assert_eq!(list.find("tea"), None);
    }
}
