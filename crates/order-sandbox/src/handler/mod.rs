//! What answers requests. Handlers know the state, never each other.

pub mod create_order;
pub mod find_order;
pub mod static_files;
