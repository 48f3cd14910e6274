//! Several orders leave, one after the other.

use std::future::Future;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use order_submit::Consent;

use super::outgoing::Held;
use super::submission::Submitted;
use crate::browser::clock::now;
use crate::state::batch::Turn;
use crate::state::ended::Ended;

/// Browsers wait no longer in one piece, in milliseconds.
const LONGEST: i64 = i32::MAX as i64;

/// Asks for the next turn, and waits or sends, until there is nothing to do. `send` answers when the order has left, or will not.
pub(super) async fn dispatch<K, F: Future<Output = ()>>(
    turn: impl Fn() -> Turn<K>,
    send: impl Fn(K, Consent) -> F,
) {
    loop {
        match turn() {
            Turn::Send(key, consent) => send(key, consent).await,
            Turn::Wait(until) => {
                let wait = (until - now()).clamp(0, LONGEST);
                TimeoutFuture::new(wait.try_into().unwrap_or(0)).await;
            }
            Turn::Rest => break,
        }
    }
}

pub(super) fn ended_of(submitted: Submitted) -> Ended {
    match submitted {
        Submitted::Asked(earlier) => Ended::Asked(Rc::from(earlier)),
        Submitted::NotRecorded => Ended::NotRecorded,
        Submitted::Ended(_, entry, outcome) => Ended::Answered(Rc::from(entry), Rc::new(outcome)),
    }
}

impl From<Held> for Ended {
    fn from(held: Held) -> Self {
        match held {
            Held::HasIssues => Self::HasIssues,
            Held::Unwritable => Self::Unwritable,
        }
    }
}
