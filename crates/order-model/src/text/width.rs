//! Full-width forms, which Chinese and Japanese keyboards make, spaces of all widths, and digits of other scripts.

use super::split::is_white_space;

/// The ASCII form of a full-width character, and the plain space for any other; others as they are.
pub(crate) fn to_half_width(character: char) -> char {
    match u32::from(character) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(character),
        _ if is_space(character) => ' ',
        _ => character,
    }
}

/// Where the digits of the scripts begin that phones and post offices of our countries use beside the plain ones: Arabic,
/// Persian, Hindi, Bengali, Thai, Lao, Burmese and Khmer (Unicode's General Category `Nd`).
const ZEROS: [u32; 8] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x1040, 0x17E0];

/// [`to_half_width`], and the plain digit for one of another script.
pub(crate) fn to_plain(character: char) -> char {
    if character.is_ascii() {
        return character;
    }
    let code = u32::from(character);
    let mut digits = ZEROS.iter().map(|zero| code.wrapping_sub(*zero));
    digits
        .find_map(|digit| char::from_digit(digit, 10))
        .unwrap_or_else(|| to_half_width(character))
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
