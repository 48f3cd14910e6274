//! What a file is, before its orders are judged: its columns, and what they seem to be.

use order_import::file::{Opened as OpenedTable, Origin};
use order_import::mapping::{Certainty, Columns, Guess, Header, Names, SavedColumns, fingerprint};
use order_import::review::NumberEvidence;
use order_import::table::Table;
use order_model::Field;

use crate::message::{
    Choice, Column, Decimal, FileSource, HeaderChoice, HowSure, Opened, PreviewRow, SheetName,
};

/// So many rows are shown.
const PREVIEW: usize = 12;
/// So many texts of a column are shown.
const SAMPLES: usize = 3;
/// In so many rows they are looked for.
const SAMPLED: usize = 200;

/// A file that was read.
pub(crate) struct OpenFile {
    /// `None` while its orders are under review, which have it.
    pub(crate) table: Option<Table>,
    pub(crate) header: Header,
    /// Where each field seems to come from.
    pub(crate) columns: Columns,
    pub(crate) opened: Opened,
}

impl OpenFile {
    pub(crate) fn new(
        file: OpenedTable,
        choice: &Choice,
        names: &Names,
        kept: &[SavedColumns],
        defaults: &[(Field, String)],
    ) -> Self {
        let OpenedTable { table, origin } = file;
        let (header, header_row) = header(&table, choice.header, names);
        let mark = fingerprint(&header.names);
        let kept = kept.iter().find(|kept| kept.fingerprint == mark);
        let guess = names.guess(&header.names);
        let mut columns = match kept {
            Some(kept) => kept.columns(&header.names),
            None => guess.columns.clone(),
        };
        // What was typed once for such tables goes before what is typed once for all.
        for (field, text) in defaults {
            let mut source = columns.source(*field).cloned().unwrap_or_default();
            if source.fixed.is_empty() {
                source.fixed.clone_from(text);
                columns.set(*field, source);
            }
        }
        let kept_as = kept.map(|kept| kept.name.clone());
        let opened = Opened {
            row_count: table.row_count(),
            hidden_rows: (header.first_row..table.row_count())
                .filter(|row| table.is_hidden(*row))
                .count(),
            header_row,
            fingerprint: mark,
            preview: preview(&table, &header),
            columns: columns_of(
                &table,
                &header,
                &columns,
                kept.is_none().then_some(&guess),
                &origin,
            ),
            status: columns.status,
            fixed: fixed(&columns),
            decimal: decimal(&table, &header, &columns),
            kept_as,
            source: source(origin),
        };
        Self {
            table: Some(table),
            header,
            columns,
            opened,
        }
    }
}

fn header(table: &Table, choice: HeaderChoice, names: &Names) -> (Header, Option<usize>) {
    let without = || Header {
        first_row: 0,
        row: 0,
        names: vec![String::new(); table.width()],
    };
    match choice {
        HeaderChoice::Nowhere => (without(), None),
        HeaderChoice::Row(row) => (Header::at(table, row), Some(row)),
        HeaderChoice::Found => match Header::find(table, names) {
            Some(header) => {
                let row = header.row;
                (header, Some(row))
            }
            None => (without(), None),
        },
    }
}

fn preview(table: &Table, header: &Header) -> Vec<PreviewRow> {
    // Names far down are shown too, with the first orders below them.
    let count = PREVIEW.max(header.first_row + 4).min(table.row_count());
    let row = |row: usize| PreviewRow {
        row,
        number: table.number(row),
        is_above: row < header.first_row,
        cells: table.cells(row).map(str::to_owned).collect(),
    };
    (0..count).map(row).collect()
}

fn columns_of(
    table: &Table,
    header: &Header,
    columns: &Columns,
    guess: Option<&Guess>,
    origin: &Origin,
) -> Vec<Column> {
    let hidden = match origin {
        Origin::Sheet { hidden_columns, .. } => hidden_columns.as_slice(),
        Origin::Text { .. } => &[],
    };
    let column = |(column, name): (usize, &String)| Column {
        name: name.clone(),
        samples: samples(table, header, column),
        field: columns.field_of(column),
        how_sure: guess
            .and_then(|guess| guess.certainty.get(column).copied().flatten())
            .map(how_sure),
        is_contested: guess.is_some_and(|guess| guess.contested.contains(&column)),
        is_hidden: hidden.contains(&column),
    };
    header.names.iter().enumerate().map(column).collect()
}

fn samples(table: &Table, header: &Header, column: usize) -> Vec<String> {
    let rows = header.first_row..table.row_count();
    let mut samples: Vec<String> = Vec::new();
    for row in rows.take(SAMPLED) {
        let text = table.cell(row, column).trim();
        if !text.is_empty() && samples.iter().all(|sample| sample != text) {
            samples.push(text.to_owned());
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

const fn how_sure(certainty: Certainty) -> HowSure {
    match certainty {
        Certainty::Near => HowSure::Near,
        Certainty::Part => HowSure::Part,
        Certainty::Name => HowSure::Name,
        Certainty::NameOfParty => HowSure::NameOfParty,
    }
}

pub(crate) fn fixed(columns: &Columns) -> Vec<(Field, String)> {
    let fixed = columns
        .iter()
        .filter(|(_, source)| !source.fixed.is_empty());
    fixed
        .map(|(field, source)| (field, source.fixed.clone()))
        .collect()
}

/// What the numbers of the first rows tell; all of them are looked at when the orders are judged.
fn decimal(table: &Table, header: &Header, columns: &Columns) -> Decimal {
    let mut evidence = NumberEvidence::default();
    for field in [Field::UnitPrice, Field::Qty] {
        let columns = columns
            .source(field)
            .map_or(&[][..], |source| &source.columns);
        for row in (header.first_row..table.row_count()).take(SAMPLED * 10) {
            for column in columns {
                evidence.add(table.cell(row, *column));
            }
        }
    }
    decimal_of(evidence)
}

pub(crate) fn decimal_of(evidence: NumberEvidence) -> Decimal {
    use order_import::review::DecimalSign;
    match evidence.sign() {
        Some(DecimalSign::Point) => Decimal::Point,
        Some(DecimalSign::Comma) => Decimal::Comma,
        None if evidence.is_unclear() => Decimal::Unclear,
        None => Decimal::None,
    }
}

fn source(origin: Origin) -> FileSource {
    match origin {
        Origin::Text {
            encoding,
            dialect,
            is_right,
        } => FileSource::Text {
            encoding: encoding.encoding,
            is_certain: encoding.is_certain,
            is_right,
            separator: char::from(dialect.separator),
        },
        Origin::Sheet { sheets, sheet, .. } => FileSource::Workbook {
            sheets: sheets
                .into_iter()
                .map(|sheet| SheetName {
                    name: sheet.name,
                    is_hidden: sheet.is_hidden,
                })
                .collect(),
            sheet,
        },
    }
}
