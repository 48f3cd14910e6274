//! Under a party's address: keeping it, taking another one, and bringing back what was there before.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, Group, Locale};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::super::pasting::{PasteAddress, PasteAddressProps};
use super::super::reducer::FormReducer;
use super::suggestions::AddressSuggestions;
use crate::browser::clock::now;
use crate::component::icon;
use crate::component::undo_bar::undo_bar;
use crate::hook::{Dispatcher, use_kept};
use crate::i18n::{BookText, Text};
use crate::session::Session;
use crate::state::address::{Address, AddressBook, AddressTexts};
use crate::state::order_form::{Action, JudgedAction};
use crate::state::visible_issue::Edits;
use crate::storage::StorageError;

#[derive(Properties, PartialEq)]
pub(crate) struct AddressToolsProps {
    pub(super) party: Group,
    /// What the party's fields say.
    pub(super) texts: AddressTexts,
    /// Whether an address has been filled in over others that can come back.
    pub(super) is_filled_in: bool,
    /// The countries that an address is in rather than in others.
    pub(super) likely: Rc<[String]>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) session: Rc<Session>,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

/// What became of an address that was to be kept.
#[derive(Clone, PartialEq)]
struct Kept {
    texts: AddressTexts,
    result: Result<(), StorageError>,
}

#[component]
pub(super) fn AddressTools(props: &AddressToolsProps) -> Html {
    let changes = use_state(|| 0_u32);
    let kept = use_state(|| None::<Kept>);
    let book = use_book(props, *changes);
    use_default_sender(props);
    let changed = {
        let changes = changes.clone();
        Callback::from(move |()| changes.set(*changes + 1))
    };
    let on_choose = on_choose(props, changed.clone());
    let on_undo = {
        let dispatcher = props.dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::Undo))
    };
    let (text, common) = (BookText::of(props.locale), Text::of(props.locale));
    let Some(book) = book else {
        let is_to_come = props.texts.is_worth_keeping();
        return html! { <div class="address-tools" data-to-come={is_to_come.then_some("true")}>{ paste(props) }</div> };
    };
    html! {
        <div class="address-tools">
            { paste(props) }
            { undo_bar(props.is_filled_in.then_some(text.filled_in), &on_undo, common) }
            if props.party == Group::Sender && book.len() > 0 {
                { profiles(props, &book, &on_choose) }
            }
            { save_buttons(props, &book, &kept, &changed) }
            <AddressSuggestions party={props.party} book={Rc::clone(&book)} {on_choose} locale={props.locale} />
        </div>
    }
}

fn paste(props: &AddressToolsProps) -> Html {
    let paste = PasteAddressProps {
        party: props.party,
        texts: props.texts.clone(),
        likely: Rc::clone(&props.likely),
        dispatcher: props.dispatcher.clone(),
        locale: props.locale,
    };
    html! { <PasteAddress key="paste" ..paste /> }
}

/// The addresses of the party, once they are there.
#[hook]
fn use_book(props: &AddressToolsProps, changes: u32) -> Option<Rc<AddressBook>> {
    let (storage, party) = (props.session.storage.clone(), props.party);
    use_kept(
        &props.session.storage,
        (props.is_shown, changes),
        move || {
            let storage = storage.clone();
            // What cannot be read is not offered; the address book says so.
            async move {
                Rc::new(AddressBook::new(
                    storage.addresses(party).await.unwrap_or_default(),
                ))
            }
        },
    )
}

/// When new orders begin with another sender, by another screen or tab, an order that has the one before gets it.
#[hook]
fn use_default_sender(props: &AddressToolsProps) {
    let (session, party) = (Rc::clone(&props.session), props.party);
    let sender = use_kept(&props.session.storage, props.is_shown, move || {
        let session = Rc::clone(&session);
        async move {
            match party {
                Group::Sender => session.read_sender().await,
                _ => Edits::default(),
            }
        }
    });
    let before = use_mut_ref(|| None::<Edits>);
    let (now, dispatcher) = (props.texts.edits(party), props.dispatcher.clone());
    use_effect_with(sender, move |sender| {
        let Some(sender) = sender else { return };
        let before = before.replace(Some(Rc::clone(sender)));
        let has_before = match &before {
            Some(before) if !before.is_empty() => same_texts(before, &now),
            _ => now.iter().all(|(_, text)| text.is_empty()),
        };
        if has_before && !sender.is_empty() {
            dispatcher.dispatch(JudgedAction::FillIn(Rc::clone(sender)).into());
        }
    });
}

/// Whether edits, in whatever order, say the same.
fn same_texts(one: &Edits, other: &Edits) -> bool {
    one.iter().all(|edit| other.contains(edit))
}

/// Fills an address in, and notes that it was used.
fn on_choose(props: &AddressToolsProps, changed: Callback<()>) -> Callback<Arc<Address>> {
    let (dispatcher, session) = (props.dispatcher.clone(), Rc::clone(&props.session));
    let party = props.party;
    Callback::from(move |address: Arc<Address>| {
        dispatcher.dispatch(JudgedAction::FillIn(address.texts.edits(party)).into());
        let used = Address {
            used_at: now(),
            ..(*address).clone()
        };
        let (session, changed) = (Rc::clone(&session), changed.clone());
        spawn_local(async move {
            // Losing when it was used changes an order in a list.
            let _ = session.storage.save_addresses(&[used]).await;
            changed.emit(());
        });
    })
}

/// The senders to choose from.
fn profiles(
    props: &AddressToolsProps,
    book: &Rc<AddressBook>,
    on_choose: &Callback<Arc<Address>>,
) -> Html {
    let text = BookText::of(props.locale);
    let same = book.same(&props.texts);
    let onchange = {
        let (book, on_choose) = (Rc::clone(book), on_choose.clone());
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(address) = book.get(&id) {
                on_choose.emit(Arc::clone(address));
            }
        })
    };
    let option = |address: &Arc<Address>| {
        let name = address.texts.text(Field::ReceiverName);
        let place = address.texts.place();
        let is_it = same.is_some_and(|same| same.id == address.id);
        html! { <option value={address.id.to_string()} selected={is_it}>{ format!("{name} – {place}") }</option> }
    };
    html! {
        <div class="sender-profile">
            <label for="sender-profile">{ text.sender_profile }</label>
            <select id="sender-profile" {onchange}>
                if same.is_none() {
                    <option value="" selected=true>{ text.choose }</option>
                }
                { for book.all().map(option) }
            </select>
        </div>
    }
}

/// The ways to keep what the fields say, and what came of it.
fn save_buttons(
    props: &AddressToolsProps,
    book: &AddressBook,
    kept: &UseStateHandle<Option<Kept>>,
    changed: &Callback<()>,
) -> Html {
    let text = BookText::of(props.locale);
    let texts = &props.texts;
    let said = kept.as_ref().filter(|kept| kept.texts == *texts);
    let said = match said.map(|kept| &kept.result) {
        Some(Ok(())) => html! { <>{ icon::done() }{ text.saved }</> },
        Some(Err(error)) => {
            let why = error.in_words(Text::of(props.locale));
            html! { <>{ icon::warning() }{ (text.kept_here)(&why) }</> }
        }
        // The list of profiles shows as much of a sender.
        None if props.party == Group::Receiver && book.same(texts).is_some() => {
            html! { text.in_book }
        }
        None => Html::default(),
    };
    let button = |id: Option<Arc<str>>, label: &'static str| {
        let onclick = on_save(props, id, kept.setter(), changed.clone());
        html! { <button type="button" class="button is-quiet is-small" {onclick}>{ label }</button> }
    };
    let buttons = match (book.same(texts), book.similar(texts)) {
        _ if !texts.is_worth_keeping() => Html::default(),
        (Some(_), _) => Html::default(),
        (None, Some(similar)) => html! {
            <>
                { button(Some(Arc::clone(&similar.id)), text.update_entry) }
                { button(None, text.save_another) }
            </>
        },
        (None, None) if props.party == Group::Sender => button(None, text.save_sender),
        (None, None) => button(None, text.save_receiver),
    };
    html! {
        <>
            { buttons }
            <p class="address-kept" role="status">{ said }</p>
        </>
    }
}

/// Keeps what the fields say, as a new address or in the place of the one of this id.
fn on_save(
    props: &AddressToolsProps,
    id: Option<Arc<str>>,
    kept: UseStateSetter<Option<Kept>>,
    changed: Callback<()>,
) -> Callback<MouseEvent> {
    let (session, texts, party) = (Rc::clone(&props.session), props.texts.clone(), props.party);
    Callback::from(move |_| {
        let mut address = Address::new(party, texts.clone(), now());
        if let Some(id) = &id {
            address.id = Arc::clone(id);
        }
        let (session, kept, changed) = (Rc::clone(&session), kept.clone(), changed.clone());
        spawn_local(async move {
            let result = session.keep_address(&address).await;
            let texts = address.texts;
            kept.set(Some(Kept { texts, result }));
            changed.emit(());
        });
    })
}
