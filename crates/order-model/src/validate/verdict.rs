//! What an order is, and what is wrong with it.

use crate::issue::{Acknowledged, Issue};
use crate::order::{Order, ParsedOrder};

/// What an order is, and what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict<'a> {
    /// The order as it arrived.
    pub parsed: ParsedOrder<'a>,
    /// What is wrong with it, from top to bottom.
    pub issues: Vec<Issue>,
}

impl Verdict<'_> {
    /// Whether nothing blocks a submission: no error that a person has not acknowledged.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        !self.issues.iter().any(Issue::blocks)
    }

    /// Marks the issues that a person has accepted.
    pub fn acknowledge(&mut self, acknowledged: &[Acknowledged]) {
        for issue in &mut self.issues {
            issue.acknowledged = acknowledged.iter().any(|one| one.covers(issue));
        }
    }

    /// The complete order, if its shape allows one.
    #[must_use]
    pub fn order(&self) -> Option<Order> {
        self.parsed.to_order()
    }
}
