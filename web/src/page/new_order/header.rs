//! The title, and the ways to begin anew.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::reducer::FormHandle;
use crate::chunk::READING;
use crate::component::undo_bar::undo_bar;
use crate::config::Config;
use crate::i18n::Text;
use crate::state::order_form::Action;

pub(super) fn header(
    form: &FormHandle,
    config: &Rc<Config>,
    on_undo: &Callback<()>,
    blank: &Rc<OrderDraft>,
    [drafts, notice]: [Html; 2],
    locale: Locale,
) -> Html {
    let text = Text::of(locale);
    let load_example = {
        let (dispatcher, config, blank) = (form.dispatcher(), Rc::clone(config), Rc::clone(blank));
        Callback::from(move |_: MouseEvent| {
            let (dispatcher, config) = (dispatcher.clone(), Rc::clone(&config));
            let blank = Rc::clone(&blank);
            spawn_local(async move {
                // That the rules are missing is said beside the form.
                READING.wait(|| ()).await;
                if let Some(reading) = READING.get() {
                    let example = (reading.example)(&config, &blank);
                    dispatcher.dispatch(Action::Load(Rc::new(example)));
                }
            });
        })
    };
    let start_over = {
        let (dispatcher, blank) = (form.dispatcher(), Rc::clone(blank));
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Load(Rc::clone(&blank))))
    };
    html! {
        <div class="form-head">
            <h1 id="new-order-title" tabindex="-1">{ text.new_order }</h1>
            <div class="form-actions" inert={form.is_sending()}>
                { drafts }
                <button type="button" class="button is-quiet" onclick={load_example}>{ text.use_example }</button>
                <button type="button" class="button is-quiet" onclick={start_over}>{ text.clear }</button>
            </div>
            { undo_bar(form.is_replaced().then_some(text.replaced), on_undo, text) }
            { notice }
        </div>
    }
}
