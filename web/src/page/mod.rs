//! One file a screen.

pub(crate) mod addresses;
pub(crate) mod config_error;
pub(crate) mod help;
mod lookup;
pub(crate) mod new_order;
pub(crate) mod not_found;
pub(crate) mod order;
pub(crate) mod orders;
mod outgoing;
pub(crate) mod ready;
pub(crate) mod screen_props;
mod submission;
