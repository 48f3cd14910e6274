//! `cargo xtask bench`: measures, and prints how the contenders compare. Here: the benchmarks of order-model.

mod npm;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use serde_json::Value;

use crate::process;
use crate::workspace::Workspace;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Subject {
    /// Reading and judging orders, beside serde_json and garde
    Model,
    /// The npm package, beside zod with tables for phones, postal codes and provinces, and ajv
    Npm,
}

/// Measures `subject`, all or what `arguments` say.
pub(crate) fn run(
    workspace: &Workspace,
    subject: Subject,
    in_chromium: bool,
    arguments: &[String],
) -> Result<()> {
    match subject {
        Subject::Model => {
            ensure!(
                !in_chromium,
                "--chromium is for `cargo xtask bench npm`: order-model is measured natively"
            );
            model(workspace, arguments)
        }
        Subject::Npm => npm::run(workspace, in_chromium, arguments),
    }
}

/// Runs criterion, and prints what came out of this run.
fn model(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let home = workspace.target().join("criterion");
    let mut cargo = workspace.cargo();
    cargo.args(["bench", "--package", "order-model", "--bench", "model"]);
    cargo.env("CRITERION_HOME", &home).arg("--").args(arguments);
    let started = SystemTime::now();
    process::run(cargo)?;
    let results = results(&home, started)?;
    ensure!(
        !results.is_empty(),
        "nothing was measured: {arguments:?} selects no benchmark"
    );
    print!("\n{}", table(&results));
    Ok(())
}

/// How long one contender took.
#[derive(Debug)]
struct Measured {
    group: String,
    name: String,
    /// Median, in nanoseconds.
    time: f64,
    amount: Option<Amount>,
}

/// How much is done in that time.
#[derive(Debug, Clone, Copy)]
enum Amount {
    Bytes(f64),
    Elements(f64),
}

/// What criterion wrote since `started`, in the order of the run.
fn results(home: &Path, started: SystemTime) -> Result<Vec<Measured>> {
    let mut found = Vec::new();
    collect(home, started, &mut found)?;
    found.sort();
    found.iter().map(|(_, directory)| read(directory)).collect()
}

/// The directories with results, each with the time when they were written.
fn collect(
    directory: &Path,
    started: SystemTime,
    found: &mut Vec<(SystemTime, PathBuf)>,
) -> Result<()> {
    for entry in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        let path = entry?.path();
        let estimates = path.join("estimates.json");
        if path.ends_with("new") && estimates.is_file() {
            let written = fs::metadata(&estimates)?.modified()?;
            if written >= started {
                found.push((written, path));
            }
        } else if path.is_dir() {
            collect(&path, started, found)?;
        }
    }
    Ok(())
}

fn read(directory: &Path) -> Result<Measured> {
    let about = json(&directory.join("benchmark.json"))?;
    let estimates = json(&directory.join("estimates.json"))?;
    let text = |key: &str| about.get(key).and_then(Value::as_str).map(str::to_owned);
    let amount = |key: &str| about.pointer(&format!("/throughput/{key}"))?.as_f64();
    let name = [text("function_id"), text("value_str")];
    let time = estimates.pointer("/median/point_estimate");
    Ok(Measured {
        group: text("group_id").context("criterion named no group")?,
        name: name.into_iter().flatten().collect::<Vec<_>>().join(", "),
        time: time
            .and_then(Value::as_f64)
            .context("criterion wrote no median")?,
        amount: amount("Bytes")
            .map(Amount::Bytes)
            .or_else(|| amount("Elements").map(Amount::Elements)),
    })
}

fn json(path: &Path) -> Result<Value> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

/// A line for each, with its time beside that of the first in its group.
fn table(results: &[Measured]) -> String {
    let names = results.iter().map(|result| result.name.chars().count());
    let width = names.max().unwrap_or(0);
    let mut text = String::new();
    let mut first: Option<&Measured> = None;
    for result in results {
        let reference = match first.filter(|first| first.group == result.group) {
            Some(reference) => reference,
            None => {
                let gap = if text.is_empty() { "" } else { "\n" };
                // Writing to a String cannot fail.
                let _ = writeln!(text, "{gap}{}", result.group);
                first = Some(result);
                result
            }
        };
        let ratio = cost(result) / cost(reference);
        let _ = writeln!(
            text,
            "  {:width$} {:>10} {:>12} {:>7}",
            result.name,
            duration(result.time),
            rate(result),
            format!("{ratio:.2} ×"),
        );
    }
    text
}

/// What one unit of the work costs, so that different amounts compare.
fn cost(result: &Measured) -> f64 {
    match result.amount {
        Some(Amount::Bytes(amount) | Amount::Elements(amount)) => result.time / amount,
        None => result.time,
    }
}

fn rate(result: &Measured) -> String {
    match result.amount {
        Some(Amount::Bytes(bytes)) => format!("{:.0} MB/s", bytes * 1e3 / result.time),
        Some(Amount::Elements(count)) => format!("{} each", duration(result.time / count)),
        None => String::new(),
    }
}

fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e3 => format!("{nanoseconds:.0} ns"),
        ..1e6 => format!("{:.2} µs", nanoseconds / 1e3),
        _ => format!("{:.2} ms", nanoseconds / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(group: &str, name: &str, time: f64, amount: Option<Amount>) -> Measured {
        Measured {
            group: group.to_owned(),
            name: name.to_owned(),
            time,
            amount,
        }
    }

    #[test]
    fn contenders_are_set_beside_the_first_of_their_group() {
        let results = [
            measured("one", "ours", 350.0, Some(Amount::Bytes(1050.0))),
            measured("one", "theirs", 1400.0, Some(Amount::Bytes(1050.0))),
            measured("growth", "ours, 1", 500.0, Some(Amount::Elements(1.0))),
            measured("growth", "ours, 10", 2.5e6, Some(Amount::Elements(10.0))),
            measured("plain", "ours", 90.0, None),
        ];
        let table = table(&results);
        let lines: Vec<String> = table
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(
            lines,
            [
                "one",
                "ours 350 ns 3000 MB/s 1.00 ×",
                "theirs 1.40 µs 750 MB/s 4.00 ×",
                "",
                "growth",
                "ours, 1 500 ns 500 ns each 1.00 ×",
                "ours, 10 2.50 ms 250.00 µs each 500.00 ×",
                "",
                "plain",
                "ours 90 ns 1.00 ×",
            ]
        );
    }

    #[test]
    fn only_what_this_run_wrote_is_read() {
        let home = tempfile::tempdir().unwrap();
        let new = home.path().join("group/ours/10/new");
        fs::create_dir_all(&new).unwrap();
        fs::write(
            new.join("benchmark.json"),
            r#"{"group_id":"group","function_id":"ours","value_str":"10","throughput":{"Elements":10}}"#,
        )
        .unwrap();
        fs::write(
            new.join("estimates.json"),
            r#"{"median":{"point_estimate":25.5}}"#,
        )
        .unwrap();
        let all = results(home.path(), SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].name, "ours, 10");
        assert!((cost(&all[0]) - 2.55).abs() < 1e-9);
        let later = SystemTime::now() + std::time::Duration::from_secs(60);
        assert!(results(home.path(), later).unwrap().is_empty());
    }
}
