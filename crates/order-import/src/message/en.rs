//! English.

use super::wording::{TemplateWords, Wording};
use crate::file::{FileError, FileKind};
use crate::review::TableIssue;
use crate::xlsx::WorkbookError;

pub(super) const WORDING: Wording = Wording {
    table_issue,
    file_error,
    reasons: "Why it was not sent",
    sheet_name: "Orders",
    receiver_column: |name| format!("Recipient: {name}"),
    sender_column: |name| format!("Sender: {name}"),
    template: TemplateWords {
        choose: "Choose one from the list.",
        at_most: |most| format!("At most {most} characters."),
        is_printed: |width| format!("Carriers print {width} characters: the rest may be cut off."),
        whole_number: |least, most| format!("A whole number from {least} to {most}."),
        number: "A number, with a point before its fraction and nothing else.",
        no_spaces: "Without spaces before, after or twice in a row.",
        email: "An e-mail address in full, like name@example.com.",
        phone: "A phone number of 7 to 15 digits, and only one.",
        post_code: "As many digits as the country’s postal codes have: a zero at the beginning may have been lost.",
        label_url: "An address that begins with https://, and a tracking number beside it.",
        sku: "An SKU once in an order, and not shortened by a spreadsheet (like 9.4E+12).",
        order_number: "Not shortened by a spreadsheet (like 9.4E+12), and not on more rows than an order may have items.",
        not_shortened: "Not shortened by a spreadsheet (like 9.4E+12).",
    },
};

fn table_issue(issue: &TableIssue) -> String {
    match issue {
        TableIssue::DigitsLost { value } => format!(
            "Enter the number again: a spreadsheet has shortened it to “{value}”, and digits are lost. Format the column as text before you export."
        ),
        TableIssue::FormulaWithoutValue => {
            "Enter the value: this cell has a formula whose result is not in the file. Open the file in Excel and save it, or paste values."
                .to_owned()
        }
        TableIssue::Date { value } => format!(
            "Enter what belongs here: the cell is a date, “{value}”. If it was none, a spreadsheet has made one of it."
        ),
        TableIssue::Disagreement { value, other, row } => format!(
            "Make the rows of this order agree: here it says “{value}”, and in row {row} “{other}”."
        ),
        TableIssue::TooManyCells { value } => format!(
            "This row has more cells than there are columns (“{value}”). Put texts with a separator in them in quotation marks."
        ),
        TableIssue::QuantityBesideItems { qty, sum } => format!(
            "This cell has several items, {sum} pieces in all, but the quantity beside it is {qty}. Clear the quantity, or give each item a row."
        ),
        TableIssue::RowTwice { row } => {
            format!("This row is the same as row {row}. Delete one of them if it is not meant twice.")
        }
        TableIssue::SameAsOther { order_number, row } => format!(
            "This order is the same as {order_number} in row {row}, but for its number. Send only one of them if it is not meant twice."
        ),
    }
}

fn file_error(error: FileError) -> String {
    match error {
        FileError::Empty => "There are no rows in this file.",
        FileError::TooLarge | FileError::Workbook(WorkbookError::TooLarge) => {
            "This file is too large to be read. Split it into several."
        }
        FileError::UnclosedQuote { row } => {
            return format!(
                "A quotation mark in row {row} is never closed, so the rest of the file would be one cell. Close it, or save the file as XLSX."
            );
        }
        FileError::Kind(FileKind::OldExcel) => {
            "This is a workbook of Excel 97 to 2003, or one with a password. Save it as XLSX, without a password."
        }
        FileError::Kind(FileKind::WebPage) => {
            "This is a web page, whatever its name says. Open it in Excel and save it as XLSX."
        }
        FileError::Kind(FileKind::Pdf) => "This is a PDF. Orders are read from XLSX, CSV and TSV.",
        FileError::Kind(FileKind::Picture) => "This is a picture. Orders are read from XLSX, CSV and TSV.",
        FileError::Kind(_) => "This is no table. Orders are read from XLSX, CSV and TSV.",
        FileError::Workbook(WorkbookError::NoWorkbook) => {
            "This is a packed file without a workbook. Unpack it, or choose the XLSX itself."
        }
        FileError::Workbook(WorkbookError::OtherFormat) => "This is a workbook of another format. Save it as XLSX.",
        FileError::Workbook(WorkbookError::Damaged) => {
            "This workbook is damaged. Open it in Excel and save it again, or download it once more."
        }
        FileError::Workbook(WorkbookError::Encrypted) => "This file asks for a password. Save it without one.",
    }
    .to_owned()
}
