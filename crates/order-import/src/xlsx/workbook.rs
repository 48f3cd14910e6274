//! A workbook: its sheets, and which of them has the orders.

use super::archive::{Archive, Part};
use super::deflate::Inflate;
use super::error::WorkbookError;
use super::parts::{Parts, Relationships};
use super::shared::SharedTexts;
use super::sheet::{Context, SheetRows, read_sheet};
use super::styles::Styles;
use super::xml::{Event, Reader};
use crate::mapping::{Header, Names};
use crate::table::Table;

/// So many rows of each sheet are looked at to find the one with the orders.
const LOOKED_AT: usize = 50;

/// A sheet, before its rows are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub is_hidden: bool,
    part: String,
}

/// A sheet's rows.
#[derive(Debug, Clone)]
pub struct SheetTable {
    /// The rows.
    pub table: Table,
    /// The columns that are hidden, from 0.
    pub hidden_columns: Vec<usize>,
}

/// A workbook.
pub struct Workbook<'a> {
    parts: Parts<'a>,
    sheets: Vec<Sheet>,
    shared: SharedTexts,
    styles: Styles,
    is_1904: bool,
}

impl<'a> Workbook<'a> {
    /// Whether a part of an archive is one that a workbook's rows are read from: a browser inflates these before.
    #[must_use]
    pub fn wants(part: &Part<'_>) -> bool {
        let name = part.name.to_ascii_lowercase();
        let is_picture = [
            "media/",
            "drawing",
            "chart",
            "theme",
            "printersettings",
            "docprops/",
        ]
        .iter()
        .any(|other| name.contains(other));
        (name.ends_with(".xml") || name.ends_with(".rels")) && !is_picture
    }

    /// Reads what a workbook says of its sheets.
    ///
    /// # Errors
    /// Where it is no workbook, damaged, or larger than any.
    pub fn open(archive: &'a Archive<'a>, inflate: &'a dyn Inflate) -> Result<Self, WorkbookError> {
        let parts = Parts::new(archive, inflate);
        let root = Relationships::of(&parts, "", "")?;
        let main = root
            .by_type("/officeDocument")
            .filter(|main| parts.has(main));
        let main = main.unwrap_or("xl/workbook.xml").to_owned();
        if main.ends_with(".bin") || parts.has("content.xml") || parts.has("xl/workbook.bin") {
            return Err(WorkbookError::OtherFormat);
        }
        let text = parts.text(&main)?.ok_or(WorkbookError::NoWorkbook)?;
        let (folder, name) = main
            .rsplit_once('/')
            .map_or(("", main.as_str()), |(folder, name)| (folder, name));
        let folder = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let relationships = Relationships::of(&parts, &folder, name)?;
        let (sheets, is_1904) = sheets(&text, &relationships);
        if sheets.is_empty() {
            return Err(WorkbookError::NoWorkbook);
        }
        let text_of = |kind: &str, usual: &str| {
            let name = relationships.by_type(kind).unwrap_or(usual);
            parts.text(name).map(Option::unwrap_or_default)
        };
        let shared = SharedTexts::read(&text_of("/sharedStrings", "xl/sharedStrings.xml")?);
        let styles = Styles::read(&text_of("/styles", "xl/styles.xml")?);
        Ok(Self {
            parts,
            sheets,
            shared,
            styles,
            is_1904,
        })
    }

    /// Its sheets, in their order.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The sheet with the orders: the one of whose columns most are known, of those that are not hidden if one of them has any; else the first
    /// that has rows.
    ///
    /// # Errors
    /// Where a sheet is damaged, or larger than any.
    pub fn sheet_of_orders(&self, names: &Names) -> Result<usize, WorkbookError> {
        if self.sheets.len() == 1 {
            return Ok(0);
        }
        let mut best: Option<(bool, usize, bool)> = None;
        let mut chosen = 0;
        for (index, sheet) in self.sheets.iter().enumerate() {
            let rows = self.rows(sheet, LOOKED_AT)?;
            let header = Header::find(&rows.table, names);
            let known = header.map_or(0, |header| {
                names.guess(&header.names).columns.iter().count()
            });
            let score = (
                known > 0 && !sheet.is_hidden,
                known,
                rows.table.row_count() > 0,
            );
            if best.is_none_or(|best| score > best) {
                best = Some(score);
                chosen = index;
            }
        }
        Ok(chosen)
    }

    /// The rows of a sheet.
    ///
    /// # Errors
    /// Where it is damaged, or larger than any.
    pub fn read(&self, sheet: usize) -> Result<SheetTable, WorkbookError> {
        let sheet = self.sheets.get(sheet).ok_or(WorkbookError::NoWorkbook)?;
        let SheetRows {
            table,
            hidden_columns,
        } = self.rows(sheet, usize::MAX)?;
        Ok(SheetTable {
            table,
            hidden_columns,
        })
    }

    fn rows(&self, sheet: &Sheet, most: usize) -> Result<SheetRows, WorkbookError> {
        let text = self
            .parts
            .text(&sheet.part)?
            .ok_or(WorkbookError::Damaged)?;
        let context = Context {
            shared: &self.shared,
            styles: &self.styles,
            is_1904: self.is_1904,
        };
        read_sheet(&text, &context, most)
    }
}

/// The sheets that a workbook lists, and whether its days begin in 1904.
fn sheets(xml: &str, relationships: &Relationships) -> (Vec<Sheet>, bool) {
    let mut sheets = Vec::new();
    let mut is_1904 = false;
    for event in Reader::new(xml) {
        let Event::Start(element) = event else {
            continue;
        };
        let attribute = |name| element.attribute(name).unwrap_or_default();
        match element.name {
            "workbookPr" => is_1904 = matches!(&*attribute("date1904"), "1" | "true"),
            "sheet" => {
                if let Some(part) = relationships.by_id(&attribute("id")) {
                    sheets.push(Sheet {
                        name: attribute("name").into_owned(),
                        is_hidden: !matches!(&*attribute("state"), "" | "visible"),
                        part: part.to_owned(),
                    });
                }
            }
            _ => {}
        }
    }
    (sheets, is_1904)
}
