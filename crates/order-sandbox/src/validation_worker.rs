//! Runs the rules over orders that were accepted without them, in the background.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::log;
use crate::refusal::StoredRefusal;
use crate::state::{AppState, WorkError};
use crate::store::{StoreError, StoredOrder, Validation};
use crate::submission;

/// How long to wait before looking again when nobody said that there is something: after an error, or for orders that
/// another process left on the same file.
const PAUSE: Duration = Duration::from_secs(1);

/// Validates stored orders as they come, until the server stops.
pub(crate) async fn run(state: Arc<AppState>) {
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
    let refusal = submission::validate(&order.body, &state.config.rules)?;
    if let Some(refusal) = refusal.as_ref().filter(|_| !state.config.quiet) {
        let number = order.identity.order_number.escape_debug();
        log::note(&format!("order {number} is cancelled: {}", refusal.codes()));
    }
    let validation = Validation {
        at: Timestamp::now(),
        refusal: refusal.map(StoredRefusal::Issues),
    };
    state.store.record_validation(order.id, &validation)
}
