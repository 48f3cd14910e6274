//! What built files weigh, compressed.

use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::build::budget::Size;
use crate::tool::node;
use crate::tool::process;
use crate::tool::workspace::Workspace;

/// It runs in Node, which has a brotli of its own: that spares this program the slow build of another.
const SCRIPT: &str = include_str!("sizes.js");

const COMPRESS: &str = include_str!("compress.js");

/// Writes each file in `directory` once more beside itself, compressed, for hosts that do not compress by themselves.
pub(crate) fn compress(workspace: &Workspace, directory: &Path) -> Result<()> {
    let sh = workspace.shell();
    let node = node::program("node");
    process::run(cmd!(sh, "{node} --eval {COMPRESS} -- {directory}"))
}

/// Prints a table of all files in `directory`, raw and compressed.
pub(crate) fn print(workspace: &Workspace, directory: &Path) -> Result<()> {
    let sh = workspace.shell();
    let node = node::program("node");
    process::run(cmd!(sh, "{node} --eval {SCRIPT} -- {directory}"))
}

/// What each file weighs, compressed.
pub(crate) fn of(workspace: &Workspace, directory: &Path) -> Result<Vec<Size>> {
    let sh = workspace.shell();
    let node = node::program("node");
    let table = process::output(cmd!(sh, "{node} --eval {SCRIPT} -- {directory}"))?;
    let size = |line: &str| {
        let mut words = line.split_whitespace();
        let name = words.next()?.to_owned();
        let brotli = words.nth(1)?.parse().ok()?;
        Some(Size { name, brotli })
    };
    Ok(table.lines().filter_map(size).collect())
}
