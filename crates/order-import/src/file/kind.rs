//! What a file is, by its first bytes: names lie.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Text with separators.
    Text,
    /// A zip archive: an Excel workbook, or something else in one.
    Zip,
    /// A workbook of Excel 97 to 2003 (`.xls`), or one with a password.
    OldExcel,
    /// A web page, which old shop systems call `.xls`.
    WebPage,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Something else that is no text.
    Other,
}

/// What a file is that begins with these bytes.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> FileKind {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => FileKind::Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind::OldExcel,
        [b'%', b'P', b'D', b'F', ..] => FileKind::Pdf,
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => {
            FileKind::Picture
        }
        _ if is_web_page(bytes) => FileKind::WebPage,
        _ if is_binary(bytes) => FileKind::Other,
        _ => FileKind::Text,
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = bytes.trim_ascii_start();
    let start = start
        .get(..start.len().min(15))
        .unwrap_or_default()
        .to_ascii_lowercase();
    [
        &b"<html"[..],
        b"<!doctype html",
        b"<table",
        b"<?xml",
        b"<meta",
        b"<head",
    ]
    .iter()
    .any(|tag| start.starts_with(tag))
}

/// Control characters that no text has; those of UTF-16 are zeros in every other place.
fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if matches!(start, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
        return false;
    }
    let is_control = |byte: &&u8| matches!(byte, 1..=8 | 0x0E..=0x1A | 0x1C..=0x1F);
    start.iter().filter(is_control).count() * 50 > start.len()
}
