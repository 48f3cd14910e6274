//! A body that comes in, read and checked for its shape.

use bytes::Bytes;
use order_model::{
    Field, Issue, IssueKind, JsonError, ParsedOrder, Profile, Rules, Severity, Verdict,
    validate_json,
};

use crate::store::{Identity, StoreError};

/// A body that is JSON, and what its shape says.
#[derive(Debug)]
pub struct Submission {
    /// The body as it came.
    pub body: String,
    /// The merchant's order number, even where the rest is wrong.
    pub order_number: Option<String>,
    /// What the contract's shape makes of it.
    pub shape: Result<Shaped, Vec<Issue>>,
}

/// What is needed of an order that has the contract's shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shaped {
    /// What identifies the order.
    pub identity: Identity,
    /// Whether the rules are to run within the call.
    pub real_time: bool,
}

impl Submission {
    /// Reads a body.
    ///
    /// # Errors
    ///
    /// It is not JSON.
    pub fn read(body: &Bytes) -> Result<Self, JsonError> {
        let verdict = validate_json(body, &Rules::of(Profile::Contract))?;
        let order_number = verdict.parsed.text(Field::OrderNumber).map(str::to_owned);
        let shape = shape(verdict);
        // It was read as JSON, so it is UTF-8: nothing is lost here.
        Ok(Self {
            body: String::from_utf8_lossy(body).into_owned(),
            order_number,
            shape,
        })
    }
}

fn shape(verdict: Verdict<'_>) -> Result<Shaped, Vec<Issue>> {
    let parsed = verdict.parsed;
    let mut errors = errors(verdict.issues);
    if !errors.is_empty() {
        return Err(errors);
    }
    // The contract lets these two be empty, but an order without them could not be told from another.
    let client_code = identifying(&parsed, Field::ClientCode, &mut errors);
    let order_number = identifying(&parsed, Field::OrderNumber, &mut errors);
    match (client_code, order_number) {
        (Some(client_code), Some(order_number)) => Ok(Shaped {
            identity: Identity {
                client_code,
                order_number,
            },
            real_time: parsed.flag(Field::RealTimeResponse).unwrap_or(false),
        }),
        _ => Err(errors),
    }
}

fn identifying(parsed: &ParsedOrder<'_>, field: Field, errors: &mut Vec<Issue>) -> Option<String> {
    let text = parsed.text(field).filter(|text| !text.trim().is_empty());
    if text.is_none() {
        let severity = Severity::Error;
        errors.push(Issue {
            path: field.into(),
            kind: IssueKind::Empty {},
            severity,
            acknowledged: false,
            position: None,
        });
    }
    text.map(str::to_owned)
}

/// The errors that `rules` find in a body.
///
/// # Errors
///
/// The body is not JSON, which a stored one always is.
pub fn errors_in(body: &str, rules: &Rules) -> Result<Vec<Issue>, StoreError> {
    let verdict = validate_json(body.as_bytes(), rules)?;
    Ok(errors(verdict.issues))
}

/// The issues that block an order.
fn errors(issues: Vec<Issue>) -> Vec<Issue> {
    issues.into_iter().filter(Issue::is_error).collect()
}
