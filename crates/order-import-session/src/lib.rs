//! A file of orders under review: what a page asks of it, and what it is answered.
//!
//! It is pure, as `order-import` is, and holds what that has read between two questions. A page has it in a worker, which gives it a [`Request`] and the
//! file's bytes, and gives its [`Reply`] back; both are JSON on the way.
//!
//! The order of messages:
//!
//! 1. [`Request::Open`] with the file beside it, again with another one at any time. [`Reply::Progress`] comes while it is read, then [`Reply::Opened`]: what it
//!    is, its first rows, its columns and what they seem to be. [`Request::Choose`] reads it otherwise, as often as a person likes.
//! 2. [`Request::Map`] says which column is which field. Its orders are judged ([`Reply::Progress`]), then comes [`Reply::Reviewed`]. It may be asked again: what a
//!    person has changed stays, as long as the same columns are there. After a reload it takes what was decided before ([`Map::decisions`]).
//! 3. In any order, as often as wanted: [`Request::Known`] with all that the ledger knows, which may be of other orders too; [`Request::Rows`] for a window
//!    of the grid; [`Request::Edit`], [`Request::Mend`], [`Request::Accept`] and [`Request::Undo`], whose answers say how all orders stand now: rows that are
//!    on the screen are asked for again; [`Request::Decisions`] to keep all that.
//!    [`Request::Owners`] tells whose labels are, [`Request::Attach`] gives them to their orders.
//! 4. [`Request::Outgoing`] gives orders that may go, some at a time. What becomes of each is said by [`Request::Known`]: `sending` before its request leaves, then
//!    `accepted`, `refused` or `unknown`. What was refused may be edited, and may go again then.
//! 5. [`Request::ErrorWorkbook`] gives back what did not go.
//!
//! Rows are named by their place in the table, which stays the same as long as the file is open and read in the same way; orders by their first row.
//! Every request has one answer behind its progress. A request that does not go with what went before is answered by [`Reply::OutOfTurn`], and nothing is changed.

mod chosen_rows;
mod decisions;
mod grid;
pub mod json;
mod labels;
mod layout;
pub mod message;
mod mistakes;
mod opening;
mod outgoing;
mod reading;
mod review;
mod reviewed;
mod session;
mod surroundings;
mod view;
mod workbooks;

pub use message::{Map, Reply, Request};
pub use session::{Next, Session};
pub use surroundings::Surroundings;
