//! A body that comes in, read and checked for its shape.

use axum::body::Bytes;
use order_model::{
    Field, Issue, IssueKind, JsonError, ParsedOrder, Profile, Rules, Severity, Verdict,
    validate_json,
};

use crate::refusal::Refusal;
use crate::store::Identity;

/// A body that is JSON, and what its shape says.
#[derive(Debug)]
pub(crate) struct Submission {
    /// The body as it came.
    pub(crate) body: String,
    /// The merchant's order number, even where the rest is wrong.
    pub(crate) order_number: Option<String>,
    /// What the contract's shape makes of it.
    pub(crate) shape: Result<Shaped, Refusal>,
}

/// What is needed of an order that has the contract's shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shaped {
    /// What identifies the order.
    pub(crate) identity: Identity,
    /// Whether the rules are to run within the call.
    pub(crate) real_time: bool,
}

impl Submission {
    /// Reads a body.
    pub(crate) fn read(body: &Bytes) -> Result<Self, JsonError> {
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

fn shape(verdict: Verdict<'_>) -> Result<Shaped, Refusal> {
    let parsed = verdict.parsed;
    if let Some(refusal) = refusal(verdict.issues) {
        return Err(refusal);
    }
    // The contract lets these two be empty, but an order without them could not be told from another.
    let identity = Identity {
        client_code: text(&parsed, Field::ClientCode),
        order_number: text(&parsed, Field::OrderNumber),
    };
    let empty = [
        (Field::ClientCode, &identity.client_code),
        (Field::OrderNumber, &identity.order_number),
    ];
    let empty = empty.into_iter().filter(|(_, text)| text.trim().is_empty());
    let real_time = parsed.flag(Field::RealTimeResponse).unwrap_or(false);
    match Refusal::of(empty.map(|(field, _)| says_nothing(field)).collect()) {
        Some(refusal) => Err(refusal),
        None => Ok(Shaped {
            identity,
            real_time,
        }),
    }
}

fn text(parsed: &ParsedOrder<'_>, field: Field) -> String {
    parsed.text(field).unwrap_or_default().to_owned()
}

fn says_nothing(field: Field) -> Issue {
    Issue {
        path: field.into(),
        kind: IssueKind::Empty {},
        severity: Severity::Error,
        acknowledged: false,
        position: None,
    }
}

/// Why `rules` refuse a body; `None` if they do not.
pub(crate) fn validate(body: &str, rules: &Rules) -> Result<Option<Refusal>, JsonError> {
    let verdict = validate_json(body.as_bytes(), rules)?;
    Ok(refusal(verdict.issues))
}

/// The refusal for the errors among `issues`.
fn refusal(issues: Vec<Issue>) -> Option<Refusal> {
    Refusal::of(issues.into_iter().filter(Issue::is_error).collect())
}
