//! A spreadsheet of orders: what it is, which column is which field, its orders mended and sent.

mod cell_detail;
mod choose;
mod client;
mod given_file;
mod grid;
mod grid_row;
mod importer;
mod label_files;
mod label_taker;
mod labels;
mod names;
mod no_sender;
mod order_list;
mod review;
mod sender;
mod set_up;
mod side;
mod store;

use std::rc::Rc;

use yew::prelude::*;

use self::choose::Choose;
use self::importer::Importer;
use self::names::TITLE;
use self::review::review;
use self::set_up::set_up;
use self::store::{ImportStore, use_import};
use crate::browser::focus::{focus, is_focus_lost};
use crate::chunk::WHOLE_RULES;
use crate::component::chunk_failure::chunk_failure;
use crate::component::icon;
use crate::hook::{use_chunk, use_narrow, use_online, use_screen_focus};
use crate::i18n::{ChunkText, ImportText};
use crate::page::judge::Judge;
use crate::page::screen_props::ScreenProps;
use crate::state::import::Stage;

#[component]
pub(crate) fn Import(props: &ScreenProps) -> Html {
    let text = ChunkText::of(props.locale);
    let rules = use_chunk(&WHOLE_RULES, true);
    let store = use_import();
    let importer = Importer {
        judge: Judge {
            config: Rc::clone(&props.config),
            session: Rc::clone(&props.session),
            locale: props.locale,
        },
        store: Rc::clone(&store),
    };
    use_screen_focus(TITLE, true);
    use_beginning(&importer);
    use_stage_focus(&store);
    let (is_online, is_narrow) = (use_online(), use_narrow());
    let content = if rules.has_failed() {
        chunk_failure(text)
    } else {
        stage(&importer, &store, (is_online, is_narrow))
    };
    let own = ImportText::of(props.locale);
    let state = store.state();
    html! {
        <section class="import" aria-labelledby={TITLE}>
            if state.is_broken {
                <p class="count is-error" role="alert">{ icon::error() }{ own.broken }</p>
            }
            if let Some(why) = &state.not_kept {
                <p class="count is-warning" role="status">{ icon::warning() }{ (own.not_kept)(why) }</p>
            }
            { content }
        </section>
    }
}

/// Goes on with what is kept when the screen is opened first, and has the words in its language.
#[hook]
fn use_beginning(importer: &Importer) {
    use_effect_with(importer.judge.locale, {
        let importer = importer.clone();
        move |_| {
            let stage = importer.store.state().stage.clone();
            match stage {
                Stage::Starting => importer.spawn(Importer::resume),
                Stage::Review => importer.spawn(Importer::speak),
                _ => {}
            }
        }
    });
}

/// What had the focus may have gone with the stage before.
#[hook]
fn use_stage_focus(store: &Rc<ImportStore>) {
    let stage = store.state().stage.clone();
    use_effect_with(stage, |_| {
        if is_focus_lost() {
            focus(TITLE);
        }
    });
}

fn stage(
    importer: &Importer,
    store: &Rc<ImportStore>,
    (is_online, is_narrow): (bool, bool),
) -> Html {
    let locale = importer.judge.locale;
    let stage = store.state().stage.clone();
    match stage {
        Stage::Starting => {
            html! { <p class="loading" role="status">{ ChunkText::of(locale).loading }</p> }
        }
        Stage::Nothing => {
            html! { <Choose importer={importer.clone()} why={AttrValue::default()} /> }
        }
        Stage::Unreadable(why) => {
            html! { <Choose importer={importer.clone()} why={AttrValue::from(why)} /> }
        }
        Stage::Reading => reading(importer),
        Stage::SetUp => set_up(importer),
        Stage::Review => review(importer, is_online, is_narrow),
    }
}

/// A file is being read, which a person can stop.
fn reading(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let state = importer.store.state();
    let (done, of) = state.progress;
    let store = Rc::clone(&importer.store);
    let cancel = Callback::from(move |_: MouseEvent| store.client.cancel());
    html! {
        <>
            <h1 id={TITLE} tabindex="-1"><bdi>{ state.name.to_string() }</bdi></h1>
            <p role="status">{ (text.reading)(&state.name) }</p>
            <progress max={of.max(1).to_string()} value={(of > 0).then(|| done.to_string())} aria-label={(text.reading)(&state.name)}></progress>
            <p><button type="button" class="button" onclick={cancel}>{ text.cancel }</button></p>
        </>
    }
}
