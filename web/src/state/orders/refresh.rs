//! When the warehouse is asked by itself where orders are: every few minutes, and more and more seldom where it gives no answer.

/// In milliseconds: so long is waited between two rounds, and so long at most.
pub(crate) const EVERY: i64 = 5 * 60_000;
const AT_MOST: i64 = 60 * 60_000;

/// What is known when it is decided.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    /// In milliseconds since 1970 UTC.
    pub(crate) now: i64,
    /// Whether somebody may look at the page.
    pub(crate) is_seen: bool,
    pub(crate) is_online: bool,
    /// Until when the server asks to be left alone.
    pub(crate) paused_until: i64,
}

/// When it is asked next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refresh {
    /// Rounds without a clear answer, one after the other.
    failed: u32,
    /// Since the last round; `None` while one is under way.
    rests_since: Option<i64>,
}

impl Refresh {
    /// Begins to wait.
    pub(crate) const fn new(now: i64) -> Self {
        Self {
            failed: 0,
            rests_since: Some(now),
        }
    }

    /// A round begins, by itself or because a person wants it.
    pub(crate) const fn begin(&mut self) {
        self.rests_since = None;
    }

    /// A round has ended; whether everything it asked was answered.
    pub(crate) const fn end(&mut self, now: i64, is_answered: bool) {
        self.failed = if is_answered { 0 } else { self.failed + 1 };
        self.rests_since = Some(now);
    }

    /// Whether a round begins by itself.
    pub(crate) fn is_due(&self, moment: Moment) -> bool {
        let Moment {
            now,
            is_seen,
            is_online,
            paused_until,
        } = moment;
        let Some(since) = self.rests_since else {
            return false;
        };
        // A clock that was set back must not put it off for ever.
        let has_rested = now - since >= self.rest() || now < since;
        has_rested && is_seen && is_online && now >= paused_until
    }

    fn rest(&self) -> i64 {
        let doubled = 1_i64.checked_shl(self.failed.min(16)).unwrap_or(1);
        AT_MOST.min(EVERY * doubled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn at(minutes: i64) -> Moment {
        Moment {
            now: minutes * MINUTE,
            is_seen: true,
            is_online: true,
            paused_until: i64::MIN,
        }
    }

    #[test]
    fn a_round_begins_when_it_has_rested_and_somebody_may_look() {
        let refresh = Refresh::new(0);
        assert!(!refresh.is_due(at(4)) && refresh.is_due(at(5)));
        let others = [
            Moment {
                is_seen: false,
                ..at(9)
            },
            Moment {
                is_online: false,
                ..at(9)
            },
            Moment {
                paused_until: 10 * MINUTE,
                ..at(9)
            },
        ];
        assert!(!others.into_iter().any(|moment| refresh.is_due(moment)));
        // The clock was set back.
        assert!(refresh.is_due(at(-1)));
    }

    #[test]
    fn one_round_at_a_time_and_seldomer_while_there_is_no_answer() {
        let mut refresh = Refresh::new(0);
        let mut now = 5;
        for rest in [10, 20, 40, 60, 60] {
            assert!(refresh.is_due(at(now)));
            refresh.begin();
            assert!(!refresh.is_due(at(now + 500)));
            refresh.end(now * MINUTE, false);
            assert!(!refresh.is_due(at(now + rest - 1)), "{rest}");
            now += rest;
        }
        refresh.begin();
        refresh.end(now * MINUTE, true);
        assert!(refresh.is_due(at(now + 5)));
        for _ in 0..100 {
            refresh.end(0, false);
        }
        assert!(refresh.is_due(at(60)));
    }
}
