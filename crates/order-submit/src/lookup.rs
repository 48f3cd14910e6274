//! What the warehouse says when it is asked for an order.

use order_model::reply::OrderState;

use crate::answer::Answer;
use crate::outcome::{Outcome, Refusal, ReplyCodes};

/// What the warehouse says when it is asked for an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// It has it.
    Found(Box<OrderState>),
    /// It says that there is none of this number. One that is on its way may still arrive.
    NotFound,
    /// Neither can be read from what came.
    Unclear,
}

impl Lookup {
    /// What an answer says. Only a code that a deployment has named means that there is none: a wrong address, or a token that has
    /// expired, is answered with others.
    pub fn of(answer: &Answer, codes: &ReplyCodes) -> Self {
        match Outcome::of(answer, codes) {
            Outcome::Accepted(envelope) => match envelope.state {
                Some(state) => Self::Found(Box::new(state)),
                None => Self::Unclear,
            },
            Outcome::Refused(Refusal::Warehouse(envelope))
                if codes.not_found.contains(&envelope.code) =>
            {
                Self::NotFound
            }
            Outcome::Refused(_) | Outcome::Unknown(_) => Self::Unclear,
        }
    }
}
