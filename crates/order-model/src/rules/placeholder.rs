//! A text is data, and not what a program, a spreadsheet or a person writes where there is none: `undefined`, `{{name}}`, `#N/A`, `n/a`,
//! `-`, or stars in the place of letters. Sources: public reports of such orders, spreadsheets' lists of error values in the languages of our merchants.
//!
//! What may be a name somewhere is left alone: `Na`, `Nil`, a town called `None`, somebody called `Null` with a first name.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet, Group, Presence};
use crate::issue::{Code, IssueKind, PlaceholderKind};
use crate::text::fold::lower;
use crate::text::plain::{is_plain_words, may_be_filler, may_have_no_value};
use crate::text::split::trimmed;
use crate::text::width::to_half_width;

pub(super) static RULE: Rule = Rule::new(
    &[Code::Placeholder],
    // What is no e-mail address or phone number is told already.
    FieldSet::WRITTEN
        .without_in_both_parties(Field::ReceiverPhone)
        .without_in_both_parties(Field::ReceiverEmail),
    Check::Text(check),
)
.silent_for(SilentFor::Texts(|_, text| is_plain_words(text)))
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
    let has = |signs: &[u8]| value.bytes().any(|byte| signs.contains(&byte));
    if (has(b"#=") || value.starts_with("Err:")) && is_spreadsheet_error(value) {
        Some(PlaceholderKind::SpreadsheetError)
    } else if (has(b"{}$#%<[*_") || may_have_no_value(value.as_bytes()) || value.contains("NaN"))
        && is_template(value)
    {
        Some(PlaceholderKind::Template)
    } else if (has(b"*") || !value.is_ascii()) && is_masked(field, value) {
        Some(PlaceholderKind::Masked)
    } else if is_filler(field, value) {
        Some(PlaceholderKind::Filler)
    } else {
        None
    }
}

/// What people write where they have nothing to write, in small letters.
const FILLERS: &str = "n/a|n.a.|n.a|n\\a|n-a|n / a|not applicable|not available|not provided|not specified|null|undefined|(null)|\
    unknown|nil.|tbd|t.b.d.|tba|tbc|to be confirmed|to be determined|to be advised|see above|same as above|\
    as above|ditto|no aplica|no disponible|sin datos|sin informacion|ninguno|ninguna|s/d|n/d|k.a.|keine angabe|\
    keine|aucun|aucune|sans objet|nao informado|nao tem|nessuno|nessuna|tidak ada|tiada|walang|wala|yok|brak|\
    first name|last name|full name|your name|firstname lastname|first last|street address|your address|\
    address line 1|address line 2|asdf|asdfasdf|qwerty";
/// The same with letters beyond ASCII, and the letters that they begin with.
const OTHER_FILLERS: &str = "sin información|néant|non renseigné|não informado|não tem|không có|không|нет|н/д|нет данных|неизвестно|немає|无|\
    無|没有|沒有|暂无|暫無|未知|不详|不詳|不明|无需填写|空|空白|同上|未填写|未填|なし|無し|없음|모름|ไม่มี|ไม่ระบุ|لا يوجد|غير معروف";
const OTHER_FIRSTS: &str = "knsнغلไな不同无暂暫未沒没無空모없";
/// The same, where no town or person can be called so.
const FILLERS_OF_NO_NAME: &str = "na|none|nil|nan|no|s/n|x|xx";

/// The longest of them, in bytes.
const LONGEST: usize = 64;

/// Whether a text says that there is nothing to say.
fn is_filler(field: Field, value: &str) -> bool {
    if is_only_signs(value) {
        return true;
    }
    let inner = value.trim_matches(['(', ')', '[', ']', '<', '>', '{', '}', '"', '\'', '“', '”']);
    let inner = inner.trim();
    let first = inner.chars().next();
    let first = first.map(|letter| lower(to_half_width(letter)));
    let may_be_one = first.is_some_and(|first| match (first.is_ascii(), inner.is_ascii()) {
        (true, true) => may_be_filler(inner.as_bytes()),
        (true, false) => true,
        (false, _) => OTHER_FIRSTS.contains(first),
    });
    if !may_be_one || inner.len() > LONGEST {
        return false;
    }
    let letters = || inner.chars().map(|letter| lower(to_half_width(letter)));
    let is_one_of = |fillers: &str| {
        fillers
            .split('|')
            .any(|filler| letters().eq(filler.chars()))
    };
    let only_x = inner.len() > 2 && letters().all(|letter| letter == 'x');
    only_x
        || is_one_of(FILLERS)
        || (!inner.is_ascii() && is_one_of(OTHER_FILLERS))
        || (is_no_name(field) && is_one_of(FILLERS_OF_NO_NAME))
        || (!field.is_code() && !is_place(field) && is_one_of("none"))
        // Python's nothing, once for each name.
        || inner.contains(' ') && inner.split(' ').all(|word| word == "None")
}

/// Fields in which short words are no names.
const fn is_no_name(field: Field) -> bool {
    matches!(
        field.counterpart_in(Group::Receiver),
        Field::ReceiverAddress | Field::ReceiverDistrict | Field::TrackingNumber
    )
}

const fn is_place(field: Field) -> bool {
    matches!(
        field.counterpart_in(Group::Receiver),
        Field::ReceiverCity | Field::ReceiverProvince
    )
}

/// Whether a text has neither letters nor digits.
fn is_only_signs(value: &str) -> bool {
    value.chars().map(to_half_width).all(|character| match character {
        '\0'..='\u{7F}' => !character.is_ascii_alphanumeric(),
        _ => matches!(
            character,
            '·' | '´' | '¿' | '¡' | '\u{2010}'..='\u{205E}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '・' | 'ー' | '□' | '■'
                | '○' | '●' | '×' | '\u{2212}' | '─' | '━'
        ),
    })
}

/// Stars or bullets in the place of letters or digits.
fn is_masked(field: Field, value: &str) -> bool {
    let is_star = |character: char| matches!(character, '*' | '＊' | '•' | '●' | '∗' | '×' | '⁎');
    // One star hides a letter in a name; elsewhere it may be a sign of its own.
    let fewest = match field.counterpart_in(Group::Receiver) {
        Field::ReceiverName => 1,
        field if field.is_code() => 3,
        _ => 2,
    };
    let mut run = 0;
    let mut longest = 0;
    for character in value.chars() {
        let is_one = is_star(character) && (character != '×' || run > 0 || value.contains("××"));
        run = if is_one { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let has_letters = value
        .chars()
        .any(|character| character.is_ascii_alphanumeric() || u32::from(character) > 0x2FFF);
    // A star between words decorates; beside a letter it hides another.
    let hides = longest > 1 || beside_letter(value, is_star);
    longest >= fewest && hides && (has_letters || longest > 2)
}

/// Whether such a character stands beside a letter.
fn beside_letter(value: &str, is_one: impl Fn(char) -> bool) -> bool {
    let mut before = ' ';
    for character in value.chars() {
        if (is_one(before) && character != ' ') || (is_one(character) && before != ' ') {
            return true;
        }
        before = character;
    }
    false
}

/// `#N/A`, `#REF!`, `#NAME?`, `#¡VALOR!`, a column that was too narrow, a formula.
fn is_spreadsheet_error(value: &str) -> bool {
    if value.len() > 2 && value.bytes().all(|byte| byte == b'#') {
        return true;
    }
    if let Some(formula) = value.strip_prefix('=') {
        let name = formula.bytes().take_while(u8::is_ascii_uppercase).count();
        return name > 1 && formula.as_bytes().get(name) == Some(&b'(');
    }
    if let Some(number) = value.strip_prefix("Err:") {
        return !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    let mut words = value.split([' ', ',', ';']);
    words.any(|word| {
        let Some(name) = word.strip_prefix('#') else {
            return false;
        };
        if name.eq_ignore_ascii_case("N/A") || ["N/D", "NV", "ND", "Н/Д", "I/T", "GETTING_DATA"].contains(&name) {
            return true;
        }
        let name = name.trim_start_matches(['¡', '¿']);
        let inner = name.trim_end_matches(['!', '?']);
        let is_of_name = |character: char| {
            matches!(character, 'A'..='Z' | '/' | '0' | '_' | 'А'..='Я' | 'Ä' | 'Ö' | 'Ü' | 'É' | 'Á')
        };
        inner.len() < name.len() && inner.chars().nth(2).is_some() && inner.chars().all(is_of_name)
    })
}

/// What a program writes for a value that it has not, or a template for one that was not filled in.
fn is_template(value: &str) -> bool {
    [
        "{{",
        "}}",
        "${",
        "#{",
        "<%",
        "[[",
        "*|",
        "[object ",
        "%!s(",
        "<no value>",
    ]
    .iter()
    .any(|mark| value.contains(mark))
        || has_braces(value)
        || value.split(' ').any(is_marked)
        || value
            .split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric())
            .any(is_no_value)
        || names_itself(value)
}

/// `null` and `undefined` as programs write them, perhaps several times.
fn is_no_value(word: &str) -> bool {
    let is_made_of = |one: &str| {
        !word.is_empty()
            && word
                .as_bytes()
                .chunks(one.len())
                .all(|part| part == one.as_bytes())
    };
    is_made_of("null")
        || is_made_of("NULL")
        || is_made_of("NaN")
        || is_made_of("undefined")
        || word.eq_ignore_ascii_case("undefined")
}

/// `{name}`, `{0}`
fn has_braces(value: &str) -> bool {
    let mut rest = value;
    while let Some((_, after)) = rest.split_once('{') {
        if let Some((name, _)) = after.split_once('}')
            && !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b' '))
        {
            return true;
        }
        rest = after;
    }
    false
}

/// `%s`, `%1$s`, `%NAME%`, `##NAME##`, `__NAME__`
fn is_marked(word: &str) -> bool {
    if matches!(word, "%s" | "%d" | "%@" | "%1$s" | "%2$s") {
        return true;
    }
    ["%", "##", "__"].iter().any(|mark| {
        let inner = word
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark));
        inner.is_some_and(|name| {
            name.len() > 2
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        })
    })
}

/// `[First name]`, `<address>`, `$name`: what the field is called.
fn names_itself(value: &str) -> bool {
    const NAMES: &str = "name firstname lastname fullname customer company address street city state province zip zipcode postcode postal \
        phone telephone mobile email country order ordernumber sku tracking";
    let inner = match value.as_bytes() {
        [b'[', .., b']'] | [b'<', .., b'>'] => value.get(1..value.len() - 1),
        [b'$', ..] => value.get(1..),
        _ => None,
    };
    inner.is_some_and(|inner| {
        let mut words = inner.split([' ', '_', '-', '.']);
        words.any(|word| NAMES.split(' ').any(|name| name.eq_ignore_ascii_case(word)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_kind(field: Field, values: &[&str], kind: Option<PlaceholderKind>) {
        for value in values {
            assert_eq!(kind_of(field, value), kind, "{field} {value:?}");
            if kind.is_some() {
                assert!(!is_plain_words(value), "{value:?} is passed over");
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
            assert!(!is_plain_words(filler), "{filler}");
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
