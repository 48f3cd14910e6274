//! What answers requests. Handlers know the state, never each other.

pub(crate) mod create_order;
pub(crate) mod find_order;
pub(crate) mod static_files;
