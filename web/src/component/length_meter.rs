//! How long a text is beside how long it may be, or is printed, and where it would be cut.

use order_model::Locale;
use order_model::text::grapheme::{count, split_after};
use yew::prelude::*;

use crate::i18n::LateText;

/// So much of what is printed, and of what is not, is shown.
const SHOWN: usize = 24;

/// Shown from four fifths of the limit on.
pub(crate) fn length_meter(text: &str, limit: u32, locale: Locale) -> Html {
    let (used, words) = (count(text), LateText::of(locale));
    let Ok(most) = usize::try_from(limit) else {
        return Html::default();
    };
    if used * 5 < most * 4 {
        return Html::default();
    }
    let (printed, cut) = split_after(text, most);
    html! {
        <>
            <p class="counter">{ (words.characters)(used, limit) }</p>
            if !cut.is_empty() {
                <p class="cut">{ words.printed }{ " " }<bdi>{ end_of(printed, most) }<del>{ begin_of(cut) }</del></bdi></p>
            }
        </>
    }
}

fn end_of(printed: &str, length: usize) -> String {
    match length.checked_sub(SHOWN) {
        None | Some(0) => printed.to_owned(),
        Some(hidden) => format!("…{}", split_after(printed, hidden).1.trim_start()),
    }
}

fn begin_of(cut: &str) -> String {
    match split_after(cut, SHOWN) {
        (whole, "") => whole.to_owned(),
        (begin, _) => format!("{begin}…"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_is_shown_with_what_stands_before_it() {
        let name = "Maria Clara Concepcion de los Santos";
        let (printed, cut) = split_after(name, 35);
        assert_eq!(end_of(printed, 35), "…Concepcion de los Santo");
        assert_eq!(begin_of(cut), "s");
        assert_eq!(end_of("Taguig", 6), "Taguig");
        assert_eq!(begin_of(&"x".repeat(10_000)).chars().count(), SHOWN + 1);
    }
}
