//! Texts to the parts of an address.

use order_model::Group;
use order_paste::{Part, PartKind, Sureness, read_address};

use crate::json::{array, key, place, text};

/// What is read of a text; `likely` are alpha-2 codes, joined.
pub(crate) fn read(pasted: &str, likely: &str) -> String {
    let codes: Vec<&str> = (0..likely.len())
        .step_by(2)
        .filter_map(|at| likely.get(at..at + 2))
        .collect();
    let read = read_address(pasted, &codes);
    let mut out = String::from("{");
    key(&mut out, "parts");
    array(&mut out, &read.parts, |out, one| part(out, pasted, one));
    key(&mut out, "otherNames");
    array(&mut out, &read.other_names, |out, piece| {
        place(out, pasted, piece);
    });
    key(&mut out, "rest");
    array(&mut out, &read.rest, |out, piece| place(out, pasted, piece));
    out.push('}');
    out
}

fn part(out: &mut String, pasted: &str, part: &Part) {
    out.push('{');
    key(out, "part");
    text(out, name(part.kind));
    key(out, "text");
    text(out, &part.text);
    key(out, "sureness");
    text(
        out,
        match part.sureness {
            Sureness::Guessed => "guessed",
            Sureness::Likely => "likely",
            Sureness::Sure => "sure",
        },
    );
    key(out, "pieces");
    array(out, &part.pieces, |out, piece| place(out, pasted, piece));
    out.push('}');
}

/// As the contract calls the field; no field is for a company.
fn name(kind: PartKind) -> &'static str {
    kind.field(Group::Receiver)
        .map_or("company", order_model::Field::key)
}
