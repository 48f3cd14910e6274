//! Characters as people see and count them: extended grapheme clusters (UAX #29, Unicode 18).
//!
//! `é` is one however it is spelled, and so are a flag, a family of emoji, a Hangul syllable in parts and a Devanagari
//! conjunct. In plain ASCII every byte is one, but for CR LF, which is one together.

use crate::text::unicode::{Class, class};

/// How many characters a person sees in a text.
///
/// ```
/// use order_model::text::grapheme::count;
///
/// assert_eq!(count("Taguig"), 6);
/// assert_eq!(count("马尼拉"), 3);
/// assert_eq!(count("Jose\u{301}"), 4);
/// assert_eq!(count("👨‍👩‍👧"), 1);
/// ```
#[must_use]
pub fn count(text: &str) -> usize {
    if text.is_ascii() {
        let pair = |pair: &&[u8]| **pair == *b"\r\n";
        // Hardly a text has a CR: a scan for one costs far less than looking at pairs.
        let pairs = match text.contains('\r') {
            true => text.as_bytes().windows(2).filter(pair).count(),
            false => 0,
        };
        return text.len() - pairs;
    }
    let mut clusters = Clusters::default();
    text.chars()
        .filter(|character| clusters.starts(class(*character)))
        .count()
}

/// The first characters of a text, as many as `limit`, and the rest.
///
/// ```
/// use order_model::text::grapheme::split_after;
///
/// assert_eq!(split_after("Taguig", 3), ("Tag", "uig"));
/// assert_eq!(split_after("🇵🇭🇲🇽", 1), ("🇵🇭", "🇲🇽"));
/// assert_eq!(split_after("Taguig", 6), ("Taguig", ""));
/// ```
#[must_use]
pub fn split_after(text: &str, limit: usize) -> (&str, &str) {
    let mut clusters = Clusters::default();
    let starts = text
        .char_indices()
        .filter(|(_, character)| clusters.starts(class(*character)));
    let end = starts.map(|(at, _)| at).nth(limit);
    text.split_at(end.unwrap_or(text.len()))
}

/// Whether a text is longer than `limit` characters, and if so how long it is.
pub(crate) fn longer_than(text: &str, limit: u32) -> Option<u32> {
    let longer = |length: usize| u32::try_from(length).unwrap_or(u32::MAX) > limit;
    // No character is less than a byte, or than a code point: and these are counted faster.
    if !longer(text.len()) || !longer(text.chars().count()) {
        return None;
    }
    let length = count(text);
    longer(length).then(|| u32::try_from(length).unwrap_or(u32::MAX))
}

/// Where clusters start, as far as the text has been read.
#[derive(Default)]
struct Clusters {
    last: Option<Class>,
    picture: Picture,
    conjunct: Conjunct,
    /// Whether the last character is the first half of a flag.
    half_flag: bool,
}

/// How far an emoji sequence has come.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Picture {
    #[default]
    None,
    /// A picture, perhaps with marks.
    Shown,
    /// Then a joiner: another picture belongs to it.
    Joined,
}

/// How far an Indic conjunct has come.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Conjunct {
    #[default]
    None,
    /// A consonant, perhaps with marks.
    Consonant,
    /// Then a linker: another consonant belongs to it.
    Linked,
}

impl Clusters {
    /// Whether the next character starts a cluster.
    fn starts(&mut self, next: Class) -> bool {
        let starts = self.last.is_none_or(|last| self.parts(last, next));
        self.picture = match (next, self.picture) {
            (Class::Pictograph | Class::Emoji, _) => Picture::Shown,
            (Class::Extend | Class::Linker | Class::NonJoiner, Picture::Shown) => Picture::Shown,
            (Class::Joiner, Picture::Shown) => Picture::Joined,
            _ => Picture::None,
        };
        self.conjunct = match (next, self.conjunct) {
            (Class::Consonant, _) => Conjunct::Consonant,
            (_, Conjunct::None) => Conjunct::None,
            (Class::Linker, _) => Conjunct::Linked,
            (Class::Extend | Class::Joiner, conjunct) => conjunct,
            _ => Conjunct::None,
        };
        self.half_flag = next == Class::Regional && !self.half_flag;
        self.last = Some(next);
        starts
    }

    /// Whether there is a boundary between two characters: rules GB3 to GB999, in their order.
    fn parts(&self, last: Class, next: Class) -> bool {
        use Class::{
            CarriageReturn, ClosedSyllable, Consonant, Control, Emoji, Extend, Format, Joiner,
            Leading, LineFeed, Linker, NonJoiner, Pictograph, Prepend, Regional, SpacingMark,
            Syllable, Trailing, Vowel,
        };
        match (last, next) {
            (CarriageReturn, LineFeed) => false,
            (CarriageReturn | LineFeed | Control | Format, _)
            | (_, CarriageReturn | LineFeed | Control | Format) => true,
            (Leading, Leading | Vowel | Syllable | ClosedSyllable)
            | (Syllable | Vowel, Vowel | Trailing)
            | (ClosedSyllable | Trailing, Trailing)
            | (_, Extend | Linker | NonJoiner | Joiner | SpacingMark)
            | (Prepend, _) => false,
            (_, Consonant) => self.conjunct != Conjunct::Linked,
            (Joiner, Pictograph | Emoji) => self.picture != Picture::Joined,
            (Regional, Regional) => !self.half_flag,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn theirs(text: &str) -> usize {
        text.graphemes(true).count()
    }

    #[test]
    fn counts_what_a_person_sees() {
        for (text, expected) in [
            ("", 0),
            ("a", 1),
            ("\r\n", 1),
            ("\n\r", 2),
            ("a\r\n\r\nb", 4),
            ("\r\r\n", 2),
            ("é", 1),
            ("e\u{301}", 1),
            ("张伟", 2),
            ("한국", 2),
            ("\u{1112}\u{1161}\u{11ab}", 1),
            ("กำ", 1),
            ("क्षि", 1),
            ("🇵🇭🇲🇽", 2),
            ("🇵🇭🇲", 2),
            ("👍🏽", 1),
            ("👩‍🚀", 1),
            ("1\u{fe0f}\u{20e3}", 1),
            ("é\r\n", 2),
        ] {
            assert_eq!(count(text), expected, "{text:?}");
            assert_eq!(theirs(text), expected, "{text:?}");
        }
    }

    #[test]
    fn agrees_with_unicodes_own_examples() {
        let examples = include_str!("../../tests/data/grapheme_break.txt");
        let mut tested = 0;
        for line in examples.lines().filter(|line| !line.starts_with('#')) {
            let text: String = line
                .split([' ', '÷'])
                .filter(|code| !code.is_empty())
                .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
                .collect();
            assert_eq!(count(&text), line.split('÷').count(), "{line}");
            tested += 1;
        }
        assert_eq!(tested, 766);
    }

    /// One character of each class, and of those that behave in a way of their own.
    const OF_EACH_CLASS: &str = "a\r\n\u{1}\u{ad}\u{301}\u{94d}\u{378}\u{200c}\u{200d}\u{903}\u{600}क©👍🇵\u{1100}\u{1161}\u{11a8}가각\u{e000}\u{50000}\u{1f3fb}";

    #[test]
    fn agrees_on_every_sequence_of_four_classes() {
        assert_eq!(unicode_segmentation::UNICODE_VERSION, (17, 0, 0));
        let characters: Vec<char> = OF_EACH_CLASS.chars().collect();
        let mut text = String::new();
        for mut number in 0..characters.len().pow(4) {
            text.clear();
            for _ in 0..4 {
                text.push(characters[number % characters.len()]);
                number /= characters.len();
            }
            assert_eq!(count(&text), theirs(&text), "{text:?}");
        }
    }

    /// Whether a character is one for itself here, in surroundings in which every class that matters shows itself.
    fn agrees_on(character: char) -> bool {
        let mut text = String::new();
        for (before, after) in [
            ("a", "\u{903}"),
            ("a", "a"),
            ("क\u{94d}", "\u{94d}क"),
            ("क", "क"),
            ("👍\u{200d}", "\u{200d}👍"),
            ("👍", "\u{200d}👍"),
            ("\u{1100}", "\u{1161}"),
            ("\u{1161}", "\u{11a8}"),
            ("\u{11a8}", "\u{11a8}"),
            ("🇵", "🇭"),
        ] {
            text.push('\n');
            text.push_str(before);
            text.push(character);
            text.push_str(after);
        }
        count(&text) == theirs(&text)
    }

    /// Where that crate, which is at Unicode 17, differs: all of these are new in 18, or no longer kept for emoji.
    const NEW: [(u32, u32); 16] = [
        (0x5C8, 0x5C9),
        (0xB53, 0xB54),
        (0x1ADE, 0x1ADF),
        (0x1AEC, 0x1AF0),
        (0x10ECB, 0x10ECF),
        (0x10EF0, 0x10EF9),
        (0x11B0A, 0x11B0A),
        (0x11DF0, 0x11DF1),
        (0x1D127, 0x1D128),
        (0x1D250, 0x1D252),
        (0x1D25B, 0x1D25C),
        (0x1D25F, 0x1D25F),
        (0x1D280, 0x1D281),
        (0x1F1AE, 0x1F1AE),
        (0x1F7DA, 0x1F7DB),
        (0x1F7F1, 0x1F7FF),
    ];

    #[test]
    fn agrees_on_every_character_but_those_new_in_unicode_18() {
        // Of the ideographs and the empty planes, where nothing happens, every hundredth will do.
        let dull = |code: u32| matches!(code, 0x3400..0xA000 | 0x20000..0xE0000 | 0xE1000..);
        let mut differ: Vec<(u32, u32)> = Vec::new();
        for character in '\0'..=char::MAX {
            let code = u32::from(character);
            if dull(code) && !code.is_multiple_of(101) || agrees_on(character) {
                continue;
            }
            match differ.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => differ.push((code, code)),
            }
        }
        assert_eq!(differ, NEW);
    }

    #[test]
    fn longer_says_by_how_much_and_only_if_so() {
        assert_eq!(longer_than("12345", 5), None);
        assert_eq!(longer_than("12345", 4), Some(5));
        assert_eq!(longer_than("马尼拉", 3), None);
        assert_eq!(longer_than("马尼拉", 2), Some(3));
    }

    proptest! {
        #[test]
        fn agrees_on_any_text(text in any::<String>()) {
            prop_assert_eq!(count(&text), theirs(&text));
        }

        #[test]
        fn splits_where_a_character_ends(text in any::<String>(), limit in 0_usize..9) {
            let (first, rest) = split_after(&text, limit);
            let theirs: Vec<&str> = text.graphemes(true).collect();
            let theirs = theirs.split_at(limit.min(theirs.len()));
            prop_assert_eq!((first, rest), (&*theirs.0.concat(), &*theirs.1.concat()));
        }

        #[test]
        fn agrees_on_texts_that_are_all_corner(
            picks in prop::collection::vec(0..23_usize, 0..40),
        ) {
            let characters: Vec<char> = OF_EACH_CLASS.chars().collect();
            let text: String = picks.into_iter().map(|pick| characters[pick]).collect();
            prop_assert_eq!(count(&text), theirs(&text));
        }
    }
}
