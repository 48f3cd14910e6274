//! Drafts as the form would have them when Send is pressed there, judged by the rule book.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, FieldRef, Locale, Severity};
use order_submit::{Entry, OrderKey, OrderSummary};

use crate::chunk::WHOLE_RULES;
use crate::config::Config;
use crate::page::extra_numbers::extra_numbers;
use crate::page::outgoing::summary;
use crate::session::{DraftHolder, Session};
use crate::state::order_form::{JudgedAction, KeptWarnings, OrderForm};
use crate::state::phase::Phase;
use crate::state::ready::{ReadyRow, Standing};
use crate::state::remembered_warnings::RememberedWarning;
use crate::state::saved_draft::SavedDraft;
use crate::storage::{Chosen, DraftSummary, StorageError};

const CARRIER: FieldRef = FieldRef::order_field(Field::CarrierCode);

/// What judging takes.
#[derive(Clone)]
pub(super) struct Judge {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

/// What the form knows beside a draft.
pub(super) struct Known {
    /// The warnings that are accepted wherever their values come again.
    accepted: Rc<[RememberedWarning]>,
    /// The name of the rules to judge by.
    profile: String,
}

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

    /// What the form knows beside a draft. Of what cannot be read, warnings are asked about again, and rules are the deployment's own.
    pub(super) async fn known(&self) -> Known {
        let storage = &self.session.storage;
        let kept = storage.accepted_warnings().await;
        let profile = storage.chosen(Chosen::RulesProfile).await;
        Known {
            accepted: kept.unwrap_or_default().into(),
            profile: profile.unwrap_or_default(),
        }
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

    /// The form with a draft in it, and every field left; `None` before the rules are there.
    pub(super) fn form(&self, saved: &SavedDraft, known: &Known) -> Option<Rc<OrderForm>> {
        let rule_book = WHOLE_RULES.get()?;
        let carrier = saved.draft.text(CARRIER);
        let rules = self.config.rules_for(&known.profile, &carrier);
        let form = OrderForm::new(saved, rules, Some(rule_book), Phase::Editing);
        let learn = JudgedAction::Learn(Rc::new(KeptWarnings(Rc::clone(&known.accepted))));
        let numbers = extra_numbers(&self.config, self.locale);
        let numbers = JudgedAction::Learn(Rc::new(numbers));
        let actions = [
            learn,
            numbers,
            JudgedAction::LeaveAll,
            JudgedAction::ShowAll,
        ];
        let form = actions
            .into_iter()
            .fold(Rc::new(form), |form, action| form.reduce(action.into()));
        Some(form)
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
