//! One file a screen.

pub(crate) mod failure;
pub(crate) mod new_order;
