//! Orders that are sent from a list, as the form would have them when Send is pressed there.

use std::rc::Rc;

use order_model::{Field, FieldRef, Locale};

use crate::chunk::WHOLE_RULES;
use crate::config::Config;
use crate::page::extra_numbers::extra_numbers;
use crate::session::Session;
use crate::state::order_form::{JudgedAction, KeptWarnings, OrderForm};
use crate::state::phase::Phase;
use crate::state::remembered_warnings::RememberedWarning;
use crate::state::saved_draft::SavedDraft;

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
    /// What the form knows beside a draft. Of what cannot be read, warnings are asked about again, and rules are the deployment's own.
    pub(super) async fn known(&self) -> Known {
        let kept = self.session.storage.accepted_warnings().await;
        Known {
            accepted: kept.unwrap_or_default().into(),
            ..self.known_rules().await
        }
    }

    /// The rules alone, for an order whose warnings a person has seen.
    pub(super) async fn known_rules(&self) -> Known {
        Known {
            accepted: Rc::default(),
            profile: self.session.storage.rules_profile().await,
        }
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
