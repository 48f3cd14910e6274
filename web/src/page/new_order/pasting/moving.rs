//! Pieces of a pasted text, which go from one field to another: dragged there, or pressed and the field chosen then.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use js_sys::Reflect;
use order_model::Locale;
use order_model::message::label;
use order_paste::PartKind;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::browser::focus::focus;
use crate::browser::{document, js};
use crate::i18n::PasteText;
use crate::state::pasting::{AddressOffer, OfferAction, Piece};

/// The id of the button that takes what was found.
pub(super) const FILL_IN: &str = "paste-fill-in";
/// The id of the first place that a piece may go to, and of what is said of moving.
const FIRST_PLACE: &str = "paste-place";
const HINT: &str = "paste-moving";

/// What says in the page where a piece may go: a part by its place among all, or [`NOWHERE`].
const PLACE: &str = "data-part";
const NOWHERE: &str = "none";

/// So many pixels a press goes before it is a drag.
const LEAST_WAY: i32 = 5;

pub(super) type Offer = UseReducerHandle<AddressOffer>;

/// What a person does with a piece at the moment.
#[derive(Default)]
pub(super) struct Hand {
    press: Option<Press>,
    /// A drag is over, after which the browser tells of a click.
    is_dragged: bool,
    /// A piece was pressed: where it goes is asked next.
    is_asked: bool,
}

/// A press on a piece, from where it began.
struct Press {
    x: i32,
    y: i32,
    piece: HtmlElement,
    is_drag: bool,
    over: Option<Element>,
}

pub(super) type HandRef = Rc<RefCell<Hand>>;

/// What has the place of a part, to be dropped on.
pub(super) fn place_of(kind: Option<PartKind>) -> AttrValue {
    kind.map_or(AttrValue::Static(NOWHERE), |kind| {
        AttrValue::from((kind as u8).to_string())
    })
}

/// The place that an element has or is in, and that element.
fn place_at(element: Option<Element>) -> Option<(Element, Option<PartKind>)> {
    let place = element?.closest("[data-part]").ok().flatten()?;
    let index = js::call(&place, "getAttribute", &[&PLACE.into()]);
    let index = index.ok()?.as_string()?;
    let kind = index
        .parse::<usize>()
        .ok()
        .and_then(|index| PartKind::ALL.get(index));
    Some((place, kind.copied()))
}

/// Asks where a piece goes that was pressed.
#[hook]
pub(super) fn use_hand(offer: &Offer) -> HandRef {
    let hand = use_mut_ref(Hand::default);
    let current = Rc::clone(&hand);
    use_effect_with(offer.held.clone(), move |held| {
        let is_asked = std::mem::take(&mut current.borrow_mut().is_asked);
        if is_asked && held.is_some() {
            focus(FIRST_PLACE);
        }
    });
    hand
}

/// A piece of the text.
pub(super) fn piece(offer: &Offer, hand: &HandRef, piece: &Piece) -> Html {
    let is_held = offer.held.as_ref() == Some(piece);
    let range = piece.range.clone();
    let onpointerdown = {
        let hand = Rc::clone(hand);
        Callback::from(move |event: PointerEvent| hand.borrow_mut().press(&event))
    };
    let onpointermove = {
        let (hand, offer, range) = (Rc::clone(hand), offer.dispatcher(), range.clone());
        Callback::from(move |event: PointerEvent| {
            let begins = hand.borrow_mut().drag(&event);
            if begins {
                offer.dispatch(OfferAction::Hold(Some(range.clone())));
            }
        })
    };
    let release = |is_dropped: bool| {
        let (hand, offer) = (Rc::clone(hand), offer.dispatcher());
        let range = piece.range.clone();
        Callback::from(move |_: PointerEvent| {
            let action = hand.borrow_mut().release(&range, is_dropped);
            if let Some(action) = action {
                offer.dispatch(action);
            }
        })
    };
    let onclick = {
        let (hand, offer) = (Rc::clone(hand), offer.dispatcher());
        Callback::from(move |event: MouseEvent| {
            // A click that no pointer makes ends no drag.
            let is_drag = std::mem::take(&mut hand.borrow_mut().is_dragged);
            if is_drag && number(&event, "detail") > 0 {
                return;
            }
            hand.borrow_mut().is_asked = !is_held;
            offer.dispatch(OfferAction::Hold((!is_held).then(|| range.clone())));
        })
    };
    html! {
        <button type="button" class="assist-piece" aria-pressed={is_held.to_string()} aria-describedby={HINT} {onclick}
            {onpointerdown} {onpointermove} onpointerup={release(true)} onpointercancel={release(false)}>
            <q>{ &piece.text }</q>
        </button>
    }
}

impl Hand {
    fn press(&mut self, event: &PointerEvent) {
        self.is_dragged = false;
        let target = event.target_dyn_into::<Element>();
        let piece = target.and_then(|target| target.closest("button").ok().flatten());
        let piece = piece.and_then(|piece| piece.dyn_into::<HtmlElement>().ok());
        let Some(piece) = piece.filter(|_| number(event, "button") == 0) else {
            return;
        };
        // Where the browser refuses, a drag ends at the edge of the piece.
        let pointer = js::get(event, "pointerId");
        drop(js::call(&piece, "setPointerCapture", &[&pointer]));
        self.press = Some(Press {
            x: number(event, "clientX"),
            y: number(event, "clientY"),
            piece,
            is_drag: false,
            over: None,
        });
    }

    /// Follows the pointer; whether a drag begins with it.
    fn drag(&mut self, event: &PointerEvent) -> bool {
        let Some(press) = &mut self.press else {
            return false;
        };
        let (x, y) = (number(event, "clientX"), number(event, "clientY"));
        let (across, down) = (x - press.x, y - press.y);
        let begins = !press.is_drag && across.abs().max(down.abs()) >= LEAST_WAY;
        press.is_drag |= begins;
        if press.is_drag {
            // What is not shown is dragged all the same.
            let _ = press.piece.set_attribute("data-dragged", "true");
            let way = format!("{across}px {down}px");
            move_by(&press.piece, &way);
            let point = [&x.into(), &y.into()];
            let below = document()
                .and_then(|page| js::call(&page, "elementFromPoint", &point).ok())
                .and_then(|below| below.dyn_into::<Element>().ok());
            press.mark(place_at(below).map(|(place, _)| place));
        }
        begins
    }

    /// Ends a drag of a piece, and says what comes of it.
    fn release(&mut self, range: &Range<usize>, is_dropped: bool) -> Option<OfferAction> {
        let mut press = self.press.take().filter(|press| press.is_drag)?;
        self.is_dragged = true;
        let place = place_at(press.over.clone());
        press.mark(None);
        // A piece that has gone needs none of this.
        let _ = press.piece.set_attribute("data-dragged", "false");
        move_by(&press.piece, "");
        Some(match place.filter(|_| is_dropped) {
            Some((_, kind)) => OfferAction::Put(range.clone(), kind),
            None => OfferAction::Hold(None),
        })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "pixels, buttons and letters are counted"
)]
pub(super) fn number(of: &JsValue, name: &str) -> i32 {
    js::get(of, name).as_f64().unwrap_or_default() as i32
}

/// Shows a piece beside where it stands.
fn move_by(piece: &HtmlElement, way: &str) {
    // Without it the drag works all the same.
    let _ = Reflect::set(&js::get(piece, "style"), &"translate".into(), &way.into());
}

impl Press {
    /// Marks the place that it is over, and no other.
    fn mark(&mut self, place: Option<Element>) {
        if let Some(before) = self.over.take() {
            let _ = before.set_attribute("data-over", "false");
        }
        if let Some(place) = &place {
            let _ = place.set_attribute("data-over", "true");
        }
        self.over = place;
    }
}

/// Where a piece that is in hand may go; where none is, how one is taken.
pub(super) fn places(offer: &Offer, locale: Locale) -> Html {
    let text = PasteText::of(locale);
    let Some(held) = &offer.held else {
        return html! { <p id={HINT} class="assist-note">{ text.moving_hint }</p> };
    };
    let kinds = offer.places().into_iter().map(Some).chain([None]);
    let place = |(index, kind): (usize, Option<PartKind>)| {
        let (dispatcher, range) = (offer.dispatcher(), held.range.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(OfferAction::Put(range.clone(), kind));
            // The button goes with what it has done.
            focus(FILL_IN);
        });
        let name = kind.map_or(text.nowhere, |kind| name_of(offer, kind, locale));
        html! {
            <button type="button" class="button is-small" id={(index == 0).then_some(FIRST_PLACE)} data-part={place_of(kind)} {onclick}>
                { name }
            </button>
        }
    };
    html! {
        <div class="assist-places" role="group" aria-labelledby={HINT}>
            <span id={HINT}>{ (text.goes_to)(&held.text) }</span>
            { for kinds.enumerate().map(place) }
        </div>
    }
}

/// What a part is called: as its field is.
pub(super) fn name_of(offer: &Offer, kind: PartKind, locale: Locale) -> &'static str {
    let field = kind.field(offer.party);
    field.map_or(PasteText::of(locale).company, |field| label(field, locale))
}
