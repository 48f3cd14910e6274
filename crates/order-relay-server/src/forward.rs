//! An order is sent to the warehouse, once.

use std::time::Instant;

use order_client::Sent;
use order_relay::{Decision, Known, Notice, Order, Person, Record, Settled, State, decide, settle};
use order_submit::Answer;

use crate::log;
use crate::state::AppState;
use crate::time::now;
use crate::under_way::Told;
use crate::way::Way;

/// Does with an order what is to be done by what is known of it. It blocks; nobody else has the order meanwhile.
pub(crate) fn forward(
    state: &AppState,
    order: &Order,
    body: &[u8],
    person: &Person,
) -> (Way, Told) {
    let record = match state.store.find(&order.key) {
        Ok(record) => record,
        Err(error) => return (Way::Answered, broken("looking an order up", &error)),
    };
    let known = record.as_ref().map_or(Known::Nothing, Known::Record);
    match decide(order.hash, known) {
        Decision::Forward => {}
        Decision::Replay(status, body) => {
            let body = body.into();
            return (
                Way::Replayed,
                Told::Passed {
                    status,
                    body,
                    retry_after: None,
                },
            );
        }
        Decision::Answer(notice) => return (Way::Answered, Told::Notice(notice)),
        // Only one that is on its way is waited for.
        Decision::Join => return (Way::Answered, Told::Notice(Notice::MayHaveArrived)),
    }
    let is_doubted = record.as_ref().is_some_and(Record::leaves_a_doubt);
    let begun = state
        .store
        .begin(&order.key, order.hash, &person.name, now(), is_doubted);
    if let Err(error) = begun {
        return (
            Way::Answered,
            broken("writing down that an order leaves", &error),
        );
    }
    (Way::Forwarded, send(state, order, body, is_doubted))
}

fn send(state: &AppState, order: &Order, body: &[u8], is_doubted: bool) -> Told {
    let began = Instant::now();
    let sent = state.client.send(body);
    state.metrics.upstream(began.elapsed());
    let (settled, told) = match sent {
        Sent::NotLeft(why) => {
            log::failure("reaching the warehouse", &why);
            let settled = Settled {
                // What a person has said of one before it stands.
                state: if is_doubted {
                    State::NotArrived
                } else {
                    State::Refused
                },
                answer: None,
                notice: None,
            };
            (settled, Told::Notice(Notice::NotReached))
        }
        Sent::Answered(answer) => {
            let settled = settle(&answer, &state.codes, is_doubted);
            let told = told(&answer, &settled);
            (settled, told)
        }
    };
    // What cannot be written down is told all the same; a repeat will hear that the order may have arrived.
    if let Err(error) = state.store.end(&order.key, &settled, now()) {
        log::failure("writing down an answer", &error);
    }
    told
}

fn told(answer: &Answer, settled: &Settled) -> Told {
    match (&settled.notice, answer) {
        (
            None,
            Answer::Reply {
                status,
                body,
                retry_after,
            },
        ) => Told::Passed {
            status: *status,
            body: body.clone(),
            retry_after: *retry_after,
        },
        (Some(notice), _) => Told::Notice(notice.clone()),
        (None, _) => Told::Notice(Notice::MayHaveArrived),
    }
}

/// Nothing has left.
fn broken(doing: &str, error: &rusqlite::Error) -> Told {
    log::failure(doing, error);
    Told::Notice(Notice::Internal)
}
