//! Judging an order by the rules.

mod sort;
mod supersede;
pub mod validator;
pub mod verdict;

pub use validator::{Validator, validate, validate_draft, validate_json};
pub use verdict::Verdict;
