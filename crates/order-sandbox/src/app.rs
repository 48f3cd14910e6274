//! What the handlers share, and which path goes to which of them.

use std::any::Any;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::{any, get};
use axum::{Json, Router};
use order_model::{Locale, Rules};
use tokio::sync::Notify;
use tokio::task::JoinError;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowHeaders, AllowOrigin, CorsLayer};

use crate::body;
use crate::clock::Step;
use crate::config::{Config, Origins, Token};
use crate::envelope;
use crate::fault::Faults;
use crate::locale;
use crate::log;
use crate::lookup;
use crate::notice::Notice;
use crate::order;
use crate::page::Page;
use crate::store::{Store, StoreError};
use crate::token;

/// How long browsers may remember a preflight's answer.
const PREFLIGHT_AGE: Duration = Duration::from_secs(600);

/// What the handlers share.
pub struct App {
    pub(crate) store: Store,
    pub(crate) rules: Rules,
    pub(crate) faults: Faults,
    pub(crate) token: Option<Token>,
    pub(crate) body_limit: u64,
    pub(crate) step: Step,
    pub(crate) quiet: bool,
    /// Told when an order has come that waits for its judgement.
    pub(crate) arrived: Notify,
    /// Told once, when the server is to stop.
    pub(crate) stopping: CancellationToken,
    /// Everything that must end before the store is closed.
    pub(crate) tasks: TaskTracker,
}

impl App {
    /// What handlers share under `config`, on `store`.
    #[must_use]
    pub fn new(store: Store, config: &Config) -> Self {
        Self {
            store,
            rules: config.rules.clone(),
            faults: Faults::new(config.faults.clone()),
            token: config.token.clone(),
            body_limit: config.body_limit,
            step: Step::from(config.step),
            quiet: config.quiet,
            arrived: Notify::new(),
            stopping: CancellationToken::new(),
            tasks: TaskTracker::new(),
        }
    }

    /// Does work that blocks or takes long, off the async threads.
    ///
    /// # Errors
    ///
    /// The work fails or panics.
    pub async fn blocking<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, WorkError> {
        let app = Arc::clone(self);
        let done = self.tasks.spawn_blocking(move || work(&app)).await;
        done.map_err(WorkError::Panicked)?.map_err(WorkError::Store)
    }
}

/// Why a piece of work came to nothing.
#[derive(Debug)]
pub enum WorkError {
    /// The store failed.
    Store(StoreError),
    /// The work panicked, or was dropped at the server's end.
    Panicked(JoinError),
}

impl fmt::Display for WorkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Panicked(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for WorkError {}

/// The whole server: API, health and page.
pub fn router(app: &Arc<App>, config: &Config, page: Page) -> Router {
    let health = Router::new()
        .route("/healthz", get(health))
        .layer(map_response(never_stored));
    Router::new()
        .merge(api(app, config))
        .merge(health)
        .fallback_service(page.into_router())
        .layer(from_fn(harden))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(Arc::clone(app), log::requests))
}

fn api(app: &Arc<App>, config: &Config) -> Router {
    let api = Router::new()
        .route(
            "/apicenter/api/order",
            get(lookup::order).post(order::create),
        )
        .route("/apicenter/api/orders", get(lookup::orders))
        .method_not_allowed_fallback(other_method)
        .route("/apicenter", any(unknown_path))
        .route("/apicenter/", any(unknown_path))
        .route("/apicenter/{*rest}", any(unknown_path))
        .layer(DefaultBodyLimit::disable())
        // From here on from the inside out: a body is read before a missing token is answered, so that the client has
        // finished sending when the answer comes; a preflight has neither.
        .layer(from_fn_with_state(Arc::clone(app), token::require))
        .layer(from_fn_with_state(Arc::clone(app), body::buffer))
        .layer(map_response(never_stored))
        .with_state(Arc::clone(app));
    match &config.origins {
        // Without the layer a preflight is what it is then: a method that nothing takes.
        Origins::Listed(listed) if listed.is_empty() => api,
        Origins::Listed(listed) => api.layer(cors(AllowOrigin::list(listed.clone()))),
        Origins::Any => api.layer(cors(AllowOrigin::any())),
    }
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
    envelope::notice(&notice, locale::requested(&headers))
}

async fn other_method(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let notice = Notice::Method {
        method: method.to_string(),
        path: uri.path().to_owned(),
    };
    envelope::notice(&notice, locale::requested(&headers))
}

/// A reply of the API is true only now.
async fn never_stored(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn harden(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
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
