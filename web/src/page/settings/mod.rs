//! What a person sets for this browser, and what becomes of what it keeps.

mod backup;
mod beginning;
mod connection;
mod display;
mod done;
mod forget;
mod room;
mod section;
mod shared;
mod warnings;

use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use self::backup::BackupSection;
use self::beginning::BeginningSection;
use self::connection::ConnectionSection;
use self::display::DisplaySection;
use self::forget::ForgetSection;
use self::room::RoomSection;
use self::shared::SharedSection;
use self::warnings::WarningsSection;
use crate::config::Config;
use crate::hook::use_screen_focus;
use crate::i18n::Text;
use crate::session::Session;

/// The id of the screen's title.
const TITLE: &str = "settings-title";

#[derive(Properties, PartialEq)]
pub(crate) struct SettingsProps {
    pub(crate) config: Rc<Config>,
    pub(crate) session: Rc<Session>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn Settings(props: &SettingsProps) -> Html {
    use_screen_focus(TITLE, true);
    let (session, locale) = (&props.session, props.locale);
    html! {
        <section class="settings" aria-labelledby={TITLE}>
            <h1 id={TITLE} tabindex="-1">{ Text::of(locale).settings }</h1>
            <ConnectionSection config={props.config.clone()} session={session.clone()} {locale} />
            <DisplaySection session={session.clone()} {locale} />
            <BeginningSection config={props.config.clone()} session={session.clone()} {locale} />
            <WarningsSection session={session.clone()} {locale} />
            <SharedSection config={props.config.clone()} session={session.clone()} {locale} />
            <RoomSection session={session.clone()} {locale} />
            <BackupSection session={session.clone()} {locale} />
            <ForgetSection session={session.clone()} {locale} />
        </section>
    }
}
