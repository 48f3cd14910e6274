//! What the fields of an address would get of a text that was pasted, over the form.

use std::cell::RefCell;
use std::rc::Rc;

use order_model::message::label;
use order_model::{Field, Group, Locale};
use order_paste::{PartKind, Sureness};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::moving::{FILL_IN, HandRef, Offer, name_of, number, piece, place_of, places, use_hand};
use crate::browser::clipboard::pasted_text;
use crate::browser::focus::{focus, press};
use crate::browser::intl::CodeNames;
use crate::component::icon;
use crate::component::modal::{Modal, close};
use crate::i18n::{BookText, PasteText, Text};
use crate::state::address::AddressTexts;
use crate::state::pasting::{AddressOffer, Line, LineState, OfferAction};
use crate::state::visible_issue::Edits;

/// The ids of the title and of the text.
const TITLE: &str = "paste-title";
const BOX: &str = "paste-text";

/// So many other names are offered.
const NAMES: usize = 3;

/// No text is longer, in UTF-16 units.
const MAX_TEXT: &str = "1500";

#[derive(Properties)]
pub(in super::super) struct AddressDialogProps {
    pub(super) party: Group,
    /// What was pasted; empty where it is still to come.
    pub(super) text: Rc<str>,
    /// What the party's fields say.
    pub(super) before: AddressTexts,
    pub(super) likely: Rc<[String]>,
    /// The field in which it was pasted, and what puts it there as it is.
    pub(super) as_it_is: Option<(Field, Callback<()>)>,
    pub(super) on_fill: Callback<Edits>,
    pub(super) on_close: Callback<()>,
    pub(super) locale: Locale,
}

impl PartialEq for AddressDialogProps {
    /// While it is open, nothing else than the language changes.
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

impl Reducible for AddressOffer {
    type Action = OfferAction;

    fn reduce(self: Rc<Self>, action: OfferAction) -> Rc<Self> {
        AddressOffer::reduce(&self, action).into()
    }
}

#[component]
pub(in super::super) fn AddressDialog(props: &AddressDialogProps) -> Html {
    let offer = use_reducer(|| {
        AddressOffer::new(
            props.party,
            &props.text,
            props.before.clone(),
            &props.likely,
        )
    });
    let hand = use_hand(&offer);
    let edits = offer.edits();
    let first = if edits.is_empty() { BOX } else { FILL_IN };
    let onsubmit = {
        let (edits, on_fill) = (Rc::clone(&edits), props.on_fill.clone());
        Callback::from(move |event: SubmitEvent| {
            // The form beneath, in which this one stands for Yew, sends nothing.
            event.stop_propagation();
            if edits.is_empty() {
                event.prevent_default();
            } else {
                on_fill.emit(Rc::clone(&edits));
            }
        })
    };
    // Where it was pasted can take it when the dialog is gone.
    let is_as_it_is = use_mut_ref(|| false);
    let on_close = {
        let (insert, is_as_it_is) = (props.as_it_is.clone(), Rc::clone(&is_as_it_is));
        props.on_close.reform(move |()| {
            if let Some((_, insert)) = insert.as_ref().filter(|_| *is_as_it_is.borrow()) {
                insert.emit(());
            }
        })
    };
    let content = html! {
        <form method="dialog" {onsubmit} onkeydown={on_key(&offer)}>
            <h2 id={TITLE}>{ title(props) }</h2>
            { text_box(&offer, props.locale) }
            { found(&offer, &hand, props.locale) }
            { mending(&offer, props.locale) }
            { actions(props, edits.len(), &is_as_it_is) }
        </form>
    };
    html! { <Modal kind="paste" title={TITLE} first={Some(first)} {on_close}>{ content }</Modal> }
}

fn title(props: &AddressDialogProps) -> String {
    let text = Text::of(props.locale);
    let section = match props.party {
        Group::Sender => text.section_sender,
        _ => text.section_receiver,
    };
    format!("{section}: {}", BookText::of(props.locale).paste_address)
}

/// Keys that act from anywhere in the dialog. The form beneath hears none of them.
fn on_key(offer: &Offer) -> Callback<KeyboardEvent> {
    let (is_held, offer) = (offer.held.is_some(), offer.dispatcher());
    Callback::from(move |event: KeyboardEvent| {
        event.stop_propagation();
        if event.is_composing() {
            return;
        }
        let is_chord = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
        if is_chord && !event.repeat() {
            event.prevent_default();
            press(FILL_IN);
        } else if event.alt_key() && event.code() == "KeyX" {
            event.prevent_default();
            offer.dispatch(OfferAction::ExchangeNameAndStreet);
        } else if is_held && event.key() == "Escape" {
            // The dialog stays; what was pressed last goes.
            event.prevent_default();
            offer.dispatch(OfferAction::Hold(None));
            focus(FILL_IN);
        }
    })
}

/// The text as it was pasted, which may be mended.
fn text_box(offer: &Offer, locale: Locale) -> Html {
    let oninput = {
        let offer = offer.dispatcher();
        Callback::from(move |event: InputEvent| {
            let control: HtmlTextAreaElement = event.target_unchecked_into();
            offer.dispatch(OfferAction::Read(control.value()));
        })
    };
    // With what is pasted into the empty box, the next key takes it.
    let onpaste = {
        let offer = offer.clone();
        Callback::from(move |event: Event| {
            let text = pasted_text(&event).filter(|_| offer.text.is_empty());
            if let Some(text) = text {
                event.prevent_default();
                offer.dispatch(OfferAction::Read(text));
                focus(FILL_IN);
            }
        })
    };
    let onselect = {
        let offer = offer.dispatcher();
        Callback::from(move |event: Event| {
            let control: HtmlTextAreaElement = event.target_unchecked_into();
            let end = |name| usize::try_from(number(&control, name)).unwrap_or_default();
            offer.dispatch(OfferAction::Select(
                end("selectionStart"),
                end("selectionEnd"),
            ));
        })
    };
    html! {
        <div class="assist-text">
            <label for={BOX}>{ PasteText::of(locale).address_label }</label>
            <textarea id={BOX} rows="4" maxlength={MAX_TEXT} value={offer.text.to_string()} {oninput} {onpaste} {onselect}
                spellcheck="false" autocomplete="off" />
        </div>
    }
}

/// What was found, a line a field.
fn found(offer: &Offer, hand: &HandRef, locale: Locale) -> Html {
    let text = PasteText::of(locale);
    let (lines, rest) = (offer.lines(), offer.rest());
    let said = (lines.is_empty() && !offer.text.trim().is_empty()).then_some(text.nothing_found);
    html! {
        <>
            <p role="status" class="assist-note">{ said }</p>
            if !lines.is_empty() {
                <table class="assist-lines">
                    <thead>
                        <tr>
                            <th scope="col">{ text.column_field }</th>
                            <th scope="col">{ text.column_text }</th>
                            <th scope="col">{ text.column_piece }</th>
                            <th scope="col">{ text.column_sureness }</th>
                        </tr>
                    </thead>
                    <tbody>{ for lines.iter().map(|line| line_of(offer, hand, line, locale)) }</tbody>
                </table>
            }
            if !rest.is_empty() {
                <p class="assist-note" data-part={place_of(None)}>
                    { text.not_used }
                    { for rest.iter().map(|it| html! { <>{ " " }{ piece(offer, hand, it) }</> }) }
                </p>
            }
            if !(lines.is_empty() && rest.is_empty()) {
                { places(offer, locale) }
            }
        </>
    }
}

fn line_of(offer: &Offer, hand: &HandRef, line: &Line, locale: Locale) -> Html {
    let text = PasteText::of(locale);
    let (words, sureness) = match line.sureness {
        Sureness::Sure => (text.sure, "sure"),
        Sureness::Likely => (text.likely, "likely"),
        Sureness::Guessed => (text.guessed, "guessed"),
    };
    let pieces = if line.pieces.is_empty() {
        html! { <span class="assist-note">{ text.told_by_others }</span> }
    } else {
        html! { { for line.pieces.iter().map(|it| piece(offer, hand, it)) } }
    };
    let before = match &line.state {
        LineState::Empty => Html::default(),
        LineState::Same => {
            html! { <span class="assist-note">{ icon::done() }{ text.same }</span> }
        }
        LineState::Other(before) => {
            html! { <span class="assist-before">{ text.instead_of }{ " " }<del>{ named(line.kind, before, locale) }</del></span> }
        }
    };
    html! {
        <tr key={id_of(line.kind)} data-part={place_of(Some(line.kind))}
            data-state={matches!(line.state, LineState::Other(_)).then_some("other")}>
            <th scope="row">{ tick(offer, line, locale) }</th>
            <td>
                <bdi class="assist-value">{ named(line.kind, &line.text, locale) }</bdi>
                { before }
                if line.field.is_none() {
                    <span class="assist-note">{ text.company_goes }</span>
                }
            </td>
            <td class="assist-pieces">{ pieces }</td>
            <td><span class="sureness" data-sureness={sureness}>{ words }</span></td>
        </tr>
    }
}

/// The field's name, and whether it gets its part.
fn tick(offer: &Offer, line: &Line, locale: Locale) -> Html {
    let name = name_of(offer, line.kind, locale);
    if line.state == LineState::Same {
        return html! { <span class="assist-tick">{ name }</span> };
    }
    let (kind, dispatcher) = (line.kind, offer.dispatcher());
    let onchange = Callback::from(move |event: Event| {
        let control: HtmlInputElement = event.target_unchecked_into();
        dispatcher.dispatch(OfferAction::Tick(kind, control.checked()));
    });
    let id = id_of(kind);
    html! {
        <label class="assist-tick" for={id.clone()}>
            <input type="checkbox" {id} checked={line.is_ticked} {onchange} />
            { name }
        </label>
    }
}

fn id_of(kind: PartKind) -> String {
    format!("paste-{}", kind as u8)
}

/// A text as the form shows it: of a country its name.
fn named(kind: PartKind, text: &str, locale: Locale) -> String {
    let name = match kind {
        PartKind::Country => CodeNames::of_regions(locale).get(text),
        _ => String::new(),
    };
    if name.is_empty() {
        text.to_owned()
    } else {
        format!("{name} ({text})")
    }
}

/// What mends a wrong split with one key.
fn mending(offer: &Offer, locale: Locale) -> Html {
    if !offer.has_name_or_street() {
        return Html::default();
    }
    let text = PasteText::of(locale);
    let button = |label: String, keys: Option<&'static str>, action: OfferAction| {
        let dispatcher = offer.dispatcher();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(action.clone()));
        html! {
            <button type="button" class="button is-quiet is-small" {onclick} aria-keyshortcuts={keys}>
                { label }
                if keys.is_some() {
                    <kbd>{ "Alt + X" }</kbd>
                }
            </button>
        }
    };
    let names = offer.other_names().into_iter().take(NAMES);
    let names = names.map(|(piece, name)| {
        button(
            (text.is_name)(name),
            None,
            OfferAction::Put(piece, Some(PartKind::Name)),
        )
    });
    html! {
        <p class="assist-mending">
            { button(text.exchange.to_owned(), Some("Alt+X"), OfferAction::ExchangeNameAndStreet) }
            { for names }
        </p>
    }
}

fn actions(props: &AddressDialogProps, count: usize, is_as_it_is: &Rc<RefCell<bool>>) -> Html {
    let text = PasteText::of(props.locale);
    let as_it_is = props.as_it_is.as_ref().map(|(field, _)| {
        let is_as_it_is = Rc::clone(is_as_it_is);
        let onclick = Callback::from(move |event: MouseEvent| {
            is_as_it_is.replace(true);
            close(&event.target_unchecked_into());
        });
        let name = (text.as_it_is)(label(*field, props.locale));
        html! { <button type="button" class="button" {onclick}>{ name }</button> }
    });
    let cancel = Callback::from(|event: MouseEvent| close(&event.target_unchecked_into()));
    html! {
        <p class="panel-actions">
            <button id={FILL_IN} class="button is-primary" aria-keyshortcuts="Control+Enter"
                aria-disabled={(count == 0).then_some("true")}>{ (text.fill_in)(count) }</button>
            { as_it_is.unwrap_or_default() }
            <button type="button" class="button is-quiet" onclick={cancel}>{ text.cancel }</button>
        </p>
    }
}
