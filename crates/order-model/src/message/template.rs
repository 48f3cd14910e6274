//! Messages as templates: `{name}` is a param, `{it}` the place, `{It}` the place with a capital, `[…]` is left
//! out where a param in it has no value, `{name|one|other}` chooses by number, which is `#` in it, as the language's plurals
//! do, and `<long~short>` chooses by
//! the form of the message: the long one says which field it is about, the short one stands at it.
//!
//! `{first+1}` adds one, since people count from 1, `{bytes KB}` counts in kilobytes, and `{over}` is by how much
//! a length is over its limit. Of a country's code, `{country name}` is its name, and `{country named}` both. One small interpreter takes a third of the wasm that as many `format!` take.

use crate::issue::{Code, IssueKind, Param};
use crate::json::JsonType;
use crate::json::value::{JsonValueError, unknown};
use crate::reference::country::position;
use crate::text::split::{parts, split_once_byte};

/// What a language gives beside its templates.
pub(super) struct Language {
    /// Between the parts of a list.
    pub(super) comma: &'static str,
    /// Between things of which one is to be chosen.
    pub(super) or: &'static str,
    /// Of the forms that stand in `{name|…|…}`, when each but the last is taken: the first that fits is.
    pub(super) plural: &'static [PluralForm],
    /// A JSON type within a sentence.
    pub(super) json_type: fn(JsonType) -> &'static str,
    /// What countries are called within a sentence, in the order of their codes, with [`BETWEEN_NAMES`] between; nothing where one
    /// is called by its code.
    pub(super) countries: &'static str,
    /// What stands before and after a country's name behind its code.
    pub(super) brackets: [&'static str; 2],
}

/// Between names of countries.
const BETWEEN_NAMES: u8 = b'|';

/// When a plural's form is taken: where all of these are so.
pub(super) type PluralForm = &'static [Range];

/// Of a number, or of its rest by 10 or 100, that it is in a range or outside of it.
pub(super) struct Range {
    /// By what it is divided; 0 for the number itself.
    pub(super) rest_by: i64,
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) inside: bool,
}

/// The form for one, in languages that have it for 1 and nothing else.
pub(super) const EXACTLY_ONE: PluralForm = &[Range {
    rest_by: 0,
    from: 1,
    to: 1,
    inside: true,
}];

impl Range {
    fn has(&self, number: i64) -> bool {
        let number = number.checked_rem(self.rest_by).unwrap_or(number);
        (self.from <= number && number <= self.to) == self.inside
    }
}

/// Of forms with `|` between them, the one for a number; the last where none fits.
fn plural<'f>(mut forms: &'f str, number: i64, conditions: &[PluralForm]) -> &'f str {
    let mut conditions = conditions.iter();
    while let Some((form, others)) = split_once_byte(forms, b'|') {
        let fits = |condition: &PluralForm| condition.iter().all(|range| range.has(number));
        if conditions.next().is_some_and(fits) {
            return form;
        }
        forms = others;
    }
    forms
}

/// What writes the place that a message is about.
pub(super) type WritePlace<'p> = dyn Fn(&mut String) + 'p;

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In a summary or a log: it says what it is about.
    Long,
    /// At its field, which needs not be named again.
    Short,
}

/// Writes a template that is filled in.
pub(super) fn fill(
    out: &mut String,
    template: &str,
    form: Form,
    it: &WritePlace<'_>,
    kind: &IssueKind,
    language: &Language,
) {
    out.reserve(2 * template.len());
    let values = Values {
        form,
        it,
        kind,
        language,
    };
    values.fill(template, out);
}

/// Looks through a template of one's own for issues of a code: `{name}` is a param, `{it}` the place, `{It}` the place with a capital, `[…]` is left
/// out where a param in it has no value, `{name|one|# others}` chooses by number, `<long~short>` by where the message stands, and `{over}` is by how
/// much a `length` is over its `limit`.
///
/// # Errors
/// Where it names what such issues do not have: with what was meant.
pub fn check_template(code: Code, template: &str) -> Result<(), JsonValueError> {
    let mut rest = template;
    while let Some((_, found)) = split_once_byte(rest, b'{') {
        let Some((inner, after)) = split_once_byte(found, b'}') else {
            return Err(JsonValueError::new("a `{` has no `}`".to_owned()));
        };
        rest = after;
        let end = inner
            .bytes()
            .position(|byte| matches!(byte, b'|' | b'+' | b' '));
        let name = inner.get(..end.unwrap_or(inner.len())).unwrap_or_default();
        let mut names = vec!["it", "It"];
        names.extend(code.params().iter().map(|(name, _)| *name));
        if names.contains(&"limit") {
            names.push("over");
        }
        if !names.contains(&name) {
            return Err(unknown("placeholder", name, &names));
        }
    }
    Ok(())
}

struct Values<'v> {
    form: Form,
    it: &'v WritePlace<'v>,
    kind: &'v IssueKind,
    language: &'v Language,
}

/// Writes a place, whose name in Latin letters stands apart from what comes before it in a script that is written without spaces.
fn write_apart(it: &WritePlace<'_>, out: &mut String) {
    let start = out.len();
    it(out);
    let (before, place) = out.split_at_checked(start).unwrap_or((out, ""));
    let latin = |next: char| next.is_ascii_alphanumeric();
    if before.ends_with(is_unspaced) && place.starts_with(latin) {
        out.insert(start, ' ');
    }
}

/// The same of what comes after it.
fn stand_apart(out: &mut String, rest: &str) {
    let latin = |last: char| last.is_ascii_alphanumeric();
    if out.ends_with(latin) && rest.starts_with(is_unspaced) {
        out.push(' ');
    }
}

/// Whether a letter is Thai or Chinese.
fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{0E00}'..='\u{0E7F}' | '\u{3400}'..='\u{9FFF}')
}

impl Language {
    fn name_of(&self, country: &str) -> Option<&'static str> {
        let name = parts(self.countries, BETWEEN_NAMES).nth(position(country)?)?;
        (!name.is_empty()).then_some(name)
    }
}

impl Values<'_> {
    /// Writes a template out; `false` where a param has no value.
    fn fill(&self, template: &str, out: &mut String) -> bool {
        let mut complete = true;
        let mut rest = template;
        while let Some((before, found)) = split_at(rest) {
            out.push_str(before);
            let close = match found.bytes().next() {
                Some(b'{') => b'}',
                Some(b'<') => b'>',
                _ => b']',
            };
            let (inner, after) = split_once_byte(found, close).unwrap_or((found, ""));
            let inner = inner.get(1..).unwrap_or_default();
            rest = after;
            match close {
                b'}' => {
                    complete &= self.write(inner, out);
                    if matches!(inner, "it" | "It") || inner.ends_with(" name") {
                        stand_apart(out, rest);
                    }
                }
                b'>' => {
                    let (long, short) = split_once_byte(inner, b'~').unwrap_or((inner, inner));
                    let chosen = if self.form == Form::Long { long } else { short };
                    complete &= self.fill(chosen, out);
                    if chosen.ends_with("{it}") {
                        stand_apart(out, rest);
                    }
                }
                _ => {
                    let length = out.len();
                    if !self.fill(inner, out) {
                        out.truncate(length);
                    }
                }
            }
        }
        out.push_str(rest);
        complete
    }

    /// Writes what stands for one `{…}`; `false` where that has no value.
    fn write(&self, name: &str, out: &mut String) -> bool {
        if let Some((name, forms)) = split_once_byte(name, b'|') {
            let number = self.number(name);
            let form = plural(forms, number, self.language.plural);
            let (before, after) = split_once_byte(form, b'#').unwrap_or((form, ""));
            out.push_str(before);
            if form.len() > before.len() {
                push_number(number, out);
            }
            out.push_str(after);
            return true;
        }
        match name {
            "it" => write_apart(self.it, out),
            "It" => capital(self.it, out),
            "over" => push_number(self.number(name), out),
            "first+1" => push_number(self.number("first") + 1, out),
            _ => {
                let (name, how) = split_once_byte(name, b' ').unwrap_or((name, ""));
                if how == "KB" {
                    self.write_size(name, out);
                } else {
                    return self.write_param(self.param(name), how, out);
                }
            }
        }
        true
    }

    /// A text of a param, or what the country is called of which it is the code.
    fn write_text(&self, text: &str, how: &str, out: &mut String) {
        let name = self.language.name_of(text).filter(|_| !how.is_empty());
        match name {
            Some(name) if how == "name" => out.push_str(name),
            Some(name) => {
                let [open, close] = self.language.brackets;
                out.extend([text, open, name, close]);
            }
            None => {
                if how == "name" && out.ends_with(is_unspaced) {
                    out.push(' ');
                }
                push_short(text, out);
            }
        }
    }

    /// A size in kilobytes; in bytes where it would read as the one that it is compared with.
    fn write_size(&self, name: &str, out: &mut String) {
        let whole = |name| (self.number(name) + 1023) / 1024;
        if whole("bytes") == whole("maximum") {
            push_number(self.number(name), out);
            out.push_str(" B");
        } else {
            push_number(whole(name), out);
            out.push_str(" KB");
        }
    }

    fn write_param(&self, param: Param<'_>, how: &str, out: &mut String) -> bool {
        match param {
            Param::Nothing | Param::Edits(_) | Param::Texts([]) | Param::Numbers([]) => {
                return false;
            }
            Param::Text(text) => self.write_text(text, how, out),
            Param::Word(word, _) => out.push_str(word),
            Param::Number(number) => push_number(number, out),
            Param::Type(json) => out.push_str((self.language.json_type)(json)),
            Param::Numbers(numbers) => {
                for (index, number) in numbers.iter().enumerate() {
                    if index > 0 {
                        out.push_str(self.language.or);
                    }
                    push_number(*number, out);
                }
            }
            Param::Texts(texts) => {
                for (index, text) in texts.iter().enumerate() {
                    if index > 0 {
                        out.push_str(self.language.comma);
                    }
                    self.write_text(text, how, out);
                }
            }
        }
        true
    }

    fn param(&self, name: &str) -> Param<'_> {
        let mut found = Param::Nothing;
        self.kind.each_param(&mut |known, param| {
            if known == name {
                found = param;
            }
        });
        found
    }

    fn number(&self, name: &str) -> i64 {
        match self.param(name) {
            Param::Number(number) => number,
            _ if name == "over" => self.number("length") - self.number("limit"),
            _ => 0,
        }
    }
}

/// What comes before the first of what is to be filled in, and the rest from there.
fn split_at(text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(
        text.bytes()
            .position(|byte| matches!(byte, b'{' | b'[' | b'<'))?,
    )
}

fn push_number(number: i64, out: &mut String) {
    out.push_str(&number.to_string());
}

/// How many characters of a text a message quotes.
const QUOTED: usize = 24;

fn push_short(value: &str, out: &mut String) {
    match value.char_indices().nth(QUOTED) {
        Some((end, _)) => {
            out.push_str(value.get(..end).unwrap_or_default());
            out.push('…');
        }
        None => out.push_str(value),
    }
}

fn capital(it: &WritePlace<'_>, out: &mut String) {
    let start = out.len();
    it(out);
    // Every place that starts a sentence starts with an ASCII letter, or in a script without capitals.
    if let Some(first) = out.get_mut(start..=start) {
        first.make_ascii_uppercase();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGE: Language = Language {
        comma: ", ",
        or: " or ",
        plural: &[EXACTLY_ONE],
        json_type: JsonType::as_str,
        countries: "Andorra||Afghanistan",
        brackets: [" (", ")"],
    };

    fn filled(template: &str, kind: &IssueKind) -> String {
        let mut out = String::from("> ");
        let it = |out: &mut String| out.push_str("the city");
        fill(&mut out, template, Form::Long, &it, kind, &LANGUAGE);
        out.split_off(2)
    }

    #[test]
    fn params_are_filled_in() {
        let too_long = IssueKind::TooLong {
            limit: 9,
            length: 10,
        };
        assert_eq!(
            filled("{It}: {limit}, {over}; {over|one|# of them}", &too_long),
            "The city: 9, 1; one"
        );
        let large = IssueKind::LabelTooLarge {
            bytes: 1025,
            maximum: 1024,
        };
        assert_eq!(filled("{bytes KB} of {maximum KB}", &large), "2 KB of 1 KB");
        let larger = IssueKind::LabelTooLarge {
            bytes: 1001,
            maximum: 1000,
        };
        let shown = filled("{bytes KB} of {maximum KB}", &larger);
        assert_eq!(shown, "1001 B of 1000 B");
        let mixed = IssueKind::CurrencyMixed {
            currencies: vec!["PHP".to_owned(), "USD".to_owned()],
        };
        assert_eq!(filled("{currencies}", &mixed), "PHP, USD");
    }

    #[test]
    fn a_plural_has_as_many_forms_as_the_language() {
        const ENDS_IN_TWO_TO_FOUR: PluralForm = &[
            Range {
                rest_by: 10,
                from: 2,
                to: 4,
                inside: true,
            },
            Range {
                rest_by: 100,
                from: 12,
                to: 14,
                inside: false,
            },
        ];
        let polish = |number| {
            let forms = "paczka|paczki|paczek";
            plural(forms, number, &[EXACTLY_ONE, ENDS_IN_TWO_TO_FOUR])
        };
        let all = [1, 2, 5, 12, 22, 101].map(polish);
        assert_eq!(
            all,
            ["paczka", "paczki", "paczek", "paczek", "paczki", "paczek"]
        );
        assert_eq!(plural("个", 1, &[]), "个");
        assert_eq!(plural("one|other", 1, &[]), "other");
    }

    #[test]
    fn a_message_has_a_long_and_a_short_form() {
        let kind = IssueKind::PostCodeFormat {
            country: "PH".to_owned(),
            example: Some("1008".to_owned()),
            suggestion: None,
        };
        let form = |form| {
            let mut out = String::new();
            let it = |out: &mut String| out.push_str("the SKU");
            let template =
                "<{It} does~Does> not fit {country}.[ It looks like {example}.]<~ 是{it}是>";
            fill(&mut out, template, form, &it, &kind, &LANGUAGE);
            out
        };
        assert_eq!(
            form(Form::Long),
            "The SKU does not fit PH. It looks like 1008."
        );
        assert_eq!(
            form(Form::Short),
            "Does not fit PH. It looks like 1008. 是 the SKU 是"
        );
    }

    #[test]
    fn countries_are_called_by_their_names() {
        let kind = IssueKind::PhoneCountry {
            country: "AD".to_owned(),
            seems: "AE".to_owned(),
        };
        assert_eq!(
            filled("{country}, {country name}, {country named}", &kind),
            "AD, Andorra, AD (Andorra)"
        );
        assert_eq!(filled("{seems name}, {seems named}", &kind), "AE, AE");
        let several = IssueKind::WarehouseCountry {
            warehouse: "W".to_owned(),
            country: "AE".to_owned(),
            expected: vec!["AF".to_owned(), "AD".to_owned()],
        };
        assert_eq!(filled("{expected name}", &several), "Afghanistan, Andorra");
    }

    #[test]
    fn what_has_no_value_leaves_no_trace() {
        let unknown = |suggestion: Option<&str>| IssueKind::CountryUnknown {
            value: "a value that goes on and on and on".to_owned(),
            suggestion: suggestion.map(str::to_owned),
        };
        let template = "“{value}”.[ Did you mean {suggestion}?]";
        assert_eq!(
            filled(template, &unknown(Some("GB"))),
            "“a value that goes on and…”. Did you mean GB?"
        );
        assert_eq!(
            filled(template, &unknown(None)),
            "“a value that goes on and…”."
        );
    }
}
