//! How much an issue matters, and who says so.

use serde::{Deserialize, Serialize};

/// How much an issue matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It blocks a submission.
    Error,
    /// It may well be a mistake; a person may keep it as it is.
    Warning,
}

/// A set of severities that comes with the crate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// What the API's document states: types and presence.
    Contract,
    /// Errors where the order cannot be fulfilled as written, warnings where it may well be a mistake.
    #[default]
    Standard,
    /// As `standard`, with every warning an error.
    Strict,
}

/// A severity that a deployment gives a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The code is not reported.
    Off,
    /// As a warning.
    Warning,
    /// As an error.
    Error,
}
