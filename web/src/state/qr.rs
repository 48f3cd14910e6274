//! A text as a QR code, as a path of SVG.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// As the standard asks for, on each side.
const QUIET: i32 = 4;

/// A code, with the room around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Qr {
    /// How wide and high it is, in modules.
    pub(crate) size: i32,
    pub(crate) path: String,
}

impl Qr {
    /// The code of a text; `None` where it is too long for one.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let length = (x..code.size())
                    .take_while(|x| code.get_module(*x, y))
                    .count();
                let length = i32::try_from(length).unwrap_or_default();
                if length > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
                }
                x += length.max(1);
            }
        }
        Some(Self {
            size: code.size() + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_and_no_other() {
        let text = "https://desk.example/#/take/abc";
        let code = QrCode::encode_text(text, QrCodeEcc::Low).unwrap();
        let qr = Qr::of(text).unwrap();
        assert_eq!(qr.size, code.size() + 8);
        let mut drawn = std::collections::BTreeSet::new();
        for run in qr.path.split('M').skip(1) {
            let (at, rest) = run.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = rest.split_once('v').unwrap().0.parse().unwrap();
            drawn.extend((x..x + length).map(|x| (x - QUIET, y - QUIET)));
        }
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: std::collections::BTreeSet<_> =
            all.filter(|(x, y)| code.get_module(*x, *y)).collect();
        assert_eq!(drawn, dark);
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(Qr::of(&"x".repeat(3_000)), None);
        assert!(Qr::of(&"x".repeat(2_900)).is_some());
    }
}
