//! The list and what is being sent from it, for as long as the page is open: it goes on while another screen is looked at.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser::visit::warn_before_leaving;
use crate::state::ready::{Halt, ReadyList};

/// The list, and who shows it.
#[derive(Default)]
pub(super) struct ReadyStore {
    list: RefCell<Rc<ReadyList>>,
    shown: RefCell<Option<UseStateSetter<Rc<ReadyList>>>>,
    /// Whether somebody lets those that wait leave, one after the other.
    pub(super) is_dispatching: Cell<bool>,
    /// While something is on its way, or will be by itself.
    watch: RefCell<Option<[Option<EventListener>; 2]>>,
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
        self.watch(is_running);
        if let Some(shown) = &*self.shown.borrow() {
            shown.set(list);
        }
        value
    }

    /// While something is being sent, the browser asks before it closes the page, and those that wait stay where the connection
    /// goes: they do not leave by themselves when it is back.
    fn watch(self: &Rc<Self>, is_running: bool) {
        if is_running == self.watch.borrow().is_some() {
            return;
        }
        let store = Rc::clone(self);
        let on_offline = move |_: &web_sys::Event| {
            store.change(|list| list.batch.halt(Halt::Offline));
        };
        let watch = is_running.then(|| {
            let window = web_sys::window();
            let offline = window.map(|window| EventListener::new(&window, "offline", on_offline));
            [warn_before_leaving(), offline]
        });
        // A listener must not be dropped while it runs: it has changed the list, which drops it here.
        let before = self.watch.replace(watch);
        gloo_timers::callback::Timeout::new(0, move || drop(before)).forget();
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
