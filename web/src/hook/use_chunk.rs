//! A part of the page's code, fetched when it is wanted.

use std::any::Any;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::chunk::{Chunk, ChunkFile};

/// How far a chunk is.
pub(crate) enum ChunkState<T: 'static> {
    /// It has not been asked for, or is on its way.
    Loading,
    /// The last attempt has failed; the next one will be made.
    Failed,
    Ready(&'static T),
}

impl<T> ChunkState<T> {
    pub(crate) const fn ready(&self) -> Option<&'static T> {
        match self {
            Self::Ready(content) => Some(*content),
            Self::Loading | Self::Failed => None,
        }
    }

    pub(crate) const fn has_failed(&self) -> bool {
        matches!(self, Self::Failed)
    }
}

/// Fetches a chunk once it is wanted, and renders anew when it is there, or could not be fetched.
#[hook]
pub(crate) fn use_chunk<T: Any>(chunk: &'static Chunk<T>, is_wanted: bool) -> ChunkState<T> {
    let has_failed = use_chunk_file(chunk.file(), is_wanted);
    match chunk.get() {
        Some(content) => ChunkState::Ready(content),
        None if has_failed => ChunkState::Failed,
        None => ChunkState::Loading,
    }
}

/// Whether the last attempt to fetch it has failed. It does not know what the chunk holds, so its code is there once.
#[hook]
fn use_chunk_file(file: &'static ChunkFile, is_wanted: bool) -> bool {
    let has_failed = use_state_eq(|| false);
    let arrived = use_force_update();
    {
        let has_failed = has_failed.setter();
        use_effect_with(is_wanted && !file.is_there(), move |is_missing| {
            if *is_missing {
                spawn_local(async move {
                    let failed = has_failed.clone();
                    file.wait(Box::new(move || failed.set(true))).await;
                    has_failed.set(false);
                    arrived.force_update();
                });
            }
        });
    }
    *has_failed
}
