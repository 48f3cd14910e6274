//! The focus follows the state.

use std::cell::RefCell;

use yew::prelude::*;

use crate::browser::focus::focus;
use crate::state::order_form::FocusRequest;

/// Moves the focus where it is requested, once it is on the screen: what a chunk renders may come later than its request.
#[hook]
pub(crate) fn use_focus(request: Option<FocusRequest>) {
    let missing = use_memo((), |()| RefCell::new(None::<String>));
    {
        let missing = std::rc::Rc::clone(&missing);
        use_effect_with(request, move |request| {
            missing.replace(request.as_ref().map(|request| request.id.clone()));
        });
    }
    use_effect(move || {
        missing.borrow_mut().take_if(|id| focus(id));
    });
}
