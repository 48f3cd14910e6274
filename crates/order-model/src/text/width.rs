//! Full-width forms, which Chinese and Japanese keyboards make, and spaces of all widths.

use super::split::is_white_space;

/// The ASCII form of a full-width character, and the plain space for any other; others as they are.
pub(crate) fn to_half_width(character: char) -> char {
    match u32::from(character) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(character),
        _ if is_space(character) => ' ',
        _ => character,
    }
}

/// A code as it may have been meant: in capitals, of full width or not, and without white space around it.
pub(crate) fn half_width_capitals(text: &str) -> String {
    let plain = text.trim().chars().map(to_half_width);
    plain
        .map(|character| character.to_ascii_uppercase())
        .collect()
}

/// White space of any width that is no control character.
pub(crate) fn is_space(character: char) -> bool {
    character == ' '
        || (!character.is_ascii() && is_white_space(character) && character != '\u{85}')
}
