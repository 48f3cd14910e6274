//! The addresses that fit the search, in parts.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, Group, Locale};
use yew::prelude::*;

use super::label::label_of;
use crate::browser::clock::format_time;
use crate::component::icon;
use crate::i18n::AddressesText;
use crate::state::address::{Address, AddressBook};

/// What a person does with an address.
#[derive(Debug, Clone)]
pub(super) enum ListEvent {
    Edit(Arc<Address>),
    Delete(Arc<Address>),
    /// Begins an order to a receiver.
    Begin(Arc<Address>),
    /// Has new orders begin with a sender, or with none.
    BeginWithSender(Option<Arc<Address>>),
}

pub(super) struct ListProps<'a> {
    pub(super) book: &'a Rc<AddressBook>,
    pub(super) party: Group,
    /// What is searched for.
    pub(super) typed: &'a str,
    pub(super) at_most: usize,
    /// The id of the sender that new orders begin with.
    pub(super) default: Option<&'a str>,
    pub(super) on_event: &'a Callback<ListEvent>,
    pub(super) on_more: &'a Callback<()>,
    pub(super) locale: Locale,
}

pub(super) fn list(props: &ListProps<'_>) -> Html {
    let text = AddressesText::of(props.locale);
    if props.book.len() == 0 {
        let advice = match props.party {
            Group::Sender => text.no_senders,
            _ => text.no_receivers,
        };
        return html! { <p>{ advice }</p> };
    }
    let found: Vec<&Arc<Address>> = if props.typed.trim().is_empty() {
        props.book.all().collect()
    } else {
        props.book.find(props.typed).collect()
    };
    let onclick = props.on_more.reform(|_: MouseEvent| ());
    html! {
        <>
            <p class="addresses-count" role="status">
                { if found.is_empty() { text.none_found.to_owned() } else { (text.count)(found.len()) } }
            </p>
            if !found.is_empty() {
                { table(props, &found) }
            }
            if found.len() > props.at_most {
                <p><button type="button" class="button" {onclick}>{ text.show_more }</button></p>
            }
        </>
    }
}

fn table(props: &ListProps<'_>, found: &[&Arc<Address>]) -> Html {
    let text = AddressesText::of(props.locale);
    let columns = [
        label_of(Field::ReceiverName, props.party, props.locale),
        label_of(Field::ReceiverPhone, props.party, props.locale),
        text.column_address,
        text.column_used,
    ];
    let head = |column: &str| html! { <th scope="col" role="columnheader">{ column }</th> };
    let rows = found.iter().take(props.at_most);
    html! {
        <table class="orders-table addresses-table" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    { for columns.map(head) }
                    <th scope="col" role="columnheader"><span class="visually-hidden">{ crate::i18n::Text::of(props.locale).actions }</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows.map(|address| row(props, &columns, address)) }</tbody>
        </table>
    }
}

fn row(props: &ListProps<'_>, columns: &[&'static str; 4], address: &Arc<Address>) -> Html {
    let text = AddressesText::of(props.locale);
    let texts = &address.texts;
    let name = texts.text(Field::ReceiverName);
    let [_, phone, place, used] = *columns;
    let send = |event: ListEvent| {
        let on_event = props.on_event.clone();
        Callback::from(move |_: MouseEvent| on_event.emit(event.clone()))
    };
    let quiet = |label: &'static str, event: ListEvent| {
        html! { <button type="button" class="button is-quiet is-small" onclick={send(event)}>{ label }</button> }
    };
    let special = match props.party {
        Group::Sender if props.default == Some(&*address.id) => html! {
            <span class="addresses-default">
                { icon::done() }{ text.is_default }{ " " }
                { quiet(text.no_default, ListEvent::BeginWithSender(None)) }
            </span>
        },
        Group::Sender => quiet(
            text.use_by_default,
            ListEvent::BeginWithSender(Some(Arc::clone(address))),
        ),
        _ => quiet(text.new_order_to, ListEvent::Begin(Arc::clone(address))),
    };
    let edit = (text.edit)(name);
    let delete = (text.delete)(name);
    html! {
        <tr role="row" key={address.id.to_string()}>
            <th scope="row" role="rowheader">{ name }</th>
            <td role="cell" data-label={phone} class="number">{ texts.text(Field::ReceiverPhone) }</td>
            <td role="cell" data-label={place}>{ texts.place() }</td>
            <td role="cell" data-label={used} class="number">{ format_time(address.used_at, props.locale) }</td>
            <td role="cell" class="addresses-actions">
                { special }
                <button type="button" class="button is-icon" aria-label={edit.clone()} title={edit}
                    onclick={send(ListEvent::Edit(Arc::clone(address)))}>{ icon::edit() }</button>
                <button type="button" class="button is-icon" aria-label={delete.clone()} title={delete}
                    onclick={send(ListEvent::Delete(Arc::clone(address)))}>{ icon::remove() }</button>
            </td>
        </tr>
    }
}
