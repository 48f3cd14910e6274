//! What has been found out of an order beside the answers to its sendings.

use std::sync::Arc;

/// Who has found what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// A person says that it has arrived.
    Arrived,
    /// A person says that it has not.
    NotArrived,
    /// The warehouse was asked, and has it.
    Found,
    /// The warehouse was asked, and did not have it then: it may still have been on its way.
    NotFound,
}

impl Finding {
    /// Every finding.
    pub const ALL: [Self; 4] = [Self::Arrived, Self::NotArrived, Self::Found, Self::NotFound];

    /// Its name in a ledger that is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Arrived => "arrived",
            Self::NotArrived => "not_arrived",
            Self::Found => "found",
            Self::NotFound => "not_found",
        }
    }

    /// The finding of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// What has been found out, when, and what a person has noted with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// When, in milliseconds since 1970 UTC.
    pub at: i64,
    /// What.
    pub finding: Finding,
    /// In a person's own words; mostly empty.
    pub note: Arc<str>,
}
