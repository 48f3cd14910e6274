//! What is printed of orders: packing slips, or a list.

mod chosen;
mod list;
mod printed;
mod slip;

use std::rc::Rc;

use order_model::Locale;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::chosen::chosen;
pub(crate) use self::chosen::print_orders;
use self::list::list;
use self::printed::{Printed, read};
use self::slip::slip;
use crate::browser::js;
use crate::component::icon;
use crate::hook::{use_kept, use_screen_focus};
use crate::i18n::{ChunkText, PrintText, Text};
use crate::route::Route;
use crate::session::Session;

/// The id of the screen's title.
const TITLE: &str = "print-title";

#[derive(Properties, PartialEq)]
pub(crate) struct PrintProps {
    pub(crate) session: Rc<Session>,
    pub(crate) locale: Locale,
}

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paper {
    SlipsA6,
    SlipsA4,
    ListA4,
}

impl Paper {
    const ALL: [Self; 3] = [Self::SlipsA6, Self::SlipsA4, Self::ListA4];

    /// As the stylesheet knows it.
    const fn size(self) -> &'static str {
        match self {
            Self::SlipsA6 => "a6",
            Self::SlipsA4 => "a4",
            Self::ListA4 => "list",
        }
    }

    const fn name(self, text: &PrintText) -> &'static str {
        match self {
            Self::SlipsA6 => text.slips_a6,
            Self::SlipsA4 => text.slips_a4,
            Self::ListA4 => text.list_a4,
        }
    }
}

#[component]
pub(crate) fn Print(props: &PrintProps) -> Html {
    let text = ChunkText::of(props.locale);
    let paper = use_state_eq(|| Paper::SlipsA6);
    let orders = use_kept(&props.session.storage, (), {
        let session = Rc::clone(&props.session);
        move || read(Rc::clone(&session), chosen())
    });
    use_screen_focus(TITLE, orders.is_some());
    let content = match &orders {
        None => html! { <p class="loading" role="status">{ text.loading }</p> },
        Some(Err(_)) => html! {
            <p class="count is-error" role="alert">{ icon::error() }{ text.orders_unreadable }</p>
        },
        Some(Ok(orders)) if orders.is_empty() => {
            html! { <p>{ PrintText::of(props.locale).nothing_chosen }</p> }
        }
        Some(Ok(orders)) => html! {
            <>
                { tools(&paper, orders.len(), props.locale) }
                { sheets(*paper, orders, props.locale) }
            </>
        },
    };
    html! {
        <section class="print" aria-labelledby={TITLE}>
            <nav class="order-neighbours" aria-label={text.orders}>
                <a href={Route::Orders.href()}>{ text.all_orders }</a>
            </nav>
            <h1 id={TITLE} tabindex="-1">{ text.print }</h1>
            { content }
        </section>
    }
}

fn tools(paper: &UseStateHandle<Paper>, count: usize, locale: Locale) -> Html {
    let text = PrintText::of(locale);
    let choice = |of: Paper| {
        let onchange = {
            let paper = paper.setter();
            Callback::from(move |event: Event| {
                if event.target_unchecked_into::<HtmlInputElement>().checked() {
                    paper.set(of);
                }
            })
        };
        html! {
            <label class="print-choice">
                <input type="radio" name="paper" checked={of == **paper} {onchange} />{ of.name(text) }
            </label>
        }
    };
    let print = Callback::from(|_: MouseEvent| {
        // A browser that does not print has its own menu to say so.
        let _ = js::call(&js_sys::global(), "print", &[]);
    });
    html! {
        <div class="print-tools">
            <fieldset class="print-choices">
                <legend class="visually-hidden">{ text.what }</legend>
                { for Paper::ALL.map(choice) }
            </fieldset>
            <button type="button" class="button is-primary" onclick={print}>{ Text::of(locale).print }</button>
            <span class="soft">{ (text.count)(count) }</span>
        </div>
    }
}

fn sheets(paper: Paper, orders: &Rc<[Printed]>, locale: Locale) -> Html {
    let content = match paper {
        Paper::ListA4 => list(orders, locale),
        Paper::SlipsA6 | Paper::SlipsA4 => {
            html! { <>{ for orders.iter().map(|order| slip(order, locale)) }</> }
        }
    };
    html! { <div class="sheets" data-paper={paper.size()}>{ content }</div> }
}
