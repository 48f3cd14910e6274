//! The tests of the npm package as its users have it: packed, installed into small projects, bundled, and run.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::node;
use crate::npm;
use crate::workspace::Workspace;

/// Builds and packs the package and installs what tests it; returns the command that runs the tests. With `all` these
/// include the projects that install much.
pub(crate) fn prepare(workspace: &Workspace, browser: &Path, all: bool) -> Result<Command> {
    npm::run(workspace)?;
    let tarball = npm::pack(workspace)?;
    let tests = workspace.root().join("tests/packaging");
    node::install(workspace, &tests)?;
    let mut node = workspace.command(node::program("node"));
    node.current_dir(tests)
        // Installing waits for the network, and a bundler for its own threads.
        .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .env("CHROME", browser)
        .env("ORDER_VALIDATOR", tarball);
    if all {
        node.env("PACKAGING", "all");
    }
    Ok(node)
}
