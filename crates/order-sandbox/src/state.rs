//! What handlers and layers share, and the threads where their blocking work runs.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::sync::Notify;
use tokio::task::JoinError;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::config::Config;
use crate::fault::Faults;
use crate::store::{Store, StoreError};

/// What handlers and layers share.
pub(crate) struct AppState {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) faults: Faults,
    /// Whether only this machine can reach the server.
    pub(crate) is_loopback: bool,
    /// Told when an order has come whose rules are still to run.
    pub(crate) order_stored: Notify,
    /// Told once, when the server is to stop.
    pub(crate) stopping: CancellationToken,
    /// Everything that must end before the store is closed.
    pub(crate) tasks: TaskTracker,
}

impl AppState {
    /// What is shared under `config`, on `store`, by a server that listens at `address`.
    pub(crate) fn new(store: Store, config: Config, address: SocketAddr) -> Self {
        Self {
            store,
            faults: Faults::new(config.faults.clone()),
            is_loopback: address.ip().is_loopback(),
            config,
            order_stored: Notify::new(),
            stopping: CancellationToken::new(),
            tasks: TaskTracker::new(),
        }
    }

    /// Does work that blocks or takes long, off the async threads.
    pub(crate) async fn blocking<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, WorkError> {
        let state = Arc::clone(self);
        Ok(self.tasks.spawn_blocking(move || work(&state)).await??)
    }
}

/// Why a piece of work came to nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WorkError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The work panicked, or was dropped at the server's end.
    #[error(transparent)]
    Panicked(#[from] JoinError),
}
