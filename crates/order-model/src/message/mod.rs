//! The wording of issues. The files of the languages, in `locale/`, are the only ones that have any; a language that says
//! nothing of a problem does not compile.

pub mod locale;
mod place_name;
mod template;
mod words;

use crate::contract::Field;
use crate::contract::{FieldRef, Path};
use crate::issue::Issue;
use crate::json::{JsonError, JsonErrorKind, MAX_DEPTH, Position};
pub use locale::Locale;
use locale::Wording;
use place_name::fill_pattern;
pub use template::{Form, check_template};
#[cfg(feature = "default-core")]
pub use words::ENGLISH;
pub use words::{Words, add_words};

/// What is wrong and what to do, in the words of the trade, for a summary or a log: it says which field it is about.
#[must_use]
pub fn message(issue: &Issue, locale: Locale) -> String {
    let mut out = String::new();
    write_message(&mut out, issue, locale);
    out
}

/// The same for a place at the field itself, whose name need not be repeated there.
///
/// ```
/// use order_model::{Field, Issue, IssueKind, Locale, Severity, message, short_message};
///
/// let issue = Issue {
///     path: Field::ReceiverCity.into(),
///     kind: IssueKind::Emoji { position: 3 },
///     severity: Severity::Warning,
///     acknowledged: false,
///     position: None,
/// };
/// let long = "Label printers leave out emoji: take the one at position 3 out of the receiver's city.";
/// assert_eq!(message(&issue, Locale::En), long);
/// let short = "Label printers leave out emoji: take out the one at position 3.";
/// assert_eq!(short_message(&issue, Locale::En), short);
/// ```
#[must_use]
pub fn short_message(issue: &Issue, locale: Locale) -> String {
    let mut out = String::new();
    write_short_message(&mut out, issue, locale);
    out
}

/// [`message()`] behind another text.
pub fn write_message(out: &mut String, issue: &Issue, locale: Locale) {
    write_words(out, issue, locale, Form::Long, None);
}

/// [`short_message`] behind another text.
pub fn write_short_message(out: &mut String, issue: &Issue, locale: Locale) {
    write_words(out, issue, locale, Form::Short, None);
}

/// A message behind another text, by a template of one's own if there is one: see [`check_template`].
pub fn write_words(out: &mut String, issue: &Issue, locale: Locale, form: Form, own: Option<&str>) {
    let Issue { path, kind, .. } = issue;
    let wording = words::wording(locale);
    let template = own.unwrap_or_else(|| (wording.template)(path, kind));
    let it = |out: &mut String| write_place(out, path, wording);
    template::fill(out, template, form, &it, kind, &wording.language);
}

/// Why a text is not JSON, with the line and the column.
#[must_use]
pub fn json_message(error: &JsonError, locale: Locale) -> String {
    let wording = words::wording(locale);
    let expected = match error.kind {
        JsonErrorKind::Expected(what) => (wording.expected)(what),
        _ => "",
    };
    let why = fill_pattern(
        (wording.why)(error.kind),
        expected,
        &[&MAX_DEPTH.to_string()],
    );
    let Position { line, column, .. } = error.position;
    fill_pattern(
        wording.not_json,
        &why,
        &[&line.to_string(), &column.to_string()],
    )
}

/// A field's name as a form's label has it: "Postal code".
#[must_use]
pub fn label(field: Field, locale: Locale) -> &'static str {
    words::label(field, locale)
}

/// A place's name within a sentence: "the receiver's postal code", "the quantity of item 2".
#[must_use]
pub fn place(path: &Path, locale: Locale) -> String {
    let mut out = String::new();
    write_place(&mut out, path, words::wording(locale));
    out
}

fn write_place(out: &mut String, path: &Path, wording: &Wording) {
    let Wording { places, noun, .. } = wording;
    match path.field_ref() {
        Some(FieldRef { field, item }) => {
            let number = item.map(|index| (index + 1).to_string());
            let number = number.as_deref().unwrap_or_default();
            places.write_field(out, field, noun(field), number);
        }
        None => places.write_other(out, path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::{IssueKind, Severity, SpaceFault};

    #[test]
    fn a_name_in_latin_letters_stands_apart_from_chinese() {
        let path = Path::from(FieldRef::item_field(0, Field::Sku));
        for (kind, text) in [
            (
                IssueKind::ExtraSpaces {
                    fault: SpaceFault::Around,
                },
                "请去掉第 1 行商品的 SKU 前后的空格：仓库会逐字比对编码。",
            ),
            (
                IssueKind::ExtraSpaces {
                    fault: SpaceFault::Double,
                },
                "第 1 行商品的 SKU 中有连续的空格。",
            ),
        ] {
            let issue = Issue {
                path: path.clone(),
                kind,
                severity: Severity::Warning,
                acknowledged: false,
                position: None,
            };
            assert_eq!(message(&issue, Locale::Zh), text);
        }
    }

    #[test]
    fn every_field_has_its_own_name_in_every_language() {
        for locale in Locale::ALL {
            let mut names: Vec<_> = Field::ALL
                .into_iter()
                .map(|field| place(&Path::from(field), locale))
                .collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), Field::ALL.len(), "{locale:?}");
        }
    }
}
