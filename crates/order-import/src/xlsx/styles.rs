//! How numbers of cells are shown, as far as it says what they are: dates, and codes with their zeros.

use std::collections::HashMap;

use super::xml::{Event, Reader};

/// What a number is, by how it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NumberFormat {
    Number,
    Date,
    /// `00000`, `000-0000`: digits with the zeros that the number has not.
    Code(String),
}

/// The formats of a workbook, by the number that cells have of theirs.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<NumberFormat>);

impl Styles {
    pub(super) fn read(xml: &str) -> Self {
        let mut formats: HashMap<u32, String> = HashMap::new();
        let mut of_cells = Vec::new();
        let mut is_of_cells = false;
        for event in Reader::new(xml) {
            match event {
                Event::Start(element) if element.name == "numFmt" => {
                    let id = element.attribute("numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, element.attribute("formatCode")) {
                        formats.insert(id, code.into_owned());
                    }
                }
                Event::Start(element) if element.name == "cellXfs" => is_of_cells = true,
                Event::End("cellXfs") => is_of_cells = false,
                Event::Start(element) if element.name == "xf" && is_of_cells => {
                    let id = element.attribute("numFmtId").and_then(|id| id.parse().ok());
                    let id: u32 = id.unwrap_or_default();
                    of_cells.push(format_of(id, formats.get(&id).map(String::as_str)));
                }
                _ => {}
            }
        }
        Self(of_cells)
    }

    pub(super) fn get(&self, style: usize) -> &NumberFormat {
        self.0.get(style).unwrap_or(&NumberFormat::Number)
    }
}

fn format_of(id: u32, code: Option<&str>) -> NumberFormat {
    match (id, code) {
        // Those that every program knows (ECMA-376, part 1, 18.8.30).
        (14..=22 | 27..=36 | 45..=47 | 50..=58, None) => NumberFormat::Date,
        (_, Some(code)) => format_of_code(code),
        _ => NumberFormat::Number,
    }
}

fn format_of_code(code: &str) -> NumberFormat {
    let plain = without_literals(code.split(';').next().unwrap_or_default());
    let zeros = plain.bytes().filter(|byte| *byte == b'0').count();
    let is_code = zeros >= 2 && plain.bytes().all(|byte| b"0- ()/".contains(&byte));
    if is_code {
        return NumberFormat::Code(plain);
    }
    let is_date =
        plain.bytes().any(|byte| b"yYmMdDhHsS".contains(&byte)) && !plain.contains("General");
    if is_date {
        NumberFormat::Date
    } else {
        NumberFormat::Number
    }
}

/// A format without texts in quotes, colours and languages in brackets; with signs that stand for themselves.
fn without_literals(code: &str) -> String {
    let mut out = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(letters.by_ref().find(|letter| *letter == '"')),
            '[' => drop(letters.by_ref().find(|letter| *letter == ']')),
            '\\' => out.extend(letters.next()),
            '_' | '*' => drop(letters.next()),
            letter => out.push(letter),
        }
    }
    out
}

/// A whole number with the zeros and the signs of its format; as it is where it does not fit.
pub(super) fn with_zeros(digits: &str, format: &str) -> String {
    let zeros = format.bytes().filter(|byte| *byte == b'0').count();
    let is_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits || digits.len() > zeros {
        return digits.to_owned();
    }
    let padded = format!("{digits:0>zeros$}");
    let mut padded = padded.chars();
    let filled = format.chars().filter_map(|letter| {
        if letter == '0' {
            padded.next()
        } else {
            Some(letter)
        }
    });
    filled.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        let code = |code: &str| NumberFormat::Code(code.to_owned());
        for (text, format) in [
            ("00000", code("00000")),
            ("000\\-0000", code("000-0000")),
            ("000\"-\"0000", code("0000000")),
            ("[$-411]000-0000", code("000-0000")),
            ("0", NumberFormat::Number),
            ("0.00", NumberFormat::Number),
            ("#,##0.00\\ \"SEK\"", NumberFormat::Number),
            ("General", NumberFormat::Number),
            ("@", NumberFormat::Number),
            ("yyyy/m/d", NumberFormat::Date),
            ("[$-804]h:mm AM/PM", NumberFormat::Date),
            ("[Red]0.0;-0.0", NumberFormat::Number),
        ] {
            assert_eq!(format_of_code(text), format, "{text}");
        }
        for (digits, format, text) in [
            ("2134", "00000", "02134"),
            ("1234567", "000-0000", "123-4567"),
            ("123456", "00000", "123456"),
            ("1.5", "000", "1.5"),
        ] {
            assert_eq!(with_zeros(digits, format), text);
        }
    }
}
