//! What a relay in front of the order API decides.
//!
//! A relay keeps the warehouse's token, so that no browser has it, and sends each order once, whichever device it comes
//! from. The crate is pure: it knows neither clock nor network nor storage. An edge, such as `order-relay-server`, asks in
//! this order, and answers with the first [`Notice`] that there is:
//!
//! | step | module |
//! |---|---|
//! | which path is it, may this page ask | [`head`] |
//! | who asks, and for which shops | [`token`], [`person`] |
//! | how often | the edge's own |
//! | which order is it, and is it right | [`order`] |
//! | what is known of it: forward, replay, or answer | [`decide`](mod@decide) |
//! | what came of it: what is kept, and what is answered | [`settle`](mod@settle) |
//!
//! The edge writes, durably, that an order leaves before it does. A relay that is killed in between knows afterwards that it may
//! have arrived, and does not send it again.

pub mod decide;
pub mod head;
pub mod notice;
pub mod order;
pub mod person;
pub mod reply;
pub mod settle;
pub mod token;
mod words;

pub use decide::{Decision, Known, Record, State, decide, standing};
pub use head::{Endpoint, Head, endpoint};
pub use notice::Notice;
pub use order::{BodyHash, Order, read_order, unambiguous};
pub use person::Person;
pub use reply::Reply;
pub use settle::{Settled, settle};
pub use token::{Purpose, Secret, TokenError};
