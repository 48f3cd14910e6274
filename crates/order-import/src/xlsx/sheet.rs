//! A sheet's rows.

use super::error::WorkbookError;
use super::number::{date, written_out};
use super::shared::{SharedTexts, read_text, without_escapes};
use super::styles::{NumberFormat, Styles, with_zeros};
use super::xml::{Element, Event, Reader};
use crate::table::{CellNote, Merged, Record, Table};

/// No sheet has more columns.
const MOST_COLUMNS: usize = 16_384;

/// What a sheet's cells refer to.
pub(super) struct Context<'w> {
    pub(super) shared: &'w SharedTexts,
    pub(super) styles: &'w Styles,
    pub(super) is_1904: bool,
}

/// What was read of a sheet.
#[derive(Debug, Default)]
pub(super) struct SheetRows {
    pub(super) table: Table,
    /// The columns that are hidden, from 0.
    pub(super) hidden_columns: Vec<usize>,
}

/// Reads rows of a sheet, at most so many that say something.
pub(super) fn read_sheet(
    xml: &str,
    context: &Context<'_>,
    most_rows: usize,
) -> Result<SheetRows, WorkbookError> {
    let mut rows = SheetRows::default();
    let mut row = RowReader {
        context,
        record: Record::default(),
        column: 0,
    };
    let mut reader = Reader::new(xml);
    while let Some(event) = reader.next() {
        match event {
            Event::Start(element) => match element.name {
                "col" => rows.hide_columns(element),
                "row" => row.begin(element),
                "c" => row.cell(element, &mut reader),
                "mergeCell" => rows.merge(element),
                _ => {}
            },
            Event::End("row") => {
                rows.table
                    .push(&row.record)
                    .map_err(|_| WorkbookError::TooLarge)?;
                if rows.table.row_count() >= most_rows {
                    break;
                }
            }
            _ => {}
        }
    }
    Ok(rows)
}

impl SheetRows {
    fn hide_columns(&mut self, element: Element<'_>) {
        let number = |name| element.attribute(name)?.parse::<usize>().ok();
        let is_hidden = is_true(element, "hidden");
        if let (true, Some(first @ 1..), Some(last)) = (is_hidden, number("min"), number("max")) {
            self.hidden_columns
                .extend(first - 1..last.min(MOST_COLUMNS));
        }
    }

    fn merge(&mut self, element: Element<'_>) {
        let range = element.attribute("ref").unwrap_or_default();
        let corners = range.split_once(':');
        let corners = corners.and_then(|(from, to)| Some((place(from)?, place(to)?)));
        if let Some(((column, first), (_, last))) =
            corners.filter(|((_, first), (_, last))| last > first)
        {
            self.table.merge(Merged {
                column,
                first,
                last,
            });
        }
    }
}

fn is_true(element: Element<'_>, name: &str) -> bool {
    element
        .attribute(name)
        .is_some_and(|value| matches!(&*value, "1" | "true"))
}

struct RowReader<'w> {
    context: &'w Context<'w>,
    record: Record,
    /// The next cell's column, where it does not say.
    column: usize,
}

impl RowReader<'_> {
    fn begin(&mut self, element: Element<'_>) {
        let number = element
            .attribute("r")
            .and_then(|number| number.parse().ok());
        let before = self.record.number;
        self.record.clear();
        self.record.number = number.unwrap_or(before.saturating_add(1));
        self.record.is_hidden = is_true(element, "hidden");
        self.column = 0;
    }

    fn cell(&mut self, element: Element<'_>, reader: &mut Reader<'_>) {
        let own = element.attribute("r").and_then(|place_| place(&place_));
        let column = own.map_or(self.column, |(column, _)| column);
        let value = Value::read(reader);
        if column >= MOST_COLUMNS || column < self.record.width() {
            return;
        }
        self.column = column + 1;
        let kind = element.attribute("t");
        let style = element
            .attribute("s")
            .and_then(|style| style.parse().ok())
            .unwrap_or_default();
        let (text, note) = self.text(value, kind.as_deref().unwrap_or("n"), style);
        if text.is_empty() && note.is_none() {
            // Room is made for cells that say something alone.
            return;
        }
        while self.record.width() < column {
            self.record.end_cell();
        }
        if let Some(note) = note {
            self.record.note(note);
        }
        self.record.push_str(&text);
        self.record.end_cell();
    }

    fn text(&self, value: Value, kind: &str, style: usize) -> (String, Option<CellNote>) {
        if value.is_formula && value.text.is_empty() && kind != "str" && kind != "inlineStr" {
            return (String::new(), Some(CellNote::FormulaWithoutValue));
        }
        match kind {
            "s" => {
                let index = value.text.trim().parse().ok();
                let text = index.and_then(|index| self.context.shared.get(index));
                (text.unwrap_or_default().to_owned(), None)
            }
            "b" => (
                (if value.text.trim() == "1" {
                    "TRUE"
                } else {
                    "FALSE"
                })
                .to_owned(),
                None,
            ),
            "inlineStr" => (value.inline, None),
            "n" => self.number(&value.text, style),
            "d" => (value.text, Some(CellNote::Date)),
            _ => (without_escapes(&value.text).into_owned(), None),
        }
    }

    fn number(&self, value: &str, style: usize) -> (String, Option<CellNote>) {
        if value.is_empty() {
            return (String::new(), None);
        }
        match self.context.styles.get(style) {
            NumberFormat::Date => match date(value, self.context.is_1904) {
                Some(day) => (day, Some(CellNote::Date)),
                None => written_out(value),
            },
            NumberFormat::Code(format) => {
                let (digits, note) = written_out(value);
                (with_zeros(&digits, format), note)
            }
            NumberFormat::Number => written_out(value),
        }
    }
}

/// What stands in a cell.
#[derive(Debug, Default)]
struct Value {
    text: String,
    inline: String,
    is_formula: bool,
}

impl Value {
    /// Reads a cell that has begun to its end.
    fn read(reader: &mut Reader<'_>) -> Self {
        let mut value = Self::default();
        while let Some(event) = reader.next() {
            match event {
                Event::Start(element) => match element.name {
                    "v" => value.text = reader.text_of("v").into_owned(),
                    "f" => {
                        value.is_formula = true;
                        drop(reader.text_of("f"));
                    }
                    "is" => read_text(reader, "is", &mut value.inline),
                    _ => {}
                },
                Event::End("c") => break,
                _ => {}
            }
        }
        value
    }
}

/// The column, from 0, and the row's number of a place such as `AB12`.
fn place(text: &str) -> Option<(usize, u32)> {
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, number) = text.split_at_checked(digits)?;
    let mut column: usize = 0;
    for letter in letters.bytes().filter(|letter| *letter != b'$') {
        if !letter.is_ascii_alphabetic() || column > MOST_COLUMNS {
            return None;
        }
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    Some((column.checked_sub(1)?, number.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        for (text, expected) in [
            ("A1", Some((0, 1))),
            ("Z9", Some((25, 9))),
            ("AA10", Some((26, 10))),
            ("XFD1048576", Some((16_383, 1_048_576))),
            ("1", None),
            ("A", None),
            ("AAAAAAAAAAAAAAAAAAAA1", None),
            ("é1", None),
        ] {
            assert_eq!(place(text), expected, "{text}");
        }
    }
}
