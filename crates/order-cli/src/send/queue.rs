//! What is to be sent next: orders of one shop one after the other, shops side by side.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;

/// Orders that wait, by shop.
#[derive(Debug, Default)]
pub(super) struct Queue {
    shops: Vec<VecDeque<usize>>,
    /// The first order of every shop of which none is on its way.
    free: BTreeSet<(usize, usize)>,
}

/// An order that has left the queue, and its shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) order: usize,
    shop: usize,
}

impl Queue {
    /// The orders, in the order in which they stand, each with its shop; each for itself where their order does not matter.
    pub(super) fn new(orders: impl Iterator<Item = (usize, Arc<str>)>, in_any_order: bool) -> Self {
        let mut queue = Self::default();
        let mut by_code: HashMap<Arc<str>, usize> = HashMap::new();
        for (order, code) in orders {
            let known = by_code.get(&code).filter(|_| !in_any_order);
            let shop = known.copied().unwrap_or(queue.shops.len());
            if shop == queue.shops.len() {
                queue.shops.push(VecDeque::new());
                by_code.insert(code, shop);
                queue.free.insert((order, shop));
            }
            if let Some(orders) = queue.shops.get_mut(shop) {
                orders.push_back(order);
            }
        }
        queue
    }

    /// Takes the first order of the shops of which none is on its way.
    pub(super) fn take(&mut self) -> Option<Taken> {
        let (order, shop) = self.free.pop_first()?;
        self.shops.get_mut(shop)?.pop_front();
        Some(Taken { order, shop })
    }

    /// What was taken is done: its shop's next may go.
    pub(super) fn done(&mut self, taken: Taken) {
        if let Some(next) = self.shops.get(taken.shop).and_then(VecDeque::front) {
            self.free.insert((*next, taken.shop));
        }
    }

    /// What was taken is to be sent again, before all others of its shop.
    pub(super) fn put_back(&mut self, taken: Taken) {
        if let Some(orders) = self.shops.get_mut(taken.shop) {
            orders.push_front(taken.order);
        }
        self.done(taken);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(in_any_order: bool) -> Queue {
        let shops = ["A", "A", "B", "A", "B"];
        let orders = shops.into_iter().map(Arc::from).enumerate();
        Queue::new(orders, in_any_order)
    }

    #[test]
    fn orders_of_a_shop_go_one_after_the_other() {
        let mut queue = queue(false);
        let (first, second) = (queue.take().unwrap(), queue.take().unwrap());
        assert_eq!((first.order, second.order), (0, 2));
        assert_eq!(queue.take(), None);
        queue.put_back(second);
        assert_eq!(queue.take(), Some(second));
        queue.done(first);
        let next = queue.take().unwrap();
        assert_eq!(next.order, 1);
        queue.done(second);
        assert_eq!(queue.take().map(|taken| taken.order), Some(4));
        queue.done(next);
        assert_eq!(queue.take().map(|taken| taken.order), Some(3));
        assert_eq!(queue.take(), None);
    }

    #[test]
    fn each_goes_for_itself_where_their_order_does_not_matter() {
        let mut queue = queue(true);
        let orders: Vec<usize> = std::iter::from_fn(|| queue.take())
            .map(|taken| taken.order)
            .collect();
        assert_eq!(orders, [0, 1, 2, 3, 4]);
    }
}
