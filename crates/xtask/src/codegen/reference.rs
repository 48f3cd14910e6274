//! The lists of countries and currencies, as a joined string for each column.
//!
//! Codes are joined in order, so that they cost their own letters and no pointers in the wasm.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::list::{LINE_WIDTH, List, header};

pub(super) fn countries(data: &Path) -> Result<String> {
    let list = List::read(data.join("countries.tsv"), ["alpha2", "alpha3", "name"])?;
    list.require(|[alpha2, alpha3, _]| is_code(alpha2, 2) && is_code(alpha3, 3))?;
    Ok(module(
        "countries.tsv",
        &[
            (
                "ALPHA2",
                "Every alpha-2 code, in alphabetical order.",
                list.column(0),
            ),
            (
                "ALPHA3",
                "The alpha-3 codes of the same countries, in the same order as `ALPHA2`.",
                list.column(1),
            ),
        ],
    ))
}

pub(super) fn currencies(data: &Path) -> Result<String> {
    let list = List::read(data.join("currencies.tsv"), ["code", "exponent", "name"])?;
    list.require(|[code, exponent, _]| {
        is_code(code, 3) && matches!(exponent.as_bytes(), [b'0'..=b'9'])
    })?;
    Ok(module(
        "currencies.tsv",
        &[
            (
                "CODES",
                "Every alphabetic code, in alphabetical order.",
                list.column(0),
            ),
            (
                "EXPONENTS",
                "One digit a currency, in the same order as `CODES`: how many digits follow the point.",
                list.column(1),
            ),
        ],
    ))
}

fn is_code(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The source of one generated module: a joined string for each constant, with its documentation.
fn module(source: &str, constants: &[(&str, &str, Vec<&str>)]) -> String {
    let mut out = header(source);
    for (name, doc, codes) in constants {
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "\n/// {doc}\npub(in crate::reference) const {name}: &str = \"\\\n"
        );
        for line in lines(codes) {
            let _ = writeln!(out, "    {line}\\");
        }
        let _ = writeln!(out, "    \";");
    }
    out
}

/// Joins codes of one length into lines of at most [`LINE_WIDTH`] letters.
fn lines(codes: &[&str]) -> Vec<String> {
    let width = codes.first().map_or(1, |code| code.len()).max(1);
    codes
        .chunks((LINE_WIDTH / width).max(1))
        .map(<[&str]>::concat)
        .collect()
}
