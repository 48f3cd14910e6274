//! A problem of a refused order as servers list it beside the three members of the contract's reply.

use serde::Serialize;

use crate::issue::Issue;
use crate::json::JsonError;
use crate::message::{Locale, json_message, message};

/// A problem of a refused order as servers list it beside the three members of the contract's reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorEntry {
    /// Where, as a JSON Pointer; empty for the whole body.
    pub pointer: String,
    /// The stable name of the problem, or `not_json`.
    pub code: &'static str,
    /// The problem in words.
    pub message: String,
    /// The line in the body, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The column in the body in characters, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
}

impl ErrorEntry {
    /// An issue in the words of `locale`.
    #[must_use]
    pub fn of_issue(issue: &Issue, locale: Locale) -> Self {
        Self {
            pointer: issue.path.pointer(),
            code: issue.code().as_str(),
            message: message(issue, locale),
            line: issue.position.map(|position| position.line),
            column: issue.position.map(|position| position.column),
        }
    }

    /// Why a body is no JSON, in the words of `locale`.
    #[must_use]
    pub fn of_json_error(error: &JsonError, locale: Locale) -> Self {
        Self {
            pointer: String::new(),
            code: "not_json",
            message: json_message(error, locale),
            line: Some(error.position.line),
            column: Some(error.position.column),
        }
    }
}
