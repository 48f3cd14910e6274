//! The smallest change that makes an order go.
//!
//! For what is wrong with an order, changes are made up: what the issues offer themselves, two fields exchanged, the country on which phone
//! number, postal code and province agree, the province of the city. Each is judged by the rules: it counts where less is wrong afterwards, and
//! nothing is that was not before. Of those the one that mends most with the fewest edits is made, and so on until none is left.
//!
//! Where two changes mend the same and differ, neither is made: which of them was meant, a person knows. No change touches a field that no issue is
//! about, but the one with which such a field is exchanged.

mod candidates;
mod country;
mod exchange;
mod party;
mod plan;
mod province;
mod search;

pub use plan::{Fix, Plan, Reason, Solved};
pub use search::mend;
