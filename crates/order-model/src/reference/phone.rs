//! Phone numbers by country: calling codes, what is dialled before a number, and what national numbers look like.
//!
//! The patterns are libphonenumber's general ones: they know lengths and first digits, not which numbers are
//! in use. Hence a number is plausible, never valid. Countries that share a calling code are a *zone*: they
//! share the pattern too, since a phone crosses such borders more freely than others.

use std::sync::OnceLock;

use super::country;
use super::data::phone::{LENGTHS, ROWS, SHARED};
use super::pattern::Pattern;
use crate::text::split::{contains, parts};

/// The longest of what is dialled before a number: `0011` in Australia, `044` in Mexico.
const MAX_EXIT: usize = 4;
const MAX_TRUNK: usize = 3;
/// How many digits at most say to which country of a zone a number belongs.
const MAX_LEADING: usize = 5;

/// The numbers of one country.
#[derive(Debug)]
pub(crate) struct Phones {
    /// The calling code, without +.
    pub(crate) code: &'static str,
    /// A mobile number, without trunk prefix, in the groups in which it is written behind the calling code.
    pub(crate) example: &'static str,
    /// What is dialled before a number within the country.
    trunk: Pattern,
    /// What is dialled before a foreign number, beside 00.
    exit: Pattern,
    national: Pattern,
    /// Numbers that are written otherwise from abroad.
    local: Pattern,
}

/// How digits can be read as a number of one country.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Interpretations {
    /// Bit `n`: the national significant number may begin with digit `n`.
    pub(crate) starts: u32,
    /// They may be a number that is written otherwise from abroad.
    pub(crate) local: bool,
}

/// How many readings somebody wants to know of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Any,
    All,
}

impl Interpretations {
    fn are_enough(self, wanted: Wanted) -> bool {
        wanted == Wanted::Any && self.any()
    }

    /// Whether there is any.
    pub(crate) fn any(self) -> bool {
        self.starts != 0 || self.local
    }

    fn add(&mut self, other: Self) {
        self.starts |= other.starts;
        self.local |= other.local;
    }
}

impl Phones {
    /// The numbers of a country, by its alpha-2 code; `None` where it has none of its own. They are read when they are first
    /// asked for.
    pub(crate) fn of(country: &str) -> Option<&'static Self> {
        static READ: [OnceLock<Option<Phones>>; LENGTHS.len()] = [const { OnceLock::new() }; _];
        let index = country::position_of_taken(country)?;
        READ.get(index)?.get_or_init(|| Self::read(index)).as_ref()
    }

    fn read(index: usize) -> Option<Self> {
        let (cells, local, example) = match row(index)? {
            Row::Own(cells) => (cells, cells.local, cells.example),
            Row::Part {
                zone,
                local,
                example,
                ..
            } => match row(country::position(zone)?)? {
                Row::Own(cells) => (cells, local, example),
                Row::Part { .. } => return None,
            },
        };
        Some(Self {
            code: cells.code,
            example,
            trunk: pattern(cells.trunk),
            exit: pattern(cells.exit),
            national: pattern(cells.national),
            local: pattern(local),
        })
    }

    /// The readings of digits as they are dialled within the country: national, or international in its ways. All of
    /// them, or one if that is enough.
    pub(crate) fn dialled(&self, digits: &[u8], wanted: Wanted) -> Interpretations {
        let mut found = self.national(digits, 0, wanted);
        for length in [0].into_iter().chain(2..=MAX_EXIT) {
            if found.are_enough(wanted) {
                break;
            }
            if length == 0 || self.is_exit(digits, length) {
                found.add(self.international(digits, length, wanted));
            }
        }
        found
    }

    /// The readings of digits that have the calling code at `start`.
    pub(crate) fn international(
        &self,
        digits: &[u8],
        start: usize,
        wanted: Wanted,
    ) -> Interpretations {
        let has_code = digits
            .get(start..)
            .is_some_and(|rest| rest.starts_with(self.code.as_bytes()));
        if has_code {
            self.national(digits, start + self.code.len(), wanted)
        } else {
            Interpretations::default()
        }
    }

    /// The readings of digits that are a national number from `start` on, with or without a trunk prefix.
    fn national(&self, digits: &[u8], start: usize, wanted: Wanted) -> Interpretations {
        let mut found = Interpretations::default();
        let after = digits.get(start..).unwrap_or_default();
        for length in 0..=MAX_TRUNK {
            let Some((before, number)) = after.split_at_checked(length) else {
                break;
            };
            if found.are_enough(wanted) {
                break;
            }
            if length > 0 && !self.is_trunk(digits, start, before) {
                continue;
            }
            if self.national.matches(number) {
                found.starts |= 1 << (start + length);
            }
            found.local |= !found.are_enough(wanted) && self.local.matches(number);
        }
        found
    }

    /// Whether digits behind what stands before `start` are a trunk prefix: everywhere, or behind the calling code alone.
    fn is_trunk(&self, digits: &[u8], start: usize, before: &[u8]) -> bool {
        let with_code = start.checked_sub(self.code.len());
        let with_code = with_code.and_then(|from| digits.get(from..start + before.len()));
        self.trunk.matches(before) || with_code.is_some_and(|both| self.trunk.matches(both))
    }

    /// Whether the first digits are what is dialled before a foreign number.
    fn is_exit(&self, digits: &[u8], length: usize) -> bool {
        digits
            .get(..length)
            .is_some_and(|before| before == b"00" || self.exit.matches(before))
    }

    /// The other country whose number the digits seem to be, which begin with what is dialled here before foreign numbers.
    pub(crate) fn abroad(&self, digits: &[u8]) -> Option<&'static str> {
        let rests = (2..=MAX_EXIT)
            .filter(|length| self.is_exit(digits, *length))
            .filter_map(|length| digits.get(length..));
        rests
            .filter(|rest| !rest.starts_with(self.code.as_bytes()))
            .find_map(country_of_number)
    }
}

/// Whether people of one country have numbers of the other: overseas departments, and countries within another's post.
pub(crate) fn share(country: &str, other: &str) -> bool {
    parts(SHARED, b'|').any(|group| contains(group, country) && contains(group, other))
}

/// The country whose number the digits seem to be, which begin with a calling code. In a zone it is the one that the
/// first digits name, otherwise the one whose row the others refer to.
pub(crate) fn country_of_number(digits: &[u8]) -> Option<&'static str> {
    let (country_of_number, start) = rows().find_map(|(country, row)| {
        let (code, _) = slot(row);
        if !digits.starts_with(code.as_bytes()) {
            return None;
        }
        let phones = Phones::of(country)?;
        let starts = phones.international(digits, 0, Wanted::All).starts;
        (starts != 0).then_some((country, starts.trailing_zeros()))
    })?;
    let national = digits.get(start as usize..)?;
    let leads = |leading| {
        let leading = pattern(leading);
        (1..=MAX_LEADING)
            .filter_map(|length| national.get(..length))
            .any(|first| leading.matches(first))
    };
    let part = rows().find(|(_, row)| {
        row.starts_with(country_of_number)
            && matches!(parse(row), Some(Row::Part { leading, .. }) if leads(leading))
    });
    Some(part.map_or(country_of_number, |(country, _)| country))
}

/// One row of the table.
enum Row {
    /// Of a country that needs no other's row.
    Own(Cells),
    /// Of a country whose numbers are in the row of `zone`.
    Part {
        zone: &'static str,
        leading: &'static str,
        local: &'static str,
        example: &'static str,
    },
}

/// The cells of a row of the first sort; all but the code and the example are patterns.
#[derive(Clone, Copy)]
struct Cells {
    code: &'static str,
    trunk: &'static str,
    exit: &'static str,
    national: &'static str,
    local: &'static str,
    example: &'static str,
}

/// The row of the country at this place in the list of countries.
fn row(index: usize) -> Option<Row> {
    let before = LENGTHS.get(..index)?;
    let start = before.iter().map(|length| usize::from(*length)).sum();
    parse(text(start, *LENGTHS.get(index)?)?)
}

/// The pattern in a cell; one that nothing matches where the cell is empty.
fn pattern(cell: &str) -> Pattern {
    let read = Pattern::parse(cell).filter(|_| !cell.is_empty());
    read.unwrap_or_default()
}

/// The rows as they stand in the table, with their countries.
fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut start = 0;
    country::taken()
        .zip(LENGTHS)
        .filter_map(move |(country, length)| {
            let row = text(start, *length)?;
            start += usize::from(*length);
            (!row.is_empty()).then_some((country, row))
        })
}

fn text(start: usize, length: u16) -> Option<&'static str> {
    ROWS.get(start..start + usize::from(length))
}

fn parse(row: &'static str) -> Option<Row> {
    let (first, mut rest) = slot(row);
    let mut next = || {
        let (slot, after) = slot(rest);
        rest = after;
        slot
    };
    // A calling code, or a country.
    Some(if first.as_bytes().first()?.is_ascii_digit() {
        Row::Own(Cells {
            code: first,
            trunk: next(),
            exit: next(),
            national: next(),
            local: next(),
            example: rest,
        })
    } else {
        Row::Part {
            zone: first,
            leading: next(),
            local: next(),
            example: rest,
        }
    })
}

/// The first slot of a row, and the slots after it.
fn slot(row: &'static str) -> (&'static str, &'static str) {
    // Cells are short: this is faster than a search that is ready for long ones.
    let end = row.bytes().position(|byte| byte == b' ');
    end.and_then(|end| Some((row.get(..end)?, row.get(end + 1..)?)))
        .unwrap_or((row, ""))
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::string::string_regex;
    use proptest::test_runner::TestRunner;

    use super::*;

    #[test]
    fn every_pattern_is_one_that_the_matcher_reads() {
        let mut runner = TestRunner::deterministic();
        let mut count = 0;
        for (country, row) in rows() {
            let patterns = match parse(row).unwrap() {
                Row::Own(cells) => [cells.national, cells.trunk, cells.exit, cells.local],
                Row::Part { leading, local, .. } => [leading, local, "", ""],
            };
            for pattern in patterns {
                let texts = string_regex(&pattern.replace(r"\d", "[0-9]")).unwrap();
                let read = Pattern::parse(pattern).unwrap();
                for _ in 0..20 {
                    let text = texts.new_tree(&mut runner).unwrap().current();
                    assert!(read.matches(text.as_bytes()), "{country} {pattern} {text}");
                }
            }
            count += 1;
        }
        assert_eq!(count, 243);
    }

    #[test]
    fn what_is_dialled_first_is_no_longer_than_is_looked_for() {
        let mut runner = TestRunner::deterministic();
        for (country, row) in rows() {
            let Row::Own(cells) = parse(row).unwrap() else {
                continue;
            };
            for (pattern, most) in [(cells.trunk, MAX_TRUNK), (cells.exit, MAX_EXIT)] {
                let texts = string_regex(&pattern.replace(r"\d", "[0-9]")).unwrap();
                for _ in 0..20 {
                    let text = texts.new_tree(&mut runner).unwrap().current();
                    assert!(text.len() <= most, "{country} {pattern} {text}");
                }
            }
        }
    }

    #[test]
    fn no_calling_code_begins_another() {
        let codes: Vec<&str> = rows()
            .map(|(_, row)| slot(row).0)
            .filter(|code| code.starts_with(|first: char| first.is_ascii_digit()))
            .collect();
        assert_eq!(codes.len(), 205);
        for code in &codes {
            let begun = codes.iter().filter(|other| other.starts_with(code));
            assert_eq!(begun.count(), 1, "{code}");
        }
    }

    #[test]
    fn a_part_of_a_zone_has_its_code_and_its_own_example() {
        let main = Phones::of("US").unwrap();
        let part = Phones::of("KY").unwrap();
        let national = |phones: &Phones| format!("{:?}", phones.national);
        assert_eq!((part.code, national(part)), (main.code, national(main)));
        assert_eq!(part.example, "345 323 1234");
        for country in ["", "us", "AQ", "XX", "USA"] {
            assert!(Phones::of(country).is_none(), "{country}");
        }
    }
}
