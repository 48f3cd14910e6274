//! What became of every order: lines, counts, the workbook of those that did not go.

use order_import::report::Returned;
use order_import::xlsx::Flate2;
use order_model::Locale;
use order_submit::{Outcome, UnknownReason};
use serde::Serialize;

use super::plan::{Planned, Standing};
use super::run::Ended;
use super::stop::reason;
use crate::exit::Exit;
use crate::files::OrderFile;
use crate::output::{OrderLine, Output, issues, row_of};

/// How many orders ended how.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Counts {
    pub(super) orders: usize,
    /// By this run.
    pub(super) accepted: usize,
    pub(super) accepted_before: usize,
    /// By this run, or by an earlier one with the same content.
    pub(super) refused: usize,
    /// After this run.
    pub(super) unknown: usize,
    /// With errors.
    pub(super) blocked: usize,
    /// With warnings that were not accepted.
    pub(super) doubtful: usize,
    /// Of a shop and a number that an order before has.
    pub(super) repeated: usize,
    /// That could go, and did not.
    pub(super) not_sent: usize,
}

/// What became of an order: the name of its state, why it is so, and the warehouse's number.
pub(super) struct Fate {
    state: &'static str,
    reason: Option<String>,
    number: String,
}

impl Fate {
    fn of(state: &'static str, reason: Option<String>) -> Self {
        Self {
            state,
            reason,
            number: String::new(),
        }
    }

    pub(super) fn of_outcome(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Accepted(_) => Self {
                state: "accepted",
                reason: None,
                number: outcome.warehouse_number().to_owned(),
            },
            Outcome::Refused(refusal) => Self::of("refused", Some(reason(refusal))),
            Outcome::Unknown(why) => Self::of("unknown", Some(unknown_reason(why))),
        }
    }

    fn of_order(planned: &Planned, ended: &Ended) -> Self {
        match &planned.standing {
            Standing::Ready => match ended {
                Ended::Outcome(outcome) => Self::of_outcome(outcome),
                Ended::NotSent => Self::of("not_sent", Some("not sent".to_owned())),
            },
            Standing::Blocked => Self::of("blocked", None),
            Standing::Doubtful => Self::of("doubtful", None),
            Standing::Repeated { first } => Self::of(
                "repeated",
                Some(format!("its shop and number stand in {first} already")),
            ),
            Standing::AcceptedBefore { number, differs } => Self {
                state: "accepted_before",
                reason: differs.then(|| {
                    "was accepted earlier with other content, and is not sent again".to_owned()
                }),
                number: number.clone(),
            },
            Standing::RefusedBefore { reason } => Self::of(
                "refused_before",
                Some(format!("was refused earlier with the same content ({reason}); --resend-refused sends it again")),
            ),
            Standing::UnknownBefore { differs: false } => Self::of(
                "unknown_before",
                Some("was sent earlier, and nobody knows whether it has arrived; --resend-unknown sends it again".to_owned()),
            ),
            Standing::UnknownBefore { differs: true } => Self::of(
                "unknown_before",
                Some("was sent earlier with other content, and nobody knows whether it has arrived: ask the warehouse".to_owned()),
            ),
        }
    }
}

fn unknown_reason(reason: &UnknownReason) -> String {
    let why = match reason {
        UnknownReason::TimedOut { seconds } => format!("no answer within {seconds} s"),
        UnknownReason::NoAnswer => "the connection broke".to_owned(),
        UnknownReason::Failed(envelope) => {
            format!("the server failed (HTTP {})", envelope.status)
        }
        UnknownReason::Unreadable(answer) => {
            format!("the answer is none of the API's (HTTP {})", answer.status)
        }
        UnknownReason::NoNumber(_) => "the answer has no number of the warehouse".to_owned(),
        UnknownReason::LooksAccepted(envelope) => {
            format!("the answer has an unknown code, {}", envelope.code)
        }
    };
    format!("nobody knows whether it has arrived: {why}")
}

/// A line of an order, when it is known what became of it.
pub(super) fn line(output: Output, files: &[OrderFile], planned: &Planned, fate: &Fate) {
    let Some(file) = files.get(planned.file) else {
        return;
    };
    let is_wrong = matches!(planned.standing, Standing::Blocked | Standing::Doubtful);
    let issues = match is_wrong {
        true => issues(&file.review, planned.order, output.locale),
        false => Vec::new(),
    };
    output.order(&OrderLine {
        file: &file.name(),
        row: row_of(&file.review, planned.order),
        client_code: &planned.key.client_code,
        order_number: &planned.key.order_number,
        state: fate.state,
        reason: fate.reason.as_deref(),
        warehouse_number: &fate.number,
        issues: &issues,
    });
}

/// The lines of the orders that are not sent, and why.
pub(super) fn lines_of_others(output: Output, files: &[OrderFile], planned: &[Planned]) {
    for order in planned {
        if order.standing != Standing::Ready {
            line(
                output,
                files,
                order,
                &Fate::of_order(order, &Ended::NotSent),
            );
        }
    }
}

pub(super) fn counts(planned: &[Planned], ended: &[Ended]) -> Counts {
    let mut counts = Counts {
        orders: planned.len(),
        ..Counts::default()
    };
    for (planned, ended) in planned.iter().zip(ended) {
        let count = match &planned.standing {
            Standing::Ready => match ended {
                Ended::Outcome(Outcome::Accepted(_)) => &mut counts.accepted,
                Ended::Outcome(Outcome::Refused(_)) => &mut counts.refused,
                Ended::Outcome(Outcome::Unknown(_)) => &mut counts.unknown,
                Ended::NotSent => &mut counts.not_sent,
            },
            Standing::Blocked => &mut counts.blocked,
            Standing::Doubtful => &mut counts.doubtful,
            Standing::Repeated { .. } => &mut counts.repeated,
            Standing::AcceptedBefore { .. } => &mut counts.accepted_before,
            Standing::RefusedBefore { .. } => &mut counts.refused,
            Standing::UnknownBefore { .. } => &mut counts.unknown,
        };
        *count += 1;
    }
    counts
}

impl Counts {
    pub(super) fn exit(&self) -> Exit {
        let wrong = self.refused + self.blocked + self.doubtful + self.repeated;
        match self {
            Self { unknown: 1.., .. } => Exit::Unknown,
            Self { not_sent: 1.., .. } => Exit::Stopped,
            _ if wrong > 0 => Exit::NotAll,
            _ => Exit::Well,
        }
    }

    /// All that are not 0, in words.
    pub(super) fn words(&self) -> String {
        let parts = [
            (self.accepted, "accepted"),
            (self.accepted_before, "accepted earlier"),
            (self.refused, "refused"),
            (self.unknown, "unknown"),
            (self.blocked, "with errors"),
            (self.doubtful, "with warnings"),
            (self.repeated, "repeated"),
            (self.not_sent, "not sent"),
        ];
        let parts = parts.iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = parts
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        format!("{} orders: {}", self.orders, parts.join(", "))
    }
}

/// A workbook of what did not go, with the reasons.
pub(super) fn error_workbook(
    file: &OrderFile,
    planned: &[Planned],
    ended: &[Ended],
    locale: Locale,
) -> Vec<u8> {
    let pairs = planned.iter().zip(ended);
    let fates: Vec<Fate> = pairs
        .map(|(planned, ended)| Fate::of_order(planned, ended))
        .collect();
    let why = |order: usize| match fates.get(order) {
        Some(Fate {
            state: "blocked" | "doubtful",
            ..
        }) => Some(Returned::Findings),
        Some(Fate {
            state: "accepted" | "accepted_before",
            ..
        })
        | None => None,
        Some(fate) => Some(Returned::Reason(fate.reason.as_deref().unwrap_or_default())),
    };
    file.review.error_workbook(locale, &Flate2, &why).bytes
}
