//! The focus follows the route.

use yew::prelude::*;

use crate::browser::focus::focus;

/// Moves the focus to the title of a screen as soon as it is there.
#[hook]
pub(crate) fn use_screen_focus(title: &'static str, is_there: bool) {
    use_effect_with(is_there, move |is_there| {
        if *is_there {
            focus(title);
        }
    });
}
