//! The last keys before a page is left. A transaction that waits for another when the page goes is dropped by the browser;
//! `localStorage` takes a text at once, and has it when the page is opened again, which is when the database gets it.

use order_model::OrderDraft;

use super::drafts::LABEL;
use super::record_store::Storage;
use super::web_storage;
use crate::browser::clock::now;
use crate::state::draft_id::DraftId;

const LEFT: &str = "left";

/// Keeps what a draft says besides its label, whatever becomes of the database.
pub(crate) fn keep_left(id: &DraftId, draft: &OrderDraft) {
    let mut rest = draft.clone();
    rest.set(LABEL, "");
    // Where nothing can be kept, the form has said so.
    web_storage::write(
        web_storage::local(),
        LEFT,
        &format!("{id}\n{}", rest.to_json()),
    );
}

/// The database has it, or something newer.
pub(crate) fn forget_left() {
    web_storage::remove(web_storage::local(), LEFT);
}

pub(super) fn is_left() -> bool {
    read().is_some()
}

fn read() -> Option<String> {
    web_storage::read(web_storage::local(), LEFT)
}

impl Storage {
    /// Writes what was left into the database.
    pub(crate) async fn take_over_left(&self) {
        let Some(text) = read() else {
            return;
        };
        if self.take_over(&text).await.is_none_or(|saved| saved) {
            forget_left();
        }
    }

    /// Whether it has been written; `None` where it is no draft.
    async fn take_over(&self, text: &str) -> Option<bool> {
        let (id, order) = text.split_once('\n')?;
        let id = DraftId(id.into());
        let mut draft = OrderDraft::from_json(order.as_bytes()).ok()?;
        let Ok(before) = self.load_draft(&id).await else {
            return Some(false);
        };
        let mut saved = before.clone().unwrap_or_default();
        draft.set(LABEL, &saved.draft.text(LABEL));
        saved.draft = draft;
        let written = self.save_draft(&id, &saved, before.as_ref(), now()).await;
        Some(written.is_ok())
    }
}
