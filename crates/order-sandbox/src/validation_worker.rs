//! Running the rules: within the call, or later in a background pass.

use std::sync::Arc;
use std::time::Duration;

use order_model::{Issue, Locale, Rules, validate_json};

use crate::app::{App, WorkError};
use crate::clock::Timestamp;
use crate::envelope::refusal;
use crate::log;
use crate::store::{Judgement, Refusal, StoreError, StoredOrder};
use crate::submission::errors;

/// How long to wait before looking again when nobody said that there is something: after an error, or for orders that
/// another process left on the same file.
const PAUSE: Duration = Duration::from_secs(1);

/// The errors that `rules` find in a body.
///
/// # Errors
///
/// The body is not JSON, which a stored one always is.
pub fn errors_in(body: &str, rules: &Rules) -> Result<Vec<Issue>, StoreError> {
    let verdict = validate_json(body.as_bytes(), rules).map_err(StoreError::Body)?;
    Ok(errors(verdict.issues))
}

/// Judges stored orders as they come, until the server stops.
pub async fn run(app: Arc<App>) {
    loop {
        if let Err(error) = pass(&app).await {
            log::failure("looking for orders to judge", &error);
        }
        tokio::select! {
            () = app.stopping.cancelled() => return,
            () = app.arrived.notified() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Judges every order that waits for it. One that cannot be judged is logged, and holds up none after it.
async fn pass(app: &Arc<App>) -> Result<(), WorkError> {
    let mut last = 0;
    while let Some(order) = app
        .blocking(move |app| app.store.next_to_judge(last))
        .await?
    {
        last = order.id;
        if let Err(error) = app.blocking(move |app| judge(app, &order)).await {
            log::failure(&format!("judging order {last}"), &error);
        }
        if app.stopping.is_cancelled() {
            break;
        }
    }
    Ok(())
}

fn judge(app: &App, order: &StoredOrder) -> Result<(), StoreError> {
    let errors = errors_in(&order.body, &app.rules)?;
    app.store.judge(
        order.id,
        &Judgement {
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
