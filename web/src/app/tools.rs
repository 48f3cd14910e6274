//! What is seldom wanted, whose code is fetched when it is.

use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use super::screens::loading;
use crate::chunk::Chunk;
use crate::component::chunk_failure::chunk_failure;
use crate::config::Config;
use crate::hook::ChunkState;
use crate::i18n::Text;
use crate::page::hand_over::{Take, TakeProps};
use crate::page::idle_screen::IdleScreen;
use crate::page::print::{Print, PrintProps};
use crate::page::settings::{Settings, SettingsProps};
use crate::route::Route;
use crate::session::Session;
use crate::state::load_request::LoadRequest;

pub(super) static TOOLS: Chunk<Tools> = Chunk::new();

/// What is seldom wanted.
pub(super) struct Tools {
    settings: fn(SettingsProps) -> Html,
    print: fn(PrintProps) -> Html,
    take: fn(TakeProps) -> Html,
    /// Hides the screen after so many minutes without a key or a press.
    pub(super) idle: fn(u32, Locale) -> Html,
}

/// Named where the code is taken apart, and nowhere else.
pub(super) static CONTENT: Tools = Tools {
    settings: |props| html! { <Settings ..props /> },
    print: |props| html! { <Print ..props /> },
    take: |props| html! { <Take ..props /> },
    idle: |minutes, locale| html! { <IdleScreen key={minutes} {minutes} {locale} /> },
};

/// The screen that the address names.
pub(super) fn tool(
    chunk: &ChunkState<Tools>,
    (config, session): (&Rc<Config>, &Rc<Session>),
    route: &Route,
    on_load: Callback<LoadRequest>,
    locale: Locale,
) -> Html {
    let session = Rc::clone(session);
    match (chunk, route) {
        (ChunkState::Loading, _) => loading(Text::of(locale)),
        (ChunkState::Failed, _) => chunk_failure(Text::of(locale)),
        (ChunkState::Ready(tools), Route::Print) => (tools.print)(PrintProps { session, locale }),
        (ChunkState::Ready(tools), Route::Take(order)) => (tools.take)(TakeProps {
            order: order.clone(),
            on_load,
            locale,
        }),
        (ChunkState::Ready(tools), _) => (tools.settings)(SettingsProps {
            config: Rc::clone(config),
            session,
            locale,
        }),
    }
}
