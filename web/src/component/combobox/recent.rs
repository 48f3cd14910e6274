//! The codes of orders that have been sent: they come first in every list that has them.

use std::cell::RefCell;
use std::rc::Rc;

use super::choice::Choice;

thread_local! {
    static RECENT: RefCell<Rc<[Box<str>]>> = RefCell::default();
}

/// Puts these first from now on, in this order.
pub(crate) fn put_first(codes: Rc<[Box<str>]>) {
    RECENT.set(codes);
}

/// Those that come first.
pub(crate) fn recent_codes() -> Rc<[Box<str>]> {
    RECENT.with_borrow(Rc::clone)
}

/// All choices, those of recent orders first.
pub(super) fn recent_first(all: &[Choice]) -> Vec<&Choice> {
    let recent = recent_codes();
    let is_recent = |choice: &&Choice| recent.iter().any(|code| **code == *choice.code);
    let mut choices = Vec::with_capacity(all.len());
    for code in &*recent {
        choices.extend(all.iter().find(|choice| *choice.code == **code));
    }
    choices.extend(all.iter().filter(|choice| !is_recent(choice)));
    choices
}
