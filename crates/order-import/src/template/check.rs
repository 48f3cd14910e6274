//! What a spreadsheet program says of the cells of a template while somebody types: what of the rules a formula can say.

use order_model::contract::Kind;
use order_model::reference::country::countries;
use order_model::reference::currency::currencies;
use order_model::reference::post_code::{is_post_code, post_code_example};
use order_model::reference::province::provinces;
use order_model::rules::PriceUnit;
use order_model::{Field, Locale, Rules};

use super::columns::columns;
use crate::message::template_words;
use crate::xlsx::{Allowed, Formula};

/// What the cells of a field may hold.
pub(super) struct Check {
    pub(super) allowed: Allowed,
    /// What is said where they hold something else.
    pub(super) message: String,
    /// Whether it may be kept.
    pub(super) is_warning: bool,
}

/// What a field's cells may hold; `None` where any text will do.
pub(super) fn of(rules: &Rules, field: Field, locale: Locale) -> Option<Check> {
    list(rules, field, locale)
        .or_else(|| number(rules, field, locale))
        .or_else(|| text(rules, field, locale))
}

/// One of a list.
fn list(rules: &Rules, field: Field, locale: Locale) -> Option<Check> {
    let owned = |texts: &mut dyn Iterator<Item = &'static str>| texts.map(str::to_owned).collect();
    let allowed = match (rules.allowed.get(&field), field) {
        (Some(allowed), _) => Allowed::OneOf(allowed.clone()),
        (None, Field::ReceiverCountryCode | Field::SenderCountryCode) => {
            Allowed::OneOf(owned(&mut countries()))
        }
        (None, Field::Currency) => Allowed::OneOf(owned(&mut currencies())),
        (None, Field::ReceiverProvince) => provinces_of(Field::ReceiverCountryCode),
        (None, Field::SenderProvince) => provinces_of(Field::SenderCountryCode),
        _ => return None,
    };
    Some(Check {
        is_warning: matches!(allowed, Allowed::OneOfNamed { .. }),
        allowed,
        message: template_words(locale).choose.to_owned(),
    })
}

fn provinces_of(country: Field) -> Allowed {
    let names = |country: &'static str| {
        let names: Vec<String> = provinces(country).map(|it| it.name.to_owned()).collect();
        (!names.is_empty()).then(|| (country.to_owned(), names))
    };
    Allowed::OneOfNamed {
        by: column(country),
        lists: countries().filter_map(names).collect(),
    }
}

/// A number. The cells are texts, so that zeros stay: a number in one is asked for its value.
fn number(rules: &Rules, field: Field, locale: Locale) -> Option<Check> {
    let words = template_words(locale);
    let most = i64::from(i32::MAX);
    let whole = |least: i64, most: i64| {
        let formula = format!(
            "AND(ISNUMBER(VALUE({{cell}})),VALUE({{cell}})=INT(VALUE({{cell}})),VALUE({{cell}})>={least},VALUE({{cell}})<={most})"
        );
        (formula, (words.whole_number)(least, most))
    };
    let (text, message) = match field {
        Field::Qty => whole(1, rules.max_qty().unwrap_or(most)),
        Field::UnitPrice if rules.price_unit == PriceUnit::Major => whole(0, most),
        Field::UnitPrice => (
            "AND(ISNUMBER(VALUE({cell})),VALUE({cell})>=0)".to_owned(),
            words.number.to_owned(),
        ),
        _ => return None,
    };
    Some(Check {
        allowed: formula([text]),
        message,
        is_warning: false,
    })
}

/// A text, of which several things may be asked.
fn text(rules: &Rules, field: Field, locale: Locale) -> Option<Check> {
    if field.kind() != Kind::Text {
        return None;
    }
    let words = template_words(locale);
    let (mut asked, mut said) = (Vec::new(), Vec::new());
    let mut is_warning = true;
    let length = rules
        .limits
        .get(&field)
        .map(|limit| (*limit, (words.at_most)(*limit)));
    let width = rules
        .print_widths
        .get(&field)
        .map(|width| (*width, (words.is_printed)(*width)));
    is_warning &= length.is_none();
    if let Some((most, words)) = length.or(width) {
        asked.push(format!("LEN({{cell}})<={most}"));
        said.push(words);
    }
    asked.push("{cell}=TRIM({cell})".to_owned());
    said.push(words.no_spaces.to_owned());
    let mut pairs = Vec::new();
    let own = match field {
        Field::ReceiverEmail | Field::SenderEmail => Some((EMAIL.to_owned(), words.email)),
        Field::ReceiverPhone | Field::SenderPhone => Some((PHONE.to_owned(), words.phone)),
        Field::ReceiverPostCode | Field::SenderPostCode => {
            pairs = digits_of_post_codes();
            let country = column(country_of(field));
            let lookup = format!("LEN({{cell}})=VALUE(VLOOKUP({{{country}}},{{pairs}},2,FALSE))");
            Some((format!("IFERROR({lookup},TRUE)"), words.post_code))
        }
        Field::LabelUrl => {
            let tracking = column(Field::TrackingNumber);
            Some((
                format!("AND({WEB_ADDRESS},{{{tracking}}}<>\"\")"),
                words.label_url,
            ))
        }
        Field::Sku => {
            let (number, sku) = (column(Field::OrderNumber), column(Field::Sku));
            let same = format!("SUMPRODUCT(({{{number}:}}={{{number}}})*({{{sku}:}}={{cell}}))<=1");
            Some((format!("AND({NOT_SHORTENED},{same})"), words.sku))
        }
        Field::OrderNumber => {
            let number = column(field);
            let rows = rules.max_items().map_or_else(
                || "TRUE".to_owned(),
                |most| format!("SUMPRODUCT(--({{{number}:}}={{cell}}))<={most}"),
            );
            let asked = format!("AND({NOT_SHORTENED},{rows})");
            Some((asked, words.order_number))
        }
        Field::TrackingNumber => Some((NOT_SHORTENED.to_owned(), words.not_shortened)),
        _ => None,
    };
    if let Some((formula, words)) = own {
        asked.push(formula);
        said.push(words.to_owned());
    }
    let mut allowed = formula(asked);
    if let Allowed::Formula(formula) = &mut allowed {
        formula.pairs = pairs;
    }
    Some(Check {
        allowed,
        message: said.join(" "),
        is_warning,
    })
}

/// Something, an @ and a name with a point.
const EMAIL: &str =
    "AND(IFERROR(FIND(\".\",{cell},FIND(\"@\",{cell})+2),0)>0,ISERROR(FIND(\" \",{cell})))";
/// 7 to 15 digits, whatever stands between: no country's numbers have fewer, and none more.
const PHONE: &str = "ABS(SUMPRODUCT(LEN({cell})-LEN(SUBSTITUTE({cell},ROW($1:$10)-1,\"\")))-11)<=4";
const WEB_ADDRESS: &str =
    "OR(LEFT(LOWER({cell}),8)=\"https://\",LEFT(LOWER({cell}),7)=\"http://\")";
/// Not `9.40551E+12`, as a spreadsheet writes long numbers.
const NOT_SHORTENED: &str = "OR(ISERROR(VALUE({cell})),ISERROR(FIND(\"E+\",UPPER({cell}))))";

fn formula(asked: impl IntoIterator<Item = String>) -> Allowed {
    let asked: Vec<String> = asked.into_iter().collect();
    let text = match asked.as_slice() {
        [one] => one.clone(),
        all => format!("AND({})", all.join(",")),
    };
    Allowed::Formula(Formula {
        text,
        pairs: Vec::new(),
    })
}

/// The countries whose postal codes are so many digits and nothing else, with how many.
fn digits_of_post_codes() -> Vec<(String, String)> {
    let digits = |country: &'static str| {
        let example = post_code_example(country)?;
        let is_of = |count: &usize| is_post_code(country, &example_of(example, *count));
        let mut counts = (3..=10).filter(is_of);
        let (count, another) = (counts.next()?, counts.next());
        let is_plain = example.bytes().all(|letter| letter.is_ascii_digit());
        (is_plain && another.is_none()).then(|| (country.to_owned(), count.to_string()))
    };
    countries().filter_map(digits).collect()
}

/// A code that begins as the example does, with so many digits.
fn example_of(example: &str, count: usize) -> String {
    example
        .chars()
        .chain("1".repeat(count).chars())
        .take(count)
        .collect()
}

fn country_of(field: Field) -> Field {
    match field {
        Field::SenderPostCode => Field::SenderCountryCode,
        _ => Field::ReceiverCountryCode,
    }
}

/// The column of a field.
fn column(field: Field) -> usize {
    columns()
        .position(|other| other == field)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Excel takes a longer one for a broken file.
    const MOST_OF_FORMULA: usize = 255;

    #[test]
    fn no_formula_is_longer_than_excel_takes() {
        let rules = Rules {
            limits: Field::ALL.into_iter().map(|field| (field, 1000)).collect(),
            max_items: Some(1000),
            ..Rules::default()
        };
        for field in columns() {
            if let Some(Check {
                allowed: Allowed::Formula(Formula { text, .. }),
                ..
            }) = of(&rules, field, Locale::En)
            {
                // Columns have two letters at most, and the pairs a range.
                let text = text
                    .replace("{cell}", "AA2")
                    .replace("{pairs}", "Lists!$AAA$1:$AAA$250");
                assert!(text.len() <= MOST_OF_FORMULA, "{field:?}: {text}");
            }
        }
    }
}
