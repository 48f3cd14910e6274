//! The envelope of every reply under `/apicenter`.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use order_model::{ErrorEntry, JsonError, Locale, Position};
use serde::Serialize;

use crate::extension::RefusalCodes;
use crate::notice::Notice;
use crate::refusal::Refusal;

#[derive(Serialize)]
struct Envelope<'a, T> {
    code: u16,
    message: &'a str,
    data: Option<T>,
    #[serde(skip_serializing_if = "<[ErrorEntry]>::is_empty")]
    errors: &'a [ErrorEntry],
}

/// The text of a success's envelope around `data`.
pub(crate) fn success<T: Serialize>(
    notice: &Notice,
    data: T,
    locale: Locale,
) -> serde_json::Result<String> {
    let message = notice.text(locale);
    serde_json::to_string(&Envelope {
        code: notice.code(),
        message: &message,
        data: Some(data),
        errors: &[],
    })
}

/// The reply that says `notice`, with `data: null`.
pub(crate) fn notice(notice: &Notice, locale: Locale) -> Response {
    let response = with_errors(notice, &[], locale);
    let code = notice.code();
    if code == notice.status().as_u16() {
        return response;
    }
    // The log has the status already.
    with_codes(response, code.to_string())
}

/// The reply that refuses an order for its errors.
pub(crate) fn refused(refusal: &Refusal, locale: Locale) -> Response {
    let entry = |issue| ErrorEntry::of_issue(issue, locale);
    let errors: Vec<ErrorEntry> = refusal.issues.iter().map(entry).collect();
    let response = with_errors(&refusal.notice(locale), &errors, locale);
    with_codes(response, refusal.codes())
}

/// The reply to a body that is not JSON.
pub(crate) fn not_json(error: &JsonError, locale: Locale) -> Response {
    let entry = ErrorEntry::of_json_error(error, locale);
    let what = entry.message.clone();
    let response = with_errors(&Notice::NotJson { what }, &[entry], locale);
    let Position { line, column, .. } = error.position;
    with_codes(
        response,
        format!("not_json at line {line}, column {column}"),
    )
}

/// The reply whose envelope is written already.
pub(crate) fn written(status: StatusCode, envelope: String) -> Response {
    let json = HeaderValue::from_static("application/json");
    (status, [(header::CONTENT_TYPE, json)], Body::from(envelope)).into_response()
}

/// The same reply, with why it refuses for the log.
fn with_codes(mut response: Response, codes: String) -> Response {
    response.extensions_mut().insert(RefusalCodes(codes));
    response
}

fn with_errors(notice: &Notice, errors: &[ErrorEntry], locale: Locale) -> Response {
    let message = notice.text(locale);
    let envelope = Envelope {
        code: notice.code(),
        message: &message,
        data: None::<()>,
        errors,
    };
    match serde_json::to_string(&envelope) {
        Ok(envelope) => written(notice.status(), envelope),
        // Strings and numbers always can be written; should that ever change, the reply still is an envelope.
        Err(_) => written(
            StatusCode::INTERNAL_SERVER_ERROR,
            r#"{"code":500,"message":"the reply could not be written","data":null}"#.to_owned(),
        ),
    }
}
