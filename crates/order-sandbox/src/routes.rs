//! Which path goes to which handler, through which layers.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::{any, get};
use axum::{Json, Router};
use order_model::Locale;
use order_server::requested;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowHeaders, AllowOrigin, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::envelope;
use crate::handler::static_files::Page;
use crate::handler::{create_order, find_order};
use crate::layer::{body_limit, origin, request_log, token};
use crate::log;
use crate::notice::Notice;
use crate::state::AppState;

/// How long browsers may remember a preflight's answer.
const PREFLIGHT_AGE: Duration = Duration::from_secs(600);

/// The whole server: API, health and page.
pub(crate) fn router(state: &Arc<AppState>, page: Page) -> Router {
    let health = Router::new()
        .route("/healthz", get(health))
        .layer(never_stored());
    Router::new()
        .merge(api(state))
        .merge(health)
        .fallback_service(page.into_router().layer(from_fn(body_limit::discard)))
        .layer(set_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(Arc::clone(state), request_log::requests))
}

fn api(state: &Arc<AppState>) -> Router {
    let api = Router::new()
        .route(
            "/apicenter/api/order",
            get(find_order::order).post(create_order::create),
        )
        .route("/apicenter/api/orders", get(find_order::orders))
        .method_not_allowed_fallback(other_method)
        .route("/apicenter", any(unknown_path))
        .route("/apicenter/", any(unknown_path))
        .route("/apicenter/{*rest}", any(unknown_path))
        .layer(DefaultBodyLimit::disable())
        // From here on from the inside out: a body is read before a foreign origin or a missing token is answered, so
        // that the client has finished sending when the answer comes; a preflight has neither.
        .layer(from_fn_with_state(Arc::clone(state), token::require))
        .layer(from_fn_with_state(Arc::clone(state), origin::require))
        .layer(from_fn_with_state(Arc::clone(state), body_limit::buffer))
        .layer(never_stored())
        .with_state(Arc::clone(state));
    let allowed = &state.config.allow_origin;
    if state.config.allows_any_origin() {
        api.layer(cors(AllowOrigin::any()))
    } else if allowed.is_empty() {
        // Without the layer a preflight is what it is then: a method that nothing takes.
        api
    } else {
        api.layer(cors(AllowOrigin::list(allowed.clone())))
    }
}

/// A reply of the API is true only now.
fn never_stored() -> SetResponseHeaderLayer<HeaderValue> {
    set_header(header::CACHE_CONTROL, "no-store")
}

fn set_header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

fn cors(origins: AllowOrigin) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers(AllowHeaders::mirror_request())
        .allow_private_network(true)
        .max_age(PREFLIGHT_AGE)
}

async fn health() -> Json<serde_json::Value> {
    Json(serde_json::json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }))
}

async fn unknown_path(uri: Uri, headers: HeaderMap) -> Response {
    let notice = Notice::UnknownPath {
        path: uri.path().to_owned(),
    };
    envelope::notice(&notice, requested(&headers))
}

async fn other_method(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let notice = Notice::Method {
        method: method.to_string(),
        path: uri.path().to_owned(),
    };
    envelope::notice(&notice, requested(&headers))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer's handler is given the payload"
)]
fn panicked(payload: Box<dyn Any + Send>) -> Response {
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    log::failure("answering a request", &text.unwrap_or("panicked"));
    envelope::notice(&Notice::Internal, Locale::En)
}
