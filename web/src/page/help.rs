//! What a person may want to know: the keys, what is kept, what becomes of an order.

use order_model::Locale;
use yew::prelude::*;

use crate::component::modal::Modal;
use crate::hook::use_screen_focus;
use crate::i18n::{HelpText, Text};

/// The id of the screen's title.
const TITLE: &str = "help-title";

#[derive(Properties, PartialEq)]
pub(crate) struct HelpProps {
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn Help(props: &HelpProps) -> Html {
    use_screen_focus(TITLE, true);
    let text = HelpText::of(props.locale);
    let section = |title: &str, lines: &[&str]| {
        html! {
            <section>
                <h2>{ title }</h2>
                { for lines.iter().map(|line| html! { <p>{ *line }</p> }) }
            </section>
        }
    };
    html! {
        <section class="help-page" aria-labelledby={TITLE}>
            <h1 id={TITLE} tabindex="-1">{ Text::of(props.locale).help }</h1>
            <section>
                <h2>{ text.keys }</h2>
                { key_list(text) }
            </section>
            { section(text.kept, &text.kept_lines) }
            { section(text.sending, &text.sending_lines) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct KeySheetProps {
    pub(crate) on_close: Callback<()>,
    pub(crate) locale: Locale,
}

/// The keys by themselves, over the screen where they are asked for.
#[component]
pub(crate) fn KeySheet(props: &KeySheetProps) -> Html {
    let text = HelpText::of(props.locale);
    html! {
        <Modal kind="keys" title="key-sheet-title" on_close={props.on_close.clone()}>
            <form method="dialog">
                <h2 id="key-sheet-title">{ text.keys }</h2>
                { key_list(text) }
                <button class="button">{ text.close }</button>
            </form>
        </Modal>
    }
}

fn key_list(text: &HelpText) -> Html {
    let key = |(keys, what): (&'static str, &'static str)| {
        html! { <div><dt><kbd>{ keys }</kbd></dt><dd>{ what }</dd></div> }
    };
    html! { <dl class="keys">{ for text.key_list.into_iter().map(key) }</dl> }
}
