//! Rules that come together.

use super::config::Rules;
use super::rule::Rule;
use crate::issue::Issue;
use crate::order::ParsedOrder;

/// Adds to an issue of an order the value that was meant.
pub(super) type Suggest = fn(&mut Issue, &ParsedOrder<'_>, &Rules);

/// Rules that come together, so that a program in parts may have some of them apart.
#[derive(Debug)]
pub struct RuleSet {
    pub(super) rules: &'static [&'static Rule],
    /// Adds to an issue the value that was meant.
    pub(super) suggest: Option<Suggest>,
}
