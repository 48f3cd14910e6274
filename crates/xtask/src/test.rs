//! `cargo xtask test`: all checks and tests, or one part of them, and at the end what each runner said.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;

use crate::check;
use crate::chromium;
use crate::e2e;
use crate::node;
use crate::npm;
use crate::packaging;
use crate::process;
use crate::signal;
use crate::step;
use crate::summary::{self, Closing, Runner, Tally};
use crate::tools::{self, WASM_TARGET};
use crate::workspace::Workspace;

/// A part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// Format, structure, generated files, lints, documentation
    Check,
    /// The tests of all crates that run natively
    Native,
    /// The tests of the page and of the package in wasm, in Node and in Chromium
    Wasm,
    /// The tests of the npm package in Node
    Npm,
    /// The packed npm package in small projects: Node, TypeScript, bundlers, script tags
    Packaging,
    /// Playwright in Chromium, against the built page and the sandbox
    E2e,
}

/// Crates with nothing to test natively: one is for wasm alone, one only starts another's code.
const NOT_NATIVE: [&str; 2] = ["order-validator", "wasm-bindgen-tools"];

/// Crates with tests in wasm, and where they are.
const WASM_CRATES: [(&str, &str); 2] = [
    ("order-web", "web"),
    ("order-validator", "crates/order-validator"),
];

/// Runs `only` or every part, stops at the first that fails, and closes with the runners' own words and their sum.
/// With `all`, packaging includes what takes long to install.
pub(crate) fn run(
    workspace: &Workspace,
    only: Option<Part>,
    all: bool,
    arguments: &[String],
) -> Result<ExitCode> {
    let parts = only.map_or_else(|| Part::value_variants().to_vec(), |part| vec![part]);
    ensure!(
        arguments.is_empty() || parts.iter().all(|part| part.takes_arguments()),
        "only native, wasm and e2e take further arguments"
    );
    ensure!(
        !all || parts == [Part::Packaging],
        "only packaging has a part that --all adds"
    );
    // What is missing is better said now than after the long builds.
    let browser = prerequisites(workspace, &parts)?;
    let mut report = Report::default();
    let outcome = parts.iter().try_for_each(|part| {
        let closing = part.run(workspace, browser.as_deref(), all, arguments);
        report.add(*part, closing)
    });
    signal::check()?;
    if let Err(error) = &outcome {
        eprintln!("error: {error:#}");
    }
    report.print();
    Ok(if outcome.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Checks for what the parts need; returns the browser where one is needed.
fn prerequisites(workspace: &Workspace, parts: &[Part]) -> Result<Option<PathBuf>> {
    let needs = |wanted: &[Part]| parts.iter().any(|part| wanted.contains(part));
    if needs(&[Part::Wasm, Part::Npm, Part::Packaging, Part::E2e]) {
        node::ensure()?;
    }
    let in_browser = needs(&[Part::Wasm]) && runs_in_browser(workspace)?;
    if !in_browser && !needs(&[Part::Packaging, Part::E2e]) {
        return Ok(None);
    }
    let browser = chromium::browser(workspace)?;
    if in_browser {
        chromium::driver(workspace)?;
    }
    Ok(Some(browser))
}

/// The outcome of one part: what its runner said at the end, if it has one, and whether it succeeded.
struct Outcome {
    closing: Option<Closing>,
    result: Result<()>,
}

impl Part {
    fn run(
        self,
        workspace: &Workspace,
        browser: Option<&Path>,
        all: bool,
        arguments: &[String],
    ) -> Result<Outcome> {
        match self {
            Self::Check => Ok(Outcome {
                closing: None,
                result: check::run(workspace),
            }),
            Self::Native => native(workspace, arguments),
            Self::Wasm => wasm(workspace, browser, arguments),
            Self::Npm => Ok(judged(Runner::Node, || npm::test(workspace))),
            Self::Packaging => {
                let browser = browser.context("the tests of the packed package need a browser")?;
                let node = packaging::prepare(workspace, browser, all)?;
                let step = step::start(
                    "The packed package in small projects",
                    Some("about 1 minute, the first time 2; more with --all"),
                );
                let outcome = run_tests(Runner::Node, node);
                step.done();
                Ok(outcome)
            }
            Self::E2e => {
                let browser = browser.context("the tests of the whole need a browser")?;
                let mut playwright = e2e::prepare(workspace, browser)?;
                playwright.args(arguments);
                let step = step::start("Tests of the whole, in Chromium", None);
                let outcome = run_tests(Runner::Playwright, playwright);
                step.done();
                Ok(outcome)
            }
        }
    }

    fn takes_arguments(self) -> bool {
        matches!(self, Self::Native | Self::Wasm | Self::E2e)
    }

    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }
}

fn native(workspace: &Workspace, arguments: &[String]) -> Result<Outcome> {
    let test = || {
        let mut cargo = workspace.cargo();
        cargo.args(["test", "--workspace", "--no-fail-fast"]);
        for name in NOT_NATIVE {
            cargo.args(["--exclude", name]);
        }
        cargo
    };
    let step = step::start("Native tests, build", Some("the first time 1 to 2 minutes"));
    let mut build = test();
    build.arg("--no-run");
    process::run(build)?;
    step.done();

    let step = step::start("Native tests", None);
    let mut test = test();
    test.arg("--").args(arguments);
    let outcome = run_tests(Runner::Cargo, test);
    step.done();
    Ok(outcome)
}

fn wasm(workspace: &Workspace, browser: Option<&Path>, arguments: &[String]) -> Result<Outcome> {
    tools::ensure_wasm_target(workspace)?;
    let runner = tools::wasm_bindgen(workspace)?.test_runner;
    let mut test = workspace.cargo();
    // `--tests` leaves out the examples in the documentation, which the runner cannot run.
    test.args(["test", "--no-fail-fast", "--tests", "--target", WASM_TARGET]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    for (name, _) in WASM_CRATES {
        test.args(["--package", name]);
    }
    if let Some(browser) = browser {
        if runs_in_browser(workspace)? {
            test.env("CHROMEDRIVER", chromium::driver(workspace)?);
        }
        test.env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            chromium::webdriver_config(workspace, browser)?,
        );
    }
    test.arg("--").args(arguments);
    let step = step::start("Tests in wasm", Some("the first time about 1 minute"));
    let outcome = run_tests(Runner::Cargo, test);
    step.done();
    Ok(outcome)
}

/// Whether a crate asks wasm-bindgen's test runner for a browser.
fn runs_in_browser(workspace: &Workspace) -> Result<bool> {
    for (_, directory) in WASM_CRATES {
        if mentions(&workspace.root().join(directory), "run_in_browser")? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn mentions(directory: &Path, word: &str) -> Result<bool> {
    for entry in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        let path = entry?.path();
        let found = if path.is_dir() {
            mentions(&path, word)?
        } else {
            path.extension().is_some_and(|extension| extension == "rs")
                && fs::read_to_string(&path)?.contains(word)
        };
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

fn run_tests(runner: Runner, mut command: Command) -> Outcome {
    // The output goes through this program, so the programs cannot see the terminal by themselves.
    if io::stdout().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
    {
        command
            .env("CARGO_TERM_COLOR", "always")
            .env("FORCE_COLOR", "1");
    }
    judged(runner, || process::run(command))
}

fn judged(runner: Runner, work: impl FnOnce() -> Result<()>) -> Outcome {
    let (result, output) = process::recorded(work);
    Outcome {
        closing: Some(summary::read(runner, &output)),
        result,
    }
}

/// What was said at the end, part by part.
#[derive(Default)]
struct Report {
    closings: Vec<(Part, Closing)>,
}

impl Report {
    /// Keeps what the part's runner said; an error where the part failed, or had no test to run.
    fn add(&mut self, part: Part, outcome: Result<Outcome>) -> Result<()> {
        let name = part.name();
        let outcome = outcome.with_context(|| format!("part {name}"))?;
        let tally = outcome.closing.as_ref().map(|closing| closing.tally);
        if let Some(closing) = outcome.closing {
            self.closings.push((part, closing));
        }
        outcome.result.with_context(|| format!("part {name}"))?;
        ensure!(
            !tally.is_some_and(Tally::is_empty),
            "part {name}: no test ran"
        );
        Ok(())
    }

    fn print(&self) {
        if self.closings.is_empty() {
            return;
        }
        let mut sum = Tally::default();
        for (part, closing) in self
            .closings
            .iter()
            .filter(|(_, closing)| !closing.lines.is_empty())
        {
            println!("\n{}:", part.name());
            for line in &closing.lines {
                println!("{line}");
            }
            sum += closing.tally;
        }
        println!();
        println!("{sum}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(passed: u64, result: Result<()>) -> Result<Outcome> {
        let tally = Tally { passed, failed: 0 };
        Ok(Outcome {
            closing: Some(Closing {
                lines: Vec::new(),
                tally,
            }),
            result,
        })
    }

    #[test]
    fn a_part_in_which_no_test_ran_has_failed() {
        let mut report = Report::default();
        report.add(Part::Native, outcome(1, Ok(()))).unwrap();
        let error = report.add(Part::Npm, outcome(0, Ok(()))).unwrap_err();
        assert_eq!(error.to_string(), "part npm: no test ran");
        assert_eq!(report.closings.len(), 2);
    }

    #[test]
    fn a_part_without_tests_succeeds_or_fails_by_itself() {
        let mut report = Report::default();
        report
            .add(
                Part::Check,
                Ok(Outcome {
                    closing: None,
                    result: Ok(()),
                }),
            )
            .unwrap();
        let failed = Outcome {
            closing: None,
            result: Err(anyhow::anyhow!("cargo fmt failed")),
        };
        let error = report.add(Part::Check, Ok(failed)).unwrap_err();
        assert_eq!(format!("{error:#}"), "part check: cargo fmt failed");
    }

    #[test]
    fn a_word_is_found_in_rust_files_only() {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join("src")).unwrap();
        fs::write(directory.path().join("notes.md"), "run_in_browser").unwrap();
        assert!(!mentions(directory.path(), "run_in_browser").unwrap());
        fs::write(
            directory.path().join("src/lib.rs"),
            "configure!(run_in_browser);",
        )
        .unwrap();
        assert!(mentions(directory.path(), "run_in_browser").unwrap());
    }
}
