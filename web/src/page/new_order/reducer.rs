//! The form's state as Yew keeps it, and what components report to it.

use std::ops::Deref;
use std::rc::Rc;

use yew::functional::UseReducerDispatcher;
use yew::prelude::*;

use crate::component::field_event::{FieldEvent, OnFieldEvent};
use crate::component::items_table::ItemEvent;
use crate::state::order_form::{Action, OrderForm};

pub(super) struct FormReducer(Rc<OrderForm>);

pub(super) type FormHandle = UseReducerHandle<FormReducer>;

impl FormReducer {
    pub(super) fn new(form: OrderForm) -> Self {
        Self(Rc::new(form))
    }

    pub(super) fn form(&self) -> Rc<OrderForm> {
        Rc::clone(&self.0)
    }
}

impl Deref for FormReducer {
    type Target = OrderForm;

    fn deref(&self) -> &OrderForm {
        &self.0
    }
}

impl Reducible for FormReducer {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.form().reduce(action)))
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
    fn new(dispatcher: &UseReducerDispatcher<FormReducer>) -> Self {
        Self {
            on_field: callback(dispatcher, field_action),
            on_item: callback(dispatcher, item_action),
            on_undo: callback(dispatcher, |()| Action::Undo),
        }
    }
}

fn callback<E: 'static>(
    dispatcher: &UseReducerDispatcher<FormReducer>,
    action: fn(E) -> Action,
) -> Callback<E> {
    let dispatcher = dispatcher.clone();
    Callback::from(move |event| dispatcher.dispatch(action(event)))
}

fn field_action(event: FieldEvent) -> Action {
    match event {
        FieldEvent::Type(field_ref, text) => Action::Type(field_ref, text),
        FieldEvent::Leave(field_ref) => Action::Leave(field_ref),
        FieldEvent::Apply(field_ref, text) => Action::Apply(field_ref, text),
        FieldEvent::AcceptWarning(path, kind) => Action::AcceptWarning(path, kind),
    }
}

fn item_action(event: ItemEvent) -> Action {
    match event {
        ItemEvent::Add => Action::AddItem,
        ItemEvent::Duplicate(index) => Action::DuplicateItem(index),
        ItemEvent::Remove(index) => Action::RemoveItem(index),
    }
}

/// The callbacks, the same for as long as the form is.
#[hook]
pub(super) fn use_callbacks(form: &FormHandle) -> FormCallbacks {
    let callbacks = use_memo(form.dispatcher(), FormCallbacks::new);
    (*callbacks).clone()
}
