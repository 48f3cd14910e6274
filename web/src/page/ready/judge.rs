//! The drafts, each judged as the form would.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Locale, Severity};
use order_submit::{Entry, OrderKey, OrderSummary};

use crate::page::judge::{Judge, Known};
use crate::page::outgoing::summary;
use crate::session::DraftHolder;
use crate::state::order_form::OrderForm;
use crate::state::ready::{ReadyRow, Standing};
use crate::storage::{DraftSummary, StorageError};

impl Judge {
    /// Every draft, the earliest first.
    pub(super) async fn rows(&self) -> Result<Rc<[ReadyRow]>, StorageError> {
        let blank = self.session.blank(&self.config);
        let drafts = self.session.drafts(&blank).await?;
        let known = self.known().await;
        let mut rows = Vec::new();
        for (draft, holder) in drafts.iter().rev() {
            match holder {
                DraftHolder::Form => rows.push(unjudged(draft, Standing::InForm)),
                DraftHolder::AnotherTab => rows.push(unjudged(draft, Standing::Elsewhere)),
                DraftHolder::Nobody => rows.extend(self.row(draft, &known).await),
            }
        }
        Ok(rows.into())
    }

    /// What is gone by now, or cannot be read, is not listed, and stays where it is.
    async fn row(&self, draft: &DraftSummary, known: &Known) -> Option<ReadyRow> {
        let storage = &self.session.storage;
        let saved = storage.load_draft(&draft.id).await.ok()??;
        let form = self.form(&saved, known)?;
        let earlier = storage.entry(&form.key()).await.ok().flatten();
        let standing = match earlier.filter(Entry::asks_first) {
            Some(entry) => Standing::SentBefore(Rc::new(entry)),
            None => standing(&form, self.locale),
        };
        Some(ReadyRow {
            id: draft.id.clone(),
            key: form.key(),
            summary: summary(&form, &form.draft),
            standing,
        })
    }
}

/// A draft that a tab has: what it is by now, that tab knows.
fn unjudged(draft: &DraftSummary, standing: Standing) -> ReadyRow {
    ReadyRow {
        id: draft.id.clone(),
        key: OrderKey::new("", &draft.order_number),
        summary: OrderSummary::from(&*draft.receiver),
        standing,
    }
}

fn standing(form: &OrderForm, locale: Locale) -> Standing {
    let [errors, warnings] =
        [Severity::Error, Severity::Warning].map(|severity| form.unresolved(severity));
    if errors + warnings == 0 {
        return Standing::Fine;
    }
    let issues = form.visible_issues(locale).into_iter();
    let open = issues
        .filter(|issue| issue.is_error() || (issue.can_be_accepted && !issue.accepted))
        .map(|issue| issue.message);
    Standing::Open {
        errors,
        warnings,
        messages: open.collect::<Vec<Arc<str>>>().into(),
    }
}
