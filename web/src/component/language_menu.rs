//! The choice of language.

use order_model::Locale;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::Text;

pub(crate) struct LanguageMenuProps {
    pub(crate) locale: Locale,
    pub(crate) on_change: Callback<Locale>,
}

pub(crate) fn language_menu(props: &LanguageMenuProps) -> Html {
    let on_change = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(locale) = Locale::from_tag(&select.value()) {
            on_change.emit(locale);
        }
    });
    let option = |locale: Locale| {
        html! {
            <option value={locale.tag()} lang={locale.tag()} selected={locale == props.locale}>
                { locale.own_name() }
            </option>
        }
    };
    html! {
        <select class="language" aria-label={Text::of(props.locale).language} {onchange}>
            { for Locale::ALL.into_iter().map(option) }
        </select>
    }
}
