//! What Unicode 18 says of a character: where it may be parted from its neighbours (UAX #29), and whether it can be seen.
//!
//! The generated table holds runs of code points, each as its distance from the run before and its length with its class.
//! Ranges that never change, and those that most text is made of, are in the code. Of the unassigned code points the
//! table leaves out the gaps of fewer than 16: there are hundreds of them inside scripts, they are as large as the rest of
//! the table together, and Unicode fills them first.

use super::unicode_data::{INDEX, RUNS};

/// What matters of a character here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// A letter, digit, sign or space like most.
    Plain,
    CarriageReturn,
    LineFeed,
    /// The other controls: C0, DEL and C1.
    Control,
    /// Directs how text is laid out, and is not seen itself: marks of direction, zero-width spaces, soft hyphens.
    Format,
    /// Belongs to the character before it: accents, vowel signs, variation selectors, skin tones.
    Extend,
    /// Binds two consonants of an Indic script together, and belongs to the first.
    Linker,
    /// U+200C.
    NonJoiner,
    /// U+200D.
    Joiner,
    /// Belongs to the character before it, and takes room of its own.
    SpacingMark,
    /// Belongs to the character after it.
    Prepend,
    /// A consonant of a script that has linkers.
    Consonant,
    /// A picture that is shown in black unless U+FE0F follows.
    Pictograph,
    /// A picture that is shown in colour unless U+FE0E follows, or a code point that is kept for one.
    Emoji,
    /// Half of a flag.
    Regional,
    /// Hangul: a leading consonant.
    Leading,
    /// Hangul: a vowel.
    Vowel,
    /// Hangul: a trailing consonant.
    Trailing,
    /// Hangul: a syllable without a trailing consonant.
    Syllable,
    /// Hangul: a syllable with one.
    ClosedSyllable,
    PrivateUse,
    Unassigned,
}

/// The classes of the generated table, in the order of their numbers.
const OF_TABLE: [Class; 9] = [
    Class::Format,
    Class::Extend,
    Class::Linker,
    Class::SpacingMark,
    Class::Prepend,
    Class::Consonant,
    Class::Pictograph,
    Class::Emoji,
    Class::Unassigned,
];

/// The class of a character.
pub(crate) fn class(character: char) -> Class {
    let code = u32::from(character);
    match code {
        0x0A => Class::LineFeed,
        0x0D => Class::CarriageReturn,
        0..0x20 | 0x7F..0xA0 => Class::Control,
        0x20..0x7F => Class::Plain,
        _ if is_common(code) => Class::Plain,
        // Thai: what stands above and below the letters.
        0xE31 | 0xE34..0xE3B | 0xE47..0xE4F => Class::Extend,
        0x1100..0x1160 | 0xA960..0xA97D => Class::Leading,
        0x1160..0x11A8 | 0xD7B0..0xD7C7 | 0x16D63 | 0x16D67..0x16D6B => Class::Vowel,
        0x11A8..0x1200 | 0xD7CB..0xD7FC => Class::Trailing,
        // A block of syllables for each pair of leading consonant and vowel; each block starts without a trailing one.
        0xAC00..0xD7A4 if (code - 0xAC00).is_multiple_of(28) => Class::Syllable,
        0xAC00..0xD7A4 => Class::ClosedSyllable,
        0x200C => Class::NonJoiner,
        0x200D => Class::Joiner,
        0x1F1E6..0x1F200 => Class::Regional,
        0xE000..0xF900 | 0xF_0000..0xF_FFFE | 0x10_0000..0x10_FFFE => Class::PrivateUse,
        _ if code & 0xFFFE == 0xFFFE => Class::Unassigned,
        _ => look_up(code),
    }
}

/// What most texts beyond ASCII are made of, all of it plain: Latin, Greek, Cyrillic, Hebrew, Arabic and Thai letters,
/// punctuation, kana, ideographs, full-width forms. The table says the same, more slowly.
pub(crate) const fn is_common(code: u32) -> bool {
    matches!(
        code,
        0xAF..0x300 | 0x370..0x483 | 0x48A..0x530 | 0x5D0..0x5EB | 0x620..0x64B | 0xE01..=0xE30 | 0xE32
            | 0xE40..0xE47 | 0xE50..0xE5C
            | 0x1E00..0x2000 | 0x2010..0x2028 | 0x3001..0x302A | 0x3041..0x3097 | 0x30A0..0x3100
            | 0x3400..0xA000 | 0xFF01..0xFF9E
    )
}

fn look_up(code: u32) -> Class {
    let after = INDEX.partition_point(|(start, _)| *start <= code);
    let (start, offset) = match after.checked_sub(1).and_then(|before| INDEX.get(before)) {
        Some((start, offset)) => (*start, usize::from(*offset)),
        None => (0, 0),
    };
    let mut runs = RUNS.get(offset..).unwrap_or_default().iter();
    let mut at = start;
    while let Some((gap, class, length)) = run(&mut runs) {
        at += gap;
        if code < at {
            break;
        }
        at += length;
        if code < at {
            return class;
        }
    }
    Class::Plain
}

/// The next run: its distance from the end of the one before, its class and its length.
fn run(bytes: &mut std::slice::Iter<'_, u8>) -> Option<(u32, Class, u32)> {
    let gap = number(bytes)?;
    let head = *bytes.next()?;
    let class = OF_TABLE.get(usize::from(head & 15))?;
    let length = match u32::from(head >> 4) {
        0 => number(bytes)?,
        short => short,
    };
    Some((gap, *class, length))
}

/// A number of one to three bytes, the first of which says how many there are.
fn number(bytes: &mut std::slice::Iter<'_, u8>) -> Option<u32> {
    let first = u32::from(*bytes.next()?);
    let mut next = || bytes.next().map(|byte| u32::from(*byte));
    Some(match first {
        0..192 => first,
        192..240 => 192 + ((first - 192) << 8 | next()?),
        _ => (first - 240) << 16 | next()? << 8 | next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_common_is_plain_in_the_table_too() {
        for code in (0..0x11_0000).filter(|code| is_common(*code)) {
            assert_eq!(look_up(code), Class::Plain, "{code:X}");
        }
        for thai in '\u{E00}'..'\u{E80}' {
            assert_eq!(class(thai), look_up(u32::from(thai)), "{thai:?}");
        }
    }

    #[test]
    fn every_class_of_the_table_is_found_at_both_ends_of_a_run() {
        for (character, expected) in [
            ('\u{AD}', Class::Format),
            ('\u{300}', Class::Extend),
            ('\u{36F}', Class::Extend),
            ('\u{94D}', Class::Linker),
            ('\u{903}', Class::SpacingMark),
            ('\u{600}', Class::Prepend),
            ('\u{915}', Class::Consonant),
            ('\u{939}', Class::Consonant),
            ('\u{93A}', Class::Extend),
            ('©', Class::Pictograph),
            ('😀', Class::Emoji),
            ('\u{40000}', Class::Unassigned),
            ('\u{DFFFD}', Class::Unassigned),
            ('\u{E0000}', Class::Format),
            ('\u{E0FFF}', Class::Format),
            ('\u{E1000}', Class::Unassigned),
            ('\u{EFFFD}', Class::Unassigned),
        ] {
            assert_eq!(class(character), expected, "{character:?}");
        }
    }
}
