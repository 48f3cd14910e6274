//! What happens around every request. Layers know the state, never each other.

pub(crate) mod body_limit;
pub(crate) mod origin;
pub(crate) mod request_log;
pub(crate) mod token;
