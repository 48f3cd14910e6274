//! Runs the rules over orders that were accepted without them, in the background.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use order_model::{Issue, Locale};

use crate::envelope::refusal;
use crate::log;
use crate::state::{AppState, WorkError};
use crate::store::{Refusal, StoreError, StoredOrder, Validation};
use crate::submission::errors_in;

/// How long to wait before looking again when nobody said that there is something: after an error, or for orders that
/// another process left on the same file.
const PAUSE: Duration = Duration::from_secs(1);

/// Validates stored orders as they come, until the server stops.
pub async fn run(state: Arc<AppState>) {
    loop {
        if let Err(error) = pass(&state).await {
            log::failure("looking for orders to validate", &error);
        }
        tokio::select! {
            () = state.stopping.cancelled() => return,
            () = state.order_stored.notified() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Validates every order that waits for it. One that cannot be validated is logged, and holds up none after it.
async fn pass(state: &Arc<AppState>) -> Result<(), WorkError> {
    let mut last = 0;
    while let Some(order) = state
        .blocking(move |state| state.store.next_to_validate(last))
        .await?
    {
        last = order.id;
        if let Err(error) = state.blocking(move |state| validate(state, &order)).await {
            log::failure(&format!("validating order {last}"), &error);
        }
        if state.stopping.is_cancelled() {
            break;
        }
    }
    Ok(())
}

fn validate(state: &AppState, order: &StoredOrder) -> Result<(), StoreError> {
    let errors = errors_in(&order.body, &state.rules)?;
    state.store.record_validation(
        order.id,
        &Validation {
            at: Timestamp::now(),
            refusal: refusal_of(&errors),
        },
    )
}

fn refusal_of(errors: &[Issue]) -> Option<Refusal> {
    let text = |locale| refusal(errors, locale).text(locale);
    (!errors.is_empty()).then(|| Refusal {
        en: text(Locale::En),
        zh: text(Locale::Zh),
    })
}
