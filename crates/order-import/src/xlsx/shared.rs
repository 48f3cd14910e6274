//! Texts that cells share, and what texts of workbooks have in them.

use std::borrow::Cow;

use super::xml::{Event, Reader};

/// All shared texts, in one.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    text: String,
    ends: Vec<usize>,
}

impl SharedTexts {
    pub(super) fn read(xml: &str) -> Self {
        let mut shared = Self::default();
        let mut reader = Reader::new(xml);
        while let Some(event) = reader.next() {
            if let Event::Start(element) = event
                && element.name == "si"
            {
                read_text(&mut reader, "si", &mut shared.text);
                shared.ends.push(shared.text.len());
            }
        }
        shared
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..end)
    }
}

/// Adds the text of an element that has begun, with its parts of several looks, without how Japanese is read aloud.
pub(super) fn read_text(reader: &mut Reader<'_>, name: &str, out: &mut String) {
    while let Some(event) = reader.next() {
        match event {
            Event::Start(element) if element.name == "t" => {
                out.push_str(&without_escapes(&reader.text_of("t")));
            }
            Event::Start(element) if element.name == "rPh" => drop(reader.text_of("rPh")),
            Event::End(end) if end == name => return,
            _ => {}
        }
    }
}

/// `_x000D_` stands for a character that XML has not.
pub(super) fn without_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let character = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        match character {
            Some(character) => {
                out.push(character);
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}
