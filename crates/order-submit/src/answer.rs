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
        /// For how many seconds the server asks to be left alone (`Retry-After`), where it does.
        retry_after: Option<u32>,
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
    /// A whole answer that asks for no pause.
    pub fn reply(status: u16, body: impl Into<Arc<str>>) -> Self {
        Self::Reply {
            status,
            body: body.into(),
            retry_after: None,
        }
    }

    /// For how many seconds the server asks to be left alone; 0 where it does not.
    pub const fn pause(&self) -> u32 {
        match self {
            Self::Reply {
                retry_after: Some(seconds),
                ..
            } => *seconds,
            _ => 0,
        }
    }

    /// The answer with a body of at most so many bytes.
    pub(crate) fn shortened(&self, max_bytes: usize) -> Self {
        match self {
            Self::Reply {
                status,
                body,
                retry_after,
            } if body.len() > max_bytes => {
                let end = body.floor_char_boundary(max_bytes);
                Self::Reply {
                    status: *status,
                    body: body.get(..end).unwrap_or_default().into(),
                    retry_after: *retry_after,
                }
            }
            _ => self.clone(),
        }
    }
}
