//! What each action does to the form.

use std::rc::Rc;

use super::action::Action;
use super::form::OrderForm;
use super::judged_action::JudgedAction;
use crate::state::phase::Phase;

impl OrderForm {
    /// The form after an action.
    pub(crate) fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut form = (*self).clone();
        match action {
            Action::Judge(rule_book) => form.use_rule_book(rule_book),
            Action::SetPhase(phase) => form.set_phase(phase),
            Action::Finish(key, next) => form.finish(&key, &next),
            Action::Focus(id) => form.focus_on(id),
            Action::Judged(action @ JudgedAction::Learn(_)) => form.act(action),
            // What is on its way must stay what the form shows.
            _ if self.is_sending() => return self,
            Action::Type(field_ref, text) => form.type_text(field_ref, &text),
            Action::Apply(edits) => form.apply(&edits),
            Action::AddItem => form.add_item(),
            Action::DuplicateItem(index) => form.duplicate_item(index),
            Action::RemoveItem(index) => form.remove_item(index),
            Action::GoBelow(field_ref) => form.go_below(field_ref),
            Action::Load(draft) => form.replace((*draft).clone()),
            Action::LoadFrom(draft, phase) => {
                form.replace((*draft).clone());
                form.set_phase(phase);
            }
            Action::Open(saved, phase) => form.open(&saved, phase),
            Action::Undo => form.undo(),
            Action::Judged(action) => form.act(action),
        }
        form.end_phase_of_another_order();
        form.revalidate();
        form.into()
    }

    fn set_phase(&mut self, phase: Phase) {
        if let Some(id) = phase.focus() {
            self.focus_on(id);
        }
        self.phase_key = self.key();
        self.phase = phase;
    }

    /// A question about one order must not be taken for one about another.
    fn end_phase_of_another_order(&mut self) {
        let asks = matches!(self.phase, Phase::Duplicate(_) | Phase::Unknown(..));
        if asks && self.phase_key != self.key() {
            self.phase = Phase::Editing;
        }
    }
}
