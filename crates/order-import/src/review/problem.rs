//! What is wrong with an order of a table, and in which cells.

use order_model::{Code, FieldRef, Issue, IssueKind, Severity};

/// Where in a table something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The row in the table, from 0, of rows that are not blank: [`crate::table::Table::number`] has the one that a spreadsheet shows.
    pub row: usize,
    /// The column, from 0; `None` where no column has it, or the whole row is meant.
    pub column: Option<usize>,
}

/// What only a table can have wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableIssue {
    /// A number has lost its last digits in a spreadsheet: `1.38E+10`, or one of more than 15 digits.
    DigitsLost {
        /// What is left.
        value: String,
    },
    /// A formula whose value was not saved with it.
    FormulaWithoutValue,
    /// A date where a text or a number is wanted.
    Date {
        /// The day.
        value: String,
    },
    /// Rows of one order say different things of it.
    Disagreement {
        /// What the row says.
        value: String,
        /// What an earlier row of the order says.
        other: String,
        /// That row's number, as a spreadsheet shows it.
        row: u32,
    },
    /// The row has more cells than there are columns: what separates them stands within a text.
    TooManyCells {
        /// The text in the first cell too many.
        value: String,
    },
    /// Several items in a cell, and a quantity beside them that is not their sum.
    QuantityBesideItems {
        /// The quantity beside them.
        qty: String,
        /// The sum.
        sum: u64,
    },
    /// The row stands twice in the file, letter for letter.
    RowTwice {
        /// The number of the first of them, as a spreadsheet shows it.
        row: u32,
    },
    /// Another order of the file is the same but for its number.
    SameAsOther {
        /// The other order's number.
        order_number: String,
        /// The number of its first row, as a spreadsheet shows it.
        row: u32,
    },
}

/// What is wrong: a rule of `order-model`, or what only a table can have wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// An issue of the order.
    Rule(Issue),
    /// An issue of the table.
    Table(TableIssue),
}

impl Problem {
    /// The stable name of what is wrong, as machines read it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rule(issue) => issue.code().as_str(),
            Self::Table(issue) => match issue {
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

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Rule(issue) => issue.severity,
            Self::Table(TableIssue::RowTwice { .. } | TableIssue::SameAsOther { .. }) => {
                Severity::Warning
            }
            Self::Table(_) => Severity::Error,
        }
    }
}

/// Something that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// The other cell, where two do not go together.
    pub other: Option<Place>,
    /// The field, where it is one's.
    pub field: Option<FieldRef>,
    /// What.
    pub problem: Problem,
}

impl Finding {
    /// Whether it keeps the order from being sent.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.problem.severity() == Severity::Error
    }
}

/// What cannot be right where it came from a spreadsheet, is an error there: nobody typed it, and nobody can tell what it was.
pub(super) fn weighed(mut issue: Issue) -> Issue {
    use order_model::issue::PlaceholderKind;
    let is_lost = matches!(
        issue.kind,
        IssueKind::SpreadsheetNumber {
            suggestion: None,
            ..
        } | IssueKind::Placeholder {
            kind: PlaceholderKind::SpreadsheetError,
            ..
        }
    );
    if is_lost {
        issue.severity = Severity::Error;
    }
    issue
}

/// Whether an issue of the order says no more than what was found at the same cell already.
pub(super) fn is_said(issue: &Issue, found: &[Finding]) -> bool {
    let at = issue.path.field_ref();
    found.iter().any(|finding| {
        at.is_some()
            && finding.field == at
            && matches!(finding.problem, Problem::Table(ref table) if explains(table, issue))
    })
}

fn explains(table: &TableIssue, issue: &Issue) -> bool {
    match table {
        TableIssue::DigitsLost { .. }
        | TableIssue::FormulaWithoutValue
        | TableIssue::Date { .. }
        | TableIssue::QuantityBesideItems { .. } => true,
        TableIssue::Disagreement { .. } => false,
        TableIssue::RowTwice { .. } => issue.code() == Code::SkuRepeated,
        TableIssue::TooManyCells { .. } | TableIssue::SameAsOther { .. } => false,
    }
}
