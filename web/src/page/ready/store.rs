//! The list and what is being sent from it, for as long as the page is open: it goes on while another screen is looked at.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::page::sending_watch::SendingWatch;
use crate::state::batch::Halt;
use crate::state::ready::ReadyList;

/// The list, and who shows it.
#[derive(Default)]
pub(super) struct ReadyStore {
    list: RefCell<Rc<ReadyList>>,
    shown: RefCell<Option<UseStateSetter<Rc<ReadyList>>>>,
    /// Whether somebody lets those that wait leave, one after the other.
    pub(super) is_dispatching: Cell<bool>,
    watch: SendingWatch,
}

thread_local! {
    static STORE: Rc<ReadyStore> = Rc::default();
}

impl ReadyStore {
    /// There is one.
    pub(super) fn get() -> Rc<Self> {
        STORE.with(Rc::clone)
    }

    pub(super) fn list(&self) -> Rc<ReadyList> {
        Rc::clone(&self.list.borrow())
    }

    /// Changes the list, on the screen or unseen.
    pub(super) fn change<T>(self: &Rc<Self>, change: impl FnOnce(&mut ReadyList) -> T) -> T {
        let mut list = (*self.list()).clone();
        let value = change(&mut list);
        let is_running = list.batch.is_running();
        let list = Rc::new(list);
        self.list.replace(Rc::clone(&list));
        let store = Rc::clone(self);
        self.watch.set(is_running, move || store.go_offline());
        if let Some(shown) = &*self.shown.borrow() {
            shown.set(list);
        }
        value
    }

    fn go_offline(self: &Rc<Self>) {
        self.change(|list| list.batch.halt(Halt::Offline));
    }
}

/// The list, rendered anew whenever it changes.
#[hook]
pub(super) fn use_ready_list() -> Rc<ReadyList> {
    let store = ReadyStore::get();
    let list = use_state(|| store.list());
    use_effect_with((), {
        let setter = list.setter();
        move |()| {
            setter.set(store.list());
            store.shown.replace(Some(setter));
            move || {
                store.shown.replace(None);
            }
        }
    });
    (*list).clone()
}
