//! Hides what is on the screen when nobody uses it. What is typed stays where it is.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Interval;
use order_model::Locale;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::browser::clock::now;
use crate::browser::document;
use crate::i18n::SettingsText;

/// How often the time is looked at, in milliseconds.
const STEP: u32 = 2_000;
const MINUTE: i64 = 60_000;

/// What somebody does who uses the page.
const USES: [&str; 4] = ["pointerdown", "pointermove", "keydown", "wheel"];

#[derive(Properties, PartialEq)]
pub(crate) struct IdleScreenProps {
    /// After so many minutes without a key or a press.
    pub(crate) minutes: u32,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn IdleScreen(props: &IdleScreenProps) -> Html {
    let text = SettingsText::of(props.locale);
    let dialog = use_node_ref();
    let used_at = use_memo((), |()| Rc::new(Cell::new(now())));
    use_effect_with((), {
        let (dialog, used_at) = (dialog.clone(), Rc::clone(&used_at));
        let after = i64::from(props.minutes) * MINUTE;
        move |()| watch(dialog, &used_at, after)
    });
    let is_released = use_memo((), |()| Cell::new(false));
    let onclick = {
        let is_released = Rc::clone(&is_released);
        Callback::from(move |_: MouseEvent| is_released.set(true))
    };
    let onclose = {
        let dialog = dialog.clone();
        Callback::from(move |_: Event| {
            if is_released.take() {
                return used_at.set(now());
            }
            // Only the button shows the screen again, and no browser lets a page refuse Escape for ever.
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It is in the page, and closed.
                let _ = dialog.show_modal();
            }
        })
    };
    html! {
        <dialog class="idle-screen" ref={dialog} aria-labelledby="idle-title" {onclose}>
            <form method="dialog">
                <h2 id="idle-title">{ text.hidden }</h2>
                <p>{ text.hidden_hint }</p>
                <button class="button is-primary" {onclick}>{ text.go_on }</button>
            </form>
        </dialog>
    }
}

/// Watches whether somebody uses the page, until what comes back is called.
fn watch(dialog: NodeRef, used_at: &Rc<Cell<i64>>, after: i64) -> impl FnOnce() + use<> {
    let hide = {
        let used_at = Rc::clone(used_at);
        Rc::new(move || {
            let dialog = dialog.cast::<HtmlDialogElement>();
            if let Some(dialog) = dialog.filter(|dialog| !dialog.open())
                && now() - used_at.get() >= after
            {
                // It is in the page, and closed.
                let _ = dialog.show_modal();
            }
        })
    };
    let timer = Interval::new(STEP, {
        let hide = Rc::clone(&hide);
        move || hide()
    });
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: true,
    };
    let listeners = document().map(|document| {
        // A tab that was not looked at has had no time of its own.
        let returned = EventListener::new(&document, "visibilitychange", move |_| hide());
        let uses = USES.map(|event| {
            let used_at = Rc::clone(used_at);
            EventListener::new_with_options(&document, event, options, move |_| used_at.set(now()))
        });
        (returned, uses)
    });
    move || drop((timer, listeners))
}
