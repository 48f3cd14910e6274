//! The reply where something broke in here.

use axum::response::Response;
use order_model::Locale;

use crate::envelope;
use crate::log;
use crate::notice::Notice;
use crate::state::WorkError;

/// Says that something broke; the log says what.
pub(crate) fn internal_error(error: &WorkError, locale: Locale) -> Response {
    log::failure("answering a request", error);
    envelope::notice(&Notice::Internal, locale)
}
