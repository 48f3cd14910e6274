//! Judging an order by the rules.

mod sort;
pub mod validator;
pub mod verdict;

pub use validator::{Validator, validate, validate_draft, validate_json};
pub use verdict::Verdict;
