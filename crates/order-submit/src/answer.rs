//! What came of a request.

use std::sync::Arc;

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A whole answer: its HTTP status and its body, as they came.
    Reply {
        /// The HTTP status.
        status: u16,
        /// The body.
        body: Arc<str>,
    },
    /// None within this time.
    TimedOut {
        /// How long it was waited for.
        seconds: u32,
    },
    /// The connection broke, or never came about: a browser does not tell which.
    Broken,
}

impl Answer {
    /// The answer with a body of at most so many bytes.
    pub(crate) fn shortened(&self, max_bytes: usize) -> Self {
        match self {
            Self::Reply { status, body } if body.len() > max_bytes => {
                let end = body.floor_char_boundary(max_bytes);
                Self::Reply {
                    status: *status,
                    body: body.get(..end).unwrap_or_default().into(),
                }
            }
            _ => self.clone(),
        }
    }
}
