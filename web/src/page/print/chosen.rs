//! The orders that have been chosen to be printed.

use std::cell::RefCell;
use std::rc::Rc;

use order_submit::OrderKey;

use crate::route::{Route, navigate};

thread_local! {
    static CHOSEN: RefCell<Rc<[OrderKey]>> = RefCell::new(Rc::default());
}

/// Goes to where these orders are printed.
pub(crate) fn print_orders(keys: Vec<OrderKey>) {
    CHOSEN.with_borrow_mut(|chosen| *chosen = keys.into());
    navigate(&Route::Print);
}

pub(super) fn chosen() -> Rc<[OrderKey]> {
    CHOSEN.with_borrow(Rc::clone)
}
