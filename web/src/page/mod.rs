//! One file a screen.

pub(crate) mod config_error;
pub(crate) mod new_order;
