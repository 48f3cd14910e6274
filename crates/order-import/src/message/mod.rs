//! Words for what only a table or a file can have wrong, one file a language. What is wrong with an order is said by `order-model`.

mod en;
mod es;
mod th;
mod wording;
mod zh;

use order_model::{Group, Locale, message, wordings};

use crate::file::FileError;
use crate::review::{Problem, TableIssue};
pub(crate) use wording::TemplateWords;
use wording::Wording;

order_model::fetched_languages!(wordings);

/// What is wrong, and what to do about it.
#[must_use]
pub fn problem_text(problem: &Problem, locale: Locale) -> String {
    match problem {
        Problem::Rule(issue) => message(issue, locale),
        Problem::Table(issue) => table_issue_text(issue, locale),
    }
}

/// What only a table can have wrong.
#[must_use]
pub fn table_issue_text(issue: &TableIssue, locale: Locale) -> String {
    (wording(locale).table_issue)(issue)
}

/// Why nothing of a file can be read, and what to do about it.
#[must_use]
pub fn file_error_text(error: FileError, locale: Locale) -> String {
    (wording(locale).file_error)(error)
}

/// The name of the column of reasons.
#[must_use]
pub const fn reasons(locale: Locale) -> &'static str {
    wording(locale).reasons
}

/// The name of a sheet of orders.
#[must_use]
pub const fn sheet_name(locale: Locale) -> &'static str {
    wording(locale).sheet_name
}

/// The name of a column of the receiver's or the sender's, by the label of its field.
pub(crate) fn column_of_party(party: Group, label: &str, locale: Locale) -> String {
    let wording = wording(locale);
    match party {
        Group::Sender => (wording.sender_column)(label),
        _ => (wording.receiver_column)(label),
    }
}

/// What a spreadsheet program says where a cell of a template is not right.
pub(crate) const fn template_words(locale: Locale) -> &'static TemplateWords {
    &wording(locale).template
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::FileKind;
    use crate::mapping::{Content, Names};
    use crate::xlsx::WorkbookError;

    #[test]
    fn every_text_says_something_of_its_own() {
        let text = || "x1".to_owned();
        let issues = [
            TableIssue::DigitsLost { value: text() },
            TableIssue::FormulaWithoutValue,
            TableIssue::Date { value: text() },
            TableIssue::Disagreement {
                value: text(),
                other: "y2".to_owned(),
                row: 7,
            },
            TableIssue::TooManyCells { value: text() },
            TableIssue::QuantityBesideItems {
                qty: text(),
                sum: 9,
            },
            TableIssue::RowTwice { row: 7 },
            TableIssue::SameAsOther {
                order_number: text(),
                row: 7,
            },
        ];
        let kinds = [
            FileKind::OldExcel,
            FileKind::WebPage,
            FileKind::Pdf,
            FileKind::Picture,
            FileKind::Other,
        ];
        let workbooks = [
            WorkbookError::NoWorkbook,
            WorkbookError::OtherFormat,
            WorkbookError::Damaged,
            WorkbookError::Encrypted,
            WorkbookError::TooLarge,
        ];
        let mut errors = vec![
            FileError::Empty,
            FileError::TooLarge,
            FileError::UnclosedQuote { row: 7 },
        ];
        errors.extend(kinds.map(FileError::Kind));
        errors.extend(workbooks.map(FileError::Workbook));
        for locale in Locale::ALL {
            let mut texts: Vec<String> = issues
                .iter()
                .map(|issue| table_issue_text(issue, locale))
                .collect();
            for (issue, text) in issues.iter().zip(&texts) {
                let named = format!("{issue:?}");
                for part in ["x1", "y2"] {
                    assert_eq!(named.contains(part), text.contains(part), "{text}");
                }
                assert!(!named.contains("row: 7") || text.contains('7'), "{text}");
            }
            let errors: Vec<String> = errors
                .iter()
                .map(|error| file_error_text(*error, locale))
                .collect();
            let distinct: std::collections::BTreeSet<&String> = errors.iter().collect();
            // Two ways to be too large are one.
            assert_eq!(distinct.len(), errors.len() - 1);
            texts.extend(errors);
            assert!(texts.iter().all(|text| text.len() > 15), "{texts:?}");
        }
    }

    #[test]
    fn the_column_of_reasons_is_known_to_be_no_field() {
        let names = Names::new();
        for locale in Locale::ALL {
            let found = names.recognize(reasons(locale)).map(|found| found.content);
            assert_eq!(found, Some(Content::Other), "{locale:?}");
        }
    }
}
