//! How a label looks: a picture as it is; of others where their texts stand, with what was compared marked. A PDF as it is, the browser shows in
//! a tab of its own: the page's policy lets nothing be shown within it that is no picture.

use std::rc::Rc;

use order_label::label::Direction;
use order_label::{Finding, Label, LabelKind, Piece};
use yew::prelude::*;

use super::opened::Opened;
use crate::browser::file::open_bytes;
use crate::i18n::LabelText;

/// More than these are no single label's.
const MAX_SHOWN: usize = 200;
/// Of so much of a file that is text the beginning is shown.
const MAX_SOURCE: usize = 4_000;
/// The longer side of the drawing, and what is free around it.
const UNITS: f64 = 1_000.0;
const MARGIN: f64 = 20.0;
/// How far below its upper edge a text's line is.
const ASCENT: f64 = 0.8;

pub(super) fn preview(
    opened: &Opened,
    base64: &str,
    findings: &[Finding],
    text: &LabelText,
) -> Html {
    let Opened { label, bytes } = opened;
    let content = match label.kind {
        LabelKind::Png | LabelKind::Jpeg | LabelKind::Gif => {
            let url = ["data:", label.kind.media_type(), ";base64,", base64].concat();
            html! { <img class="label-picture" src={url} alt={text.picture_name} /> }
        }
        LabelKind::Pdf => {
            let (bytes, media_type) = (Rc::clone(bytes), label.kind.media_type());
            let onclick = Callback::from(move |_: MouseEvent| open_bytes(&bytes, media_type));
            html! {
                <>
                    <button type="button" class="button is-quiet is-small" {onclick}>{ text.open }</button>
                    { texts(label, findings, text) }
                </>
            }
        }
        LabelKind::Zpl => html! {
            <>
                { texts(label, findings, text) }
                <pre class="label-source" tabindex="0" role="region" aria-label="ZPL">{ source(bytes) }</pre>
            </>
        },
    };
    html! {
        <details class="disclosure">
            <summary>{ text.show }</summary>
            <div class="disclosure-content label-preview">{ content }</div>
        </details>
    }
}

fn source(bytes: &[u8]) -> String {
    let beginning = bytes.get(..MAX_SOURCE).unwrap_or(bytes);
    String::from_utf8_lossy(beginning).into_owned()
}

/// What is read: where it stands, and in lines.
fn texts(label: &Label, findings: &[Finding], text: &LabelText) -> Html {
    if label.pieces.is_empty() {
        return Html::default();
    }
    let is_marked = |index: usize| {
        findings
            .iter()
            .any(|finding| finding.pieces.contains(&index))
    };
    let line = |(index, piece): (usize, &Piece)| {
        let shown = if is_marked(index) {
            html! { <mark>{ &piece.text }</mark> }
        } else {
            html! { &piece.text }
        };
        html! { <li><bdi>{ shown }</bdi></li> }
    };
    let lines = label.pieces.iter().enumerate().take(MAX_SHOWN).map(line);
    html! {
        <>
            <h4>{ text.read_on_it }</h4>
            <div class="label-read">
                { drawing(label, &is_marked) }
                <ul class="label-texts">{ for lines }</ul>
            </div>
        </>
    }
}

/// The texts of the first page where they stand. What runs another way is in the lines alone.
fn drawing(label: &Label, is_marked: &dyn Fn(usize) -> bool) -> Html {
    let on_page =
        |(_, piece): &(usize, &Piece)| piece.page == 0 && piece.direction == Direction::Right;
    let pieces = || {
        label
            .pieces
            .iter()
            .enumerate()
            .filter(on_page)
            .take(MAX_SHOWN)
    };
    let least = |of: fn(&Piece) -> f64| {
        pieces()
            .map(|(_, piece)| of(piece))
            .fold(f64::INFINITY, f64::min)
    };
    let most = |of: fn(&Piece) -> f64| {
        pieces()
            .map(|(_, piece)| of(piece))
            .fold(f64::NEG_INFINITY, f64::max)
    };
    let (left, top) = (least(|piece| piece.x), least(|piece| piece.y));
    let (across, down) = (
        most(|piece| piece.end) - left,
        most(|piece| piece.y + piece.height) - top,
    );
    let length = across.max(down);
    if !length.is_finite() || length <= 0.0 {
        return Html::default();
    }
    let units = |length_of: f64| whole(length_of / length * UNITS);
    let text = |(index, piece): (usize, &Piece)| {
        let (x, y) = (units(piece.x - left), units(piece.y - top));
        let (width, height) = (units(piece.end - piece.x), units(piece.height));
        let line = units(piece.y - top + piece.height * ASCENT);
        html! {
            <>
                if is_marked(index) {
                    <rect {x} {y} width={width.clone()} height={height.clone()} />
                }
                <text x={units(piece.x - left)} y={line} font-size={height} textLength={width}
                    lengthAdjust="spacingAndGlyphs">{ &piece.text }</text>
            </>
        }
    };
    let side = |length_of: f64| whole(length_of / length * UNITS + 2.0 * MARGIN);
    let edge = whole(-MARGIN);
    let view = [
        edge.as_str(),
        " ",
        &edge,
        " ",
        &side(across),
        " ",
        &side(down),
    ]
    .concat();
    html! {
        <svg class="label-drawing" viewBox={view} aria-hidden="true">{ for pieces().map(text) }</svg>
    }
}

/// A length in whole units: writing any other takes more code than the rest of this.
fn whole(length: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it is within a drawing, and what is not ends at a bound"
    )]
    let length = length as i32;
    length.to_string()
}
