//! When to stop before the end: what goes wrong again and again goes wrong with the next too.

use std::fmt::{Display, Formatter};

use order_submit::{Answer, Outcome, Refusal};

/// So many orders in a row without a clear answer end a run: a server that is down would make them all unclear.
const MOST_UNCLEAR: u32 = 5;

/// So many refusals in a row for the same reason end a run.
const MOST_REFUSED: u32 = 10;

/// Why a run stopped before its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stop {
    /// A person wanted it.
    Interrupted,
    /// The server does not know who asks: the HTTP status.
    NotAllowed(u16),
    /// Orders in a row got no clear answer.
    Unclear,
    /// Orders in a row were refused for this reason.
    Refused(String),
    /// There is no connection, and why.
    NoConnection(String),
    /// An order was told to come later again and again.
    PutOff,
    /// The server asks to be left alone for so many seconds.
    LongPause(u64),
    /// Something failed here, such as the disk.
    Failed(String),
}

impl Stop {
    /// So often an order may be told to come later.
    pub(super) const MOST_PUT_OFF: u32 = 10;
}

impl Display for Stop {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Interrupted => write!(to, "it was interrupted"),
            Self::NotAllowed(status) => {
                write!(
                    to,
                    "the server does not let us in (HTTP {status}): look at the headers"
                )
            }
            Self::Unclear => write!(
                to,
                "{MOST_UNCLEAR} orders in a row got no clear answer: the server may be down"
            ),
            Self::Refused(reason) => write!(
                to,
                "{MOST_REFUSED} orders in a row were refused for one reason ({reason}): --keep-going goes on"
            ),
            Self::NoConnection(why) => write!(to, "there is no connection to the server: {why}"),
            Self::PutOff => write!(
                to,
                "the server told an order {} times to come later",
                Self::MOST_PUT_OFF
            ),
            Self::Failed(why) => to.write_str(why),
            Self::LongPause(seconds) => {
                write!(to, "the server asks to be left alone for {seconds} s")
            }
        }
    }
}

/// What went wrong how often in a row.
#[derive(Debug)]
pub(super) struct Streaks {
    keeps_going: bool,
    unclear: u32,
    refused: u32,
    reason: String,
}

impl Streaks {
    pub(super) const fn new(keeps_going: bool) -> Self {
        Self {
            keeps_going,
            unclear: 0,
            refused: 0,
            reason: String::new(),
        }
    }

    /// Looks at what came of an order; answers why to stop.
    pub(super) fn look_at(&mut self, answer: &Answer, outcome: &Outcome) -> Option<Stop> {
        if let Answer::Reply {
            status: status @ (401 | 403 | 407),
            ..
        } = answer
        {
            return Some(Stop::NotAllowed(*status));
        }
        match outcome {
            Outcome::Unknown(_) => {
                self.unclear += 1;
                (self.unclear >= MOST_UNCLEAR).then_some(Stop::Unclear)
            }
            Outcome::Accepted(_) => {
                (self.unclear, self.refused) = (0, 0);
                None
            }
            Outcome::Refused(refusal) => {
                self.unclear = 0;
                let reason = reason(refusal);
                self.refused = if reason == self.reason {
                    self.refused + 1
                } else {
                    1
                };
                self.reason = reason;
                let is_too_often = self.refused >= MOST_REFUSED && !self.keeps_going;
                is_too_often.then(|| Stop::Refused(self.reason.clone()))
            }
        }
    }
}

/// Why an order was refused, in short.
pub(super) fn reason(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Warehouse(envelope) => {
            let message = envelope.message.trim();
            format!("code {}: {message}", envelope.code)
        }
        Refusal::Http(answer) => format!("HTTP {}", answer.status),
    }
}

#[cfg(test)]
mod tests {
    use order_submit::ReplyCodes;

    use super::*;

    fn look(streaks: &mut Streaks, answer: &Answer) -> Option<Stop> {
        let outcome = Outcome::of(answer, &ReplyCodes::default());
        streaks.look_at(answer, &outcome)
    }

    fn refused(message: &str) -> Answer {
        Answer::reply(200, format!(r#"{{"code":7,"message":"{message}"}}"#))
    }

    #[test]
    fn what_goes_wrong_in_a_row_ends_it() {
        let mut streaks = Streaks::new(false);
        for _ in 0..4 {
            assert_eq!(look(&mut streaks, &Answer::Broken), None);
        }
        assert_eq!(look(&mut streaks, &refused("no stock")), None);
        for _ in 0..4 {
            assert_eq!(look(&mut streaks, &Answer::Broken), None);
        }
        assert_eq!(look(&mut streaks, &Answer::Broken), Some(Stop::Unclear));
    }

    #[test]
    fn refusals_for_one_reason_end_it_unless_it_is_to_go_on() {
        let mut streaks = Streaks::new(false);
        let stops = (0..10)
            .map(|_| look(&mut streaks, &refused("no stock")))
            .collect::<Vec<_>>();
        assert!(stops.iter().take(9).all(Option::is_none));
        assert!(matches!(stops.last(), Some(Some(Stop::Refused(_)))));
        let mut streaks = Streaks::new(false);
        assert!((0..30).all(|at| look(&mut streaks, &refused(&format!("no {at}"))).is_none()));
        let mut streaks = Streaks::new(true);
        assert!((0..30).all(|_| look(&mut streaks, &refused("no stock")).is_none()));
    }

    #[test]
    fn who_is_not_let_in_stops_at_once() {
        let mut streaks = Streaks::new(true);
        let stop = look(&mut streaks, &Answer::reply(401, "")).unwrap();
        assert_eq!(stop, Stop::NotAllowed(401));
    }
}
