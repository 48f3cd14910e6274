//! What was sent: every field, what was changed on the way, which warnings were accepted.

use order_model::message::label;
use order_model::{Field, FieldRef, Group, Kind, Locale, OrderDraft};
use yew::prelude::*;

use crate::component::sent_as::sent_as;
use crate::config::Config;
use crate::i18n::{ChunkText, OrdersText};
use crate::state::extra_value::typed;
use crate::state::unknown_fields::{UnknownField, unknown_fields_of};
use crate::storage::SentOrder;

pub(super) fn sent_sections(
    draft: &OrderDraft,
    sent: &SentOrder,
    config: &Config,
    locale: Locale,
) -> Html {
    let (text, own) = (ChunkText::of(locale), OrdersText::of(locale));
    let changed = match sent.sent_as.is_empty() {
        true => own.as_typed.into(),
        false => sent_as(&sent.sent_as, locale),
    };
    let accepted = sent.accepted.iter();
    html! {
        <section aria-labelledby="sent-fields-title" class="sent-fields">
            <h2 id="sent-fields-title">{ text.what_was_sent }</h2>
            { group(text.section_order, &[Group::Order, Group::Package], draft, locale) }
            { group(text.section_receiver, &[Group::Receiver], draft, locale) }
            { items(draft, locale) }
            { group(text.section_carrier, &[Group::LogisticsProvider], draft, locale) }
            { group(text.section_sender, &[Group::Sender], draft, locale) }
            { others(draft, config, locale) }
            <h3>{ own.changed }</h3>
            <p>{ changed }</p>
            <h3>{ own.accepted_warnings }</h3>
            if sent.accepted.is_empty() {
                <p>{ own.no_warnings }</p>
            } else {
                <ul>{ for accepted.map(|said| html! { <li>{ said }</li> }) }</ul>
            }
        </section>
    }
}

fn group(title: &str, groups: &[Group], draft: &OrderDraft, locale: Locale) -> Html {
    let fields = groups.iter().flat_map(|group| group.fields());
    let row = |field: Field| {
        let value = draft.text(FieldRef::order_field(field));
        html! { <div><dt>{ label(field, locale) }</dt><dd>{ shown(field, &value, locale) }</dd></div> }
    };
    html! { <><h3>{ title }</h3><dl class="details">{ for fields.map(row) }</dl></> }
}

/// What neither the contract nor the form names, by the labels that the deployment gives, else by where it stands.
fn others(draft: &OrderDraft, config: &Config, locale: Locale) -> Html {
    let fields = unknown_fields_of(draft, &OrderDraft::default());
    if fields.is_empty() {
        return Html::default();
    }
    let row = |UnknownField { name, member }: UnknownField| {
        let extra = config.extra_field(member.group, &member.key);
        let label = extra.map(|field| field.label.get(locale));
        let item = member
            .item
            .map(|index| (ChunkText::of(locale).item)(index + 1));
        let label = match (label, item) {
            (Some(label), Some(item)) => format!("{item}: {label}"),
            (Some(label), None) => label.to_owned(),
            (None, _) => name,
        };
        let value = typed(member.json.as_deref().unwrap_or_default());
        html! { <div><dt>{ label }</dt><dd>{ value }</dd></div> }
    };
    html! {
        <>
            <h3>{ OrdersText::of(locale).other_fields }</h3>
            <dl class="details">{ for fields.into_iter().map(row) }</dl>
        </>
    }
}

/// A value; of a label only its size.
fn shown(field: Field, value: &str, locale: Locale) -> Html {
    if value.is_empty() {
        return html! { <span class="no-value">{ "—" }</span> };
    }
    if field == Field::LabelBase64 {
        let kilobytes = value.len() / 4 * 3 / 1000 + 1;
        return html! { format!("{kilobytes} kB") };
    }
    if field.kind() == Kind::Flag {
        let text = OrdersText::of(locale);
        let word = if value == "true" { text.yes } else { text.no };
        return html! { word };
    }
    html! { value }
}

fn items(draft: &OrderDraft, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let fields: Vec<Field> = Group::Item.fields().collect();
    let head = |field: &Field| html! { <th scope="col" role="columnheader">{ label(*field, locale) }</th> };
    let row = |item: &std::sync::Arc<order_model::order::ItemDraft>| {
        let cell = |field: &Field| {
            let name = label(*field, locale);
            html! { <td role="cell" data-label={name}>{ shown(*field, &item.text(*field), locale) }</td> }
        };
        html! { <tr role="row">{ for fields.iter().map(cell) }</tr> }
    };
    html! {
        <>
            <h3>{ text.section_items }</h3>
            <table class="orders-table" role="table">
                <thead role="rowgroup"><tr role="row">{ for fields.iter().map(head) }</tr></thead>
                <tbody role="rowgroup">{ for draft.items.iter().map(row) }</tbody>
            </table>
        </>
    }
}
