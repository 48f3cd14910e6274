//! The ways to send. What a press asks for waits until it can be done.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::panels::Submit;
use super::reducer::FormHandle;
use super::send::{Press, Sender};
use super::typing::Typing;
use crate::browser::focus::blur_active_field;
use crate::browser::pointer::end_pointer_press;

/// The ways to send, and whether a press waits for the rules or for the code that sends.
#[hook]
pub(super) fn use_submit(form: &FormHandle, sender: Sender) -> (Submit, bool) {
    // What a press asks for waits until what was being typed has arrived.
    let request = use_state(|| None::<Request>);
    let is_waiting = request.as_ref().is_some_and(Request::is_open);
    {
        let form = form.clone();
        use_effect_with(
            (request.clone(), form.is_judged()),
            move |(request, can_start)| {
                let Some(typing) = Typing::get().filter(|_| *can_start) else {
                    return;
                };
                if let Some(press) = request.as_ref().and_then(Request::take) {
                    (typing.start)(&form, sender, press);
                }
            },
        );
    }
    let with = |press| {
        let request = request.setter();
        Callback::from(move |()| {
            blur_active_field();
            end_pointer_press();
            request.set(Some(Request(Rc::new(Cell::new(Some(press))))));
        })
    };
    let submit = Submit {
        once: with(Press::Once),
        accepting_warnings: with(Press::AcceptingWarnings),
        again: with(Press::Again),
        anyway: with(Press::Anyway),
    };
    (submit, is_waiting)
}

/// A press of a button that sends, until it is answered.
#[derive(Clone)]
struct Request(Rc<Cell<Option<Press>>>);

impl Request {
    fn take(&self) -> Option<Press> {
        self.0.take()
    }

    fn is_open(&self) -> bool {
        self.0.get().is_some()
    }
}

impl PartialEq for Request {
    /// No press is another one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
