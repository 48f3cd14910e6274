//! The address book: looked at, searched, edited, imported and exported.

mod edit;
mod files;
mod label;
mod list;

use std::rc::Rc;

use order_model::{Field, Group, Locale};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::edit::{AddressForm, AddressFormProps};
use self::files::FileTools;
use self::list::{ListEvent, ListProps, list};
use crate::browser::clock::now;
use crate::browser::focus::focus;
use crate::component::icon;
use crate::hook::{use_kept, use_screen_focus};
use crate::i18n::{AddressesText, Text};
use crate::page::screen_props::ScreenProps;
use crate::session::Session;
use crate::state::address::{Address, AddressBook, AddressTexts};
use crate::state::load_request::LoadRequest;
use crate::state::phase::Phase;
use crate::storage::StorageError;

/// How many more are shown at a time.
const STEP: usize = 100;

/// The id of the screen's title.
const TITLE: &str = "addresses-title";

/// The id of the button that brings a deleted address back.
const UNDO: &str = "addresses-undo";

/// What is kept of a party.
#[derive(Clone, PartialEq)]
struct Kept {
    book: Rc<AddressBook>,
    /// The id of the sender that new orders begin with.
    default: Option<String>,
}

/// What was done last.
#[derive(Clone, PartialEq)]
enum Done {
    Saved(Address, Result<(), StorageError>),
    Deleted(Address),
    Restored(Address),
}

#[component]
pub(crate) fn Addresses(props: &ScreenProps) -> Html {
    let text = AddressesText::of(props.locale);
    use_screen_focus(TITLE, true);
    let screen = Screen {
        session: Rc::clone(&props.session),
        party: use_state_eq(|| Group::Receiver),
        changes: use_state(|| 0_u32),
        edited: use_state(|| None::<Address>),
        done: use_state(|| None::<Done>),
    };
    let typed = use_state_eq(String::new);
    let shown = use_state(|| STEP);
    let kept = use_kept(&props.session.storage, (*screen.changes, *screen.party), {
        let (session, party) = (Rc::clone(&props.session), *screen.party);
        move || read(Rc::clone(&session), party)
    });
    let is_deleted = matches!(&*screen.done, Some(Done::Deleted(_)));
    use_effect_with(is_deleted, |is_deleted| {
        if *is_deleted {
            focus(UNDO);
        }
    });
    let on_list = on_list(props, &screen);
    let on_input = {
        let (typed, shown) = (typed.clone(), shown.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
            shown.set(STEP);
        })
    };
    let on_more = Callback::from({
        let shown = shown.clone();
        move |()| shown.set(*shown + STEP)
    });
    let content = match &kept {
        None => html! { <p class="loading" role="status">{ Text::of(props.locale).loading }</p> },
        Some(Err(_)) => html! {
            <p class="count is-error" role="alert">{ icon::error() }{ text.unreadable }</p>
        },
        Some(Ok(kept)) => list(&ListProps {
            book: &kept.book,
            party: *screen.party,
            typed: &typed,
            at_most: *shown,
            default: kept.default.as_deref(),
            on_event: &on_list,
            on_more: &on_more,
            locale: props.locale,
        }),
    };
    html! {
        <section class="addresses" aria-labelledby={TITLE}>
            <h1 id={TITLE} tabindex="-1">{ Text::of(props.locale).addresses }</h1>
            <div class="addresses-tools">
                { parties(&screen, text) }
                <label class="addresses-search">
                    <span class="visually-hidden">{ text.search }</span>
                    <input type="text" role="searchbox" value={(*typed).clone()} oninput={on_input} placeholder={text.search} autocomplete="off" />
                </label>
                { add_button(&screen, text) }
            </div>
            <FileTools session={Rc::clone(&props.session)} party={*screen.party} on_change={screen.changed()} locale={props.locale} />
            { done(&screen, props.locale) }
            { edit_form(&screen, props.locale) }
            { content }
        </section>
    }
}

async fn read(session: Rc<Session>, party: Group) -> Result<Kept, StorageError> {
    let addresses = session.storage.addresses(party).await?;
    let default = session.storage.default_sender_id().await;
    Ok(Kept {
        book: AddressBook::new(addresses).into(),
        default,
    })
}

/// What the screen remembers.
#[derive(Clone)]
struct Screen {
    session: Rc<Session>,
    party: UseStateHandle<Group>,
    changes: UseStateHandle<u32>,
    edited: UseStateHandle<Option<Address>>,
    done: UseStateHandle<Option<Done>>,
}

impl Screen {
    fn changed(&self) -> Callback<()> {
        let changes = self.changes.clone();
        Callback::from(move |()| changes.set(*changes + 1))
    }

    /// Keeps an address, and says so when it is kept.
    fn keep(&self, address: Address, done: fn(Address, Result<(), StorageError>) -> Done) {
        let screen = self.clone();
        spawn_local(async move {
            let result = screen.session.keep_address(&address).await;
            screen.done.set(Some(done(address, result)));
            screen.changed().emit(());
        });
    }

    fn delete(&self, address: Address) {
        let screen = self.clone();
        spawn_local(async move {
            let default = screen.session.storage.default_sender_id().await;
            if default.is_some_and(|id| *id == *address.id) {
                // What could not be kept is said of the address itself.
                let _ = screen.session.begin_with_sender(None).await;
            }
            // Where the browser does not take it, it is back when the page is loaded again: better than gone.
            let _ = screen.session.storage.delete_address(&address.id).await;
            screen.done.set(Some(Done::Deleted(address)));
            screen.changed().emit(());
        });
    }

    fn begin_with(&self, sender: Option<Address>) {
        let screen = self.clone();
        spawn_local(async move {
            // The list shows what came of it.
            let _ = screen.session.begin_with_sender(sender.as_ref()).await;
            screen.changed().emit(());
        });
    }
}

fn on_list(props: &ScreenProps, screen: &Screen) -> Callback<ListEvent> {
    let (screen, on_load) = (screen.clone(), props.on_load.clone());
    let config = Rc::clone(&props.config);
    Callback::from(move |event| match event {
        ListEvent::Edit(address) => screen.edited.set(Some((*address).clone())),
        ListEvent::Delete(address) => screen.delete((*address).clone()),
        ListEvent::Begin(address) => {
            let mut draft = screen.session.blank(&config);
            for (field_ref, text) in &*address.texts.edits(Group::Receiver) {
                draft.set(*field_ref, text);
            }
            on_load.emit(LoadRequest::new(draft, Phase::Editing));
        }
        ListEvent::BeginWithSender(sender) => {
            screen.begin_with(sender.map(|sender| (*sender).clone()));
        }
    })
}

fn parties(screen: &Screen, text: &AddressesText) -> Html {
    let button = |party: Group, name: &'static str| {
        let (current, edited) = (screen.party.clone(), screen.edited.clone());
        let is_pressed = *current == party;
        let onclick = Callback::from(move |_: MouseEvent| {
            current.set(party);
            edited.set(None);
        });
        html! {
            <button type="button" class="button" aria-pressed={is_pressed.to_string()} {onclick}>{ name }</button>
        }
    };
    html! {
        <div class="addresses-parties" role="group" aria-label={text.parties}>
            { button(Group::Receiver, text.receivers) }
            { button(Group::Sender, text.senders) }
        </div>
    }
}

fn add_button(screen: &Screen, text: &AddressesText) -> Html {
    let (edited, party) = (screen.edited.clone(), *screen.party);
    let onclick = Callback::from(move |_: MouseEvent| {
        edited.set(Some(Address::new(party, AddressTexts::default(), now())));
    });
    let label = match party {
        Group::Sender => text.add_sender,
        _ => text.add_receiver,
    };
    html! { <button type="button" class="button" {onclick}>{ icon::plus() }{ label }</button> }
}

/// What was done last, with a way back where there is one.
fn done(screen: &Screen, locale: Locale) -> Html {
    let text = AddressesText::of(locale);
    let name = |address: &Address| address.texts.text(Field::ReceiverName).to_owned();
    let said = match &*screen.done {
        None => Html::default(),
        Some(Done::Saved(address, Ok(()))) => {
            html! { <>{ icon::done() }{ (text.saved)(&name(address)) }</> }
        }
        Some(Done::Saved(_, Err(error))) => {
            let why = error.in_words(Text::of(locale));
            html! { <>{ icon::warning() }{ (text.kept_here)(&why) }</> }
        }
        Some(Done::Restored(address)) => html! { (text.restored)(&name(address)) },
        Some(Done::Deleted(address)) => {
            let (screen, deleted) = (screen.clone(), address.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                screen.keep(deleted.clone(), |address, _| Done::Restored(address));
                focus(TITLE);
            });
            html! {
                <>
                    { (text.deleted)(&name(address)) }{ " " }
                    <button type="button" id={UNDO} class="button is-quiet is-small" {onclick}>{ Text::of(locale).undo }</button>
                </>
            }
        }
    };
    html! { <p class="addresses-done" role="status">{ said }</p> }
}

fn edit_form(screen: &Screen, locale: Locale) -> Html {
    let Some(address) = &*screen.edited else {
        return Html::default();
    };
    let on_cancel = {
        let edited = screen.edited.clone();
        Callback::from(move |()| {
            edited.set(None);
            focus(TITLE);
        })
    };
    let on_save = {
        let screen = screen.clone();
        Callback::from(move |address: Address| {
            screen.edited.set(None);
            screen.keep(address, Done::Saved);
            focus(TITLE);
        })
    };
    let key = address.id.to_string();
    let props = AddressFormProps {
        address: address.clone(),
        on_save,
        on_cancel,
        locale,
    };
    html! { <AddressForm {key} ..props /> }
}
