//! `cargo xtask bench npm`: the packed package beside what a frontend would use without it, in Node or in Chromium.

use anyhow::Result;

use crate::chromium;
use crate::node;
use crate::npm;
use crate::process;
use crate::workspace::Workspace;

/// Builds and packs the package, and has tests/bench measure it, which writes Markdown.
pub(super) fn run(workspace: &Workspace, in_chromium: bool, arguments: &[String]) -> Result<()> {
    node::ensure()?;
    npm::run(workspace)?;
    let bench = workspace.root().join("tests/bench");
    npm::install(workspace, &bench)?;
    let mut node = workspace.command(node::program("node"));
    // What is compiled beside a busy machine's other work is compiled late, and then measured as it was before.
    node.current_dir(&bench)
        .args(["--no-concurrent-recompilation", "src/main.js"]);
    if in_chromium {
        node.arg("--chromium")
            .env("CHROME", chromium::browser(workspace)?);
    }
    node.args(arguments);
    process::run(node)
}
