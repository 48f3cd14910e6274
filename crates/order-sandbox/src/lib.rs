//! The order API for real on one machine: `POST /apicenter/api/order` on SQLite, with faults to order and the page
//! beside it. What the contract leaves open is chosen in `order-sandbox --help` and the README.
//!
//! | module | subject |
//! |---|---|
//! | [`cli`], [`config`] | the flags, and what they ask for |
//! | [`server`] | binding, connections, stopping |
//! | [`app`] | what handlers share; which path goes where |
//! | [`body`], [`token`], [`log`], [`locale`] | what happens around every request |
//! | [`order`], [`submission`] | taking an order |
//! | [`lookup`] | asking for orders |
//! | [`validation_worker`], [`lifecycle`], [`clock`] | an order's life |
//! | [`store`], [`canonical`] | the SQLite file, and which bodies say the same |
//! | [`envelope`], [`notice`] | replies and their wording |
//! | [`fault`] | what `--fault` asks for |
//! | [`page`], [`media_type`], [`hash`] | the page's files |

pub mod app;
pub mod body;
pub mod canonical;
pub mod cli;
pub mod clock;
pub mod config;
pub mod envelope;
pub mod fault;
pub mod hash;
pub mod lifecycle;
pub mod locale;
pub mod log;
pub mod lookup;
pub mod media_type;
pub mod notice;
pub mod order;
pub mod page;
pub mod server;
pub mod store;
pub mod submission;
pub mod token;
pub mod validation_worker;

pub use config::Config;
pub use server::{Server, StartError};

/// The example of the API's document.
#[cfg(test)]
const EXAMPLE: &str = include_str!("../../../tests/orders/example.json");
