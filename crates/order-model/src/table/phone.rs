//! Phone numbers by country: calling codes, what is dialled before a number, and what national numbers look like.
//!
//! The patterns are libphonenumber's general ones: they know lengths and first digits, not which numbers are
//! in use. Hence a number is plausible, never valid. Countries that share a calling code are a *zone*: they
//! share the pattern too, since a phone crosses such borders more freely than others.

use super::data::country::ALPHA2;
use super::data::phone::{LENGTHS, ROWS};
use super::pattern::matches;
use super::{each, position};

/// The longest of what is dialled before a number: `0011` in Australia, `044` in Mexico.
const MAX_EXIT: usize = 4;
const MAX_TRUNK: usize = 3;
/// How many digits at most say to which country of a zone a number belongs.
const MAX_LEADING: usize = 5;

/// The numbers of one country.
#[derive(Clone, Copy)]
pub(crate) struct Phones {
    /// The calling code, without +.
    pub(crate) code: &'static str,
    /// A mobile number: a national significant number, without trunk prefix.
    pub(crate) example: &'static str,
    trunk: &'static str,
    exit: &'static str,
    national: &'static str,
    local: &'static str,
}

/// How digits can be read as a number of one country.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Readings {
    /// Bit `n`: the national significant number may begin with digit `n`.
    pub(crate) starts: u32,
    /// They may be a number that is written otherwise from abroad.
    pub(crate) local: bool,
}

impl Readings {
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
    /// The numbers of a country, by its alpha-2 code; `None` where it has none of its own.
    pub(crate) fn of(country: &str) -> Option<Self> {
        match row(country)? {
            Row::Own(phones) => Some(phones),
            Row::Part {
                zone,
                local,
                example,
                ..
            } => match row(zone)? {
                Row::Own(phones) => Some(Self {
                    local,
                    example,
                    ..phones
                }),
                Row::Part { .. } => None,
            },
        }
    }

    /// The readings of digits as they are dialled within the country: national, or international in its ways.
    pub(crate) fn dialled(self, digits: &str) -> Readings {
        let mut found = self.national(digits, 0);
        found.add(self.international(digits, 0));
        for length in 2..=MAX_EXIT {
            if self.is_exit(digits, length) {
                found.add(self.international(digits, length));
            }
        }
        found
    }

    /// The readings of digits that have the calling code at `start`.
    pub(crate) fn international(self, digits: &str, start: usize) -> Readings {
        let has_code = digits
            .get(start..)
            .is_some_and(|rest| rest.starts_with(self.code));
        if has_code {
            self.national(digits, start + self.code.len())
        } else {
            Readings::default()
        }
    }

    /// The readings of digits that are a national number from `start` on, with or without a trunk prefix.
    fn national(self, digits: &str, start: usize) -> Readings {
        let mut found = Readings::default();
        for length in 0..=MAX_TRUNK {
            let Some((before, number)) = digits
                .get(start..)
                .and_then(|rest| rest.split_at_checked(length))
            else {
                break;
            };
            if length > 0 && !matches(self.trunk, before) {
                continue;
            }
            if matches(self.national, number) {
                found.starts |= 1 << (start + length);
            }
            found.local |= !number.is_empty() && matches(self.local, number);
        }
        found
    }

    /// Whether the first digits are what is dialled before a foreign number.
    fn is_exit(self, digits: &str, length: usize) -> bool {
        digits
            .get(..length)
            .is_some_and(|before| before == "00" || matches(self.exit, before))
    }

    /// The other country whose number the digits seem to be, which begin with what is dialled here before foreign numbers.
    pub(crate) fn abroad(self, digits: &str) -> Option<&'static str> {
        let rests = (2..=MAX_EXIT)
            .filter(|length| self.is_exit(digits, *length))
            .filter_map(|length| digits.get(length..));
        rests
            .filter(|rest| !rest.starts_with(self.code))
            .find_map(owner)
    }
}

/// The country whose number the digits seem to be, which begin with a calling code. In a zone it is the one that the
/// first digits name, otherwise the one whose row the others refer to.
pub(crate) fn owner(digits: &str) -> Option<&'static str> {
    let (owner, start) = rows().find_map(|(country, row)| match row {
        Row::Own(phones) => {
            let starts = phones.international(digits, 0).starts;
            (starts != 0).then_some((country, starts.trailing_zeros()))
        }
        Row::Part { .. } => None,
    })?;
    let national = digits.get(start as usize..)?;
    let leads = |leading| {
        (1..=MAX_LEADING)
            .filter_map(|length| national.get(..length))
            .any(|first| matches(leading, first))
    };
    let part = rows().find(|(_, row)| {
        matches!(row, Row::Part { zone, leading, .. } if *zone == owner && leads(leading))
    });
    Some(part.map_or(owner, |(country, _)| country))
}

/// One row of the table.
enum Row {
    /// Of a country that needs no other's row.
    Own(Phones),
    /// Of a country whose numbers are in the row of `zone`.
    Part {
        zone: &'static str,
        leading: &'static str,
        local: &'static str,
        example: &'static str,
    },
}

fn row(country: &str) -> Option<Row> {
    let index = position::<2>(ALPHA2, country)?;
    let before = LENGTHS.get(..index)?;
    let start = before.iter().map(|length| usize::from(*length)).sum();
    parse(start, *LENGTHS.get(index)?)
}

/// All rows, with their countries.
fn rows() -> impl Iterator<Item = (&'static str, Row)> {
    let mut start = 0;
    each::<2>(ALPHA2)
        .zip(LENGTHS)
        .filter_map(move |(country, length)| {
            let row = parse(start, *length);
            start += usize::from(*length);
            Some((country, row?))
        })
}

fn parse(start: usize, length: u8) -> Option<Row> {
    let mut cells = ROWS.get(start..start + usize::from(length))?.split(' ');
    let first = cells.next()?;
    let mut cell = || cells.next();
    // A calling code, or a country.
    Some(if first.bytes().all(|byte| byte.is_ascii_digit()) {
        Row::Own(Phones {
            code: first,
            trunk: cell()?,
            exit: cell()?,
            national: cell()?,
            local: cell()?,
            example: cell()?,
        })
    } else {
        Row::Part {
            zone: first,
            leading: cell()?,
            local: cell()?,
            example: cell()?,
        }
    })
}
