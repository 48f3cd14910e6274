//! How an order came to its answer.

/// How an order came to its answer, for log and metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    /// It was sent to the warehouse.
    Forwarded,
    /// It was answered as the first was.
    Replayed,
    /// It has waited for the answer to the first.
    Joined,
    /// The relay has answered.
    Answered,
}

impl Way {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Forwarded => "forwarded",
            Self::Replayed => "replayed",
            Self::Joined => "joined",
            Self::Answered => "answered",
        }
    }
}
