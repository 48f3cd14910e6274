//! Reading rows piece by piece: no more is held than the row that is being read.

use memchr::{memchr, memchr3};

use super::dialect::Dialect;
use crate::table::Record;

/// A row longer than this is one whose quote was never closed.
const LONGEST_RECORD: usize = 1 << 20;

/// A quote was opened in this row, and never closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnclosedQuote {
    /// The row's number, from 1.
    pub row: u32,
}

/// Reads rows from text that comes in pieces.
///
/// A row is a record, not a line: there may be line breaks between quotes, and a row ends with CR, LF or both. Rows are counted as a
/// spreadsheet program counts them, blank ones too. A quote within a cell that does not begin with one is a character like any other.
///
/// ```
/// use order_import::csv::{CsvReader, Dialect};
///
/// let mut rows = Vec::new();
/// let mut reader = CsvReader::new(Dialect::of(b','));
/// for piece in ["a,\"b", "\n\"\"c\"", "\"\"\r", "\n\n7"] {
///     reader.read(piece, &mut |record| rows.push((record.number, record.cells().map(str::to_owned).collect::<Vec<_>>())))?;
/// }
/// reader.finish(&mut |record| rows.push((record.number, vec![record.cell(0).to_owned()])))?;
/// assert_eq!(rows[0], (1, vec!["a".to_owned(), "b\n\"c\"".to_owned()]));
/// assert_eq!(rows[2], (3, vec!["7".to_owned()]));
/// # Ok::<(), order_import::csv::UnclosedQuote>(())
/// ```
#[derive(Debug)]
pub struct CsvReader {
    dialect: Dialect,
    record: Record,
    state: State,
    /// Whether the record before this one was the line that names the separator, which no program counts.
    skips_first: bool,
    /// How many cells went on behind their closing quote, which none does that a program wrote.
    pub(super) overrun_cells: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Plain,
    Quoted,
    /// After a quote within quotes: it was the last one, or the first of two that stand for one.
    QuoteSeen,
    /// After a CR: an LF belongs to it.
    ReturnSeen,
}

impl CsvReader {
    /// A reader at the beginning of a file.
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        let mut record = Record::default();
        record.number = 1;
        Self {
            dialect,
            record,
            state: State::CellStart,
            skips_first: dialect.has_separator_line,
            overrun_cells: 0,
        }
    }

    /// Reads the next piece of the file; `take` gets every row that ends in it.
    ///
    /// # Errors
    /// Where a row is longer than any: a quote was not closed.
    pub fn read(
        &mut self,
        piece: &str,
        take: &mut dyn FnMut(&Record),
    ) -> Result<(), UnclosedQuote> {
        let mut rest = piece;
        while let Some(first) = rest.as_bytes().first().copied() {
            rest = match self.state {
                State::CellStart if first == b'"' && self.dialect.has_quotes => {
                    self.state = State::Quoted;
                    from(rest, 1)
                }
                State::CellStart | State::Plain => self.plain(rest, take),
                State::Quoted => self.quoted(rest)?,
                State::QuoteSeen if first == b'"' => {
                    self.record.push_str("\"");
                    self.state = State::Quoted;
                    from(rest, 1)
                }
                State::QuoteSeen => {
                    self.state = State::Plain;
                    let is_end = matches!(first, b'\r' | b'\n') || first == self.dialect.separator;
                    self.overrun_cells += usize::from(!is_end);
                    rest
                }
                State::ReturnSeen => {
                    self.state = State::CellStart;
                    from(rest, usize::from(first == b'\n'))
                }
            };
        }
        Ok(())
    }

    /// The file has ended: `take` gets its last row, if that had no line break behind it.
    ///
    /// # Errors
    /// Where a quote was not closed.
    pub fn finish(mut self, take: &mut dyn FnMut(&Record)) -> Result<(), UnclosedQuote> {
        if self.state == State::Quoted {
            return Err(self.unclosed());
        }
        let is_between = matches!(self.state, State::CellStart | State::ReturnSeen);
        if !is_between || self.record.width() > 0 {
            self.end_record(take);
        }
        Ok(())
    }

    fn unclosed(&self) -> UnclosedQuote {
        UnclosedQuote {
            row: self.record.number,
        }
    }

    /// Takes what stands up to the end of a cell.
    fn plain<'p>(&mut self, rest: &'p str, take: &mut dyn FnMut(&Record)) -> &'p str {
        let end = memchr3(self.dialect.separator, b'\n', b'\r', rest.as_bytes());
        let Some((text, after)) = end.and_then(|end| rest.split_at_checked(end)) else {
            self.record.push_str(rest);
            self.state = State::Plain;
            return "";
        };
        self.record.push_str(text);
        match after.as_bytes().first() {
            Some(b'\n' | b'\r') => {
                self.end_record(take);
                if after.starts_with('\r') {
                    self.state = State::ReturnSeen;
                }
            }
            _ => {
                self.record.end_cell();
                self.state = State::CellStart;
            }
        }
        from(after, 1)
    }

    /// Takes what stands up to the next quote.
    fn quoted<'p>(&mut self, rest: &'p str) -> Result<&'p str, UnclosedQuote> {
        let end = memchr(b'"', rest.as_bytes());
        let text = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        if self.record.text().len() + text.len() > LONGEST_RECORD {
            return Err(self.unclosed());
        }
        self.record.push_str(text);
        if end.is_some() {
            self.state = State::QuoteSeen;
        }
        Ok(from(rest, text.len() + usize::from(end.is_some())))
    }

    fn end_record(&mut self, take: &mut dyn FnMut(&Record)) {
        self.record.end_cell();
        self.state = State::CellStart;
        if self.skips_first {
            self.skips_first = false;
        } else {
            take(&self.record);
            self.record.number = self.record.number.saturating_add(1);
        }
        self.record.clear();
    }
}

/// What stands from an ASCII character on.
fn from(text: &str, start: usize) -> &str {
    text.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Rows = Vec<(u32, Vec<String>)>;

    fn rows(pieces: &[&str], dialect: Dialect) -> Result<Rows, UnclosedQuote> {
        let mut rows = Vec::new();
        let mut take = |record: &Record| {
            rows.push((record.number, record.cells().map(str::to_owned).collect()));
        };
        let mut reader = CsvReader::new(dialect);
        for piece in pieces {
            reader.read(piece, &mut take)?;
        }
        reader.finish(&mut take)?;
        Ok(rows)
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        let rows = rows(&[text], Dialect::of(b',')).unwrap();
        rows.into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn quotes_and_line_breaks() {
        for (text, expected) in [
            ("", &[][..]),
            ("a,b\n", &[&["a", "b"][..]]),
            ("a,b", &[&["a", "b"]]),
            ("a,\n", &[&["a", ""]]),
            ("a,", &[&["a", ""]]),
            ("\"a\"\"b\",c", &[&["a\"b", "c"]]),
            ("\"a\nb\r\nc\",d\r\n", &[&["a\nb\r\nc", "d"]]),
            ("a\rb\r\nc\nd", &[&["a"], &["b"], &["c"], &["d"]]),
            ("5\" pipe,b\n", &[&["5\" pipe", "b"]]),
            ("\"a\"b,c\n", &[&["ab", "c"]]),
            ("\"\"\n", &[&[""]]),
            ("a\n\nb\n", &[&["a"], &[""], &["b"]]),
            ("a\n\n", &[&["a"], &[""]]),
        ] {
            assert_eq!(cells(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_row() {
        let dialect = Dialect {
            has_separator_line: true,
            ..Dialect::of(b';')
        };
        let rows = rows(&["sep=;\r\na;b\r\n"], dialect).unwrap();
        assert_eq!(rows, [(1, vec!["a".to_owned(), "b".to_owned()])]);
    }

    #[test]
    fn a_quote_that_is_not_closed_is_said_with_its_row() {
        let error = rows(&["a\nb,\"c\nd\n"], Dialect::of(b',')).unwrap_err();
        assert_eq!(error.row, 2);
        let long = format!("\"{}", "x".repeat(2 << 20));
        assert_eq!(rows(&[&long], Dialect::of(b',')).unwrap_err().row, 1);
    }

    fn written(rows: &[Vec<String>], separator: char, line_break: &str) -> String {
        let mut out = String::new();
        for row in rows {
            for (index, cell) in row.iter().enumerate() {
                if index > 0 {
                    out.push(separator);
                }
                out.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
            }
            out.push_str(line_break);
        }
        out
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            table in proptest::collection::vec(proptest::collection::vec("[a\",;\r\n\té王 ]{0,6}", 1..5), 0..8),
            separator in prop_oneof![Just(','), Just(';'), Just('\t'), Just('|')],
            line_break in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        ) {
            let text = written(&table, separator, line_break);
            let read = rows(&[&text], Dialect::of(u8::try_from(separator).unwrap())).unwrap();
            let numbers: Vec<u32> = read.iter().map(|(number, _)| *number).collect();
            prop_assert_eq!(numbers, (1..).take(table.len()).collect::<Vec<u32>>());
            let cells: Vec<Vec<String>> = read.into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(cells, table);
        }

        #[test]
        fn pieces_give_what_the_whole_gives(text in "[ab\",\r\né]{0,40}", cuts in proptest::collection::vec(0_usize..40, 0..5)) {
            let mut cuts: Vec<usize> = cuts.into_iter().filter(|cut| text.is_char_boundary(*cut)).collect();
            cuts.push(0);
            cuts.push(text.len());
            cuts.sort_unstable();
            let pieces: Vec<&str> = cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]).collect();
            prop_assert_eq!(rows(&pieces, Dialect::of(b',')), rows(&[&text], Dialect::of(b',')));
        }
    }
}
