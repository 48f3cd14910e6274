//! Writing a workbook of one sheet, all cells of which are text: nothing in it is taken for a formula or a number.

use super::archive_write::ArchiveWriter;
use super::deflate::Deflate;
use super::markup::{push_column, push_escaped};
use super::validation::{Validation, Validations};

/// No sheet has more rows.
const MOST_ROWS: u32 = 1_048_576;
/// No cell has more UTF-16 units.
const MOST_UNITS: usize = 32_767;

/// What a cell looks like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fill {
    /// As any.
    #[default]
    None,
    /// A name of a column.
    Header,
    /// Something is wrong with it.
    Error,
    /// Something may be wrong with it.
    Warning,
    /// It was added to what stood there.
    Added,
}

/// A workbook that has been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many texts were longer than a cell may be, and were cut.
    pub cut: usize,
}

/// A sheet in the making. Its first row stays where it is while the others are scrolled.
///
/// ```
/// use order_import::xlsx::{Archive, Fill, Flate2, Workbook, WorkbookWriter};
///
/// let mut writer = WorkbookWriter::new("Orders");
/// writer.row([("SKU", Fill::Header)]);
/// writer.row([("0045", Fill::None)]);
/// let bytes = writer.finish(&Flate2).bytes;
/// let archive = Archive::open(&bytes)?;
/// let workbook = Workbook::open(&archive, &Flate2)?;
/// assert_eq!(workbook.read(0)?.table.cell(1, 0), "0045");
/// # Ok::<(), order_import::xlsx::WorkbookError>(())
/// ```
#[derive(Debug)]
pub struct WorkbookWriter {
    name: String,
    rows: String,
    count: u32,
    width: usize,
    cut: usize,
    validations: Validations,
}

impl WorkbookWriter {
    /// A sheet of this name without rows.
    #[must_use]
    pub fn new(name: &str) -> Self {
        // What no name of a sheet may have in it, and how long it may be.
        let name = name
            .chars()
            .filter(|letter| !"[]:*?/\\".contains(*letter))
            .take(31)
            .collect();
        Self {
            name,
            rows: String::new(),
            count: 0,
            width: 0,
            cut: 0,
            validations: Validations::default(),
        }
    }

    /// Says what the cells of a column, below its name, may hold.
    pub fn validate(&mut self, column: usize, validation: &Validation) {
        self.validations.add(column, validation);
    }

    /// Adds a row; `false` where the sheet has as many as it can.
    pub fn row<'t>(&mut self, cells: impl IntoIterator<Item = (&'t str, Fill)>) -> bool {
        if self.count == MOST_ROWS {
            return false;
        }
        self.count += 1;
        self.rows.push_str("<row r=\"");
        self.rows.push_str(&self.count.to_string());
        self.rows.push_str("\">");
        for (column, (text, fill)) in cells.into_iter().enumerate() {
            self.width = self.width.max(column + 1);
            if !text.is_empty() || fill != Fill::None {
                self.cell(column, text, fill);
            }
        }
        self.rows.push_str("</row>");
        true
    }

    fn cell(&mut self, column: usize, text: &str, fill: Fill) {
        self.rows.push_str("<c r=\"");
        push_column(&mut self.rows, column);
        self.rows.push_str(&self.count.to_string());
        self.rows.push_str(match fill {
            Fill::None => "\" s=\"1\"",
            Fill::Header => "\" s=\"2\"",
            Fill::Error => "\" s=\"3\"",
            Fill::Warning => "\" s=\"4\"",
            Fill::Added => "\" s=\"5\"",
        });
        self.rows
            .push_str(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        let short = shortened(text);
        self.cut += usize::from(short.len() < text.len());
        push_escaped(&mut self.rows, short);
        self.rows.push_str("</t></is></c>");
    }

    /// The workbook.
    #[must_use]
    pub fn finish(self, deflate: &dyn Deflate) -> Written {
        let mut name = String::new();
        push_escaped(&mut name, &self.name);
        let lists = self.validations.lists_sheet();
        let [of_workbook, of_types, of_relationships] = match lists {
            Some(_) => [LISTS_SHEET, LISTS_TYPE, LISTS_RELATIONSHIP],
            None => ["", "", ""],
        };
        let workbook = format!(
            "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONSHIPS}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/>{of_workbook}</sheets>{}</workbook>",
            self.validations.names_xml()
        );
        let sheet = format!(
            "{XML}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
             </sheetView></sheetViews><cols><col min=\"1\" max=\"{}\" width=\"20\" style=\"1\" customWidth=\"1\"/></cols><sheetData>{}</sheetData>{}</worksheet>",
            self.width.max(1),
            self.rows,
            self.validations.xml()
        );
        let types = format!("{CONTENT_TYPES}{of_types}</Types>");
        let relationships = format!("{WORKBOOK_RELATIONSHIPS}{of_relationships}</Relationships>");
        let mut archive = ArchiveWriter::default();
        for (part, text) in [
            ("[Content_Types].xml", types.as_str()),
            ("_rels/.rels", ROOT_RELATIONSHIPS),
            ("xl/workbook.xml", workbook.as_str()),
            ("xl/_rels/workbook.xml.rels", relationships.as_str()),
            ("xl/styles.xml", STYLES),
            ("xl/worksheets/sheet1.xml", sheet.as_str()),
        ] {
            archive.add(part, text.as_bytes(), deflate);
        }
        if let Some(lists) = lists {
            let sheet = format!("{XML}<worksheet xmlns=\"{MAIN}\">{lists}</worksheet>");
            archive.add("xl/worksheets/sheet2.xml", sheet.as_bytes(), deflate);
        }
        Written {
            bytes: archive.finish(),
            cut: self.cut,
        }
    }
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>\
<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
const LISTS_TYPE: &str = "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
const LISTS_SHEET: &str = "<sheet name=\"Lists\" sheetId=\"2\" state=\"hidden\" r:id=\"rId3\"/>";
const LISTS_RELATIONSHIP: &str = "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>";
const ROOT_RELATIONSHIPS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const WORKBOOK_RELATIONSHIPS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>";
/// The format 49 is text. The fills are those of `Fill`, in its order.
const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
<fills count=\"6\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7EAF0\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC7CE\"/></patternFill></fill>\
<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFEB9C\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/></patternFill></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"/>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"3\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\"/>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"4\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\"/>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"5\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"top\"/></xf>\
</cellXfs></styleSheet>";

fn shortened(text: &str) -> &str {
    if text.len() <= MOST_UNITS {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MOST_UNITS
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_longer_than_a_cell_are_cut() {
        assert_eq!(shortened(&"王".repeat(40_000)).chars().count(), MOST_UNITS);
        assert_eq!(
            shortened(&"😀".repeat(20_000)).chars().count(),
            MOST_UNITS / 2
        );
        assert_eq!(shortened("a"), "a");
    }
}
