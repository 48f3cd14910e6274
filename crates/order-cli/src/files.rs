//! Files, and the orders in them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use indicatif::ProgressBar;
use order_import::encoding::EncodingRs;
use order_import::file::{
    Choice, FileKind, Opened, Origin, Platform, TextChoice, kind_of, open as open_file,
};
use order_import::mapping::{Columns, Header, Names, SavedColumns, Source};
use order_import::message::file_error_text;
use order_import::review::{Layout, Review};
use order_import::table::Table;
use order_import::xlsx::{Archive, Flate2, Workbook};
use order_model::{Field, Rules};

use crate::args::Reading;

/// So many orders are judged between two moves of the progress bar.
const STEP: usize = 500;

const PLATFORM: Platform<'static> = Platform {
    decoders: &EncodingRs,
    inflate: &Flate2,
};

/// A file whose orders have been judged.
pub(crate) struct OrderFile {
    pub(crate) path: PathBuf,
    pub(crate) origin: Origin,
    pub(crate) review: Review,
    /// The names of columns that may hold a field too, of which another column was taken.
    pub(crate) contested: Vec<String>,
}

impl OrderFile {
    pub(crate) fn name(&self) -> String {
        self.path.display().to_string()
    }
}

/// The rules of a file, or those that are the default.
pub(crate) fn rules(file: Option<&Path>) -> Result<Rules> {
    let Some(file) = file else {
        return Ok(Rules::default());
    };
    let text = read(file)?;
    serde_json::from_slice(&text).with_context(|| format!("the rules in {}", file.display()))
}

/// Reads all files and judges their orders.
pub(crate) fn review_all(reading: &Reading, rules: &Rules) -> Result<Vec<OrderFile>> {
    if reading.errors.is_some() && reading.files.len() > 1 {
        bail!("--errors is for one file: a workbook has the columns of one");
    }
    let names = Names::new();
    let mapping = match &reading.mapping {
        Some(file) => Some(saved_columns(file)?),
        None => None,
    };
    let mut files = Vec::with_capacity(reading.files.len());
    for path in &reading.files {
        let file = review(path, reading, rules, &names, mapping.as_ref())
            .with_context(|| path.display().to_string())?;
        files.push(file);
    }
    if let (Some(file), Some(first)) = (&reading.save_mapping, files.first()) {
        save_mapping(file, &first.review)?;
    }
    Ok(files)
}

fn review(
    path: &Path,
    reading: &Reading,
    rules: &Rules,
    names: &Names,
    mapping: Option<&SavedColumns>,
) -> Result<OrderFile> {
    let bytes = read(path)?;
    let choice = Choice {
        text: TextChoice {
            encoding: reading.encoding,
            separator: reading.separator,
        },
        sheet: sheet(&bytes, reading)?,
    };
    let Opened { table, origin } = open_file(&bytes, choice, PLATFORM, names)
        .map_err(|error| anyhow!(file_error_text(error, reading.language)))?;
    drop(bytes);
    let header = match Header::find(&table, names) {
        Some(header) => header,
        None if mapping.is_some() => Header::at(&table, 0),
        None => bail!(
            "no row has names of columns that are known: say which column is which with --mapping"
        ),
    };
    let (columns, contested) = columns(&header, names, mapping, &reading.settings);
    let layout = Layout {
        header,
        columns,
        leaves_out_hidden: reading.leave_out_hidden,
    };
    Ok(OrderFile {
        path: path.to_owned(),
        origin,
        review: judged(table, layout, rules.clone(), reading),
        contested,
    })
}

fn judged(table: Table, layout: Layout, rules: Rules, reading: &Reading) -> Review {
    let mut review = Review::new(table, layout, rules);
    if let Some(sign) = reading.decimal {
        review.set_decimal_sign(sign);
    }
    let count = review.order_count();
    let bar = ProgressBar::new(count as u64);
    while review.judge_next(STEP) {
        bar.inc(STEP as u64);
    }
    bar.finish_and_clear();
    review
}

/// The sheet that was asked for: its name goes before its number, since sheets are called `2026` too.
fn sheet(bytes: &[u8], reading: &Reading) -> Result<Option<usize>> {
    let Some(asked) = &reading.sheet else {
        return Ok(None);
    };
    if kind_of(bytes) != FileKind::Zip {
        bail!("--sheet is for workbooks");
    }
    let said = |error: order_import::xlsx::WorkbookError| {
        anyhow!(file_error_text(error.into(), reading.language))
    };
    let archive = Archive::open(bytes).map_err(said)?;
    let workbook = Workbook::open(&archive, &Flate2).map_err(said)?;
    let sheets = workbook.sheets();
    let by_name = sheets.iter().position(|sheet| sheet.name == *asked);
    let by_number = || {
        let number = asked.parse::<usize>().ok()?;
        (1..=sheets.len()).contains(&number).then(|| number - 1)
    };
    match by_name.or_else(by_number) {
        Some(sheet) => Ok(Some(sheet)),
        None => {
            let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
            bail!(
                "there is no sheet '{asked}': the sheets are {}",
                names.join(", ")
            )
        }
    }
}

fn columns(
    header: &Header,
    names: &Names,
    mapping: Option<&SavedColumns>,
    settings: &[(Field, String)],
) -> (Columns, Vec<String>) {
    let (mut columns, contested) = match mapping {
        Some(saved) => (saved.columns(&header.names), Vec::new()),
        None => {
            let guess = names.guess(&header.names);
            let name = |column: &usize| header.names.get(*column).cloned();
            let contested = guess.contested.iter().filter_map(name).collect();
            (guess.columns, contested)
        }
    };
    for (field, text) in settings {
        let mut source = columns.source(*field).cloned().unwrap_or_default();
        source.fixed.clone_from(text);
        columns.set(*field, source);
    }
    (columns, contested)
}

fn saved_columns(file: &Path) -> Result<SavedColumns> {
    let text = read(file)?;
    serde_json::from_slice(&text).with_context(|| format!("the mapping in {}", file.display()))
}

/// Every field stands in the file, also those that come from nowhere: it is there to be filled in.
fn save_mapping(file: &Path, review: &Review) -> Result<()> {
    let layout = review.layout();
    let mut columns = layout.columns.clone();
    for field in Field::ALL {
        if columns.source(field).is_none() {
            columns.set(field, Source::default());
        }
    }
    let saved = SavedColumns::new("", &columns, &layout.header.names);
    let mut text = serde_json::to_vec_pretty(&saved)?;
    text.push(b'\n');
    write(file, &text)
}

pub(crate) fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Writes a file as a whole: whoever reads it sees the old one or the new one.
pub(crate) fn write(file: &Path, content: &[u8]) -> Result<()> {
    let written = || -> std::io::Result<()> {
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
        temporary.write_all(content)?;
        temporary.as_file().sync_all()?;
        temporary.persist(file)?;
        Ok(())
    };
    written().with_context(|| format!("cannot write {}", file.display()))
}
