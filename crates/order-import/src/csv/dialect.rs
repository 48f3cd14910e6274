//! How the cells of a text file are told apart.

/// What may separate cells.
pub const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How the cells of a text file are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// An ASCII character.
    pub separator: u8,
    /// Whether a cell that begins with `"` goes to the next one.
    pub has_quotes: bool,
    /// Whether the first line is `sep=;`, which Excel reads and does not show.
    pub has_separator_line: bool,
}

impl Dialect {
    /// The usual dialect of a separator.
    #[must_use]
    pub const fn of(separator: u8) -> Self {
        Self {
            separator,
            has_quotes: true,
            has_separator_line: false,
        }
    }
}
