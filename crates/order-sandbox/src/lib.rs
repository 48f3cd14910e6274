//! The order API for real on one machine: `POST /apicenter/api/order` on SQLite, with faults to order and the page
//! beside it. What the contract leaves open is chosen in `order-sandbox --help` and the README.
//!
//! | module | subject |
//! |---|---|
//! | [`config`] | the flags |
//! | [`server`] | binding, connections, stopping |
//! | [`routes`] | which path goes to which handler, through which layers |
//! | [`handler`] | what answers requests |
//! | [`layer`] | what happens around every request |
//! | [`state`], [`extension`] | what handlers and layers share, and what one tells the other |
//! | [`submission`], [`validation_worker`] | an order that comes in; the rules in the background |
//! | [`lifecycle`] | an order's life |
//! | [`store`], [`json_eq`] | the SQLite file, and which bodies say the same |
//! | [`refusal`] | why an order is refused |
//! | [`envelope`], [`notice`], [`locale`] | replies, their wording and their language |
//! | [`fault`] | what `--fault` asks for |
//! | [`log`] | the log |

pub mod config;
pub mod envelope;
mod error;
pub mod extension;
pub mod fault;
pub mod handler;
pub mod json_eq;
pub mod layer;
pub mod lifecycle;
pub mod locale;
pub mod log;
pub mod notice;
pub mod refusal;
pub mod routes;
pub mod server;
pub mod state;
pub mod store;
pub mod submission;
pub mod validation_worker;

pub use config::Config;
pub use server::{Server, StartError};

/// The example of the API's document.
#[cfg(test)]
const EXAMPLE: &str = include_str!("../../../tests/orders/example.json");
