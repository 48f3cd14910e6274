//! The import, for as long as the page is open: it goes on while another screen is looked at.

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;
use yew::prelude::*;

use super::client::Client;
use super::label_files::LabelFiles;
use crate::page::sending_watch::SendingWatch;
use crate::state::batch::Halt;
use crate::state::import::ImportState;

/// The import, and who shows it.
#[derive(Default)]
pub(super) struct ImportStore {
    state: RefCell<ImportState>,
    shown: RefCell<Option<UseForceUpdateHandle>>,
    version: Cell<u32>,
    pub(super) client: Client,
    pub(super) labels: RefCell<LabelFiles>,
    /// Whether somebody lets those that wait leave, one after the other.
    pub(super) is_dispatching: Cell<bool>,
    /// Whether somebody tells what has become of orders.
    pub(super) is_telling: Cell<bool>,
    watch: SendingWatch,
}

thread_local! {
    static STORE: Rc<ImportStore> = Rc::default();
}

impl ImportStore {
    /// There is one.
    pub(super) fn get() -> Rc<Self> {
        STORE.with(Rc::clone)
    }

    pub(super) fn state(&self) -> Ref<'_, ImportState> {
        self.state.borrow()
    }

    /// Another after every change.
    pub(super) fn version(&self) -> u32 {
        self.version.get()
    }

    /// Changes it, on the screen or unseen.
    pub(super) fn change<T>(self: &Rc<Self>, change: impl FnOnce(&mut ImportState) -> T) -> T {
        let value = change(&mut self.state.borrow_mut());
        self.changed();
        value
    }

    /// Changes what is not on the screen.
    pub(super) fn quietly(&self, change: impl FnOnce(&mut ImportState)) {
        change(&mut self.state.borrow_mut());
    }

    fn changed(self: &Rc<Self>) {
        self.version.set(self.version.get().wrapping_add(1));
        let is_running = self.state().batch.is_running();
        let store = Rc::clone(self);
        self.watch.set(is_running, move || store.go_offline());
        if let Some(shown) = &*self.shown.borrow() {
            shown.force_update();
        }
    }

    fn go_offline(self: &Rc<Self>) {
        self.change(|state| state.batch.halt(Halt::Offline));
    }
}

/// The import, rendered anew whenever it changes.
#[hook]
pub(super) fn use_import() -> Rc<ImportStore> {
    let store = ImportStore::get();
    let update = use_force_update();
    use_effect_with((), {
        let store = Rc::clone(&store);
        move |()| {
            store.shown.replace(Some(update));
            move || {
                store.shown.replace(None);
            }
        }
    });
    store
}
