//! When a server is told to stop: at Ctrl-C, and at SIGTERM where there is such a thing.

use std::io;

/// Comes when the server is told to stop. None is missed from the moment that this returns.
///
/// # Errors
///
/// The system does not tell of signals.
#[cfg(unix)]
pub fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (
        signal(SignalKind::interrupt())?,
        signal(SignalKind::terminate())?,
    );
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Comes when the server is told to stop. None is missed from the moment that this returns.
///
/// # Errors
///
/// The system does not tell of signals.
#[cfg(not(unix))]
pub fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
