//! The order API for real on one machine: `POST /apicenter/api/order` on SQLite, with faults to order and the page
//! beside it. What the contract leaves open is chosen in `order-sandbox --help` and the README.
//!
//! | module | subject |
//! |---|---|
//! | [`config`] | the flags |
//! | [`server`] | binding, connections, stopping |
//! | `routes` | which path goes to which handler, through which layers |
//! | `handler` | what answers requests |
//! | `layer` | what happens around every request |
//! | `state`, `extension` | what handlers and layers share, and what one tells the other |
//! | `submission`, `validation_worker` | an order that comes in; the rules in the background |
//! | `lifecycle` | an order's life |
//! | `store`, `json_eq` | the SQLite file, and which bodies say the same |
//! | `refusal` | why an order is refused |
//! | `envelope`, `notice` | replies, and their wording |
//! | [`fault`] | what `--fault` asks for |
//! | [`log`] | the log |

pub mod config;
mod envelope;
mod error;
mod extension;
pub mod fault;
mod handler;
mod json_eq;
mod layer;
mod lifecycle;
pub mod log;
mod notice;
mod refusal;
mod routes;
pub mod server;
mod state;
mod store;
mod submission;
mod validation_worker;

pub use config::Config;
pub use handler::static_files::PageError;
pub use server::{Server, StartError};
pub use store::StoreError;

/// The example of the API's document.
#[cfg(test)]
const EXAMPLE: &str = include_str!("../../../tests/orders/example.json");
