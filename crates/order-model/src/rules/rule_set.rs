//! Rules that come together.

use super::config::Rules;
use super::rule::Rule;
use crate::issue::Issue;

/// A phone number, and its country, to the number in E.164; `None` where it can be read in several ways, or in none.
pub(crate) type E164 = fn(&str, &str) -> Option<String>;

/// Rules that come together, so that a program in parts may have some of them apart.
#[derive(Debug)]
pub struct RuleSet {
    pub(super) rules: &'static [&'static Rule],
    /// Adds to an issue the value that was meant.
    pub(super) suggest: Option<fn(&mut Issue, &Rules)>,
    /// A phone number in E.164, by its country.
    pub(crate) e164: Option<E164>,
}
