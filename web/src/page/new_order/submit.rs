//! The ways to send. What a press asks for waits until it can be done.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::panels::Submit;
use super::reducer::FormHandle;
use super::send::{Press, Sender};
use super::sending::{SENDING, Sending};
use crate::browser::focus::blur_active_field;
use crate::browser::pointer::end_pointer_press;
use crate::hook::{ChunkState, use_chunk};

/// The ways to send, the code for it, and whether a press waits for that code or for the rules. The code is fetched once
/// it is likely to be wanted, and at the latest with a press.
#[hook]
pub(super) fn use_submit(
    form: &FormHandle,
    sender: Sender,
    is_likely: bool,
) -> (Submit, ChunkState<Sending>, bool) {
    // What a press asks for waits until what was being typed has arrived.
    let request = use_state(|| None::<Request>);
    let is_waiting = request.as_ref().is_some_and(Request::is_open);
    let sending = use_chunk(&SENDING, is_likely || is_waiting);
    {
        let form = form.clone();
        let can_start = form.is_judged() && sending.ready().is_some();
        use_effect_with((request.clone(), can_start), move |(request, can_start)| {
            let Some(sending) = SENDING.get().filter(|_| *can_start) else {
                return;
            };
            if let Some(press) = request.as_ref().and_then(Request::take) {
                (sending.start)(&form, sender, press);
            }
        });
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
    (submit, sending, is_waiting)
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
