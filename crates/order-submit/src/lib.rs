//! What becomes of an order that is sent, so that nothing is sent twice and nothing is lost.
//!
//! An order has an [`Entry`] in a ledger. It is written, durably, before the request leaves, and says afterwards what
//! came of it. [`Entry::begin`] decides whether a person has to be asked first. The crate is pure: whoever uses it keeps
//! the entries, talks HTTP and knows the time.
//!
//! | module | subject |
//! |---|---|
//! | [`order_key`] | what identifies an order |
//! | [`answer`] | what came of a request |
//! | [`outcome`] | what that says of the order, and how certain it is |
//! | [`summary`] | an order in short, for a list of many |
//! | [`progress`] | how far the warehouse is with it |
//! | [`mark`] | what has been found out of it beside the answers |
//! | [`lookup`] | what the warehouse says when it is asked for an order |
//! | [`entry`] | an order's line in the ledger, and what may become of it |

pub mod answer;
pub mod entry;
pub mod lookup;
pub mod mark;
mod merge;
pub mod order_key;
pub mod outcome;
pub mod progress;
pub mod summary;

pub use answer::Answer;
pub use entry::{Attempt, Consent, DeliveryStatus, Entry, Seen};
pub use lookup::Lookup;
pub use mark::{Finding, Mark};
pub use order_key::OrderKey;
pub use outcome::{Outcome, Refusal, ReplyCodes, UnknownReason};
pub use progress::Progress;
pub use summary::OrderSummary;
