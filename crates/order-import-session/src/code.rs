//! Names of what is wrong.

use order_import::review::{Problem, TableIssue};

/// The stable name of what is wrong.
pub(crate) fn code(problem: &Problem) -> &'static str {
    match problem {
        Problem::Rule(issue) => issue.code().as_str(),
        Problem::Table(issue) => match issue {
            TableIssue::DigitsLost { .. } => "digits_lost",
            TableIssue::FormulaWithoutValue => "formula_without_value",
            TableIssue::Date { .. } => "date",
            TableIssue::Disagreement { .. } => "disagreement",
            TableIssue::TooManyCells { .. } => "too_many_cells",
            TableIssue::QuantityBesideItems { .. } => "quantity_beside_items",
            TableIssue::RowTwice { .. } => "row_twice",
            TableIssue::SameAsOther { .. } => "same_as_other",
        },
    }
}
