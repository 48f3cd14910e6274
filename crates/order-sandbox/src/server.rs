//! A server's life: bind, take connections, stop.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::config::Config;
use crate::extension::Cut;
use crate::handler::static_files::{Page, PageError};
use crate::log;
use crate::routes;
use crate::state::AppState;
use crate::store::{Store, StoreError};
use crate::validation_worker;

/// How long requests may still take once the server is to stop.
pub const GRACE: Duration = Duration::from_secs(5);

/// How long a client may take to send a request's headers, and how long a connection may be idle.
const HEADER_TIME: Duration = Duration::from_secs(60);

/// How long to wait when no connection can be taken, most likely for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// A running server.
pub struct Server {
    address: SocketAddr,
    state: Arc<AppState>,
    accepting: JoinHandle<()>,
}

impl Server {
    /// Starts a server; it serves until [`Server::stop`].
    ///
    /// # Errors
    ///
    /// The port, the page or the database cannot be used.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let page = Page::open(&config)?;
        let (listener, address) = bind(&config).await?;
        let store = Store::open(config.database.as_deref())?;
        let state = Arc::new(AppState::new(store, config, address));
        let router = routes::router(&state, page);
        state
            .tasks
            .spawn(validation_worker::run(Arc::clone(&state)));
        let accepting = tokio::spawn(accept(listener, router, Arc::clone(&state)));
        Ok(Self {
            address,
            state,
            accepting,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where the orders are.
    #[must_use]
    pub fn database(&self) -> &Path {
        self.state.store.path()
    }

    /// Takes no more connections, lets requests under way end within [`GRACE`], closes the database and removes it if it
    /// is a temporary one. Gives the number of requests and connections that did not end in time.
    ///
    /// # Errors
    ///
    /// The database cannot be closed or removed.
    pub async fn stop(self) -> Result<usize, StoreError> {
        self.state.stopping.cancel();
        // It ends by itself when told to stop; should it have panicked, there is nothing left to end.
        let _ = self.accepting.await;
        self.state.tasks.close();
        let unfinished = match tokio::time::timeout(GRACE, self.state.tasks.wait()).await {
            Ok(()) => 0,
            Err(_) => self.state.tasks.len(),
        };
        self.state.store.close()?;
        Ok(unfinished)
    }
}

async fn bind(config: &Config) -> Result<(TcpListener, SocketAddr), StartError> {
    let bound = async {
        let listener = TcpListener::bind((config.host.as_str(), config.port)).await?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    };
    bound.await.map_err(|source| StartError::Bind {
        host: config.host.clone(),
        port: config.port,
        source,
    })
}

async fn accept(listener: TcpListener, router: Router, state: Arc<AppState>) {
    loop {
        let accepted = tokio::select! {
            () = state.stopping.cancelled() => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, _)) => {
                state
                    .tasks
                    .spawn(serve(stream, router.clone(), Arc::clone(&state)));
            }
            Err(error) => {
                log::failure("taking a connection", &error);
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Serves one connection until its end, or until the request under way is answered once the server is to stop.
async fn serve(stream: TcpStream, router: Router, state: Arc<AppState>) {
    // Replies are written whole; waiting for more to send would only delay them. Without it they still arrive.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| answer(router.clone(), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME)
        .keep_alive(!state.faults.cut())
        // A client that has sent its order and hangs up does not take it back.
        .half_close(true)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    // How a connection ends is the client's affair, or a cut that was asked for: neither is an error of this server.
    tokio::select! {
        _ = connection.as_mut() => return,
        () = state.stopping.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

/// An error here makes hyper close the connection without a reply, which is what a cut is.
async fn answer(router: Router, request: Request<Incoming>) -> Result<Response<Body>, CutError> {
    let response = match router.oneshot(request.map(Body::new)).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    match response.extensions().get::<Cut>() {
        Some(Cut) => Err(CutError),
        None => Ok(response),
    }
}

/// The connection is to be cut, by order.
#[derive(Debug, thiserror::Error)]
#[error("the connection is cut (--fault)")]
struct CutError;

/// Why a server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port cannot be listened on.
    #[error("{}", bind_message(host, *port, source))]
    Bind {
        /// The host that was asked for.
        host: String,
        /// The port that was asked for.
        port: u16,
        /// Why not.
        source: io::Error,
    },
    /// The page cannot be served.
    #[error(transparent)]
    Page(#[from] PageError),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn bind_message(host: &str, port: u16, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::AddrInUse => {
            let other = port.checked_add(1).unwrap_or(0);
            format!("port {port} is in use: stop the other program or pass --port {other}")
        }
        ErrorKind::PermissionDenied => {
            format!("port {port} needs more rights than this program has: pass a --port from 1024")
        }
        ErrorKind::AddrNotAvailable => {
            format!("{host} is not an address of this machine: pass --host 127.0.0.1")
        }
        _ => format!("{host}, port {port}, cannot be listened on: {error}"),
    }
}
