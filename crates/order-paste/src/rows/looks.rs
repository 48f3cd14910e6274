//! What columns hold, by what their cells look like.

use order_model::Field;
use order_model::reference::currency::is_currency;

/// So many rows say what a column holds.
const LOOKED_AT: usize = 200;

/// What a column's cells have in common.
struct Look {
    column: usize,
    /// Whole numbers without a sign, all of them.
    whole: bool,
    /// Numbers, with separators and signs of currencies.
    numbers: bool,
    /// Some number has a sign, or digits behind a point.
    priced: bool,
    currencies: bool,
    /// The numbers of the rows.
    counting: bool,
    /// Long numbers, as barcodes are.
    long: bool,
    distinct: usize,
    spaces: usize,
    sum: u64,
}

/// Whether the first row says what the others hold: it has no number, and a column of numbers beneath it.
pub(super) fn is_header(cells: &[Vec<String>]) -> bool {
    let Some((first, rest)) = cells.split_first() else {
        return false;
    };
    let has_number = first
        .iter()
        .any(|cell| cell.bytes().any(|byte| byte.is_ascii_digit()));
    let looks = looks(rest);
    !rest.is_empty() && !has_number && looks.iter().any(|look| look.numbers)
}

/// Says of the columns that no name has told what they hold, as far as their cells tell it.
pub(super) fn complete(columns: &mut [Option<Field>], cells: &[Vec<String>]) {
    let looks = looks(cells);
    let mut open: Vec<&Look> = looks
        .iter()
        .filter(|look| columns.get(look.column) == Some(&None))
        .collect();
    let mut take = |field: Field, chosen: &dyn Fn(&[&Look]) -> Option<usize>| {
        if columns.contains(&Some(field)) {
            return;
        }
        if let Some(column) = chosen(&open) {
            open.retain(|look| look.column != column);
            if let Some(own) = columns.get_mut(column) {
                *own = Some(field);
            }
        }
    };
    take(Field::Currency, &|open| {
        open.iter()
            .find(|look| look.currencies)
            .map(|look| look.column)
    });
    take(Field::Sku, &|open| sku(open));
    take(Field::UnitPrice, &|open| price(open));
    take(Field::Qty, &|open| {
        let mut whole = open.iter().filter(|look| look.whole && !look.long);
        let others = whole.clone().filter(|look| !look.counting);
        let own = others.clone().next().or_else(|| whole.next());
        own.map(|look| look.column)
    });
}

/// The codes: texts that differ from row to row and have no spaces; else long numbers.
fn sku(open: &[&Look]) -> Option<usize> {
    let texts = open
        .iter()
        .filter(|look| !look.numbers && !look.currencies && look.distinct > 0);
    let best = texts.max_by_key(|look| {
        (
            std::cmp::Reverse(look.spaces),
            look.distinct,
            std::cmp::Reverse(look.column),
        )
    });
    let numbers = || open.iter().find(|look| look.long);
    best.or_else(numbers).map(|look| look.column)
}

/// The prices: numbers with a sign or with cents; else the higher of two columns of whole numbers.
fn price(open: &[&Look]) -> Option<usize> {
    let priced = open.iter().find(|look| look.priced);
    let whole: Vec<&&Look> = open
        .iter()
        .filter(|look| look.whole && !look.counting && !look.long)
        .collect();
    let higher = || {
        whole
            .iter()
            .max_by_key(|look| look.sum)
            .filter(|_| whole.len() > 1)
            .copied()
    };
    priced.or_else(higher).map(|look| look.column)
}

fn looks(cells: &[Vec<String>]) -> Vec<Look> {
    let width = cells.iter().map(Vec::len).max().unwrap_or_default();
    (0..width).map(|column| look(column, cells)).collect()
}

fn look(column: usize, cells: &[Vec<String>]) -> Look {
    let texts: Vec<&str> = cells
        .iter()
        .take(LOOKED_AT)
        .filter_map(|row| row.get(column))
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .collect();
    let all = |of: &dyn Fn(&str) -> bool| !texts.is_empty() && texts.iter().all(|text| of(text));
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let is_whole = |text: &str| digits(text) == text.len();
    let is_new = |(at, text): &(usize, &&str)| !texts.iter().take(*at).any(|other| other == *text);
    let numbers: Vec<Option<u64>> = texts.iter().map(|text| text.parse().ok()).collect();
    let counting = numbers.len() > 1
        && numbers
            .windows(2)
            .all(|pair| matches!(pair, [Some(one), Some(next)] if one + 1 == *next))
        && numbers.first() == Some(&Some(1));
    Look {
        column,
        whole: all(&is_whole),
        numbers: all(&is_number),
        priced: all(&is_number) && texts.iter().any(|text| !is_whole(text) && is_priced(text)),
        currencies: all(&|text| is_currency(&text.to_ascii_uppercase())),
        counting,
        long: all(&|text| is_whole(text) && digits(text) >= 8),
        distinct: texts.iter().enumerate().filter(is_new).count(),
        spaces: texts.iter().filter(|text| text.contains(' ')).count(),
        sum: numbers.into_iter().flatten().fold(0, u64::saturating_add),
    }
}

/// Whether a text is a number with what people write around it: at most three letters, or a sign.
fn is_number(text: &str) -> bool {
    let has = |of: fn(&char) -> bool| text.chars().filter(of).count();
    let letters = has(|letter| letter.is_alphabetic());
    let hyphens = has(|sign| *sign == '-' || *sign == '_' || *sign == '/');
    let digits = has(char::is_ascii_digit);
    let ends = text.starts_with(|first: char| first.is_ascii_digit())
        || text.ends_with(|last: char| last.is_ascii_digit());
    digits > 0
        && hyphens == 0
        && ends
        && (letters == 0 || letters <= 3 && text.contains([' ', '.']) || letters <= 2)
}

/// Whether a number has cents, or the sign of a currency.
fn is_priced(text: &str) -> bool {
    text.contains(['.', ','])
        || text
            .chars()
            .any(|sign| !sign.is_ascii() && !sign.is_alphanumeric())
        || text.contains('$')
}
