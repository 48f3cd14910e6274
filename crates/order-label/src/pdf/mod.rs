//! PDF files, as far as their texts can be read (ISO 32000-1). The table of objects is not trusted: objects are found by looking for them, as
//! readers do with files that are damaged. What is within bounds is read, and no file makes it read more.

mod cmap;
mod content;
mod encoding;
mod file;
mod filter;
mod font;
mod glyph_names;
mod lexer;
mod matrix;
mod object;
mod page;
mod run;

pub(crate) use self::encoding::windows;

use self::file::File;
use self::page::pages;
use crate::label::{Label, LabelKind, Unreadable};

/// Of so many pages the texts are read.
const MAX_READ: usize = 20;

/// Reads what stands on the pages.
pub(crate) fn read(bytes: &[u8]) -> Label {
    let file = File::scan(bytes);
    let pages = pages(&file);
    let mut label = Label {
        kind: LabelKind::Pdf,
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        size: pages.first().and_then(page::Page::size),
        pieces: Vec::new(),
        unreadable: None,
    };
    if file.is_locked() {
        label.unreadable = Some(Unreadable::Locked);
        return label;
    }
    if pages.is_empty() {
        label.unreadable = Some(Unreadable::Damaged);
        return label;
    }
    let mut reader = content::Reader::new(&file);
    for (index, page) in (0_u32..).zip(pages.iter().take(MAX_READ)) {
        reader.read(index, page);
    }
    let (letters, unknown) = (reader.letters, reader.unknown);
    label.pieces = run::pieces(reader.runs);
    if letters == 0 {
        label.unreadable = Some(Unreadable::Picture);
    } else if unknown * 2 > letters {
        label.pieces.clear();
        label.unreadable = Some(Unreadable::UnknownLetters);
    }
    label
}
