//! What came of an order that was forwarded: what is kept of it, and what is answered.

use order_submit::{Answer, Outcome, ReplyCodes};

use crate::decide::State;
use crate::notice::Notice;

/// What came of an order that was forwarded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// What is known of it from now on.
    pub state: State,
    /// What the warehouse answered, to be kept and, unless there is a notice, passed on.
    pub answer: Option<(u16, String)>,
    /// What is said in its place: where there is no answer, or it is none for who asked.
    pub notice: Option<Notice>,
}

/// What an answer of the warehouse comes to. Where one that was sent before may have arrived (`is_doubted`), that it has may be why this one is refused.
#[must_use]
pub fn settle(answer: &Answer, codes: &ReplyCodes, is_doubted: bool) -> Settled {
    let state = match Outcome::of(answer, codes) {
        Outcome::Accepted(_) => State::Accepted,
        Outcome::Refused(_) if !is_doubted => State::Refused,
        Outcome::Refused(_) | Outcome::Unknown(_) => State::Unknown,
    };
    let Answer::Reply { status, body, .. } = answer else {
        return Settled {
            state,
            answer: None,
            notice: Some(Notice::MayHaveArrived),
        };
    };
    let notice = match (state, status) {
        // It is the relay that is not let in, not the person.
        (State::Refused, 401 | 403 | 407) => Some(Notice::RelayNotLetIn),
        // Whatever came, it is none of the API's answers that somebody could read.
        (State::Unknown, _) => Some(Notice::MayHaveArrived),
        _ => None,
    };
    Settled {
        state,
        answer: Some((*status, body.to_string())),
        notice,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_answered_is_what_is_known() {
        let taken = r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#;
        let of = |answer: &Answer| settle(answer, &ReplyCodes::default(), false);
        for (answer, state, notice) in [
            (Answer::reply(200, taken), State::Accepted, None),
            (
                Answer::reply(200, r#"{"code":7,"message":"no"}"#),
                State::Refused,
                None,
            ),
            (Answer::reply(429, ""), State::Refused, None),
            (
                Answer::reply(502, "<html>"),
                State::Unknown,
                Some(Notice::MayHaveArrived),
            ),
            (
                Answer::reply(401, ""),
                State::Refused,
                Some(Notice::RelayNotLetIn),
            ),
            (
                Answer::reply(302, ""),
                State::Unknown,
                Some(Notice::MayHaveArrived),
            ),
            (Answer::Broken, State::Unknown, Some(Notice::MayHaveArrived)),
            (
                Answer::TimedOut { seconds: 9 },
                State::Unknown,
                Some(Notice::MayHaveArrived),
            ),
        ] {
            let settled = of(&answer);
            assert_eq!(
                (settled.state, settled.notice),
                (state, notice),
                "{answer:?}"
            );
        }
    }

    #[test]
    fn a_refusal_says_nothing_of_one_before_it_that_may_have_arrived() {
        let settle = |body: &str| settle(&Answer::reply(200, body), &ReplyCodes::default(), true);
        let refused = settle(r#"{"code":7,"message":"number exists"}"#);
        let told = Some(Notice::MayHaveArrived);
        assert_eq!((refused.state, refused.notice), (State::Unknown, told));
        let taken = settle(r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#);
        assert_eq!((taken.state, taken.notice), (State::Accepted, None));
    }
}
