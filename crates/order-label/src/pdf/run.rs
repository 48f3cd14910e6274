//! Texts as operators show them, often a word or a letter each, to pieces as a reader sees them.

use super::matrix::Matrix;
use crate::label::{Direction, Label, Piece};
use crate::sort::sort;

/// Shares of the height of letters: what parts words, what parts pieces, how far letters may overlap, how far a line's texts are from it.
const WORD_GAP: f64 = 0.14;
const PIECE_GAP: f64 = 0.9;
const OVERLAP: f64 = -0.4;
const SAME_LINE: f64 = 0.3;
/// How high letters stand above their line.
const ASCENT: f64 = 0.8;

/// A text that one operator shows.
pub(super) struct Run {
    page: u32,
    direction: Direction,
    text: String,
    /// In the direction of the text.
    start: f64,
    end: f64,
    /// How far down its line is.
    line: f64,
    height: f64,
}

impl Run {
    /// One that begins and ends at places of a page; `None` where nothing can be seen of it.
    pub(super) fn between(page: u32, text: String, start: Matrix, end: Matrix) -> Option<Self> {
        let [a, b, c, d, ..] = start.0;
        let height = c.hypot(d);
        let ((x, y), (end_x, end_y)) = (start.place(), end.place());
        let is_sound = [height, x, y, end_x, end_y]
            .iter()
            .all(|it| it.is_finite() && it.abs() < 1e7);
        if !is_sound || height <= 0.0 || text.trim().is_empty() {
            return None;
        }
        let (direction, start, end, line) = match (a.abs() >= b.abs(), a > 0.0, b > 0.0) {
            (true, true, _) => (Direction::Right, x, end_x, -y),
            (true, false, _) => (Direction::Left, -x, -end_x, y),
            (false, _, true) => (Direction::Up, y, end_y, x),
            (false, _, false) => (Direction::Down, -y, -end_y, -x),
        };
        Some(Self {
            page,
            direction,
            text,
            start,
            end,
            line,
            height,
        })
    }
}

/// Joins what stands beside each other.
pub(super) fn pieces(mut runs: Vec<Run>) -> Vec<Piece> {
    sort(&mut runs, |one, other| {
        (one.page, one.direction, one.line) < (other.page, other.direction, other.line)
    });
    let is_other_line = |one: &Run, other: &Run| {
        (one.page, one.direction) != (other.page, other.direction)
            || other.line - one.line > SAME_LINE * one.height.min(other.height)
    };
    let mut pieces = Vec::new();
    let mut line: Vec<Run> = Vec::new();
    for run in runs {
        if line.first().is_some_and(|first| is_other_line(first, &run)) {
            pieces.extend(of_line(std::mem::take(&mut line)));
        }
        line.push(run);
    }
    pieces.extend(of_line(line));
    Label::sort(&mut pieces);
    pieces
}

fn of_line(mut line: Vec<Run>) -> Vec<Piece> {
    sort(&mut line, |one, other| one.start < other.start);
    let mut pieces: Vec<Piece> = Vec::new();
    for run in line {
        let height = run.height;
        if let Some(piece) = pieces.last_mut() {
            let gap = run.start - piece.end;
            // Letters that are made bold by showing them twice.
            if run.text.trim() == piece.text.trim() && gap < OVERLAP * height {
                continue;
            }
            if (OVERLAP * height..PIECE_GAP * height.max(piece.height)).contains(&gap) {
                if gap > WORD_GAP * height {
                    piece.text.push(' ');
                }
                piece.text.push_str(&run.text);
                piece.end = piece.end.max(run.end);
                piece.height = piece.height.max(height);
                continue;
            }
        }
        pieces.push(Piece {
            text: run.text,
            page: run.page,
            direction: run.direction,
            x: run.start,
            end: run.end,
            y: run.line - height * ASCENT,
            height,
            is_bars: false,
        });
    }
    for piece in &mut pieces {
        piece.text = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    pieces
}
