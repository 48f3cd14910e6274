//! A text is data, and not what a program, a spreadsheet or a person writes where there is none: `undefined`, `{{name}}`, `#N/A`, `n/a`,
//! `-`, or stars in the place of letters. Sources: public reports of such orders, spreadsheets' lists of error values in the languages of our merchants.
//!
//! What may be a name somewhere is left alone: `Na`, `Nil`, a town called `None`, somebody called `Null` with a first name.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet, Group, Presence};
use crate::issue::{Code, IssueKind, PlaceholderKind};
use crate::text::filler::{
    FILLERS, FILLERS_OF_NO_NAME, FILLERS_OF_PERSON, is_other_filler, may_be_filler,
};
use crate::text::fold::{Changed, lower};
use crate::text::signs::Signs;
use crate::text::split::{
    all, contains, contains_byte, is_one_of, parts, trimmed, trimmed_of, without_end, words,
};
use crate::text::width::to_half_width;

pub(super) static RULE: Rule = Rule::new(
    &[Code::Placeholder],
    // What is no e-mail address or phone number is told already.
    FieldSet::WRITTEN
        .without_in_both_parties(Field::ReceiverPhone)
        .without_in_both_parties(Field::ReceiverEmail),
    Check::Text(check),
)
.silent_for(SilentFor::Without(|_| Signs::FILLER))
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let value = trimmed(text);
    if let Some(kind) = kind_of(field_ref.field, value) {
        let may_be_empty = context.rules.presence(field_ref.field) != Presence::Required;
        context.report(
            field_ref,
            IssueKind::Placeholder {
                value: value.to_owned(),
                kind,
                suggestion: may_be_empty.then(String::new),
            },
        );
    }
}

fn kind_of(field: Field, value: &str) -> Option<PlaceholderKind> {
    if is_spreadsheet_error(value) {
        Some(PlaceholderKind::SpreadsheetError)
    } else if is_template(value) {
        Some(PlaceholderKind::Template)
    } else if is_masked(field, value) {
        Some(PlaceholderKind::Masked)
    } else if is_filler(field, value) {
        Some(PlaceholderKind::Filler)
    } else {
        None
    }
}

/// Whether a text says that there is nothing to say.
fn is_filler(field: Field, value: &str) -> bool {
    if all(value, &is_sign) {
        return true;
    }
    let inner = trimmed_of(value, is_around).trim();
    let Some(small) = Changed::by(inner, |letter| Some(lower(to_half_width(letter)))) else {
        return false;
    };
    let small = small.as_str();
    if !small.is_ascii() {
        return is_other_filler(small);
    }
    let only_x = small.len() > 2 && small.bytes().all(|letter| letter == b'x');
    may_be_filler(small.as_bytes())
        && (only_x
            || is_one_of(FILLERS, b'|', small)
            || (is_no_name(field) && is_one_of(FILLERS_OF_NO_NAME, b'|', small))
            || (is_person(field) && is_one_of(FILLERS_OF_PERSON, b'|', small))
            || (!field.is_code() && !is_place(field) && small == "none"))
        // Python's nothing, once for each name.
        || contains_byte(inner, b' ') && parts(inner, b' ').all(|word| word == "None")
}

fn is_around(character: char) -> bool {
    matches!(
        character,
        '(' | ')' | '[' | ']' | '<' | '>' | '{' | '}' | '"' | '\'' | '“' | '”'
    )
}

/// Fields in which short words are no names.
const fn is_no_name(field: Field) -> bool {
    matches!(
        field.counterpart_in(Group::Receiver),
        Field::ReceiverAddress | Field::ReceiverDistrict | Field::TrackingNumber
    )
}

const fn is_person(field: Field) -> bool {
    matches!(field, Field::ReceiverName | Field::SenderName)
}

const fn is_place(field: Field) -> bool {
    matches!(
        field.counterpart_in(Group::Receiver),
        Field::ReceiverCity | Field::ReceiverProvince
    )
}

/// Whether a character is neither a letter nor a digit, nor belongs to one.
fn is_sign(character: char) -> bool {
    match to_half_width(character) {
        ascii @ '\0'..='\u{7F}' => !ascii.is_ascii_alphanumeric(),
        other => matches!(
            other,
            '·' | '´' | '¿' | '¡' | '\u{2010}'..='\u{205E}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '・' | 'ー' | '□' | '■'
                | '○' | '●' | '×' | '\u{2212}' | '─' | '━'
        ),
    }
}

const fn is_star(character: char) -> bool {
    matches!(character, '*' | '＊' | '•' | '●' | '∗' | '×' | '⁎')
}

/// Stars or bullets in the place of letters or digits.
fn is_masked(field: Field, value: &str) -> bool {
    // One star hides a letter in a name; elsewhere it may be a sign of its own.
    let fewest = match field.counterpart_in(Group::Receiver) {
        Field::ReceiverName => 1,
        field if field.is_code() => 3,
        _ => 2,
    };
    let (mut run, mut longest) = (0, 0);
    let (mut has_letters, mut beside) = (false, false);
    let mut before = ' ';
    for character in value.chars() {
        let is_one = is_star(character) && (character != '×' || run > 0 || contains(value, "××"));
        run = if is_one { run + 1 } else { 0 };
        longest = longest.max(run);
        has_letters |= character.is_ascii_alphanumeric() || u32::from(character) > 0x2FFF;
        beside |= (is_star(before) && character != ' ') || (is_star(character) && before != ' ');
        before = character;
    }
    // A star between words decorates; beside a letter it hides another.
    longest >= fewest && (longest > 1 || beside) && (has_letters || longest > 2)
}

/// What spreadsheets write for a value that they cannot find, behind a `#`.
const NOT_FOUND: &str = "N/D|NV|ND|Н/Д|I/T|GETTING_DATA";

/// `#N/A`, `#REF!`, `#NAME?`, `#¡VALOR!`, a column that was too narrow, a formula.
fn is_spreadsheet_error(value: &str) -> bool {
    let bytes = value.as_bytes();
    match bytes {
        [b'#', b'#', b'#', ..] if bytes.iter().all(|byte| *byte == b'#') => true,
        [b'=', formula @ ..] => {
            let name = formula.iter().take_while(|byte| byte.is_ascii_uppercase());
            let name = name.count();
            name > 1 && formula.get(name) == Some(&b'(')
        }
        [b'E', b'r', b'r', b':', number @ ..] => {
            !number.is_empty() && number.iter().all(u8::is_ascii_digit)
        }
        _ => {
            let is_between = |character| matches!(character, ' ' | ',' | ';');
            contains_byte(value, b'#') && words(value, is_between).any(is_error_value)
        }
    }
}

fn is_error_value(word: &str) -> bool {
    let Some(name) = word.strip_prefix('#') else {
        return false;
    };
    if name.eq_ignore_ascii_case("N/A") || is_one_of(NOT_FOUND, b'|', name) {
        return true;
    }
    let name = name
        .strip_prefix('¡')
        .or(name.strip_prefix('¿'))
        .unwrap_or(name);
    let inner = without_end(without_end(name, b'!'), b'?');
    let is_of_name = |character: char| matches!(character, 'A'..='Z' | '/' | '0' | '_' | 'А'..='Я' | 'Ä' | 'Ö' | 'Ü' | 'É' | 'Á');
    inner.len() < name.len() && inner.chars().nth(2).is_some() && all(inner, &is_of_name)
}

/// What templates have in them.
const MARKS: &str = "{{|}}|${|#{|<%|[[|[object |%!s(|<no value>";

/// What a program writes for a value that it has not, or a template for one that was not filled in.
fn is_template(value: &str) -> bool {
    let bytes = value.as_bytes();
    let is_between = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    bytes.split(is_between).any(is_no_value)
        || (bytes.iter().any(|byte| b"{}$#%<[*_".contains(byte))
            && (parts(MARKS, b'|').any(|mark| contains(value, mark))
                || contains(value, "*|")
                || has_braces(bytes)
                || parts(value, b' ').any(|word| is_marked(word.as_bytes()))
                || names_itself(bytes)))
}

/// `null` and `undefined` as programs write them, perhaps several times.
fn is_no_value(word: &[u8]) -> bool {
    let is_made_of = |one: &&[u8]| word.chunks(one.len()).all(|part| part == *one);
    let known: [&[u8]; 4] = [b"null", b"NULL", b"NaN", b"undefined"];
    !word.is_empty() && known.iter().any(is_made_of) || word.eq_ignore_ascii_case(b"undefined")
}

/// `{name}`, `{0}`
fn has_braces(bytes: &[u8]) -> bool {
    // How much of a name stands behind the last brace.
    let mut name = None;
    for byte in bytes {
        name = match (byte, name) {
            (b'{', _) => Some(0),
            (b'}', Some(1..)) => return true,
            (b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b' ', Some(length)) => {
                Some(length + 1)
            }
            _ => None,
        };
    }
    false
}

/// `%s`, `%1$s`, `%NAME%`, `##NAME##`, `__NAME__`
fn is_marked(word: &[u8]) -> bool {
    let name = match word {
        b"%s" | b"%d" | b"%@" | b"%1$s" | b"%2$s" => return true,
        [b'%', name @ .., b'%']
        | [b'#', b'#', name @ .., b'#', b'#']
        | [b'_', b'_', name @ .., b'_', b'_'] => name,
        _ => return false,
    };
    let is_of_name = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'_';
    name.len() > 2 && name.iter().all(is_of_name)
}

/// `[First name]`, `<address>`, `$name`: what the field is called.
fn names_itself(bytes: &[u8]) -> bool {
    const NAMES: &str = "name firstname lastname fullname customer company address street city state province zip zipcode postcode postal \
        phone telephone mobile email country order ordernumber sku tracking";
    let ([b'[', inner @ .., b']'] | [b'<', inner @ .., b'>'] | [b'$', inner @ ..]) = bytes else {
        return false;
    };
    let mut words = inner.split(|byte| matches!(byte, b' ' | b'_' | b'-' | b'.'));
    words.any(|word| parts(NAMES, b' ').any(|name| word.eq_ignore_ascii_case(name.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::filler::OTHER_FILLERS;

    #[track_caller]
    fn check_kind(field: Field, values: &[&str], kind: Option<PlaceholderKind>) {
        for value in values {
            assert_eq!(kind_of(field, value), kind, "{field} {value:?}");
            if kind.is_some() {
                assert!(
                    Signs::of(value).meet(Signs::FILLER),
                    "{value:?} is passed over"
                );
            }
        }
    }

    #[test]
    fn what_programs_leave_behind() {
        let templates = [
            "undefined undefined",
            "undefined",
            "NULL",
            "Undefined",
            "(null)",
            "NaN",
            "Maria undefined",
            "null null",
            "nullnull",
            "{{name}}",
            "{{ order.name }",
            "${name}",
            "{name}",
            "[object Object]",
            "%s",
            "%FIRSTNAME%",
            "*|FNAME|*",
            "[First Name]",
            "<address>",
            "$name",
            "<no value>",
            "Maria null",
            "SO-undefined",
            "NaN NaN",
            "#{city}",
            "<%= name %>",
            "__name__",
            "Hello {0}",
        ];
        for field in [
            Field::ReceiverName,
            Field::ReceiverAddress,
            Field::ReceiverCity,
            Field::OrderNumber,
        ] {
            check_kind(field, &templates, Some(PlaceholderKind::Template));
        }
    }

    #[test]
    fn what_spreadsheets_leave_behind() {
        let errors = [
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#NV",
            "#BEZUG!",
            "#¡VALOR!",
            "#¿NOMBRE?",
            "#N/D",
            "#ЗНАЧ!",
            "#ERROR!",
            "####",
            "=VLOOKUP(A1,B:C,2)",
            "Err:502",
            "Maria #REF!",
        ];
        check_kind(
            Field::SenderAddress,
            &errors,
            Some(PlaceholderKind::SpreadsheetError),
        );
        check_kind(Field::Sku, &errors, Some(PlaceholderKind::SpreadsheetError));
    }

    #[test]
    fn what_people_write_where_they_have_nothing_to_write() {
        let fillers = [
            "n/a",
            "N/A",
            "N.A.",
            "-",
            "--",
            ".",
            "...",
            "/",
            "'",
            "—",
            "。",
            "Null",
            "[n/a]",
            "xxx",
            "XXXX",
            "TBD",
            "unknown",
            "无",
            "没有",
            "なし",
            "없음",
            "нет",
            "Ｎ／Ａ",
            "〃",
            "Not Applicable",
        ];
        for field in [
            Field::ReceiverName,
            Field::ReceiverCity,
            Field::ReceiverDistrict,
            Field::Sku,
        ] {
            check_kind(field, &fillers, Some(PlaceholderKind::Filler));
        }
        check_kind(
            Field::ReceiverDistrict,
            &["NA", "none", "nil", "no"],
            Some(PlaceholderKind::Filler),
        );
        check_kind(
            Field::ReceiverName,
            &["none"],
            Some(PlaceholderKind::Filler),
        );
    }

    #[test]
    fn no_filler_is_passed_over() {
        for filler in FILLERS
            .split('|')
            .chain(OTHER_FILLERS.split('|'))
            .chain(FILLERS_OF_NO_NAME.split('|'))
        {
            assert!(Signs::of(filler).meet(Signs::FILLER), "{filler}");
            assert!(kind_of(Field::SenderDistrict, filler).is_some(), "{filler}");
            assert!(
                kind_of(Field::SenderDistrict, &filler.to_uppercase()).is_some(),
                "{filler}"
            );
        }
    }

    #[test]
    fn what_is_hidden() {
        check_kind(
            Field::ReceiverName,
            &["张*", "王*明", "M***a S***s", "J**n", "李＊＊"],
            Some(PlaceholderKind::Masked),
        );
        check_kind(
            Field::ReceiverAddress,
            &["****", "20 ***", "北京市××路", "••••"],
            Some(PlaceholderKind::Masked),
        );
        check_kind(
            Field::TrackingNumber,
            &["1Z***785"],
            Some(PlaceholderKind::Masked),
        );
    }

    #[test]
    fn what_is_data_is_left_alone() {
        let names = [
            "O",
            "X",
            "Na",
            "Nan",
            "Nil",
            "Jennifer Null",
            "7-Eleven",
            "H&M",
            "AT&T",
            "A$AP",
            "Ke$ha",
            "C++ Shop",
            "Maria (Home)",
            "#1 Shop",
            "Toys * More",
            "★ Shop ★",
            "Undefinable Ltd",
            "Nulley",
            "Li",
            "吴",
            "不二家",
            "Noe",
            "Norm",
            "Nina",
            "Tba Ltd",
            "1 × 2",
            "Marks & Spencer",
            "3M",
            "No. 1 Traders",
            "O'Neil",
            "[space] Studio",
            "Yahoo!",
            "Wham! Records",
        ];
        check_kind(Field::ReceiverName, &names, None);
        let addresses = [
            "12",
            "Apt #5",
            "#5 First St",
            "S/N Calle Mayor",
            "Calle Mayor s/n",
            "5th & Main",
            "c/o Maria",
            "#12-34 Block 5",
            "No. 7",
            "Km 5.5",
            "1丁目2-3",
            "ul. 3 Maja 5",
            "#A-5!",
            "Unit #B",
            "Null Street 5",
            "100 % Building",
            "50% Corner",
        ];
        check_kind(Field::ReceiverAddress, &addresses, None);
        check_kind(
            Field::ReceiverCity,
            &[
                "None",
                "Na",
                "Nan",
                "Y",
                "Å",
                "6th of October",
                "No",
                "Ho",
                "Não-Me-Toque",
                "無錫",
            ],
            None,
        );
        check_kind(
            Field::Sku,
            &["N/A-100", "N/A100", "X", "A*1", "NA", "#5", "A__B"],
            None,
        );
        check_kind(Field::ReceiverProvince, &["NA", "Na", "Nan", "None"], None);
    }
}
