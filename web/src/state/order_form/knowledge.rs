//! What the form is told beside what is typed: goods, accepted warnings, what carriers print. All of it comes later, and the form
//! itself names none of it.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use order_model::{Field, Issue, VecMap};

use super::form::OrderForm;
use super::item_skus::ItemSkus;
use crate::state::remembered_warnings::{RememberedWarning, RememberedWarnings};
use crate::state::sku_list::SkuList;

/// What is known, whatever that is.
#[derive(Debug, Clone)]
pub(super) struct Known(Option<Rc<dyn Any>>);

impl Known {
    pub(super) const NOTHING: Self = Self(None);
}

/// What is known.
#[derive(Debug, Clone, Default)]
pub(super) struct Knowledge {
    pub(super) skus: ItemSkus,
    pub(super) remembered: RememberedWarnings,
}

/// Something that becomes known.
pub(crate) trait Information: fmt::Debug {
    fn tell(&self, form: &mut OrderForm);
}

/// These goods are known from now on.
#[derive(Debug)]
pub(crate) struct KnownGoods(pub(crate) Rc<SkuList>);

/// The browser has kept that these warnings are accepted.
#[derive(Debug)]
pub(crate) struct KeptWarnings(pub(crate) Rc<[RememberedWarning]>);

/// So much is printed of fields from now on.
#[derive(Debug)]
pub(crate) struct PrintWidths(pub(crate) VecMap<Field, u32>);

impl Information for KnownGoods {
    fn tell(&self, form: &mut OrderForm) {
        form.change_knowledge(|known| known.skus.list = Rc::clone(&self.0));
    }
}

impl Information for KeptWarnings {
    fn tell(&self, form: &mut OrderForm) {
        form.change_knowledge(|known| known.remembered.read(&self.0));
    }
}

impl Information for PrintWidths {
    fn tell(&self, form: &mut OrderForm) {
        Rc::make_mut(&mut form.rules).print_widths = self.0.clone();
        form.validator = None;
    }
}

impl OrderForm {
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
