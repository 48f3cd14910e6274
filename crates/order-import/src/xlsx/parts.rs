//! The parts of a workbook: by which names they go, and their text.

use std::borrow::Cow;
use std::cell::Cell;

use super::archive::Archive;
use super::deflate::{Inflate, InflateError};
use super::error::{MOST_INFLATED, WorkbookError};
use super::xml::{Event, Reader};
use crate::encoding::{Encoding, decoder};

/// Gives the text of parts.
pub(super) struct Parts<'a> {
    archive: &'a Archive<'a>,
    inflate: &'a dyn Inflate,
    /// So many bytes may yet be inflated.
    left: Cell<usize>,
}

impl<'a> Parts<'a> {
    pub(super) fn new(archive: &'a Archive<'a>, inflate: &'a dyn Inflate) -> Self {
        Self {
            archive,
            inflate,
            left: Cell::new(MOST_INFLATED),
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.part(name).is_some()
    }

    /// The text of a part; `None` where there is no such part.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, WorkbookError> {
        let Some(part) = self.archive.part(name) else {
            return Ok(None);
        };
        let bytes = if part.is_deflated {
            let inflated =
                self.inflate
                    .inflate(part, self.left.get())
                    .map_err(|error| match error {
                        InflateError::Damaged => WorkbookError::Damaged,
                        InflateError::TooLarge => WorkbookError::TooLarge,
                    })?;
            Cow::Owned(inflated)
        } else {
            Cow::Borrowed(part.compressed)
        };
        let left = self.left.get().checked_sub(bytes.len());
        self.left.set(left.ok_or(WorkbookError::TooLarge)?);
        Ok(Some(xml_text(bytes)))
    }
}

/// The text of XML, which is in UTF-8 or has a mark of UTF-16.
fn xml_text(bytes: Cow<'_, [u8]>) -> String {
    let encoding = match *bytes {
        [0xFF, 0xFE, ..] => Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => Encoding::Utf16Be,
        _ => Encoding::Utf8,
    };
    if encoding == Encoding::Utf8 {
        let text = String::from_utf8(bytes.into_owned());
        return text.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    }
    let mut text = String::new();
    decoder(encoding, &NoDecoders).decode(&bytes, true, &mut text);
    text
}

/// XML of a workbook is in no old encoding.
struct NoDecoders;

impl crate::encoding::Decoders for NoDecoders {
    fn decoder(&self, _: Encoding) -> Box<dyn crate::encoding::Decoder + Send> {
        decoder(Encoding::Utf8, self)
    }
}

/// Where a part's relationships lead, by their ids and their types.
pub(super) struct Relationships(Vec<(String, String, String)>);

impl Relationships {
    /// Those of the part in `folder` with this name.
    pub(super) fn of(parts: &Parts<'_>, folder: &str, name: &str) -> Result<Self, WorkbookError> {
        let text = parts
            .text(&format!("{folder}_rels/{name}.rels"))?
            .unwrap_or_default();
        let mut all = Vec::new();
        for event in Reader::new(&text) {
            if let Event::Start(element) = event
                && element.name == "Relationship"
            {
                let attribute = |name| element.attribute(name).unwrap_or_default().into_owned();
                let target = resolved(folder, &attribute("Target"));
                all.push((attribute("Id"), attribute("Type"), target));
            }
        }
        Ok(Self(all))
    }

    pub(super) fn by_id(&self, id: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(own, ..)| own == id)
            .map(|(.., target)| target.as_str())
    }

    /// The first whose type ends so.
    pub(super) fn by_type(&self, end: &str) -> Option<&str> {
        let mut all = self.0.iter();
        all.find(|(_, kind, _)| kind.ends_with(end))
            .map(|(.., target)| target.as_str())
    }
}

/// A part's name, from a folder that ends with `/` or is the archive itself.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}
