//! What a screen beside the form is given.

use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use crate::config::Config;
use crate::session::Session;
use crate::state::load_request::LoadRequest;

#[derive(Clone, Properties, PartialEq)]
pub(crate) struct ScreenProps {
    pub(crate) config: Rc<Config>,
    pub(crate) session: Rc<Session>,
    /// Asks the form for something.
    pub(crate) on_load: Callback<LoadRequest>,
    pub(crate) locale: Locale,
}
