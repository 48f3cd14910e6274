//! The focus follows the state.

use yew::prelude::*;

use crate::browser::focus::focus;
use crate::state::order_form::FocusRequest;

/// Moves the focus where it is requested, once it is on the screen.
#[hook]
pub(crate) fn use_focus(request: Option<FocusRequest>) {
    use_effect_with(request, |request| {
        if let Some(request) = request {
            focus(&request.id);
        }
    });
}
