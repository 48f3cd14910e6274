//! Small pictures beside words; they say nothing that the words do not.

use yew::prelude::*;

fn svg(content: Html) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            { content }
        </svg>
    }
}

pub(crate) fn error() -> Html {
    svg(html! {
        <>
            <circle cx="8" cy="8" r="7" fill="currentColor" />
            <path d="M8 4v5M8 11v1" stroke="var(--surface)" stroke-width="1.8" stroke-linecap="round" />
        </>
    })
}

pub(crate) fn warning() -> Html {
    svg(html! {
        <>
            <path d="M8 1.2 15.4 14.2H.6Z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" />
            <path d="M8 6v4M8 12v.4" stroke="var(--surface)" stroke-width="1.6" stroke-linecap="round" />
        </>
    })
}

pub(crate) fn done() -> Html {
    svg(html! {
        <>
            <circle cx="8" cy="8" r="7" fill="currentColor" />
            <path d="m5 8.2 2.1 2.1L11.2 6" stroke="var(--surface)" stroke-width="1.8" fill="none" stroke-linecap="round" stroke-linejoin="round" />
        </>
    })
}

pub(crate) fn open_circle() -> Html {
    svg(
        html! { <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" /> },
    )
}

pub(crate) fn chevron() -> Html {
    svg(html! {
        <path d="m4 6 4 4 4-4" stroke="currentColor" stroke-width="1.6" fill="none" stroke-linecap="round" stroke-linejoin="round" />
    })
}

pub(crate) fn plus() -> Html {
    svg(
        html! { <path d="M8 3v10M3 8h10" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" /> },
    )
}

pub(crate) fn duplicate() -> Html {
    svg(html! {
        <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" stroke="currentColor" stroke-width="1.4" fill="none" stroke-linejoin="round" />
    })
}

pub(crate) fn edit() -> Html {
    svg(html! {
        <path d="m3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3ZM9 4.7 11.3 7" stroke="currentColor" stroke-width="1.4" fill="none" stroke-linejoin="round" />
    })
}

pub(crate) fn remove() -> Html {
    svg(html! {
        <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9" stroke="currentColor" stroke-width="1.4" fill="none" stroke-linecap="round" stroke-linejoin="round" />
    })
}
