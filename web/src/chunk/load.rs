//! A chunk, and how it is fetched.

use std::any::{Any, TypeId};
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::OnceLock;

use gloo_timers::future::TimeoutFuture;

use crate::browser::{NOT_STARTED, hide_notice, show_notice};

/// How long after a failure a chunk is asked for again, in milliseconds.
const PAUSE: u32 = 3_000;

/// A chunk could not be fetched. Why is in the browser's console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LoadError;

/// What a file holds, whatever that is: the code that fetches it is there once for all of them. Each chunk of it finds its own
/// by its type.
pub(crate) type Content = &'static [&'static (dyn Any + Send + Sync)];

/// What a chunk holds, on its way.
pub(crate) type Loading = Pin<Box<dyn Future<Output = Result<Content, LoadError>>>>;

/// A part of the code that is fetched once.
pub(crate) struct Chunk<T> {
    file: ChunkFile,
    content: PhantomData<fn() -> T>,
}

/// A chunk's file, whatever it holds.
pub(crate) struct ChunkFile {
    content: OnceLock<Content>,
    source: OnceLock<fn() -> Loading>,
}

impl<T: Any> Chunk<T> {
    pub(crate) const fn new() -> Self {
        Self {
            file: ChunkFile {
                content: OnceLock::new(),
                source: OnceLock::new(),
            },
            content: PhantomData,
        }
    }

    /// Says how it is fetched, which gives a `T` among others. Only the page as a whole knows: whoever calls its functions must not name
    /// them.
    pub(crate) fn set_source(&self, fetch: fn() -> Loading) {
        self.file.source.get_or_init(|| fetch);
    }

    /// What it holds, if it is there.
    pub(crate) fn get(&self) -> Option<&'static T> {
        self.beside()
    }

    /// What else is in the same file, for those whose type may not be named here.
    pub(crate) fn beside<U: Any>(&self) -> Option<&'static U> {
        self.file.find(TypeId::of::<U>())?.downcast_ref()
    }

    /// Fetches it, however long that takes; `on_failure` hears of each attempt that fails.
    pub(crate) fn wait(&'static self, on_failure: impl Fn() + 'static) -> impl Future<Output = ()> {
        self.file.wait(Box::new(on_failure))
    }

    pub(crate) const fn file(&'static self) -> &'static ChunkFile {
        &self.file
    }

    /// Fetches it if need be. A failure is not remembered.
    pub(crate) fn load(&'static self) -> impl Future<Output = Result<(), LoadError>> {
        self.file.load()
    }
}

impl ChunkFile {
    async fn load(&self) -> Result<(), LoadError> {
        if !self.is_there() {
            let fetch = self.source.get().ok_or(LoadError)?;
            let content = fetch().await?;
            self.content.get_or_init(|| content);
        }
        Ok(())
    }

    #[inline(never)]
    fn find(&self, of: TypeId) -> Option<&'static (dyn Any + Send + Sync)> {
        let mut content = self.content.get()?.iter().copied();
        content.find(|content| (**content).type_id() == of)
    }

    pub(crate) fn is_there(&self) -> bool {
        self.content.get().is_some()
    }

    pub(crate) async fn wait(&self, on_failure: Box<dyn Fn()>) {
        while self.load().await.is_err() {
            on_failure();
            TimeoutFuture::new(PAUSE).await;
        }
    }
}

/// For what the page cannot start without; while it cannot be fetched, the page says that it could not start.
pub(crate) async fn load_at_start<T: Any>(chunk: &'static Chunk<T>) -> &'static T {
    loop {
        chunk.wait(|| show_notice(NOT_STARTED)).await;
        hide_notice(NOT_STARTED);
        if let Some(content) = chunk.get() {
            return content;
        }
    }
}
