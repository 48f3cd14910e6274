//! How large a picture is, in dots (PNG's `IHDR`, JPEG's `SOF`, GIF's screen descriptor).

use crate::label::{LabelKind, Size};

/// What a picture says of its size, if it says it.
pub(crate) fn size(kind: LabelKind, bytes: &[u8]) -> Option<Size> {
    match kind {
        LabelKind::Png => Some(Size::Dots(big(bytes, 16, 4)?, big(bytes, 20, 4)?)),
        LabelKind::Gif => {
            let little = |at| match bytes.get(at..at + 2) {
                Some([low, high]) => Some(u32::from(*low) | u32::from(*high) << 8),
                _ => None,
            };
            Some(Size::Dots(little(6)?, little(8)?))
        }
        LabelKind::Jpeg => jpeg(bytes),
        LabelKind::Pdf | LabelKind::Zpl => None,
    }
}

fn big(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + count)?;
    Some(
        bytes
            .iter()
            .fold(0, |sum, byte| sum << 8 | u32::from(*byte)),
    )
}

/// Goes from segment to segment until one begins a picture.
fn jpeg(bytes: &[u8]) -> Option<Size> {
    let mut at = 2;
    while bytes.get(at) == Some(&0xff) {
        let marker = *bytes.get(at + 1)?;
        match marker {
            // Bytes that fill up, and segments without content.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xc4 | 0xc8 | 0xcc => at += 2 + usize::try_from(big(bytes, at + 2, 2)?).ok()?,
            0xc0..=0xcf => return Some(Size::Dots(big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?)),
            _ => at += 2 + usize::try_from(big(bytes, at + 2, 2)?).ok()?,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_say_how_large_they_are() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\x20\0\0\x04\xb0";
        assert_eq!(size(LabelKind::Png, png), Some(Size::Dots(800, 1200)));
        let gif = b"GIF89a\x90\x01\x58\x02";
        assert_eq!(size(LabelKind::Gif, gif), Some(Size::Dots(400, 600)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x0b\x08\x04\xc2\x03\x2c";
        assert_eq!(size(LabelKind::Jpeg, jpeg), Some(Size::Dots(812, 1218)));
        for cut in 0..jpeg.len() {
            assert_eq!(size(LabelKind::Jpeg, &jpeg[..cut]), None);
        }
    }
}
