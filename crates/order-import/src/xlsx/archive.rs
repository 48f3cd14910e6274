//! Zip archives: their directory, and the bytes of their parts.

use super::error::WorkbookError;

/// The most parts of an archive that are looked at.
const MOST_PARTS: usize = 10_000;

/// A part of an archive.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Its name, such as `xl/workbook.xml`.
    pub name: &'a str,
    /// Its bytes as they are in the archive.
    pub compressed: &'a [u8],
    /// Whether they are deflated; else they are what they are.
    pub is_deflated: bool,
    /// How many bytes it has, as the archive says: that may be a lie.
    pub size: u64,
}

/// A zip archive.
#[derive(Debug, Clone)]
pub struct Archive<'a> {
    parts: Vec<Part<'a>>,
}

impl<'a> Archive<'a> {
    /// Reads the directory of an archive.
    ///
    /// # Errors
    /// Where there is none, or where a part is packed as none of a workbook is.
    pub fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        let end = end_record(bytes).ok_or(WorkbookError::Damaged)?;
        let count = usize::from(u16_at(bytes, end + 10).ok_or(WorkbookError::Damaged)?);
        let start = u32_at(bytes, end + 16).ok_or(WorkbookError::Damaged)?;
        if start == u32::MAX || count == usize::from(u16::MAX) {
            return Err(WorkbookError::TooLarge);
        }
        let mut at = start as usize;
        let mut parts = Vec::new();
        for _ in 0..count.min(MOST_PARTS) {
            let (part, next) = part_at(bytes, at)?;
            parts.push(part);
            at = next;
        }
        Ok(Self { parts })
    }

    /// All parts.
    #[must_use]
    pub fn parts(&self) -> &[Part<'a>] {
        &self.parts
    }

    /// The part of this name, whatever its case: some programs write `xl/SharedStrings.xml`.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&Part<'a>> {
        self.parts
            .iter()
            .find(|part| part.name.eq_ignore_ascii_case(name))
    }
}

/// Where the end of the directory says where the directory is: behind it is a comment of at most 64 KB.
fn end_record(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().saturating_sub(22 + usize::from(u16::MAX));
    let tail = bytes.get(from..)?;
    let found = memchr::memmem::rfind(tail, b"PK\x05\x06")?;
    Some(from + found)
}

fn part_at(bytes: &[u8], at: usize) -> Result<(Part<'_>, usize), WorkbookError> {
    let damaged = WorkbookError::Damaged;
    let field = |offset: usize| u16_at(bytes, at + offset).map(usize::from);
    let long = |offset: usize| u32_at(bytes, at + offset);
    if bytes.get(at..at + 4) != Some(b"PK\x01\x02") {
        return Err(damaged);
    }
    let (flags, method) = field(8).zip(field(10)).ok_or(damaged)?;
    if flags & 1 == 1 {
        return Err(WorkbookError::Encrypted);
    }
    if !matches!(method, 0 | 8) {
        return Err(damaged);
    }
    let (compressed, size) = long(20).zip(long(24)).ok_or(damaged)?;
    let (name_length, extra_length) = field(28).zip(field(30)).ok_or(damaged)?;
    let (comment_length, local) = field(32).zip(long(42)).ok_or(damaged)?;
    if [compressed, size, local].contains(&u32::MAX) {
        return Err(WorkbookError::TooLarge);
    }
    let name = bytes.get(at + 46..at + 46 + name_length);
    let name = name
        .and_then(|name| str::from_utf8(name).ok())
        .ok_or(damaged)?;
    // The lengths in front of the part itself may differ from those in the directory.
    let local = local as usize;
    let name_there = u16_at(bytes, local + 26).ok_or(damaged)?;
    let extra_there = u16_at(bytes, local + 28).ok_or(damaged)?;
    let start = local + 30 + usize::from(name_there) + usize::from(extra_there);
    let compressed = bytes
        .get(start..start + compressed as usize)
        .ok_or(damaged)?;
    let part = Part {
        name,
        compressed,
        is_deflated: method == 8,
        size: size.into(),
    };
    Ok((part, at + 46 + name_length + extra_length + comment_length))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}
