//! Which orders may go, and why others do not.

use std::collections::HashMap;

use anyhow::Result;
use order_import::review::OrderState;
use order_model::{Field, Rules, decode, normalize};
use order_submit::{Answer, DeliveryStatus, OrderKey};
use unicode_normalization::UnicodeNormalization;

use crate::args::Send;
use crate::files::OrderFile;
use crate::ledger::{Book, Kept, digest};

/// What is to become of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It may go.
    Ready,
    /// Something is wrong with it.
    Blocked,
    /// It has warnings, which nobody has accepted.
    Doubtful,
    /// Another order of these files has its shop and number.
    Repeated {
        /// Where: a file and a row.
        first: String,
    },
    /// It was accepted earlier, with other content if `differs`.
    AcceptedBefore { number: String, differs: bool },
    /// It was refused earlier, with the same content.
    RefusedBefore { reason: String },
    /// Nobody knows whether it has arrived; with other content if `differs`.
    UnknownBefore { differs: bool },
}

/// An order of a file.
#[derive(Debug)]
pub(crate) struct Planned {
    /// The file, from 0.
    pub(crate) file: usize,
    /// The order in it, from 0.
    pub(crate) order: usize,
    pub(crate) key: OrderKey,
    /// SHA-256 of the request's body.
    pub(crate) digest: String,
    pub(crate) standing: Standing,
}

/// What is to become of every order of some files.
pub(crate) fn plan(
    files: &[OrderFile],
    rules: &Rules,
    book: &Book,
    arguments: &Send,
) -> Result<Vec<Planned>> {
    let mut planned = Vec::new();
    let mut first: HashMap<OrderKey, String> = HashMap::new();
    for (index, file) in files.iter().enumerate() {
        for order in 0..file.review.order_count() {
            let (key, body) = request(file, order, rules)?;
            let digest = digest(&body);
            let state = file.review.state(order);
            let place = || {
                let row = crate::output::row_of(&file.review, order);
                format!("{}, row {row}", file.name())
            };
            let standing = match state {
                OrderState::Blocked | OrderState::NotJudged => Standing::Blocked,
                OrderState::Good | OrderState::Doubtful => match first.get(&key) {
                    Some(first) => Standing::Repeated {
                        first: first.clone(),
                    },
                    None => {
                        first.insert(key.clone(), place());
                        let is_held = state == OrderState::Doubtful && !arguments.accept_warnings;
                        standing(book.of(&key), &digest, is_held, arguments)
                    }
                },
            };
            planned.push(Planned {
                file: index,
                order,
                key,
                digest,
                standing,
            });
        }
    }
    Ok(planned)
}

/// What identifies an order, and the body that is sent: in the form that systems compare.
pub(crate) fn request(file: &OrderFile, order: usize, rules: &Rules) -> Result<(OrderKey, String)> {
    let json = file.review.order_json(order);
    let decoded = decode(json.as_bytes())?;
    let nfc = |text: &str| Some(text.nfc().collect());
    let normalized = normalize(&decoded.order, rules, &nfc).order;
    let text = |field| normalized.text(field).unwrap_or_default();
    let key = OrderKey::new(text(Field::ClientCode), text(Field::OrderNumber));
    Ok((key, normalized.to_json()))
}

fn standing(kept: Option<&Kept>, digest: &str, is_held: bool, arguments: &Send) -> Standing {
    let ready = || match is_held {
        true => Standing::Doubtful,
        false => Standing::Ready,
    };
    let Some((kept, entry)) = kept.and_then(|kept| Some((kept, kept.entry()?))) else {
        return ready();
    };
    let differs = kept.body != digest;
    match entry.status {
        DeliveryStatus::Accepted => Standing::AcceptedBefore {
            number: entry.warehouse_number.to_string(),
            differs,
        },
        DeliveryStatus::Sending | DeliveryStatus::Unknown
            if differs || !arguments.resend_unknown =>
        {
            Standing::UnknownBefore { differs }
        }
        DeliveryStatus::Refused
            if !differs && !arguments.resend_refused && !is_of_the_request(entry) =>
        {
            Standing::RefusedBefore {
                reason: entry.reason.to_string(),
            }
        }
        DeliveryStatus::Sending
        | DeliveryStatus::Unknown
        | DeliveryStatus::Refused
        | DeliveryStatus::NotArrived => ready(),
    }
}

/// Whether the last answer refused whoever asked, or when, and not the order.
fn is_of_the_request(entry: &order_submit::Entry) -> bool {
    let answer = entry.attempts.last().and_then(|last| last.answer.as_ref());
    answer.is_some_and(|(_, answer)| {
        matches!(
            answer,
            Answer::Reply {
                status: 401 | 403 | 407 | 429,
                ..
            }
        )
    })
}
