//! What a language gives: its names of fields and places, its templates, and what a text lacks to be JSON.

use crate::contract::{Field, Path};
use crate::issue::IssueKind;
use crate::json::{Expected, JsonErrorKind};
use crate::message::place_name::Places;
use crate::message::template::Language;

/// The words of one language.
pub(in crate::message) struct Wording {
    /// A field's name as a form's label has it.
    pub(in crate::message) label: fn(Field) -> &'static str,
    /// A field's name within a sentence, without the place that it belongs to.
    pub(in crate::message) noun: fn(Field) -> &'static str,
    pub(in crate::message) places: Places,
    pub(in crate::message) language: Language,
    /// The template of a problem's message.
    pub(in crate::message) template: fn(&Path, &IssueKind) -> &'static str,
    /// What a JSON text should have had somewhere.
    pub(in crate::message) expected: fn(Expected) -> &'static str,
    /// Why a text is not JSON: `@` is what was expected, `#` the depth that is too much.
    pub(in crate::message) why: fn(JsonErrorKind) -> &'static str,
    /// Of why, `@`, and of the line and the column, `#`.
    pub(in crate::message) not_json: &'static str,
}

/// The field that a place is, if it is one.
pub(super) fn field_of(path: &Path) -> Option<Field> {
    path.field_ref().map(|at| at.field)
}
