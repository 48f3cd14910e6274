//! What the form is told beside what is typed: goods, accepted warnings, the rules, which fields of the deployment are numbers. All of it comes later, and the form
//! itself names none of it.

use std::any::Any;
use std::rc::Rc;

use order_model::{Issue, Rules};

use super::extra_numbers::{ExtraNumber, ExtraNumbers};
use super::form::OrderForm;
use super::item_skus::ItemSkus;
use super::known::Known;
use crate::state::remembered_warnings::{RememberedWarning, RememberedWarnings};
use crate::state::sku_list::SkuList;

/// What is known.
#[derive(Debug, Clone, Default)]
pub(super) struct Knowledge {
    pub(super) skus: ItemSkus,
    pub(super) remembered: RememberedWarnings,
    pub(super) extra_numbers: Rc<[ExtraNumber]>,
}

/// These goods are known from now on.
#[derive(Debug)]
pub(crate) struct KnownGoods(pub(crate) Rc<SkuList>);

/// The browser has kept that these warnings are accepted.
#[derive(Debug)]
pub(crate) struct KeptWarnings(pub(crate) Rc<[RememberedWarning]>);

/// These rules are judged by from now on.
#[derive(Debug)]
pub(crate) struct RulesInUse(pub(crate) Rules);

impl OrderForm {
    /// Takes into account what becomes known: [`KnownGoods`], [`KeptWarnings`], [`RulesInUse`] or [`ExtraNumbers`].
    pub(super) fn learn(&mut self, what: &dyn Any) {
        if let Some(KnownGoods(list)) = what.downcast_ref() {
            self.change_knowledge(|known| known.skus.list = Rc::clone(list));
        } else if let Some(KeptWarnings(kept)) = what.downcast_ref() {
            self.change_knowledge(|known| known.remembered.read(kept));
        } else if let Some(RulesInUse(rules)) = what.downcast_ref() {
            if *rules != *self.rules {
                self.allowed_version += u32::from(rules.allowed != self.rules.allowed);
                self.rules = Rc::new(rules.clone());
                self.validator = None;
            }
        } else if let Some(ExtraNumbers(numbers)) = what.downcast_ref() {
            self.change_knowledge(|known| known.extra_numbers = Rc::clone(numbers));
        }
    }

    pub(super) fn knowledge(&self) -> Option<&Knowledge> {
        self.known.0.as_ref()?.downcast_ref()
    }

    pub(super) fn change_knowledge(&mut self, change: impl FnOnce(&mut Knowledge)) {
        let mut known = self.knowledge().cloned().unwrap_or_default();
        change(&mut known);
        self.known = Known(Some(Rc::new(known)));
    }

    /// The goods that are known.
    pub(crate) fn skus(&self) -> Option<&Rc<SkuList>> {
        Some(&self.knowledge()?.skus.list)
    }

    /// Which warnings have been accepted for a value since the page was opened: see [`RememberedWarnings::changes`].
    pub(crate) fn remembered_changes(&self) -> Rc<[(RememberedWarning, bool)]> {
        let known = self.knowledge();
        known
            .map(|known| Rc::clone(known.remembered.changes()))
            .unwrap_or_default()
    }

    /// Whether a warning is accepted for its value.
    pub(super) fn is_remembered(&self, issue: &Issue) -> bool {
        self.knowledge()
            .is_some_and(|known| known.remembered.has(issue, &self.draft))
    }

    /// Accepts warnings from now on, wherever their values come again, or does not.
    pub(super) fn remember(&mut self, issues: &[Issue], is_kept: bool) {
        let draft = self.draft.clone();
        self.change_knowledge(|known| {
            for issue in issues {
                known.remembered.set(issue, &draft, is_kept);
            }
        });
    }
}
