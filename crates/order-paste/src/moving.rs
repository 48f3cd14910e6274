//! What a person says that a piece of the text is.

use std::ops::Range;

use crate::chunk::trimmed;
use crate::country::code_named;
use crate::part::{Part, PartKind, Pasted, Sureness, in_order};

impl Pasted {
    /// Makes a piece of the text, which may be any, the part that a person says it is; with `None` it is in no part any more. Where name and street, or two
    /// others of which neither is the street, are each all that the other would be, they exchange what they hold. A street gets a piece more; what
    /// another part has been before is in no part then, and among the other names if it was the name. What a person says is sure.
    pub fn put(&mut self, pasted: &str, piece: Range<usize>, to: Option<PartKind>) {
        let mut pieces = self.parts.iter().flat_map(|part| &part.pieces);
        let is_known = pieces.any(|known| *known == piece) || self.rest.contains(&piece);
        let piece = if is_known {
            piece
        } else {
            trimmed(pasted, piece)
        };
        if piece.is_empty() {
            return;
        }
        self.other_names.retain(|other| *other != piece);
        if let Some((from, to)) = self.exchanged(&piece, to) {
            self.exchange(from, to);
            for kind in [from, to] {
                self.write(pasted, kind);
            }
            return;
        }
        self.cut_out(pasted, &piece);
        let Some(to) = to else {
            return insert(&mut self.rest, piece);
        };
        let index = self.parts.iter().position(|part| part.kind == to);
        let mut pieces = index.map_or_else(Vec::new, |index| self.parts.remove(index).pieces);
        if to != PartKind::Address {
            for before in pieces.drain(..) {
                if to == PartKind::Name {
                    self.other_names.push(before.clone());
                }
                insert(&mut self.rest, before);
            }
        }
        insert(&mut pieces, piece);
        self.parts.push(Part {
            kind: to,
            text: String::new(),
            pieces,
            sureness: Sureness::Sure,
        });
        self.write(pasted, to);
        in_order(&mut self.parts);
    }

    /// The two parts that exchange what they hold, where the piece is all that one of them is made of.
    fn exchanged(
        &self,
        piece: &Range<usize>,
        to: Option<PartKind>,
    ) -> Option<(PartKind, PartKind)> {
        let to = self.part(to?)?;
        let is_own = |part: &&Part| part.pieces.len() == 1 && part.pieces.contains(piece);
        let from = self.parts.iter().find(is_own)?.kind;
        // A district or a city that is dropped on the street belongs before or behind it.
        let joins = to.kind == PartKind::Address && from != PartKind::Name;
        (!to.pieces.is_empty() && !joins && from != to.kind).then_some((from, to.kind))
    }

    /// Takes a piece of the text out of all parts and out of the rest.
    fn cut_out(&mut self, pasted: &str, piece: &Range<usize>) {
        without(pasted, &mut self.rest, piece);
        let mut changed = Vec::new();
        for part in &mut self.parts {
            if without(pasted, &mut part.pieces, piece) {
                changed.push(part.kind);
            }
        }
        self.parts
            .retain(|part| !(part.pieces.is_empty() && changed.contains(&part.kind)));
        for kind in changed {
            self.write(pasted, kind);
        }
    }

    /// Writes the text of a part anew, of its pieces.
    fn write(&mut self, pasted: &str, kind: PartKind) {
        for part in self.parts.iter_mut().filter(|part| part.kind == kind) {
            let text = joined(pasted, &part.pieces);
            part.text = match kind {
                PartKind::Country => code_named(&text).map_or(text, str::to_owned),
                _ => text,
            };
        }
    }
}

/// The pieces of one part: as they stand where nothing else is between them, else with a comma.
pub(crate) fn joined(pasted: &str, pieces: &[Range<usize>]) -> String {
    let mut text = String::new();
    let mut end: Option<usize> = None;
    for piece in pieces {
        if let Some(end) = end {
            let between = pasted.get(end..piece.start).unwrap_or_default();
            let is_mark = |one| matches!(one, ' ' | ',' | '，' | '、' | '،' | '-' | '/');
            let stays = between.chars().all(is_mark) && !between.is_empty();
            text.push_str(if stays { between } else { ", " });
        }
        text.push_str(pasted.get(piece.clone()).unwrap_or_default());
        end = Some(piece.end);
    }
    text
}

/// Puts a piece where it stands in the text.
fn insert(pieces: &mut Vec<Range<usize>>, piece: Range<usize>) {
    let after = pieces.iter().position(|other| other.start > piece.start);
    pieces.insert(after.unwrap_or(pieces.len()), piece);
}

/// Takes one piece out of others; whether it was in any.
fn without(pasted: &str, pieces: &mut Vec<Range<usize>>, cut: &Range<usize>) -> bool {
    let before = std::mem::take(pieces);
    let mut is_cut = false;
    for piece in before {
        if piece.end <= cut.start || cut.end <= piece.start {
            pieces.push(piece);
            continue;
        }
        is_cut = true;
        let left = piece.start..cut.start.max(piece.start);
        let right = cut.end.min(piece.end)..piece.end;
        let kept = [left, right].map(|side| trimmed(pasted, side));
        pieces.extend(kept.into_iter().filter(|side| !side.is_empty()));
    }
    is_cut
}
