//! A reducer whose state is there at once, while its rendering may wait until the browser has painted what a person typed.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use yew::functional::UseForceUpdateHandle;
use yew::prelude::*;

use crate::browser::paint::after_paint;

/// Before the page reacts to any of these, it shows what there is: nobody answers to what was on the screen before.
const BEFORE: [&str; 5] = [
    "keydown",
    "pointerdown",
    "click",
    "visibilitychange",
    "pagehide",
];

struct Store<R> {
    state: RefCell<Rc<R>>,
    on_change: Box<dyn Fn(&R)>,
    update: UseForceUpdateHandle,
    /// Whether a rendering waits for the browser.
    is_late: Cell<bool>,
}

impl<R: Reducible + 'static> Store<R> {
    fn apply(&self, action: R::Action) {
        let state = Rc::clone(&self.state.borrow());
        let state = state.reduce(action);
        (self.on_change)(&state);
        self.state.replace(state);
    }

    fn render(&self) {
        self.is_late.set(false);
        self.update.force_update();
    }

    fn render_if_late(&self) {
        if self.is_late.get() {
            self.render();
        }
    }
}

/// Where actions go to. It stays the same from one rendering to the next.
pub(crate) struct Dispatcher<R>(Rc<Store<R>>);

impl<R: Reducible + 'static> Dispatcher<R> {
    /// Does an action, and renders what it makes of the state.
    pub(crate) fn dispatch(&self, action: R::Action) {
        self.0.apply(action);
        self.0.render();
    }

    /// Does an action whose control shows it already; what else it changes is rendered after that has been painted.
    ///
    /// Nothing may render the control by a state of its own: until then it would be given the value from before.
    pub(crate) fn dispatch_shown(&self, action: R::Action) {
        self.0.apply(action);
        if !self.0.is_late.replace(true) {
            let store = Rc::clone(&self.0);
            after_paint(move || store.render_if_late());
        }
    }
}

impl<R> Clone for Dispatcher<R> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<R> PartialEq for Dispatcher<R> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The state as it was when the component was rendered, and where actions go to.
pub(crate) struct LateReducerHandle<R> {
    state: Rc<R>,
    dispatcher: Dispatcher<R>,
}

impl<R: Reducible + 'static> LateReducerHandle<R> {
    pub(crate) fn dispatch(&self, action: R::Action) {
        self.dispatcher.dispatch(action);
    }

    pub(crate) fn dispatcher(&self) -> Dispatcher<R> {
        self.dispatcher.clone()
    }
}

impl<R> Clone for LateReducerHandle<R> {
    fn clone(&self) -> Self {
        Self {
            state: Rc::clone(&self.state),
            dispatcher: self.dispatcher.clone(),
        }
    }
}

impl<R> Deref for LateReducerHandle<R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.state
    }
}

/// Keeps a state for as long as the component is there. `on_change` is told of each action's at once, before it is rendered.
#[hook]
pub(crate) fn use_late_reducer<R: Reducible + 'static>(
    init: impl FnOnce() -> R,
    on_change: impl Fn(&R) + 'static,
) -> LateReducerHandle<R> {
    let update = use_force_update();
    let dispatcher = use_memo((), |()| {
        Dispatcher(Rc::new(Store {
            state: RefCell::new(init().into()),
            on_change: Box::new(on_change),
            update,
            is_late: Cell::new(false),
        }))
    });
    let _listeners = use_memo((), |()| {
        BEFORE.map(|event| {
            let (store, window) = (Rc::clone(&dispatcher.0), web_sys::window()?);
            let capture = EventListenerOptions::run_in_capture_phase();
            Some(EventListener::new_with_options(
                &window,
                event,
                capture,
                move |_| store.render_if_late(),
            ))
        })
    });
    let dispatcher = (*dispatcher).clone();
    let state = Rc::clone(&dispatcher.0.state.borrow());
    LateReducerHandle { state, dispatcher }
}
