//! What a cell says.

/// What is to be said of a cell beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellNote {
    /// A number of more digits than the 15 that a spreadsheet keeps: those behind are not what they were.
    DigitsLost,
    /// A formula whose value was not saved with it.
    FormulaWithoutValue,
    /// A date, which the spreadsheet keeps as a number; the text is the day.
    Date,
}

/// The text of a cell without what programs put around it so that a spreadsheet leaves it alone: outer white space, `="0123"`,
/// an apostrophe before a number. Zeros, signs and everything within stay.
///
/// ```
/// use order_import::table::unwrapped;
///
/// assert_eq!(unwrapped("=\"0123\""), "0123");
/// assert_eq!(unwrapped("'+63917"), "+63917");
/// assert_eq!(unwrapped("5512940468989\t"), "5512940468989");
/// assert_eq!(unwrapped("'t Hooft"), "'t Hooft");
/// ```
#[must_use]
pub fn unwrapped(text: &str) -> &str {
    let text = match text.as_bytes() {
        // Most cells have nothing around them.
        [first, .., last]
            if first.is_ascii_alphanumeric()
                && (last.is_ascii_alphanumeric() || last.is_ascii_punctuation()) =>
        {
            return text;
        }
        _ => text.trim(),
    };
    let quoted = text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    if let Some(inner) = quoted {
        return inner.trim();
    }
    match text.strip_prefix('\'') {
        Some(number)
            if number
                .starts_with(|first: char| first.is_ascii_digit() || "+-=#".contains(first)) =>
        {
            number.trim()
        }
        _ => text,
    }
}
