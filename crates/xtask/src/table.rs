//! `cargo xtask table`: turns the lists in `crates/xtask/data` into the constants of order-model.
//!
//! Codes are joined into one string each, in order, so that they cost their own letters and no pointers in the wasm.

mod phone;
mod post_code;
mod province;
mod unicode;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};

/// Longest line of codes in a generated string, so that a diff shows what changed.
const LINE_WIDTH: usize = 96;

/// Writes the generated tables; with `check`, only compares them and fails where one is out of date.
pub(crate) fn run(check: bool) -> Result<()> {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = xtask.join("data");
    let model = xtask.join("../order-model/src");
    let target = model.join("reference/data");
    let tables = [
        (target.join("country.rs"), countries(&data)?),
        (target.join("currency.rs"), currencies(&data)?),
        (target.join("phone.rs"), phone::module(&data)?),
        (
            model.join("text/unicode_data.rs"),
            unicode::characters(&data)?,
        ),
        (target.join("post_code.rs"), post_code::module(&data)?),
        (target.join("province.rs"), province::module(&data)?),
    ];

    let mut stale = Vec::new();
    for (path, wanted) in tables {
        if fs::read_to_string(&path).is_ok_and(|found| found == wanted) {
            continue;
        }
        if check {
            stale.push(file_name(&path));
        } else {
            fs::write(&path, wanted).with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote {}", file_name(&path));
        }
    }
    ensure!(
        stale.is_empty(),
        "order-model's generated tables are out of date ({}): run `cargo xtask table` and commit the result",
        stale.join(", ")
    );
    Ok(())
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn countries(data: &Path) -> Result<String> {
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

fn currencies(data: &Path) -> Result<String> {
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

/// A list of tab-separated columns: `#` lines, a header, and rows in the order of their first column.
struct List<const N: usize> {
    path: PathBuf,
    /// Each row with its line number in the file.
    rows: Vec<(usize, [String; N])>,
}

impl<const N: usize> List<N> {
    /// Reads a list whose first column has no repeats.
    fn read(path: PathBuf, header: [&str; N]) -> Result<Self> {
        let list = Self::read_groups(path, header)?;
        list.require_order()?;
        Ok(list)
    }

    /// Reads a list in which rows of one group, as the first column names it, lie together.
    fn read_groups(path: PathBuf, header: [&str; N]) -> Result<Self> {
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut rows = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.starts_with('#') {
                continue;
            }
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            let Ok(cells) = <[String; N]>::try_from(cells) else {
                bail!(
                    "{}:{}: a row has {N} cells with tabs between",
                    path.display(),
                    index + 1
                );
            };
            rows.push((index + 1, cells));
        }
        ensure!(
            rows.first().is_some_and(|(_, cells)| *cells == header),
            "{}: the first row names the columns: {}",
            path.display(),
            header.join(", ")
        );
        rows.remove(0);
        Ok(Self { path, rows })
    }

    /// Lookup is by binary search, so the order and the absence of repeats are part of the data.
    fn require_order(&self) -> Result<()> {
        for (before, after) in self.rows.iter().zip(self.rows.iter().skip(1)) {
            ensure!(
                before.1.first() < after.1.first(),
                "{}:{}: `{}` must come before `{}`, and its code only once",
                self.path.display(),
                after.0,
                after.1.join(" "),
                before.1.join(" ")
            );
        }
        Ok(())
    }

    fn require(&self, holds: impl Fn([&str; N]) -> bool) -> Result<()> {
        for (line, cells) in &self.rows {
            ensure!(
                holds(cells.each_ref().map(String::as_str)),
                "{}:{line}: {:?} is not in the form of this list",
                self.path.display(),
                cells.join(" ")
            );
        }
        Ok(())
    }

    fn column(&self, index: usize) -> Vec<&str> {
        self.rows
            .iter()
            .filter_map(|(_, cells)| cells.get(index).map(String::as_str))
            .collect()
    }
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

/// The first line of a generated source.
fn header(source: &str) -> String {
    format!("// @generated by `cargo xtask table` from crates/xtask/data/{source}: do not edit.\n")
}

/// Joins codes of one length into lines of at most [`LINE_WIDTH`] letters.
fn lines(codes: &[&str]) -> Vec<String> {
    let width = codes.first().map_or(1, |code| code.len()).max(1);
    codes
        .chunks((LINE_WIDTH / width).max(1))
        .map(<[&str]>::concat)
        .collect()
}
