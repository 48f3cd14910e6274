//! The form's state as Yew keeps it, and what components report to it.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::component::field_event::{FieldEvent, OnFieldEvent};
use crate::component::item_row::ItemEvent;
use crate::hook::{Dispatcher, LateReducerHandle};
use crate::state::order_form::{Action, JudgedAction, OrderForm};

pub(super) struct FormReducer {
    form: Rc<OrderForm>,
    /// What has to wait for the rules.
    waiting: Vec<Action>,
}

pub(super) type FormHandle = LateReducerHandle<FormReducer>;

impl FormReducer {
    pub(super) fn new(form: OrderForm) -> Self {
        Self {
            form: form.into(),
            waiting: Vec::new(),
        }
    }

    /// Whether something that a person did waits for the rules.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    pub(super) fn form(&self) -> Rc<OrderForm> {
        Rc::clone(&self.form)
    }
}

impl Deref for FormReducer {
    type Target = OrderForm;

    fn deref(&self) -> &OrderForm {
        &self.form
    }
}

impl Reducible for FormReducer {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let (mut form, mut waiting) = (self.form(), self.waiting.clone());
        if action.needs_rules() && !form.is_judged() {
            waiting.push(action);
        } else {
            form = form.reduce(action);
            if form.is_judged() {
                form = waiting.drain(..).fold(form, OrderForm::reduce);
            }
        }
        Self { form, waiting }.into()
    }
}

/// Where components report what a person did.
#[derive(Clone)]
pub(super) struct FormCallbacks {
    pub(super) on_field: OnFieldEvent,
    pub(super) on_item: Callback<ItemEvent>,
    pub(super) on_undo: Callback<()>,
}

impl FormCallbacks {
    fn new(dispatcher: &Dispatcher<FormReducer>) -> Self {
        Self {
            on_field: on_field(dispatcher),
            on_item: callback(dispatcher, item_action),
            on_undo: callback(dispatcher, |()| Action::Undo),
        }
    }
}

fn callback<E: 'static>(
    dispatcher: &Dispatcher<FormReducer>,
    action: fn(E) -> Action,
) -> Callback<E> {
    let dispatcher = dispatcher.clone();
    Callback::from(move |event| dispatcher.dispatch(action(event)))
}

fn on_field(dispatcher: &Dispatcher<FormReducer>) -> OnFieldEvent {
    let dispatcher = dispatcher.clone();
    Callback::from(move |event| match event {
        FieldEvent::Type(field_ref, text) => {
            dispatcher.dispatch_shown(Action::Type(field_ref, text));
        }
        FieldEvent::Choose(field_ref, text) => dispatcher.dispatch(Action::Type(field_ref, text)),
        FieldEvent::Leave(field_ref) => dispatcher.dispatch(JudgedAction::Leave(field_ref).into()),
        FieldEvent::Apply(edits) => dispatcher.dispatch(Action::Apply(edits)),
        FieldEvent::AcceptWarning(shown, is_kept) => {
            dispatcher.dispatch(JudgedAction::AcceptWarning(shown, is_kept).into());
        }
    })
}

fn item_action(event: ItemEvent) -> Action {
    match event {
        ItemEvent::Add => Action::AddItem,
        ItemEvent::Duplicate(index) => Action::DuplicateItem(index),
        ItemEvent::Remove(index) => Action::RemoveItem(index),
        ItemEvent::GoBelow(field_ref) => Action::GoBelow(field_ref),
    }
}

/// The callbacks, the same for as long as the form is.
#[hook]
pub(super) fn use_callbacks(form: &FormHandle) -> FormCallbacks {
    let callbacks = use_memo(form.dispatcher(), FormCallbacks::new);
    (*callbacks).clone()
}

#[cfg(test)]
mod tests {
    use order_model::{Field, FieldRef, OrderDraft, Rules, Severity};

    use super::*;
    use crate::browser::nfc::nfc;
    use crate::state::order_form::{RuleBook, rule_book};
    use crate::state::phase::Phase;

    static RULE_BOOK: RuleBook = rule_book(nfc);

    #[test]
    fn what_is_done_before_the_rules_are_there_is_not_lost() {
        let name = FieldRef::order_field(Field::ReceiverName);
        let blank = OrderDraft::default().into();
        let form = OrderForm::new(&blank, Rules::default(), None, Phase::Editing);
        let form = Rc::new(FormReducer::new(form))
            .reduce(Action::Type(name, "  Ann ".into()))
            .reduce(JudgedAction::Leave(name).into())
            .reduce(JudgedAction::ShowAll.into());
        assert!(form.issues.is_empty() && !form.shows_all() && !form.is_judged());
        let form = form.reduce(Action::Judge(&RULE_BOOK));
        assert_eq!(&*form.draft.text(name), "Ann");
        assert!(form.is_judged() && form.shows_all());
        assert!(form.unresolved(Severity::Error) > 0);
    }
}
