//! What there is to say of a label: what it is, whether it is the order's, and how it looks.

use std::rc::Rc;
use std::sync::Arc;

use order_label::{Finding, Size, compare};
use yew::prelude::*;

use super::findings::{answer, findings};
use super::opened::Opened;
use super::parts::LabelPanelProps;
use super::preview::preview;
use crate::i18n::LabelText;

/// The id of what asks whether it is the order's.
const TITLE: &str = "label-desk-title";

#[component]
pub(super) fn LabelPanel(props: &LabelPanelProps) -> Html {
    let base64 = Arc::clone(&props.base64);
    let opened: Rc<Option<Opened>> = use_memo(base64, |base64| Opened::new(base64));
    let key = (Arc::clone(&props.base64), props.draft.clone());
    let found: Rc<Vec<Finding>> = use_memo(key, |(_, draft)| match &*opened {
        Some(opened) => compare(&opened.label, draft),
        None => Vec::new(),
    });
    // What is no label, the rules say.
    let Some(opened) = &*opened else {
        return Html::default();
    };
    let text = LabelText::of(props.locale);
    html! {
        <section class="label-desk" aria-labelledby={TITLE}>
            <p class="label-facts number">{ facts(opened, props.name.as_ref(), text) }</p>
            <h3 id={TITLE}>{ text.question }</h3>
            { answer(&opened.label, &found, text) }
            { findings(&found, &props.draft, &props.on_event, props.locale) }
            { preview(opened, &props.base64, &found, text) }
        </section>
    }
}

/// The file's name, how many pages it has, and how large they are.
fn facts(opened: &Opened, name: Option<&AttrValue>, text: &LabelText) -> Html {
    let label = &opened.label;
    let pages = usize::try_from(label.pages).unwrap_or(usize::MAX);
    let size = label.size.map(|size| match size {
        Size::Dots(across, down) => (text.dots)(across, down),
        Size::Millimetres(across, down) => (text.millimetres)(across, down),
    });
    // A picture is one page, which needs no saying.
    let pages = (!label.kind.is_picture()).then(|| (text.pages)(pages));
    let name = name.filter(|name| !name.is_empty());
    let name = name.map(|name| html! { <bdi>{ name.clone() }</bdi> });
    let parts = [name, pages.map(Html::from), size.map(Html::from)];
    let parts = parts.into_iter().flatten().enumerate();
    let part =
        |(index, part): (usize, Html)| html! { <>{ (index > 0).then_some(" · ") }{ part }</> };
    parts.map(part).collect()
}
