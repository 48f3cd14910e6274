//! The lines of a ledger.

use order_submit::{Answer, OrderKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version of the file's lines.
const VERSION: u32 = 1;

/// The first line: what the ledger is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    order_desk_ledger: u32,
    /// The address that orders are sent to.
    pub(crate) base: String,
    /// The codes of answers that mean success.
    pub(crate) success_codes: Vec<i64>,
}

impl Head {
    pub(crate) fn new(base: &str, success_codes: &[i64]) -> Self {
        Self {
            order_desk_ledger: VERSION,
            base: base.to_owned(),
            success_codes: success_codes.to_vec(),
        }
    }
}

/// A line below it. Times are milliseconds since 1970 UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum Line {
    /// An order is about to leave.
    Sending {
        #[serde(flatten)]
        order: OrderId,
        sent_at: i64,
        /// SHA-256 of the request's body.
        body: String,
    },
    /// What came of that sending.
    Answered {
        #[serde(flatten)]
        order: OrderId,
        sent_at: i64,
        at: i64,
        answer: AnswerLine,
    },
    /// No connection came about, so the order has not left.
    NotSent {
        #[serde(flatten)]
        order: OrderId,
        sent_at: i64,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OrderId {
    client_code: String,
    order_number: String,
}

impl From<&OrderKey> for OrderId {
    fn from(key: &OrderKey) -> Self {
        Self {
            client_code: key.client_code.to_string(),
            order_number: key.order_number.to_string(),
        }
    }
}

impl From<&OrderId> for OrderKey {
    fn from(id: &OrderId) -> Self {
        Self::new(&id.client_code, &id.order_number)
    }
}

/// An answer, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum AnswerLine {
    Reply {
        status: u16,
        body: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after: Option<u32>,
    },
    TimedOut {
        seconds: u32,
    },
    Broken,
}

impl From<&Answer> for AnswerLine {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::Reply {
                status,
                body,
                retry_after,
            } => Self::Reply {
                status: *status,
                body: body.to_string(),
                retry_after: *retry_after,
            },
            Answer::TimedOut { seconds } => Self::TimedOut { seconds: *seconds },
            Answer::Broken => Self::Broken,
        }
    }
}

impl From<AnswerLine> for Answer {
    fn from(line: AnswerLine) -> Self {
        match line {
            AnswerLine::Reply {
                status,
                body,
                retry_after,
            } => Self::Reply {
                status,
                body: body.into(),
                retry_after,
            },
            AnswerLine::TimedOut { seconds } => Self::TimedOut { seconds },
            AnswerLine::Broken => Self::Broken,
        }
    }
}

/// What tells one body from another.
pub(crate) fn digest(body: &str) -> String {
    let hash = Sha256::digest(body.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
