//! Rules that come together.

use super::config::Rules;
use super::rule::Rule;
use crate::issue::{Code, Issue};
use crate::order::ParsedOrder;
use crate::reference::post_code::IsName;

/// Adds to an issue of an order the value that was meant.
pub(super) type Suggest = fn(&mut Issue, &ParsedOrder<'_>, &Rules);

/// Rules that come together, so that a program in parts may have some of them apart.
#[derive(Debug)]
pub struct RuleSet {
    pub(super) rules: &'static [&'static Rule],
    /// Adds to an issue the value that was meant.
    pub(super) suggest: Option<Suggest>,
    /// Knows the names of countries, which may stand before a postal code.
    pub(super) is_country_name: Option<IsName>,
}

impl RuleSet {
    /// What its rules report.
    pub fn codes(&self) -> impl Iterator<Item = Code> {
        self.rules.iter().flat_map(|rule| rule.codes).copied()
    }
}
