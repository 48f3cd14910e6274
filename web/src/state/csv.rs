//! Tables that spreadsheets open.

/// Excel takes a file without it for one in the system's old encoding.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A spreadsheet takes a cell that begins so for a formula, in full width too.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What a spreadsheet takes for "this is text", and does not show.
const TEXT: char = '\'';

/// Rows as a file, with cells that no spreadsheet takes for formulas.
pub(crate) fn write_csv(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        let cells = row.into_iter().map(inert);
        // Nothing that is written to memory fails.
        let _ = writer.write_record(cells.collect::<Vec<_>>());
    }
    let bytes = writer.into_inner().unwrap_or_default();
    let mut text = BYTE_ORDER_MARK.to_owned();
    text.push_str(&String::from_utf8_lossy(&bytes));
    text
}

/// A cell that no spreadsheet takes for a formula. White space before it does not keep one from it.
fn inert(cell: String) -> String {
    let begins = |text: &str| text.starts_with(FORMULA);
    if begins(&cell) || begins(cell.trim_start()) {
        return format!("{TEXT}{cell}");
    }
    cell
}

/// A cell as it was before [`write_csv`] made it inert.
pub(crate) fn plain(cell: &str) -> &str {
    match cell.strip_prefix(TEXT) {
        Some(rest) if rest.trim_start().starts_with(FORMULA) || rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_each_comes_back() {
        for cell in [
            "=1+1",
            "+639171234567",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "  =HYPERLINK(\"x\")",
            "＝1+1",
            "\n=1",
        ] {
            let written = write_csv([vec![cell.to_owned()]].into_iter());
            let written = written.trim_start_matches(BYTE_ORDER_MARK);
            let start = written.trim_start_matches('"');
            assert!(start.starts_with('\''), "{written:?}");
            assert_eq!(plain(&inert(cell.to_owned())), cell);
        }
        for cell in ["O'Neil", "'tis", "1-2", "a=b", "", "'"] {
            assert_eq!(inert(cell.to_owned()), cell);
            assert_eq!(plain(cell), cell);
        }
    }
}
