//! `cargo xtask test`: all checks and tests, or one part of them.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use xshell::cmd;

use crate::build::npm;
use crate::build::sandbox;
use crate::build::sizes;
use crate::build::web;
use crate::command::check;
use crate::tool::chromium;
use crate::tool::engines;
use crate::tool::node;
use crate::tool::office;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::progress;
use crate::tool::web_servers;
use crate::tool::workspace::Workspace;

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
    /// An order, a reload and a part that cannot be loaded, in Firefox and WebKit; only when asked for
    Browsers,
    /// The built page on nginx, Caddy and Apache, as `web/deploy` tells them; only when asked for
    Hosting,
    /// The template in LibreOffice, and files as Python's csv and openpyxl read them; only when asked for
    Spreadsheet,
}

/// Runs `only` or every part, and stops at the first that fails. With `all`, packaging includes what takes long to
/// install.
pub(crate) fn run(
    workspace: &Workspace,
    only: Option<Part>,
    all: bool,
    arguments: &[String],
) -> Result<()> {
    let parts = only.map_or_else(Part::usual, |part| vec![part]);
    ensure!(
        arguments.is_empty() || parts.iter().all(|part| part.takes_arguments()),
        "only native, wasm, e2e and browsers take further arguments"
    );
    ensure!(
        !all || parts == [Part::Packaging],
        "only packaging has a part that --all adds"
    );
    // What is missing is better said now than after the long builds.
    let browser = prerequisites(workspace, &parts)?;
    let run = Run {
        workspace,
        browser,
        all,
        arguments,
        package: OnceCell::new(),
    };
    for part in parts {
        run.part(part)
            .with_context(|| format!("part {}", part.name()))?;
    }
    Ok(())
}

/// Checks for what the parts need; returns the browser where one is needed.
fn prerequisites(workspace: &Workspace, parts: &[Part]) -> Result<Option<PathBuf>> {
    if parts
        .iter()
        .all(|part| matches!(part, Part::Check | Part::Native | Part::Spreadsheet))
    {
        return Ok(None);
    }
    node::ensure()?;
    if matches!(parts, [Part::Npm | Part::Browsers]) {
        return Ok(None);
    }
    if parts.contains(&Part::Wasm) {
        chromium::driver(workspace)?;
    }
    chromium::browser(workspace).map(Some)
}

impl Part {
    /// The parts that run when none is asked for: all but those for which not everybody has the programs.
    fn usual() -> Vec<Self> {
        let is_usual =
            |part: &Self| !matches!(part, Self::Browsers | Self::Hosting | Self::Spreadsheet);
        Self::value_variants()
            .iter()
            .copied()
            .filter(is_usual)
            .collect()
    }

    fn takes_arguments(self) -> bool {
        matches!(self, Self::Native | Self::Wasm | Self::E2e | Self::Browsers)
    }

    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }
}

/// What the parts of one run share.
struct Run<'a> {
    workspace: &'a Workspace,
    browser: Option<PathBuf>,
    all: bool,
    arguments: &'a [String],
    /// The packed npm package, once it is built.
    package: OnceCell<PathBuf>,
}

impl Run<'_> {
    fn part(&self, part: Part) -> Result<()> {
        match part {
            Part::Check => check::run(self.workspace),
            Part::Native => self.native(),
            Part::Wasm => self.wasm(),
            Part::Npm => self.npm(),
            Part::Packaging => self.packaging(),
            Part::E2e => self.e2e(),
            Part::Browsers => self.browsers(),
            Part::Hosting => self.hosting(),
            Part::Spreadsheet => self.spreadsheet(),
        }
    }

    fn browser(&self) -> Result<&Path> {
        self.browser.as_deref().context("there is no browser")
    }

    /// The npm package as for publishing, built and packed once in a run.
    fn package(&self) -> Result<&Path> {
        if let Some(tarball) = self.package.get() {
            return Ok(tarball);
        }
        npm::build(self.workspace)?;
        let tarball = npm::pack(self.workspace)?;
        Ok(self.package.get_or_init(|| tarball))
    }

    fn native(&self) -> Result<()> {
        let sh = self.workspace.shell();
        let arguments = self.arguments;
        // Without crates that have nothing to test natively: one is for wasm alone, one only starts another's code.
        let test = [
            "test",
            "--workspace",
            "--no-fail-fast",
            "--exclude=order-validator",
            "--exclude=wasm-bindgen-tools",
        ];
        let about = Some("the first time 1 to 2 minutes");
        progress::run("Native tests, build", about, || {
            process::run(cmd!(sh, "cargo {test...} --no-run"))
        })?;
        progress::run("Native tests", None, || {
            process::run(cmd!(sh, "cargo {test...} -- {arguments...}"))
        })
    }

    fn wasm(&self) -> Result<()> {
        let sh = self.workspace.shell();
        let arguments = self.arguments;
        pinned::ensure_wasm_target(self.workspace)?;
        // `--tests` leaves out the examples in the documentation, which the runner cannot run.
        let test = cmd!(
            sh,
            "cargo test --no-fail-fast --tests --target {WASM_TARGET} --package order-web --package order-validator
             -- {arguments...}"
        );
        let runner = pinned::wasm_bindgen(self.workspace)?.test_runner;
        let config = chromium::webdriver_config(self.workspace, self.browser()?)?;
        let test = test
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", chromium::driver(self.workspace)?)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", config);
        let about = Some("the first time about 1 minute");
        progress::run("Tests in wasm", about, || process::run(test))
    }

    /// The packed package beside its tests, as npm would put it there.
    fn npm(&self) -> Result<()> {
        let tests = node::tests(self.workspace)?.join("npm");
        npm::install(self.workspace, &tests, self.package()?)?;
        let sh = self.workspace.shell();
        let _in_tests = sh.push_dir(tests);
        let tsc = node::tool(self.workspace, "tsc");
        process::run(cmd!(sh, "{tsc} --project ."))?;
        process::run(cmd!(sh, "node --test --test-reporter=spec"))
    }

    /// The npm package as its users have it: packed, installed into small projects, bundled, and run.
    fn packaging(&self) -> Result<()> {
        let tarball = self.package()?;
        let tests = node::tests(self.workspace)?;
        let sh = self.workspace.shell();
        let _in_tests = sh.push_dir(tests.join("packaging"));
        let projects = if self.all { "all" } else { "small" };
        let install = cmd!(sh, "node install.js");
        // A bundler waits for its own threads.
        let test = cmd!(sh, "node --test --test-concurrency=2 --test-reporter=spec");
        let about = Some("about 1 minute, the first time 2; more with --all");
        progress::run("The packed package in small projects", about, || {
            for node in [install, test] {
                let node = node
                    .env("CHROME", self.browser()?)
                    .env("ORDER_VALIDATOR", tarball)
                    .env("PACKAGING", projects);
                process::run(node)?;
            }
            Ok(())
        })
    }

    /// Playwright drives Chromium against the built page and the real sandbox, a little against the page in one piece, and
    /// against the example page of the npm package.
    fn e2e(&self) -> Result<()> {
        let workspace = self.workspace;
        chromium::ensure_chinese_font(workspace);
        web::build(workspace)?;
        let whole_page = web::build_whole(workspace)?;
        let sandbox = sandbox::build(workspace)?;
        self.package()?;
        let tests = node::tests(workspace)?;
        let sh = workspace.shell();
        let _in_tests = sh.push_dir(tests.join("e2e"));
        let (npx, arguments) = (node::program("npx"), self.arguments);
        let playwright = cmd!(sh, "{npx} --no playwright test {arguments...}")
            .env("CHROME", self.browser()?)
            .env("ORDER_SANDBOX", sandbox)
            .env("ORDER_PAGE", workspace.dist())
            .env("ORDER_WHOLE_PAGE", whole_page)
            .env("ORDER_NPM", workspace.target().join("npm"));
        progress::run("Tests of the whole, in Chromium", None, || {
            process::run(playwright)
        })
    }

    /// Firefox and WebKit, against the built page and the real sandbox.
    fn browsers(&self) -> Result<()> {
        let workspace = self.workspace;
        let programs = engines::programs(workspace)?;
        web::build(workspace)?;
        let sandbox = sandbox::build(workspace)?;
        let tests = node::tests(workspace)?;
        let sh = workspace.shell();
        let _in_tests = sh.push_dir(tests.join("browsers"));
        let arguments = self.arguments;
        let test = cmd!(sh, "node --test --test-reporter=spec {arguments...}")
            .env("ORDER_SANDBOX", sandbox)
            .env("ORDER_PAGE", workspace.dist())
            .envs(programs);
        progress::run("The page in Firefox and WebKit", None, || {
            process::run(test)
        })
    }

    /// What spreadsheet programs make of what is written for them, and what else reads of files that are imported.
    fn spreadsheet(&self) -> Result<()> {
        let workspace = self.workspace;
        let sh = workspace.shell();
        let python = office::python(workspace)?;
        process::run(cmd!(sh, "cargo build --quiet --package order-cli"))?;
        process::run(cmd!(
            sh,
            "cargo build --quiet --package order-import --example cells"
        ))?;
        let built = workspace.target().join("debug");
        let tests = workspace.root().join("tests/spreadsheet");
        for (script, program) in [
            ("template.py", "order-desk"),
            ("agreement.py", "examples/cells"),
        ] {
            let (script, program) = (tests.join(script), built.join(program));
            process::run(cmd!(sh, "{python} {script} {program}"))?;
        }
        Ok(())
    }

    /// Real web servers, with the page as it is deployed.
    fn hosting(&self) -> Result<()> {
        let workspace = self.workspace;
        let servers = web_servers::unpacked(workspace)?;
        web::build(workspace)?;
        sizes::compress(workspace, &workspace.dist())?;
        let tests = node::tests(workspace)?;
        let sh = workspace.shell();
        let _in_tests = sh.push_dir(tests.join("hosting"));
        let test = cmd!(sh, "node --test --test-reporter=spec")
            .env("CHROME", self.browser()?)
            .env("ORDER_PAGE", workspace.dist())
            .env("WEB_SERVERS", servers);
        progress::run("The page on web servers", None, || process::run(test))
    }
}
