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
    /// The name of a column of the receiver's, by the field's label.
    pub(super) receiver_column: fn(&str) -> String,
    /// The name of a column of the sender's.
    pub(super) sender_column: fn(&str) -> String,
    pub(super) template: TemplateWords,
}

/// What a spreadsheet program says where a cell of a template is not right.
pub(crate) struct TemplateWords {
    pub(crate) choose: &'static str,
    pub(crate) at_most: fn(u32) -> String,
    pub(crate) is_printed: fn(u32) -> String,
    pub(crate) whole_number: fn(i64, i64) -> String,
    pub(crate) number: &'static str,
    pub(crate) no_spaces: &'static str,
    pub(crate) email: &'static str,
    pub(crate) phone: &'static str,
    pub(crate) post_code: &'static str,
    pub(crate) label_url: &'static str,
    pub(crate) sku: &'static str,
    pub(crate) order_number: &'static str,
    pub(crate) not_shortened: &'static str,
}
