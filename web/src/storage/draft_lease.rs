//! Which draft belongs to this tab. A tab keeps its draft over a reload, and no two tabs have the same one.

use super::record_store::Storage;
use super::web_storage::{self, scoped};
use crate::browser::web_lock::{self, Lock};
use crate::state::draft_id::DraftId;

const DRAFT: &str = "draft";

/// The draft of this tab, for as long as this is kept.
pub(crate) struct DraftLease {
    pub(crate) id: DraftId,
    _lock: Lock,
}

impl DraftLease {
    /// The draft that this tab goes on with: its own; in the only tab of the page the one that was last worked on; else a
    /// new one.
    pub(crate) async fn resume(storage: &Storage) -> Self {
        let own = web_storage::read(web_storage::session(), DRAFT);
        let own = own.map(|id| DraftId(id.into()));
        if let Some(id) = own
            && let Some(lease) = Self::acquire(&id).await
        {
            return lease;
        }
        if let Some(lease) = Self::last_worked_on(storage).await {
            return lease;
        }
        Self::new().await
    }

    async fn last_worked_on(storage: &Storage) -> Option<Self> {
        // Where there are no locks nobody knows whether another tab has it.
        if !web_lock::held(&lock_name("")).await?.is_empty() {
            return None;
        }
        let drafts = storage.drafts().await.ok()?;
        Self::acquire(&drafts.first()?.id).await
    }

    /// A draft that nobody has begun.
    pub(crate) async fn new() -> Self {
        loop {
            if let Some(lease) = Self::acquire(&DraftId::new()).await {
                return lease;
            }
        }
    }

    /// Takes a draft for this tab; `None` where another tab has it.
    pub(crate) async fn acquire(id: &DraftId) -> Option<Self> {
        let lock = web_lock::acquire(&lock_name(&id.0)).await?;
        let id = id.clone();
        Some(Self { id, _lock: lock })
    }

    /// Has this tab go on with the draft when it is loaded again.
    pub(crate) fn assign(&self) {
        assign(&self.id);
    }

    /// The drafts that a tab has, as far as the browser says.
    pub(crate) async fn held() -> Vec<DraftId> {
        let prefix = lock_name("");
        let names = web_lock::held(&prefix).await.unwrap_or_default();
        let ids = names.iter().filter_map(|name| name.strip_prefix(&prefix));
        ids.map(|id| DraftId(id.into())).collect()
    }
}

/// Has this tab go on with a draft when it is loaded again. A tab that cannot keep the name starts with another one then, and
/// finds this one on the list.
pub(super) fn assign(id: &DraftId) {
    web_storage::write(web_storage::session(), DRAFT, &id.0);
}

fn lock_name(id: &str) -> String {
    format!("{} {id}", scoped(DRAFT))
}
