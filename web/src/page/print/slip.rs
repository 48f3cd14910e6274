//! A packing slip: who sends what to whom, with the numbers as bars.

use std::sync::Arc;

use order_model::message::label;
use order_model::order::ItemDraft;
use order_model::{Field, FieldRef, Group, Locale, OrderDraft};
use yew::prelude::*;

use super::printed::Printed;
use crate::browser::clock::format_time;
use crate::browser::intl::CodeNames;
use crate::i18n::{ChunkText, PrintText};
use crate::state::barcode::Barcode;

/// How wide the narrowest bar is, in hundredths of a millimetre, where there is room for it: any scanner reads it.
const BAR: usize = 40;

pub(super) fn slip(order: &Printed, locale: Locale) -> Html {
    let text = PrintText::of(locale);
    let entry = &order.entry;
    let number = &entry.key.order_number;
    let content = match &order.draft {
        Some(draft) => html! {
            <>
                { address(draft, Group::Receiver, locale) }
                { items(draft, locale) }
                { address(draft, Group::Sender, locale) }
            </>
        },
        None => html! {
            <>
                <p>{ &entry.summary.receiver }<br />{ &entry.summary.place }<br />{ &entry.summary.goods }</p>
                <p class="slip-note">{ text.no_body }</p>
            </>
        },
    };
    html! {
        <article class="slip" aria-label={format!("{} {number}", text.packing_slip)}>
            <header class="slip-head">
                <h2>{ text.packing_slip }</h2>
                <p>{ (text.sent_at)(&format_time(entry.sent_at(), locale)) }</p>
            </header>
            { numbered(label(Field::OrderNumber, locale), number) }
            { numbers(order, locale) }
            { content }
        </article>
    }
}

/// A number with its bars, where a scanner can type it.
fn numbered(name: &str, number: &str) -> Html {
    let bars = Barcode::of(number).map(|Barcode { width, path }| {
        html! {
            <svg class="bars" width={format!("{}mm", width * BAR / 100)} viewBox={format!("0 0 {width} 1")} preserveAspectRatio="none"
                aria-hidden="true" shape-rendering="crispEdges">
                <path d={path} />
            </svg>
        }
    });
    html! {
        <div class="slip-number">
            { bars.unwrap_or_default() }
            <p><span>{ name }</span>{ " " }<b class="code">{ number }</b></p>
        </div>
    }
}

/// What the carrier and the warehouse call it.
fn numbers(order: &Printed, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let entry = &order.entry;
    let sent = order
        .draft
        .as_ref()
        .map(|draft| draft.text(FieldRef::order_field(Field::TrackingNumber)));
    let tracking = match &*entry.tracking_number {
        "" => sent.unwrap_or_default(),
        _ => Arc::clone(&entry.tracking_number),
    };
    html! {
        <>
            if !tracking.is_empty() {
                { numbered(text.reply.tracking_number, &tracking) }
            }
            if !entry.warehouse_number.is_empty() {
                <p class="slip-other"><span>{ text.column_warehouse_number }</span>{ " " }<b class="code">{ &entry.warehouse_number }</b></p>
            }
        </>
    }
}

fn address(draft: &OrderDraft, party: Group, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let title = match party {
        Group::Sender => text.section_sender,
        _ => text.section_receiver,
    };
    let lines = lines_of(draft, party, locale);
    let content = html! {
        <>
            <h3>{ title }</h3>
            <p>{ for lines.into_iter().map(|line| html! { <span>{ line }</span> }) }</p>
        </>
    };
    match party {
        Group::Sender => html! { <section class="slip-sender">{ content }</section> },
        _ => html! { <section class="slip-receiver">{ content }</section> },
    }
}

/// An address from the person down to the country, as it stands on a parcel.
fn lines_of(draft: &OrderDraft, party: Group, locale: Locale) -> Vec<String> {
    let text = |field: Field| draft.text(FieldRef::order_field(field.counterpart_in(party)));
    let place = [
        Field::ReceiverCity,
        Field::ReceiverProvince,
        Field::ReceiverPostCode,
    ];
    let place = place.map(text);
    let place: Vec<&str> = place
        .iter()
        .map(|part| &**part)
        .filter(|part| !part.is_empty())
        .collect();
    let country = match &*text(Field::ReceiverCountryCode) {
        "" => String::new(),
        code => CodeNames::of_regions(locale).get(code),
    };
    let lines = [
        text(Field::ReceiverName).to_string(),
        text(Field::ReceiverAddress).to_string(),
        text(Field::ReceiverDistrict).to_string(),
        place.join(", "),
        country,
        text(Field::ReceiverPhone).to_string(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn items(draft: &OrderDraft, locale: Locale) -> Html {
    let (text, own) = (ChunkText::of(locale), PrintText::of(locale));
    let row = |item: &Arc<ItemDraft>| {
        html! {
            <tr>
                <td class="slip-qty">{ item.text(Field::Qty) }</td>
                <td class="code">{ item.text(Field::Sku) }</td>
                <td class="slip-box" aria-hidden="true"></td>
            </tr>
        }
    };
    let quantities = draft
        .items
        .iter()
        .map(|item| item.text(Field::Qty).parse::<i64>().unwrap_or(0));
    html! {
        <section>
            <h3>{ text.section_items }{ " · " }{ (own.pieces)(quantities.sum()) }</h3>
            <table class="slip-items">
                <thead><tr>
                    <th scope="col">{ label(Field::Qty, locale) }</th>
                    <th scope="col">{ label(Field::Sku, locale) }</th>
                    <th scope="col">{ own.checked }</th>
                </tr></thead>
                <tbody>{ for draft.items.iter().map(row) }</tbody>
            </table>
        </section>
    }
}
