//! What a label is, and what stands on it.

use crate::sort::sort;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// Portable Document Format.
    Pdf,
    /// A picture in PNG.
    Png,
    /// A picture in JPEG.
    Jpeg,
    /// A picture in GIF.
    Gif,
    /// Zebra's language for printers.
    Zpl,
}

impl LabelKind {
    /// What it is called in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Gif => "GIF",
            Self::Zpl => "ZPL",
        }
    }

    /// Its media type (RFC 6838); that of plain text for ZPL, which has none of its own.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Zpl => "text/plain",
        }
    }

    /// Whether it is a picture, on which nothing is read.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif)
    }
}

/// How large a label is: its first page, across and down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// In dots of a picture or of a printer.
    Dots(u32, u32),
    /// In millimetres.
    Millimetres(u32, u32),
}

/// Why nothing is read of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a picture, or its writing is one.
    Picture,
    /// It is locked with a password, or for some uses.
    Locked,
    /// Its letters are numbers of which the file does not say what they mean.
    UnknownLetters,
    /// It is not whole, or not what it begins as.
    Damaged,
}

/// Which way a text runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// To the right.
    #[default]
    Right,
    /// Downwards: turned to the right.
    Down,
    /// Upside down.
    Left,
    /// Upwards.
    Up,
}

/// A text at a place, or what a bar code says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// From the first page, 0.
    pub page: u32,
    /// Which way it runs.
    pub direction: Direction,
    /// Where it begins, in the direction of the text.
    pub x: f64,
    /// Where it ends.
    pub end: f64,
    /// How far down it stands, as seen by who reads it: its letters' upper edge.
    pub y: f64,
    /// How high its letters are.
    pub height: f64,
    /// Whether it is what a bar code says.
    pub is_bars: bool,
}

/// A label that has been looked into.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What the file is.
    pub kind: LabelKind,
    /// How many pages it has, or how many labels of a printer.
    pub pages: u32,
    /// How large the first is, where the file says so.
    pub size: Option<Size>,
    /// What stands on it, in the order in which it is read: down, and to the right.
    pub pieces: Vec<Piece>,
    /// Why nothing is read of it, where that is so.
    pub unreadable: Option<Unreadable>,
}

impl Label {
    /// Puts pieces into the order in which they are read.
    pub(crate) fn sort(pieces: &mut [Piece]) {
        sort(pieces, |one, other| {
            (one.page, one.direction, one.y, one.x)
                < (other.page, other.direction, other.y, other.x)
        });
    }
}
