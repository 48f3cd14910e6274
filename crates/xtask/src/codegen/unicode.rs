//! The classes of characters: `data/unicode.tsv` to runs of bytes that order-model's `table::unicode` reads.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::list;
use super::source::Source;

/// The classes of the list; their numbers are those in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Class {
    Format,
    Extend,
    Linker,
    SpacingMark,
    Prepend,
    Consonant,
    Pictograph,
    Emoji,
    Unassigned,
}

/// Unassigned gaps that are shorter are left out: they would be as large as the rest of the table together.
const SHORTEST_GAP: u32 = 16;

/// A look-up starts at one of the places in the index, and reads at most so many runs.
const RUNS_PER_PLACE: usize = 32;

/// Characters of one class that follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct Run {
    #[serde(deserialize_with = "code_point")]
    first: u32,
    #[serde(deserialize_with = "code_point")]
    last: u32,
    class: Class,
}

fn code_point<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    u32::from_str_radix(&String::deserialize(deserializer)?, 16).map_err(D::Error::custom)
}

pub(super) fn characters(data: &Path) -> Result<String> {
    let mut runs = list::read(&data.join("unicode.tsv"), |run: &Run| {
        run.first <= run.last && run.last < 0x11_0000
    })?;
    runs.retain(|run| run.class != Class::Unassigned || run.last - run.first + 1 >= SHORTEST_GAP);
    let (bytes, index) = encode(&runs)?;
    let mut source = Source::of("unicode.tsv");
    source.bytes(
        "RUNS",
        "For every run: the distance from the end of the one before, the length (up to 15, or 0 and then a number) and\n\
         the class in one byte.",
        &bytes,
    );
    source.constant(
        "INDEX",
        "Places to start at: where a run ends, and where in `RUNS` the next one stands.",
        "&[(u32, u16)]",
        &format!("&{index:?}"),
    );
    Ok(source.finish())
}

/// Where a run ends, and where in the bytes the next one stands.
type Place = (u32, u16);

fn encode(runs: &[Run]) -> Result<(Vec<u8>, Vec<Place>)> {
    let mut bytes = Vec::new();
    let mut index = Vec::new();
    let mut end = 0;
    for (count, run) in runs.iter().enumerate() {
        if count > 0 && count % RUNS_PER_PLACE == 0 {
            index.push((end, u16::try_from(bytes.len())?));
        }
        let gap = run.first.checked_sub(end);
        number(
            gap.with_context(|| format!("{:06X} is in two runs", run.first))?,
            &mut bytes,
        )?;
        let length = run.last + 1 - run.first;
        let class = run.class as u8;
        match u8::try_from(length) {
            Ok(length @ 1..16) => bytes.push(length << 4 | class),
            _ => {
                bytes.push(class);
                number(length, &mut bytes)?;
            }
        }
        end = run.last + 1;
    }
    Ok((bytes, index))
}

/// A number in one to three bytes; what most distances are takes one.
fn number(number: u32, bytes: &mut Vec<u8>) -> Result<()> {
    let [_, high, middle, low] = number.to_be_bytes();
    if number < 192 {
        bytes.push(low);
    } else if number < 12_480 {
        let [_, _, middle, low] = (number - 192).to_be_bytes();
        bytes.extend([192 + middle, low]);
    } else {
        ensure!(high < 16, "{number} is too large for the table");
        bytes.extend([240 + high, middle, low]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::fs;
    use std::path::PathBuf;

    use icu_properties::props::{
        DefaultIgnorableCodePoint, EmojiPresentation, ExtendedPictographic, GeneralCategory,
        GraphemeClusterBreak as Break, IndicConjunctBreak,
    };
    use icu_properties::{CodePointMapData, CodePointSetData};

    use super::*;

    const HEADER: &str = "\
        # Characters that may not be parted from a neighbour (UAX #29), that are not seen, that are emoji, or that nobody has\n\
        # assigned: ranges of code points of Unicode 18.0.\n\
        # Made from the crate icu_properties 2.4.0 (Unicode-3.0): Grapheme_Cluster_Break, Indic_Conjunct_Break, General_Category,\n\
        # Extended_Pictographic, Emoji_Presentation, Default_Ignorable_Code_Point.\n\
        # Left out, since order-model's code has them: controls, joiners, Hangul, regional indicators, private use, surrogates.\n\
        # Three linkers (U+1CF5, U+1CF6, U+11A3A) are left out: they belong to no character before them, and are linkers since 18.0 alone.\n\
        # A code point that is reserved for a pictograph counts as an emoji: nearly all that are added are.\n\
        # To renew it: cargo test -p xtask -- --ignored renew_the_list_of_characters\n\
        first\tlast\tclass\n";

    fn path() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("data/unicode.tsv")
    }

    /// What the properties say of one code point; `None` where it is like most, or in the code.
    fn class(code: u32) -> Option<&'static str> {
        let conjunct = CodePointMapData::<IndicConjunctBreak>::new().get32(code);
        let pictograph = CodePointSetData::new::<ExtendedPictographic>().contains32(code);
        let category = CodePointMapData::<GeneralCategory>::new().get32(code);
        let unassigned = category == GeneralCategory::Unassigned;
        let linker = conjunct == IndicConjunctBreak::Linker;
        match CodePointMapData::<Break>::new().get32(code) {
            _ if code < 0xA0 || matches!(code, 0x200C | 0x200D) => None,
            Break::L | Break::V | Break::T | Break::LV | Break::LVT => None,
            Break::RegionalIndicator => None,
            Break::Control if category == GeneralCategory::Surrogate => None,
            Break::Control => Some("format"),
            Break::Extend if linker => Some("linker"),
            Break::Extend => Some("extend"),
            Break::SpacingMark => Some("spacing_mark"),
            Break::Prepend => Some("prepend"),
            _ if conjunct == IndicConjunctBreak::Consonant => Some("consonant"),
            _ if pictograph
                && (unassigned
                    || CodePointSetData::new::<EmojiPresentation>().contains32(code)) =>
            {
                Some("emoji")
            }
            _ if pictograph => Some("pictograph"),
            _ if unassigned => Some("unassigned"),
            _ => None,
        }
    }

    fn list() -> String {
        let mut out = HEADER.to_owned();
        let mut first = 0;
        for code in 1..=0x11_0000 {
            let before = class(code - 1);
            if code < 0x11_0000 && class(code) == before {
                continue;
            }
            if let Some(class) = before {
                writeln!(out, "{first:06X}\t{:06X}\t{class}", code - 1).unwrap();
            }
            first = code;
        }
        out
    }

    #[test]
    fn the_list_is_what_its_source_says() {
        assert!(
            fs::read_to_string(path()).unwrap() == list(),
            "data/unicode.tsv differs from icu_properties: its header says how to renew it"
        );
    }

    #[test]
    #[ignore = "writes data/unicode.tsv"]
    fn renew_the_list_of_characters() {
        fs::write(path(), list()).unwrap();
    }

    /// What the arithmetic in order-model's `table::unicode` takes for invisible, beyond the class `format`.
    #[test]
    fn ignorable_characters_that_are_no_format_are_these() {
        let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        let others: Vec<_> = ignorable
            .iter_ranges()
            .flatten()
            .filter(|code| class(*code) != Some("format"))
            .collect();
        let mut known = vec![
            0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x200C, 0x200D,
            0x3164,
        ];
        known.extend(0xFE00..=0xFE0F);
        known.push(0xFFA0);
        known.extend(0xE0020..=0xE007F);
        known.extend(0xE0100..=0xE01EF);
        assert_eq!(others, known);
    }

    #[test]
    fn numbers_take_one_to_three_bytes() {
        for (value, expected) in [
            (0, vec![0]),
            (191, vec![191]),
            (192, vec![192, 0]),
            (12_479, vec![239, 255]),
            (12_480, vec![240, 48, 192]),
            (0xF_FFFF, vec![255, 255, 255]),
        ] {
            let mut bytes = Vec::new();
            number(value, &mut bytes).unwrap();
            assert_eq!(bytes, expected, "{value}");
        }
        assert!(number(0x10_0000, &mut Vec::new()).is_err());
    }

    #[test]
    fn runs_that_overlap_are_refused() {
        let run = |first, last| Run {
            first,
            last,
            class: Class::Extend,
        };
        assert!(encode(&[run(0x300, 0x310), run(0x311, 0x320)]).is_ok());
        assert!(encode(&[run(0x300, 0x310), run(0x310, 0x320)]).is_err());
    }
}
