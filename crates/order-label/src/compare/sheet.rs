//! A label as somebody reads it: which words say what stands beside them, and whose address a text is part of.

use super::words::{Mark, marked};
use crate::label::Piece;

/// Distances in heights of letters: between what stands below each other, beside each other, and between a word and what it says.
const SAME_COLUMN: f64 = 3.0;
const SAME_LINE: f64 = 0.7;
const BELOW: f64 = 3.0;
/// How far left of a text a word may begin that is about it.
const LEFT: f64 = 2.0;

pub(super) struct Sheet<'a> {
    pub(super) pieces: &'a [Piece],
    marks: Vec<Option<(Mark, &'a str)>>,
    parties: Vec<Option<Mark>>,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(pieces: &'a [Piece]) -> Self {
        let mark = |piece: &'a Piece| {
            if piece.is_bars {
                None
            } else {
                marked(&piece.text)
            }
        };
        let mut marks: Vec<_> = pieces.iter().map(mark).collect();
        // On two lines: `SHIP`, `TO:`.
        for (piece, mark) in pieces.iter().zip(&mut marks) {
            let is_above = |other: &Piece| {
                is_near(piece, other)
                    && is_below(piece, other)
                    && matches!(marked(&other.text), Some((Mark::Receiver, _)))
            };
            if piece.text.trim().eq_ignore_ascii_case("ship") && pieces.iter().any(is_above) {
                *mark = Some((Mark::Receiver, ""));
            }
        }
        let mut sheet = Self {
            pieces,
            marks,
            parties: Vec::new(),
        };
        sheet.parties = pieces
            .iter()
            .map(|piece| sheet.party_above(piece))
            .collect();
        sheet
    }

    /// What a piece's own words say, and what follows them.
    pub(super) fn mark(&self, index: usize) -> Option<(Mark, &'a str)> {
        self.marks.get(index).copied().flatten()
    }

    /// Whose address a piece is part of: [`Mark::Sender`], [`Mark::Receiver`], or that is not known.
    pub(super) fn party(&self, index: usize) -> Option<Mark> {
        self.parties.get(index).copied().flatten()
    }

    /// Where words of some meaning are.
    pub(super) fn marked(&self, mark: Mark) -> impl Iterator<Item = usize> + '_ {
        let all = self.marks.iter().enumerate();
        all.filter_map(move |(index, found)| found.filter(|(own, _)| *own == mark).map(|_| index))
    }

    /// The nearest of the words above or to the left that begin or end an address.
    fn party_above(&self, piece: &Piece) -> Option<Mark> {
        let mut nearest: Option<(&Piece, Option<Mark>)> = None;
        for (other, mark) in self.pieces.iter().zip(&self.marks) {
            let party = match mark {
                Some((party @ (Mark::Sender | Mark::Receiver), _)) => Some(*party),
                Some((Mark::TrackingNumber | Mark::OtherNumber, _)) => None,
                _ if other.is_bars => None,
                _ => continue,
            };
            let height = piece.height.max(other.height);
            let is_above = is_same_side(piece, other)
                && other.y <= piece.y + SAME_LINE * height
                && other.x <= piece.x + LEFT * height;
            let is_nearer = nearest.is_none_or(|(best, _)| {
                let is_beside = (other.y - best.y).abs() < SAME_LINE * height;
                if is_beside {
                    other.x > best.x
                } else {
                    other.y > best.y
                }
            });
            if is_above && is_nearer {
                nearest = Some((other, party));
            }
        }
        nearest.and_then(|(_, party)| party)
    }

    /// What a word announces: what follows it, what stands to its right, or what stands below it; with the piece that says it.
    pub(super) fn value(&self, index: usize) -> Option<(usize, &'a str)> {
        let (_, rest) = self.mark(index)?;
        if !rest.is_empty() {
            return Some((index, rest));
        }
        let piece = self.pieces.get(index)?;
        let others = || {
            self.pieces
                .iter()
                .enumerate()
                .filter(|(_, other)| is_same_side(piece, other) && !other.is_bars)
        };
        let beside = others().filter(|(_, other)| {
            other.x > piece.x
                && (other.y - piece.y).abs() < SAME_LINE * other.height.max(piece.height)
        });
        let below = others().filter(|(_, other)| is_near(piece, other) && is_below(piece, other));
        let beside = beside.min_by(|(_, one), (_, other)| one.x.total_cmp(&other.x));
        let below = below.min_by(|(_, one), (_, other)| one.y.total_cmp(&other.y));
        let mut found = [beside, below].into_iter().flatten();
        let (at, _) = found.find(|(at, _)| self.is_value(*at))?;
        Some((at, &self.pieces.get(at)?.text))
    }

    /// Whether a piece may be what another's words announce: it has none itself, or such as a name within an address has.
    fn is_value(&self, index: usize) -> bool {
        matches!(self.mark(index), None | Some((Mark::Name, _)))
    }
}

fn is_same_side(one: &Piece, other: &Piece) -> bool {
    (one.page, one.direction) == (other.page, other.direction)
}

fn is_near(one: &Piece, other: &Piece) -> bool {
    is_same_side(one, other) && (one.x - other.x).abs() < SAME_COLUMN * one.height.max(other.height)
}

fn is_below(piece: &Piece, other: &Piece) -> bool {
    let down = other.y - piece.y;
    down > SAME_LINE * piece.height.min(other.height)
        && down < BELOW * piece.height.max(other.height)
}
