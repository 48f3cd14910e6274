//! What a language has to say.

use crate::file::FileError;
use crate::review::TableIssue;

/// The words of a language.
pub(super) struct Wording {
    pub(super) table_issue: fn(&TableIssue) -> String,
    pub(super) file_error: fn(FileError) -> String,
    /// The name of the column of reasons: it is in `data/headers.tsv` too.
    pub(super) reasons: &'static str,
    pub(super) sheet_name: &'static str,
}
