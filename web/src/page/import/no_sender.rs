//! Orders that have no sender, which is said once for all.

use std::sync::Arc;

use order_import_session::message::{Mistake, Show};
use order_model::{Field, Group};
use yew::prelude::*;

use super::importer::Importer;
use crate::i18n::ImportText;
use crate::state::address::AddressBook;
use crate::state::import::Stage;

/// So many of the address book's senders are offered, those that were used last.
const OFFERED: usize = 3;

pub(super) fn no_sender(importer: &Importer, mistake: &Mistake) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let state = importer.store.state();
    // Where columns say some of it, no other address is mixed into theirs.
    let offered = if state.has_sender_columns() {
        0
    } else {
        OFFERED
    };
    let offers = state.senders.iter().take(offered).map(|sender| {
        let name = sender.texts.text(Field::ReceiverName).to_owned();
        let (importer, sender) = (importer.clone(), Arc::clone(sender));
        let onclick = Callback::from(move |_: MouseEvent| {
            importer.store.change(|state| state.set_sender(&sender));
            importer.spawn(|importer| async move { importer.review().await });
        });
        html! { <button type="button" class="button is-small is-primary" {onclick}>{ (text.use_sender)(&name) }</button> }
    });
    let type_it = {
        let store = importer.store.clone();
        Callback::from(move |_: MouseEvent| {
            store.change(|state| state.stage = Stage::SetUp);
        })
    };
    let show = {
        let (store, key) = (importer.store.clone(), mistake.key.clone());
        Callback::from(move |_: MouseEvent| {
            let show = Show::Mistake(key.clone());
            store.change(|state| state.show(show, ""));
        })
    };
    let words = (text.no_sender)(mistake.count);
    html! {
        <div class="import-mistake">
            <b>{ &words }</b>
            <span>{ text.no_sender_hint }</span>
            <span class="import-mend">
                { for offers }
                <button type="button" class="button is-small" onclick={type_it}>{ text.type_sender }</button>
                <button type="button" class="button is-small" aria-label={format!("{}: {words}", text.show)} onclick={show}>{ text.show }</button>
            </span>
        </div>
    }
}

impl Importer {
    /// Who may send orders that have no sender.
    pub(super) async fn find_senders(&self) {
        let kept = self.judge.session.storage.addresses(Group::Sender).await;
        let book = AddressBook::new(kept.unwrap_or_default());
        let senders = book.all().cloned().collect();
        self.store.change(|state| state.senders = senders);
    }
}
