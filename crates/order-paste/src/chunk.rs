//! A text cut at labels and separators.

use std::ops::Range;

use order_model::rules::is_of_street;
use order_model::text::key;

use crate::label::{Label, label_at};
use crate::part::PartKind;
use crate::words::{Class, class, is_among, is_edge};

/// What a piece of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Part(PartKind),
    /// Nothing of an address.
    Noise,
}

/// What stands before a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    Line,
    /// A comma or the like.
    Mark,
    /// A space alone, or something that has been cut out.
    Space,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chunk {
    pub(crate) range: Range<usize>,
    /// The label before it.
    pub(crate) label: Option<Label>,
    /// The label before it or before one that it follows.
    pub(crate) under: Option<Label>,
    pub(crate) gap: Gap,
    pub(crate) role: Option<Role>,
}

impl Chunk {
    /// Whether its label says that it is who somebody is, or nothing of an address.
    pub(crate) fn is_named(&self) -> bool {
        matches!(
            self.label,
            Some(Label::Name | Label::Nothing | Label::Company)
        )
    }
}

/// The pieces of a text.
#[derive(Debug, Clone)]
pub(crate) struct Chunks<'t> {
    pub(crate) text: &'t str,
    pub(crate) all: Vec<Chunk>,
}

impl<'t> Chunks<'t> {
    /// Cuts a text.
    pub(crate) fn of(text: &'t str) -> Self {
        let mut cutter = Cutter {
            chunks: Self {
                text,
                all: Vec::new(),
            },
            start: 0,
            label: None,
            under: None,
            gap: Gap::Line,
        };
        cutter.run();
        cutter.chunks
    }

    /// The text of a piece.
    pub(crate) fn text_of(&self, chunk: &Chunk) -> &'t str {
        self.text.get(chunk.range.clone()).unwrap_or_default()
    }

    /// The text of the piece at a place.
    pub(crate) fn text_at(&self, index: usize) -> &'t str {
        self.all.get(index).map_or("", |chunk| self.text_of(chunk))
    }

    /// The places of the pieces of which nobody knows yet what they are.
    pub(crate) fn open(&self) -> Vec<usize> {
        let all = self.all.iter().enumerate();
        all.filter(|(_, chunk)| chunk.role.is_none())
            .map(|(index, _)| index)
            .collect()
    }

    /// Those of them that may be of a place, with where they stand: no label says that they are somebody's name, or nothing.
    pub(crate) fn open_places(&self) -> Vec<(usize, Chunk)> {
        let all = self.all.iter().cloned().enumerate();
        all.filter(|(_, chunk)| chunk.role.is_none() && !chunk.is_named())
            .collect()
    }

    /// The place of the first piece that is a part of this kind.
    pub(crate) fn position(&self, kind: PartKind) -> Option<usize> {
        self.all
            .iter()
            .position(|chunk| chunk.role == Some(Role::Part(kind)))
    }

    pub(crate) fn has(&self, kind: PartKind) -> bool {
        self.position(kind).is_some()
    }

    /// Says what a piece is.
    pub(crate) fn set(&mut self, index: usize, role: Role) {
        if let Some(chunk) = self.all.get_mut(index) {
            chunk.role = Some(role);
        }
    }

    /// Cuts a range of the text out of the piece at a place, and says what it is. What is left before and after it are pieces of their own.
    /// Returns the range's own place.
    pub(crate) fn cut_out(
        &mut self,
        index: usize,
        range: Range<usize>,
        role: Option<Role>,
    ) -> usize {
        let Some(whole) = self.all.get(index).cloned() else {
            return index;
        };
        let before = trimmed(self.text, whole.range.start..range.start);
        let after = trimmed(self.text, range.end..whole.range.end);
        let mut pieces = Vec::new();
        if !before.is_empty() {
            pieces.push(Chunk {
                range: before,
                ..whole.clone()
            });
        }
        let own = index + pieces.len();
        let gap = if pieces.is_empty() {
            whole.gap
        } else {
            Gap::Space
        };
        let label = whole.label.filter(|_| pieces.is_empty());
        pieces.push(Chunk {
            range,
            role,
            gap,
            label,
            ..whole.clone()
        });
        if !after.is_empty() {
            pieces.push(Chunk {
                range: after,
                gap: Gap::Space,
                label: None,
                ..whole
            });
        }
        self.all.remove(index);
        for piece in pieces.into_iter().rev() {
            self.all.insert(index, piece);
        }
        own
    }
}

struct Cutter<'t> {
    chunks: Chunks<'t>,
    start: usize,
    label: Option<Label>,
    under: Option<Label>,
    gap: Gap,
}

impl Cutter<'_> {
    fn run(&mut self) {
        let text = self.chunks.text;
        let mut before: Option<char> = None;
        let mut passed = 0;
        for (at, character) in text.char_indices() {
            if at < passed {
                continue;
            }
            let end = at + character.len_utf8();
            let after = text.get(end..).and_then(|rest| rest.chars().next());
            let begins_line = before.is_none_or(|before| before == '\n');
            if is_edge(before, Some(character))
                && let Some(found) = label_at(text, at, begins_line)
            {
                self.close(at);
                (self.start, passed) = (found.end, found.end);
                (self.label, self.under) = (Some(found.label), Some(found.label));
                before = text
                    .get(..found.end)
                    .and_then(|text| text.chars().next_back());
                continue;
            }
            if character == '.'
                && after.is_none_or(char::is_whitespace)
                && ends_sentence(text.get(self.start..at).unwrap_or_default())
            {
                self.close(at);
                self.start = end;
                self.gap = Gap::Mark;
            } else if let Some(gap) =
                separator(before, character, after).or_else(|| self.behind_mark(at, character))
            {
                self.close(at);
                self.start = if class(character) == Class::Digit {
                    at
                } else {
                    end
                };
                self.gap = match (self.gap, gap) {
                    (Gap::Line, _) | (_, Gap::Line) => Gap::Line,
                    (Gap::Mark, _) | (_, Gap::Mark) => Gap::Mark,
                    _ => Gap::Space,
                };
            }
            before = Some(character);
        }
        self.close(text.len());
    }

    /// The names behind the marks of Thai addresses have no spaces.
    fn behind_mark(&self, at: usize, character: char) -> Option<Gap> {
        let is_marked = matches!(
            self.label,
            Some(Label::District | Label::City | Label::Province)
        );
        let name = self.chunks.text.get(self.start..at)?.trim();
        let is_thai = name
            .chars()
            .next_back()
            .is_some_and(|last| class(last) == Class::Thai);
        (is_marked && is_thai && (character == ' ' || character.is_ascii_digit()))
            .then_some(Gap::Space)
    }

    fn close(&mut self, end: usize) {
        let range = trimmed(self.chunks.text, self.start..end);
        if range.is_empty() {
            return;
        }
        self.chunks.all.push(Chunk {
            range,
            label: self.label.take(),
            under: self.under,
            gap: self.gap,
            role: None,
        });
        self.gap = Gap::Space;
    }
}

/// Whether a character separates, and how.
fn separator(before: Option<char>, character: char, after: Option<char>) -> Option<Gap> {
    let is_space = |other: Option<char>| other.is_none_or(char::is_whitespace);
    let is_character =
        |other: Option<char>| other.is_some_and(|other| class(other) == Class::Character);
    match character {
        '\n' | '\r' => Some(Gap::Line),
        '\t' | '|' | ',' | '，' | '、' | '،' | ';' | '；' | '。' | '•' | '!' | '！' | '?'
        | '？' | '~' | '～' | '（' | '）' | '[' | ']' | '【' | '】' => Some(Gap::Mark),
        '/' | '-' | '–' | '—' if is_space(before) && is_space(after) => Some(Gap::Mark),
        ' ' | '\u{3000}' if is_character(before) || is_character(after) => Some(Gap::Space),
        _ if is_picture(character) => Some(Gap::Mark),
        _ => None,
    }
}

/// Whether the last word of a text is no shortened one, so that a full stop ends a sentence.
fn ends_sentence(text: &str) -> bool {
    let word = text.rsplit([' ', ',']).next().unwrap_or_default();
    // `1. Stock`, but `Singapore 119275.`
    if word.len() > 2
        && word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
    {
        return true;
    }
    let is_shortened = is_of_street(word)
        || key(word).ends_with("str")
        || is_among("fracc prolong urban attent esqui", &key(word));
    word.chars().count() >= 5 && word.chars().all(char::is_alphabetic) && !is_shortened
}

/// Emoji and the like.
fn is_picture(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}')
}

/// A range without the white space and the marks around it.
pub(crate) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(inner) = text.get(range.clone()) else {
        return range.start..range.start;
    };
    let is_mark = |character: char| {
        character.is_whitespace()
            || matches!(
                character,
                ',' | ';'
                    | ':'
                    | '-'
                    | '–'
                    | '/'
                    | '|'
                    | '*'
                    | '，'
                    | '：'
                    | '、'
                    | '"'
                    | '\u{200B}'
            )
    };
    let left =
        inner.trim_start_matches(|character| is_mark(character) || matches!(character, ')' | '.'));
    let start = range.start + inner.len() - left.len();
    let mut right = left.trim_end_matches(|character| is_mark(character) || character == '(');
    if right.ends_with(')') && !right.contains('(') {
        right = right.trim_end_matches(')');
    }
    if right.starts_with('(') && !right.contains(')') {
        let inner = right.trim_start_matches('(');
        return start + right.len() - inner.len()..start + right.len();
    }
    start..start + right.len()
}
