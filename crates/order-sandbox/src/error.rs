//! The reply where something broke in here.

use std::sync::Arc;

use axum::response::Response;
use order_model::Locale;

use crate::envelope;
use crate::log;
use crate::notice::Notice;
use crate::state::{AppState, WorkError};
use crate::store::StoreError;

/// Answers by work that blocks, or says that it came to nothing.
pub(crate) async fn answer(
    state: &Arc<AppState>,
    locale: Locale,
    work: impl FnOnce(&AppState) -> Result<Response, StoreError> + Send + 'static,
) -> Response {
    let answer = state.blocking(work).await;
    answer.unwrap_or_else(|error| internal_error(&error, locale))
}

/// Says that something broke; the log says what.
pub(crate) fn internal_error(error: &WorkError, locale: Locale) -> Response {
    log::failure("answering a request", error);
    envelope::notice(&Notice::Internal, locale)
}
