//! What happens around every request. Layers know the state, never each other.

pub mod body_limit;
pub mod origin;
pub mod request_log;
pub mod token;
