//! An order from another device, before it is filled in.

use order_model::message::label;
use order_model::{Field, FieldRef, Locale, OrderDraft};
use yew::prelude::*;

use crate::component::icon;
use crate::hook::use_screen_focus;
use crate::i18n::{ChunkText, PrintText};
use crate::route::{Route, navigate};
use crate::state::load_request::LoadRequest;
use crate::state::order_link::of_link;
use crate::state::phase::Phase;

/// The id of the screen's title.
const TITLE: &str = "take-title";

/// What tells one order from another.
const SHOWN: [Field; 6] = [
    Field::ClientCode,
    Field::ReceiverName,
    Field::ReceiverAddress,
    Field::ReceiverCity,
    Field::ReceiverCountryCode,
    Field::ReceiverPhone,
];

#[derive(Properties, PartialEq)]
pub(crate) struct TakeProps {
    /// As the link has it.
    pub(crate) order: String,
    pub(crate) on_load: Callback<LoadRequest>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn Take(props: &TakeProps) -> Html {
    use_screen_focus(TITLE, true);
    let (text, own) = (ChunkText::of(props.locale), PrintText::of(props.locale));
    let content = match of_link(&props.order) {
        Some(order) => asked(props, &order),
        None => html! {
            <>
                <p class="count is-error">{ icon::error() }{ own.no_order }</p>
                <p><a class="button" href={Route::NewOrder.href()}>{ text.new_order }</a></p>
            </>
        },
    };
    html! {
        <section class="receipt" aria-labelledby={TITLE}>
            <h1 id={TITLE} tabindex="-1">{ text.handed_over }</h1>
            { content }
        </section>
    }
}

fn asked(props: &TakeProps, order: &OrderDraft) -> Html {
    let own = PrintText::of(props.locale);
    let row = |field: Field| {
        let value = order.text(FieldRef::order_field(field));
        (!value.is_empty()).then(|| {
            html! { <div><dt>{ label(field, props.locale) }</dt><dd>{ value }</dd></div> }
        })
    };
    let goods = order.items.iter().map(|item| {
        let (sku, quantity) = (item.text(Field::Sku), item.text(Field::Qty));
        html! { <li><span class="code">{ sku }</span>{ " × " }{ quantity }</li> }
    });
    let take = {
        let order = order.clone();
        props
            .on_load
            .reform(move |_: MouseEvent| LoadRequest::new(order.clone(), Phase::Editing))
    };
    let leave = Callback::from(|_: MouseEvent| navigate(&Route::NewOrder));
    html! {
        <>
            <p>{ own.take_ask }</p>
            <dl class="details">{ for SHOWN.into_iter().filter_map(row) }</dl>
            <ul class="hand-over-goods">{ for goods }</ul>
            <p class="panel-actions">
                <button type="button" class="button is-primary" onclick={take}>{ own.take }</button>
                <button type="button" class="button" onclick={leave}>{ own.leave }</button>
            </p>
        </>
    }
}
