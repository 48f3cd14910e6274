//! The choice between light and dark.

use order_model::Locale;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::LateText;

pub(crate) struct ThemeMenuProps {
    /// What is chosen: `light`, `dark`, or an empty text for the system's choice.
    pub(crate) theme: AttrValue,
    pub(crate) on_change: Callback<String>,
    pub(crate) locale: Locale,
}

pub(crate) fn theme_menu(props: &ThemeMenuProps) -> Html {
    let text = LateText::of(props.locale);
    let themes = [
        ("", text.theme_system),
        ("light", text.theme_light),
        ("dark", text.theme_dark),
    ];
    let on_change = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| {
        on_change.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
    });
    let option = |(value, name): (&'static str, &'static str)| {
        html! { <option {value} selected={value == &*props.theme}>{ name }</option> }
    };
    html! {
        <select class="theme" aria-label={text.theme} {onchange}>
            { for themes.map(option) }
        </select>
    }
}
