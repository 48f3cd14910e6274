//! The relay's life: listen, answer, stop.

use std::any::Any;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use order_model::Locale;
use order_relay::Notice;
use order_server::requested;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::admission::admit;
use crate::request::notice;
use crate::state::AppState;
use crate::time::{DAY, now};
use crate::{log, orders, session};

/// How often is forgotten what is to be forgotten.
const HOUR: Duration = Duration::from_secs(3600);

/// Serves until `stop` comes, and then until what is on its way has its answer.
pub(crate) async fn serve(
    state: Arc<AppState>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    let listener = listen(state.config.listen).await?;
    let forgetting = tokio::spawn(forget(Arc::clone(&state)));
    let counting = match state.config.metrics {
        Some(address) => {
            let listener = listen(address).await?;
            log::note(&format!("counts at http://{}", listener.local_addr()?));
            Some(tokio::spawn(count(listener, Arc::clone(&state))))
        }
        None => None,
    };
    log::note(&format!("listening on http://{}", listener.local_addr()?));
    let service = router(&state).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(async move {
            stop.await;
            log::note("stopping");
        })
        .await?;
    forgetting.abort();
    if let Some(counting) = counting {
        counting.abort();
    }
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("listening on {address}"))
}

fn router(state: &Arc<AppState>) -> Router {
    let order = get(orders::find).post(orders::create);
    let own = Router::new()
        .route("/apicenter/api/order", order)
        .route(
            "/orders/{client_code}/{order_number}",
            get(orders::find_by_path),
        )
        .route(
            "/session",
            post(session::sign_in)
                .get(session::show)
                .delete(session::sign_out),
        )
        .fallback(nothing)
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(Arc::clone(state), admit))
        .with_state(Arc::clone(state));
    let invitations = Router::new()
        .route("/invite/{token}", get(session::invitation))
        .with_state(Arc::clone(state));
    let fixed =
        |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let all = invitations.route("/healthz", get(health)).merge(own);
    Router::new()
        .nest("/api", all.clone())
        .merge(all)
        .layer(CatchPanicLayer::custom(panicked))
        // An answer is true only now, and is nobody's but who has asked.
        .layer(fixed(header::CACHE_CONTROL, "no-store"))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ))
}

async fn nothing(request: Request) -> Response {
    notice(&Notice::UnknownPath, &[], requested(request.headers()))
}

async fn health() -> Json<serde_json::Value> {
    Json(serde_json::json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer's handler is given the payload"
)]
fn panicked(payload: Box<dyn Any + Send>) -> Response {
    let text = payload.downcast_ref::<&str>().copied();
    log::failure("answering a request", &text.unwrap_or("panicked"));
    // Whether an order has left by then is not known.
    notice(&Notice::MayHaveArrived, &[], Locale::En)
}

/// Tells the counts, on an address of their own.
async fn count(listener: TcpListener, state: Arc<AppState>) {
    let metrics = get(|State(state): State<Arc<AppState>>| async move {
        state.metrics.text(state.under_way.count())
    });
    let router = Router::new().route("/metrics", metrics).with_state(state);
    if let Err(error) = axum::serve(listener, router).await {
        log::failure("telling the counts", &error);
    }
}

/// Forgets, at the start and from hour to hour, what is older than it is to be kept.
async fn forget(state: Arc<AppState>) {
    loop {
        let own = Arc::clone(&state);
        let forgotten = tokio::task::spawn_blocking(move || {
            own.forget_idle();
            own.store
                .purge(now() - i64::from(own.config.keep_days.get()) * DAY)
        });
        match forgotten.await {
            Ok(Ok(0)) => {}
            Ok(Ok(count)) => log::note(&format!(
                "{count} orders are forgotten: they are older than keep_days"
            )),
            Ok(Err(error)) => log::failure("forgetting old orders", &error),
            Err(error) => log::failure("forgetting old orders", &error),
        }
        tokio::time::sleep(HOUR).await;
    }
}
