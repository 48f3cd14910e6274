//! An order goes to another device: as a link and its code here, and there filled in after asking.

mod pass_on;
mod take;

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use yew::prelude::*;

use self::pass_on::pass_on;
pub(crate) use self::take::{Take, TakeProps};
use crate::chunk::Chunk;

pub(crate) static HAND_OVER: Chunk<HandOver> = Chunk::new();

/// What shows an order as a link and its code.
pub(crate) struct HandOver {
    pub(crate) pass_on: fn(&Rc<OrderDraft>, Locale) -> Html,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static HAND_OVER_CONTENT: HandOver = HandOver { pass_on };
