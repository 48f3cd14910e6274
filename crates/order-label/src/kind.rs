//! What a file is, by its content.

use order_model::rules::label_format;

use crate::label::LabelKind;

/// Of so many bytes at the beginning it is told.
const BEGINNING: usize = 1024;

/// What a file is; `None` where it is no label of a kind that is taken.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<LabelKind> {
    let beginning = bytes.get(..BEGINNING).unwrap_or(bytes);
    let kinds = [
        LabelKind::Pdf,
        LabelKind::Png,
        LabelKind::Jpeg,
        LabelKind::Gif,
        LabelKind::Zpl,
    ];
    let name = label_format(beginning)?;
    kinds.into_iter().find(|kind| kind.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_says() {
        for (start, kind) in [
            (&b"%PDF-1.7\n"[..], Some(LabelKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n\0", Some(LabelKind::Png)),
            (b"\xff\xd8\xff\xe0", Some(LabelKind::Jpeg)),
            (b"GIF89a", Some(LabelKind::Gif)),
            (b"\xef\xbb\xbf^XA^FO", Some(LabelKind::Zpl)),
            (b"~DGR:LOGO.GRF,10,1,00^XA", Some(LabelKind::Zpl)),
            (b"PK\x03\x04", None),
            (b"<html>", None),
            (b"A letter", None),
            (b"", None),
        ] {
            assert_eq!(kind_of(start), kind, "{start:?}");
        }
    }
}
