//! The tests of the whole: Playwright drives Chromium against the built page and the real sandbox, and against the example
//! page of the npm package.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::chromium;
use crate::node;
use crate::npm;
use crate::page;
use crate::sandbox;
use crate::workspace::Workspace;

/// Builds what is tested and installs what tests it; returns the command that runs the tests.
pub(crate) fn prepare(workspace: &Workspace, browser: &Path) -> Result<Command> {
    chromium::ensure_chinese_font(workspace);
    page::build(workspace)?;
    let sandbox = sandbox::build(workspace)?;
    npm::run(workspace)?;
    let tests = workspace.root().join("tests/e2e");
    node::install(workspace, &tests)?;
    let mut playwright = workspace.command(node::program("npx"));
    playwright
        .args(["--no", "playwright", "test"])
        .current_dir(tests)
        .env("CHROME", browser)
        .env("ORDER_SANDBOX", sandbox)
        .env("ORDER_PAGE", workspace.dist())
        .env("ORDER_NPM", workspace.target().join("npm"));
    Ok(playwright)
}
