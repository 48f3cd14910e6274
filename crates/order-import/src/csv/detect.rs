//! What separates the cells of a text file: told by how even its rows are, over many of them.

use std::collections::BTreeMap;

use super::dialect::{Dialect, SEPARATORS};
use super::reader::CsvReader;
use crate::table::Record;

/// So many rows are looked at.
const ROWS: usize = 500;

/// How a file looks that is read with some separator.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Fit {
    score: f64,
    /// Whether there are several columns, and all quotes were closed.
    is_closed: bool,
    /// Whether nearly all rows are as wide as most are.
    is_even: bool,
}

impl Fit {
    fn rank(self) -> (bool, f64) {
        (self.is_closed, self.score)
    }
}

impl Dialect {
    /// The dialect of a file that begins with `sample`. `is_whole` says whether that is all of it; `is_known` whether a cell is the name of a
    /// column.
    ///
    /// ```
    /// use order_import::csv::Dialect;
    ///
    /// let text = "order;price;note\n1;1,5;a\n2;2,5;b\n";
    /// assert_eq!(Dialect::detect(text, true, &|_| false).separator, b';');
    /// ```
    #[must_use]
    pub fn detect(sample: &str, is_whole: bool, is_known: &dyn Fn(&str) -> bool) -> Self {
        if let Some(separator) = named_separator(sample) {
            return Self {
                has_separator_line: true,
                ..Self::of(separator)
            };
        }
        let best = |has_quotes: bool| {
            let dialects = SEPARATORS.map(|separator| Self {
                has_quotes,
                ..Self::of(separator)
            });
            let fits = dialects.map(|dialect| (dialect.fit(sample, is_whole, is_known), dialect));
            // Of those that are as good, the first.
            let better = |best: (Fit, Self), other: (Fit, Self)| {
                if other.0.rank() > best.0.rank() {
                    other
                } else {
                    best
                }
            };
            fits.into_iter().reduce(better)
        };
        let quoted = best(true);
        match quoted {
            Some((fit, dialect)) if fit.is_closed => dialect,
            // A quote that is not closed is a character like any other where the rows are even then; else it is a mistake, which the reader says.
            _ => match best(false) {
                Some((fit, dialect)) if fit.is_even => dialect,
                _ => quoted.map_or(Self::of(b','), |(_, dialect)| dialect),
            },
        }
    }

    fn fit(self, sample: &str, is_whole: bool, is_known: &dyn Fn(&str) -> bool) -> Fit {
        let mut widths: Vec<usize> = Vec::new();
        let mut known = 0;
        let mut take = |record: &Record| {
            if widths.len() < ROWS && !record.is_blank() {
                widths.push(record.width());
                if record.width() > 1 && widths.len() <= 20 {
                    known = known.max(record.cells().filter(|cell| is_known(cell)).count());
                }
            }
        };
        let mut reader = CsvReader::new(self);
        let read = reader.read(sample, &mut take);
        let overrun = reader.overrun_cells;
        // The last row of a part of a file may be a part of a row.
        let finished = match (read, is_whole) {
            (Ok(()), true) => reader.finish(&mut take),
            (read, _) => read,
        };
        let overrun = small(overrun) / small(widths.len().max(1));
        let (share, width) = evenness(&widths);
        Fit {
            score: share + 0.02 * width + 0.1 * small(known) - overrun.min(1.0),
            is_closed: finished.is_ok() && share > 0.0,
            is_even: share > 0.98,
        }
    }
}

/// The share of the rows that are as wide as most are, and how wide they are, up to 25.
fn evenness(widths: &[usize]) -> (f64, f64) {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for width in widths {
        *counts.entry(*width).or_default() += 1;
    }
    let usual = counts
        .into_iter()
        .filter(|(width, _)| *width > 1)
        .max_by_key(|(_, count)| *count);
    let Some((width, count)) = usual else {
        return (0.0, 0.0);
    };
    let share = small(count) / small(widths.len().max(1));
    (share, small(width.min(25)))
}

/// A count as a number to weigh with.
fn small(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The separator that the first line names.
fn named_separator(sample: &str) -> Option<u8> {
    let line = sample.split(['\r', '\n']).next()?.trim_matches('"');
    let named = line
        .strip_prefix("sep=")
        .or_else(|| line.strip_prefix("SEP="))?;
    match named.as_bytes() {
        [separator] if separator.is_ascii() => Some(*separator),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn separator(text: &str) -> char {
        char::from(Dialect::detect(text, true, &|_| false).separator)
    }

    #[test]
    fn separators_are_told_by_evenness() {
        for (text, expected) in [
            ("a,b\n1,2\n", ','),
            ("a;b\n1,5;2,5\n3,5;4,5\n", ';'),
            ("name;price\nA;1,5\nB;2,5\nC;3,5\n", ';'),
            ("\"Last, first\";\"City, state\"\n\"a, b\";\"c, d\"\n", ';'),
            ("a\tb, c\n1\t2, 3, 4\n", '\t'),
            ("a|b\n1, 2|3\n", '|'),
            (
                "Export of orders, made today; by us\n\na;b;c\n1;2,0;3\n4;5,0;6\n",
                ';',
            ),
            ("a,b\n\"1\n2\n3;4;5\",2\n\"x\ny;z\",3\n", ','),
            ("only\none\ncolumn\n", ','),
            ("sep=|\na|b,c,d,e\n", '|'),
            ("", ','),
        ] {
            assert_eq!(separator(text), expected, "{text:?}");
        }
    }

    #[test]
    fn known_names_decide_where_evenness_does_not() {
        let text = "Order No.;Qty,SKU\n1;2,3\n4;5,6\n";
        let known = |name: &'static str| move |cell: &str| cell == name;
        assert_eq!(
            Dialect::detect(text, true, &known("Order No.")).separator,
            b';'
        );
        assert_eq!(Dialect::detect(text, true, &known("SKU")).separator, b',');
    }

    #[test]
    fn quotes_that_are_no_quotes_are_characters() {
        let text = "size\tname\n\"5\tpipe\n\"6 inch\ttube\n\"7\tx\n";
        let dialect = Dialect::detect(text, true, &|_| false);
        assert!(!dialect.has_quotes);
        assert_eq!(dialect.separator, b'\t');
    }

    #[test]
    fn a_sample_may_end_within_a_row() {
        let text = "a;b\n1;2\n3;\"4, 5, 6, 7";
        assert_eq!(Dialect::detect(text, false, &|_| false), Dialect::of(b';'));
    }
}
