//! What the servers of the order API share, the sandbox and the relay.

pub mod body;
mod language;
mod stop;

pub use language::requested;
pub use stop::stop_signal;
