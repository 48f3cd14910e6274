//! What the program ends with.

use std::process::ExitCode;

/// What the program ends with; of several that hold, the one that stands highest here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Every order is good, or was accepted.
    Well,
    /// Orders are wrong, doubtful, repeated or refused; all others went.
    NotAll,
    /// It stopped before the end: orders that could go were not sent.
    Stopped,
    /// Of some orders nobody knows whether they have arrived.
    Unknown,
}

/// What clap and every failure before the first order end with: nothing was sent.
pub(crate) const NOT_BEGUN: u8 = 3;

/// Interrupted for the second time: answers were not waited for, so some orders are unknown.
pub(crate) const INTERRUPTED: u8 = 2;

/// For `--help`.
pub(crate) const EXPLAINED: &str = "\
Exit codes:
  0  every order is good, or was accepted by the warehouse now or earlier
  1  orders are wrong, doubtful, repeated or refused; all others went
  2  of some orders nobody knows whether they have arrived
  3  nothing was done: wrong arguments, a file that cannot be read, a ledger that is in use
  4  it stopped before the end: some orders that could go were not sent
Of several that hold: 2 before 4 before 1. Ctrl-C waits for the answers that are under way; a second one does not.
";

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Well => 0,
            Exit::NotAll => 1,
            Exit::Unknown => 2,
            Exit::Stopped => 4,
        })
    }
}
