//! `cargo xtask bench`: measures, and prints how the contenders compare.

use anyhow::{Result, ensure};
use clap::ValueEnum;
use xshell::cmd;

use crate::build::npm;
use crate::tool::chromium;
use crate::tool::node;
use crate::tool::process;
use crate::tool::workspace::Workspace;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Subject {
    /// Reading and judging orders, beside serde_json and garde
    Model,
    /// Reading and judging a spreadsheet of 100,000 rows
    Import,
    /// Spreadsheets by the npm package, beside PapaParse and SheetJS with zod
    Spreadsheet,
    /// The npm package, beside what a frontend would use without it
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
        Subject::Model => native("order-model", "model", workspace, in_chromium, arguments),
        Subject::Import => native("order-import", "import", workspace, in_chromium, arguments),
        Subject::Spreadsheet => {
            ensure!(!in_chromium, "--chromium is for `cargo xtask bench npm`");
            npm(workspace, "import.js", false, arguments)
        }
        Subject::Npm => npm(workspace, "main.js", in_chromium, arguments),
    }
}

/// Runs a benchmark of a crate.
fn native(
    package: &str,
    name: &str,
    workspace: &Workspace,
    in_chromium: bool,
    arguments: &[String],
) -> Result<()> {
    ensure!(
        !in_chromium,
        "--chromium is for `cargo xtask bench npm`: {package} is measured natively"
    );
    let sh = workspace.shell();
    process::run(cmd!(
        sh,
        "cargo bench --package {package} --bench {name} -- {arguments...}"
    ))
}

/// Builds and packs the package, and has tests/bench measure it, which writes Markdown.
fn npm(workspace: &Workspace, script: &str, in_chromium: bool, arguments: &[String]) -> Result<()> {
    node::ensure()?;
    npm::build(workspace)?;
    let bench = node::tests(workspace)?.join("bench");
    npm::install(workspace, &bench, &npm::pack(workspace)?)?;
    let sh = workspace.shell();
    let _in_bench = sh.push_dir(&bench);
    // What is compiled beside a busy machine's other work is compiled late, and then measured as it was before.
    let mut node = cmd!(sh, "node --no-concurrent-recompilation src/{script}");
    if in_chromium {
        let chrome = chromium::browser(workspace)?;
        node = node.arg("--chromium").env("CHROME", chrome);
    }
    process::run(node.args(arguments))
}
