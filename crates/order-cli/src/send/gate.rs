//! How many requests may be under way, and when the next may leave.

use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant};

/// So many answers let one request more be under way.
const ANSWERS_TO_GROW: u32 = 20;

/// The longest pause of our own; the server may ask for a longer one.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How many requests may be under way, and when the next may leave. It begins with one; after its answer with two, and with one more every 20
/// answers. Where the server cannot follow, half as many are left, and none leaves for a while.
#[derive(Debug)]
pub(super) struct Gate {
    most: u32,
    allowed: u32,
    answers: u32,
    /// How often in a row the server could not follow.
    pushed_back: u32,
    opens_at: Option<Instant>,
}

impl Gate {
    pub(super) const fn new(most: u32) -> Self {
        Self {
            most,
            allowed: 1,
            answers: 0,
            pushed_back: 0,
            opens_at: None,
        }
    }

    /// Whether a request more may leave now.
    pub(super) fn is_open(&self, under_way: usize, now: Instant) -> bool {
        self.opens_at.is_none_or(|at| at <= now) && under_way < self.allowed as usize
    }

    /// How long it stays shut; `None` where it is not shut by a pause.
    pub(super) fn pause_left(&self, now: Instant) -> Option<Duration> {
        let at = self.opens_at.filter(|at| *at > now)?;
        Some(at.duration_since(now))
    }

    /// The server has answered as it should.
    pub(super) fn answered(&mut self) {
        self.pushed_back = 0;
        self.answers += 1;
        let grows = self.allowed == 1 || self.answers >= ANSWERS_TO_GROW;
        if grows {
            self.answers = 0;
            self.allowed = self.most.min(self.allowed + 1);
        }
    }

    /// The server could not follow; `seconds` is how long it asks to be left alone.
    pub(super) fn push_back(&mut self, seconds: Option<u32>, now: Instant) {
        self.answers = 0;
        self.allowed = (self.allowed / 2).max(1);
        let pause = match seconds {
            Some(seconds) => Duration::from_secs(seconds.into()),
            None => with_jitter(doubled(self.pushed_back)),
        };
        self.pushed_back = self.pushed_back.saturating_add(1);
        let at = now + pause;
        self.opens_at = self.opens_at.max(Some(at));
    }
}

/// 1, 2, 4 … 60 s.
fn doubled(times: u32) -> Duration {
    Duration::from_secs(1_u64.checked_shl(times).unwrap_or(u64::MAX)).min(LONGEST_PAUSE)
}

/// A fifth more or less, so that several programs do not come back at one moment.
fn with_jitter(pause: Duration) -> Duration {
    let chance = RandomState::new().hash_one(0_u8) % 401;
    let thousandths = 800 + u32::try_from(chance).unwrap_or_default();
    pause * thousandths / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_opens_slowly_and_shuts_by_half() {
        let now = Instant::now();
        let mut gate = Gate::new(4);
        assert!(gate.is_open(0, now) && !gate.is_open(1, now));
        gate.answered();
        assert!(gate.is_open(1, now) && !gate.is_open(2, now));
        (0..200).for_each(|_| gate.answered());
        assert!(gate.is_open(3, now) && !gate.is_open(4, now));
        gate.push_back(Some(7), now);
        assert_eq!(gate.pause_left(now), Some(Duration::from_secs(7)));
        assert!(!gate.is_open(0, now));
        let later = now + Duration::from_secs(7);
        assert!(gate.is_open(1, later) && !gate.is_open(2, later));
        assert_eq!(gate.pause_left(later), None);
    }

    #[test]
    fn without_a_time_the_pauses_double() {
        let start = Instant::now();
        let mut gate = Gate::new(4);
        let mut now = start;
        for expected in [1, 2, 4, 8, 16, 32, 60, 60] {
            gate.push_back(None, now);
            let pause = gate.pause_left(now).unwrap().as_secs_f64();
            let expected = f64::from(expected);
            assert!(
                (expected * 0.8..=expected * 1.2).contains(&pause),
                "{pause}"
            );
            now += Duration::from_secs(100);
        }
        gate.answered();
        gate.push_back(None, now);
        assert!(gate.pause_left(now).unwrap() < Duration::from_secs(2));
    }

    #[test]
    fn a_shorter_pause_does_not_end_a_longer_one() {
        let now = Instant::now();
        let mut gate = Gate::new(4);
        gate.push_back(Some(9), now);
        gate.push_back(Some(1), now);
        assert_eq!(gate.pause_left(now), Some(Duration::from_secs(9)));
    }
}
