//! What the parts of the form that come with the address book are made from.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};

use super::super::reducer::FormHandle;
use crate::config::Config;
use crate::session::Session;

pub(in super::super) struct BookProps<'a> {
    pub(in super::super) form: &'a FormHandle,
    pub(in super::super) config: &'a Rc<Config>,
    pub(in super::super) session: &'a Rc<Session>,
    /// What a new order starts from.
    pub(in super::super) blank: &'a Rc<OrderDraft>,
    pub(in super::super) is_shown: bool,
    pub(in super::super) locale: Locale,
}
