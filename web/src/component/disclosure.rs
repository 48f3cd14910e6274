//! A part of the form that is one step away.

use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct DisclosureProps {
    pub(crate) title: AttrValue,
    /// Whether it must be open: because something in it is filled in or wrong.
    pub(crate) needed: bool,
    pub(crate) children: Html,
}

/// Opens by itself when it must and stays open after that; a person may open and close it.
#[component]
pub(crate) fn Disclosure(props: &DisclosureProps) -> Html {
    let open = use_state_eq(|| props.needed);
    {
        let open = open.clone();
        use_effect_with(props.needed, move |needed| {
            if *needed {
                open.set(true);
            }
        });
    }
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details: HtmlElement = event.target_unchecked_into();
            open.set(details.has_attribute("open"));
        })
    };
    html! {
        <details class="disclosure" open={*open} {ontoggle}>
            <summary>{ &props.title }</summary>
            <div class="disclosure-content">{ props.children.clone() }</div>
        </details>
    }
}
