//! What an answer says of an order, and how certain that is.

use order_model::Reply;
use order_model::reply::{Envelope, Unreadable};

use crate::answer::Answer;

/// What became of a sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The warehouse took the order.
    Accepted(Box<Envelope>),
    /// This sending was certainly not taken. An earlier one of the same order may have been.
    Refused(Refusal),
    /// It may or may not have been taken.
    Unknown(UnknownReason),
}

/// Who refused an order that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The warehouse says so.
    Warehouse(Box<Envelope>),
    /// The server, or a proxy before it, refused the request: an HTTP status from 400 to 499.
    Http(Unreadable),
}

/// Why it is not known whether an order was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnknownReason {
    /// No answer came in time.
    TimedOut {
        /// How long it was waited for.
        seconds: u32,
    },
    /// The connection broke, or never came about: a browser does not tell which.
    NoAnswer,
    /// The server failed: an HTTP status from 500, with its envelope.
    Failed(Box<Envelope>),
    /// What came is not the API's answer.
    Unreadable(Unreadable),
    /// It says that it went well and gives no number: an envelope of success without data.
    NoNumber(Box<Envelope>),
    /// A code that the API's document does not name, with words or data of success.
    LooksAccepted(Box<Envelope>),
}

/// What a deployment's warehouse means by the codes of its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyCodes {
    /// All went well; the API's document has 0 alone.
    pub success: &'static [i64],
    /// There is no such order, where one is asked for; the API's document has nothing of the kind.
    pub not_found: &'static [i64],
}

impl Default for ReplyCodes {
    fn default() -> Self {
        Self {
            success: &[0],
            not_found: &[],
        }
    }
}

impl Outcome {
    /// What an answer says, where these codes mean success.
    pub fn of(answer: &Answer, codes: &ReplyCodes) -> Self {
        match answer {
            Answer::Reply { status, body, .. } => Self::of_reply(Reply::read(*status, body), codes),
            Answer::TimedOut { seconds } => {
                Self::Unknown(UnknownReason::TimedOut { seconds: *seconds })
            }
            Answer::Broken => Self::Unknown(UnknownReason::NoAnswer),
        }
    }

    fn of_reply(reply: Reply, codes: &ReplyCodes) -> Self {
        match told(reply, codes) {
            Reply::Accepted(envelope) if number(&envelope).is_empty() => {
                Self::Unknown(UnknownReason::NoNumber(envelope))
            }
            Reply::Accepted(envelope) => Self::Accepted(envelope),
            Reply::Refused(envelope) if !is_certain(envelope.status) => {
                Self::Unknown(UnknownReason::Failed(envelope))
            }
            Reply::Refused(envelope) if looks_accepted(&envelope) => {
                Self::Unknown(UnknownReason::LooksAccepted(envelope))
            }
            Reply::Refused(envelope) => Self::Refused(Refusal::Warehouse(envelope)),
            Reply::Unreadable(answer) if is_certain(answer.status) && answer.status >= 400 => {
                Self::Refused(Refusal::Http(answer))
            }
            Reply::Unreadable(answer) => Self::Unknown(UnknownReason::Unreadable(answer)),
        }
    }

    /// The warehouse's number of the order, where it has given one.
    pub fn warehouse_number(&self) -> &str {
        match self {
            Self::Accepted(envelope) => number(envelope),
            Self::Refused(_) | Self::Unknown(_) => "",
        }
    }
}

/// The reply as the deployment reads its code. A 0 that is none of its codes of success is a dialect too: nobody knows.
fn told(reply: Reply, codes: &ReplyCodes) -> Reply {
    match reply {
        Reply::Accepted(envelope) if !codes.success.contains(&envelope.code) => {
            Reply::Refused(envelope)
        }
        Reply::Refused(envelope)
            if codes.success.contains(&envelope.code) && (200..300).contains(&envelope.status) =>
        {
            Reply::Accepted(envelope)
        }
        reply => reply,
    }
}

fn number(envelope: &Envelope) -> &str {
    match &envelope.state {
        Some(state) => &state.order_number,
        None => "",
    }
}

/// Whether a server that answers with this status has certainly not gone on to store the order: one that
/// failed, or ran out of time, may have.
const fn is_certain(status: u16) -> bool {
    status < 500 && status != 408
}

/// Words with which servers of this family, and gateways before them, say that all went well.
const WORDS_OF_SUCCESS: [&str; 6] = [
    "success",
    "successful",
    "ok",
    "succeeded",
    "成功",
    "操作成功",
];

/// Whether a code other than 0 comes with what only an accepted order has: its number, or a word of success under an
/// HTTP status of success. Such a code is a dialect of the API, so the order may have been taken.
fn looks_accepted(envelope: &Envelope) -> bool {
    let message = envelope
        .message
        .trim()
        .trim_end_matches(['.', '!', '。', '！'])
        .to_lowercase();
    let has_word = WORDS_OF_SUCCESS.contains(&&*message);
    let is_contracts_success = envelope.code == 0 && envelope.status < 400;
    !number(envelope).is_empty() || is_contracts_success || (has_word && envelope.status < 400)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: u16, body: &str) -> Outcome {
        Outcome::of(&Answer::reply(status, body), &ReplyCodes::default())
    }

    #[test]
    fn a_deployment_says_which_codes_mean_success() {
        let of = |success: &'static [i64], status, body: &str| {
            let codes = ReplyCodes {
                success,
                ..ReplyCodes::default()
            };
            Outcome::of(&Answer::reply(status, body), &codes)
        };
        let taken = r#"{"code":200,"message":"","data":{"order_number":"W1"}}"#;
        assert_eq!(of(&[0, 200], 200, taken).warehouse_number(), "W1");
        assert_eq!(of(&[0, 200], 201, taken).warehouse_number(), "W1");
        // A failed server may have said so before it failed.
        assert!(matches!(of(&[0, 200], 502, taken), Outcome::Unknown(_)));
        let empty = r#"{"code":200,"message":"操作成功","data":null}"#;
        assert!(matches!(
            of(&[0, 200], 200, empty),
            Outcome::Unknown(UnknownReason::NoNumber(_))
        ));
        let refused = r#"{"code":7,"message":"no"}"#;
        assert!(matches!(of(&[0, 200], 200, refused), Outcome::Refused(_)));
        // The contract's own code is never certainly a refusal.
        for body in [r#"{"code":0,"message":"x"}"#, &taken.replace("200", "0")] {
            assert!(
                matches!(of(&[200], 200, body), Outcome::Unknown(_)),
                "{body}"
            );
        }
    }

    #[test]
    fn what_is_taken_has_a_number() {
        let taken = of(
            200,
            r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#,
        );
        assert!(matches!(taken, Outcome::Accepted(_)));
        assert_eq!(taken.warehouse_number(), "W1");
    }

    #[test]
    fn what_is_refused_is_certain() {
        for (status, body) in [
            (200, r#"{"code":7,"message":"no","data":[]}"#),
            (422, r#"{"code":7,"message":"no"}"#),
            (404, r#"{"code":404,"message":"OK"}"#),
            (
                200,
                r#"{"code":9,"message":"no success with this address"}"#,
            ),
            (404, "<html></html>"),
            (413, ""),
        ] {
            assert!(
                matches!(of(status, body), Outcome::Refused(_)),
                "{status} {body}"
            );
        }
    }

    #[test]
    fn everything_else_is_unknown() {
        for (status, body) in [
            (500, r#"{"code":500,"message":"oh"}"#),
            (408, r#"{"code":408,"message":"late"}"#),
            (200, "<html></html>"),
            (502, "<html></html>"),
            (408, ""),
            (200, ""),
            (200, r#"{"code":0,"mess"#),
            // A success without what the contract promises with it.
            (200, r#"{"code":0,"message":"","data":null}"#),
            (200, r#"{"code":0,"message":"success","data":[]}"#),
            (200, r#"{"code":"0","message":"","data":{"status":"x"}}"#),
            // A dialect.
            (200, r#"{"code":200,"message":"Success."}"#),
            (200, r#"{"code":1,"message":"操作成功"}"#),
            (
                200,
                r#"{"code":200,"message":"","data":{"order_number":"W1"}}"#,
            ),
        ] {
            assert!(
                matches!(of(status, body), Outcome::Unknown(_)),
                "{status} {body}"
            );
        }
        for answer in [Answer::Broken, Answer::TimedOut { seconds: 1 }] {
            assert!(matches!(
                Outcome::of(&answer, &ReplyCodes::default()),
                Outcome::Unknown(_)
            ));
        }
    }
}
