//! A chunk, and how it is fetched.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

use gloo_timers::future::TimeoutFuture;

use crate::browser::{NOT_STARTED, hide_notice, show_notice};

/// How long after a failure a chunk is asked for again, in milliseconds.
const PAUSE: u32 = 3_000;

/// A chunk could not be fetched. Why is in the browser's console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LoadError;

/// What a chunk holds, on its way.
pub(crate) type Loading<T> = Pin<Box<dyn Future<Output = Result<&'static T, LoadError>>>>;

/// A part of the code that is fetched once.
pub(crate) struct Chunk<T: 'static> {
    content: OnceLock<&'static T>,
    source: OnceLock<fn() -> Loading<T>>,
}

impl<T> Chunk<T> {
    pub(crate) const fn new() -> Self {
        Self {
            content: OnceLock::new(),
            source: OnceLock::new(),
        }
    }

    /// Says how it is fetched. Only the page as a whole knows: whoever calls its functions must not name them.
    pub(crate) fn set_source(&self, fetch: fn() -> Loading<T>) {
        self.source.get_or_init(|| fetch);
    }

    /// What it holds, if it is there.
    pub(crate) fn get(&self) -> Option<&'static T> {
        self.content.get().copied()
    }

    /// What it holds, fetched if need be. A failure is not remembered.
    pub(crate) async fn load(&self) -> Result<&'static T, LoadError> {
        if let Some(content) = self.get() {
            return Ok(content);
        }
        let fetch = self.source.get().ok_or(LoadError)?;
        let content = fetch().await?;
        Ok(self.content.get_or_init(|| content))
    }

    /// What it holds, however long that takes; `on_failure` hears of each attempt that fails.
    pub(crate) async fn wait(&self, on_failure: impl Fn()) -> &'static T {
        loop {
            match self.load().await {
                Ok(content) => return content,
                Err(LoadError) => on_failure(),
            }
            TimeoutFuture::new(PAUSE).await;
        }
    }
}

/// For what the page cannot start without; while it cannot be fetched, the page says that it could not start.
pub(crate) async fn load_at_start<T>(chunk: &Chunk<T>) -> &'static T {
    let content = chunk.wait(|| show_notice(NOT_STARTED)).await;
    hide_notice(NOT_STARTED);
    content
}
