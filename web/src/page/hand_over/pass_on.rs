//! An order as a link, and as the code of that.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use yew::prelude::*;

use crate::component::raw_text::CopyButton;
use crate::i18n::PrintText;
use crate::route::Route;
use crate::state::order_link::to_link;
use crate::state::qr::Qr;

pub(super) fn pass_on(order: &Rc<OrderDraft>, locale: Locale) -> Html {
    let text = PrintText::of(locale);
    let location = web_sys::window().and_then(|window| window.location().href().ok());
    let location = location.unwrap_or_default();
    let page = location.split('#').next().unwrap_or_default();
    let link = [page, &Route::Take(to_link(order)).href()].concat();
    let code = Qr::of(&link).map(|Qr { size, path }| {
        html! {
            <svg class="qr" viewBox={format!("0 0 {size} {size}")} role="img" aria-label={text.code_of} shape-rendering="crispEdges">
                <path d={path} />
            </svg>
        }
    });
    html! {
        <div class="hand-over">
            <p>{ text.link_hint }</p>
            { code.unwrap_or_else(|| html! { <p>{ text.no_code }</p> }) }
            <p class="hand-over-link">
                <input type="text" readonly=true aria-label={text.link} value={link.clone()} />
                <CopyButton text={link} label={text.copy_link} {locale} />
            </p>
        </div>
    }
}
