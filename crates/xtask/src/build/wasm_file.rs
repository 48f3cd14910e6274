//! What is done to wasm files between the compiler and their release, by `crates/wasm-file-tool`.

use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::tool::process;
use crate::tool::workspace::Workspace;

/// Takes the file apart where the source says so; the parts go into a directory.
pub(super) fn split(
    workspace: &Workspace,
    wasm: &Path,
    directory: &Path,
    name: &str,
) -> Result<()> {
    let sh = workspace.shell();
    process::run(cmd!(
        sh,
        "cargo run --quiet --package wasm-file-tool -- split {wasm} {directory} {name}"
    ))
}

/// What is to be released of a file: without what engines do not need, with short names for what the script gives to it.
pub(super) fn shortened(
    workspace: &Workspace,
    wasm: &Path,
    script: Option<&Path>,
) -> Result<Vec<u8>> {
    let sh = workspace.shell();
    process::run(cmd!(
        sh,
        "cargo run --quiet --package wasm-file-tool -- shorten {wasm} {script...}"
    ))?;
    Ok(sh.read_binary_file(wasm)?)
}
