//! How much room there is, and whether the browser promises to keep what is there.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::section::{SectionProps, section};
use crate::browser::room::{Room, ask_to_keep, room};
use crate::component::icon;
use crate::hook::use_kept;
use crate::i18n::{SettingsText, Text};

#[component]
pub(super) fn RoomSection(props: &SectionProps) -> Html {
    let text = SettingsText::of(props.locale);
    let changes = use_state(|| 0_u32);
    let is_refused = use_state_eq(|| false);
    let found = use_kept(&props.session.storage, *changes, || async { room().await });
    let onclick = {
        let (changes, is_refused) = (changes.clone(), is_refused.setter());
        Callback::from(move |_: MouseEvent| {
            let (changes, is_refused) = (changes.clone(), is_refused.clone());
            spawn_local(async move {
                is_refused.set(!ask_to_keep().await);
                changes.set(*changes + 1);
            });
        })
    };
    let session = Rc::clone(&props.session);
    let content = match (session.storage.error(), found) {
        (_, None) => Html::default(),
        (Some(error), _) => {
            let why = error.in_words(Text::of(props.locale));
            html! { <p>{ icon::warning() }{ (text.failed)(&why) }</p> }
        }
        (None, Some(room)) => html! {
            <>
                <p>{ used(&room, text) }</p>
                if room.is_promised {
                    <p class="settings-done">{ icon::done() }{ text.promised }</p>
                } else {
                    <p class="settings-done">{ icon::open_circle() }{ text.not_promised }</p>
                    <p><button type="button" class="button" {onclick}>{ text.ask_to_keep }</button></p>
                }
                <p role="status">
                    if *is_refused && !room.is_promised {
                        { text.refused_to_keep }
                    }
                </p>
            </>
        },
    };
    section("settings-room", text.room, content)
}

fn used(room: &Room, text: &SettingsText) -> String {
    match room.used_of {
        Some((used, quota)) => (text.room_used)((&size(used), &size(quota))),
        None => text.room_unknown.to_owned(),
    }
}

/// A number of bytes as people read it.
fn size(bytes: f64) -> String {
    match bytes {
        0.0..1e6 => format!("{:.0} kB", bytes / 1e3),
        1e6..1e9 => format!("{:.1} MB", bytes / 1e6),
        _ => format!("{:.0} GB", bytes / 1e9),
    }
}
