//! order-sandbox, the order API on this machine.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::tool::port;
use crate::tool::process::{self, Running};
use crate::tool::progress;
use crate::tool::workspace::{Workspace, executable};

/// Builds the sandbox and returns its program.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let program = workspace
        .target()
        .join("debug")
        .join(executable("order-sandbox"));
    let about = (!program.is_file()).then_some("the first time about 1 minute");
    let sh = workspace.shell();
    progress::run("The sandbox", about, || {
        process::run(cmd!(
            sh,
            "cargo build --package order-sandbox --bin order-sandbox"
        ))
    })?;
    ensure!(
        program.is_file(),
        "cargo build did not leave {}",
        program.display()
    );
    Ok(program)
}

/// Starts the sandbox, with the page beside the API where `page` is given, and waits until it answers.
pub(crate) fn start(
    workspace: &Workspace,
    program: &Path,
    port: u16,
    page: Option<&Path>,
) -> Result<Running> {
    // The port may have been taken during a long build.
    port::ensure_free(port)?;
    let mut command = workspace.command(program);
    command.args(["--port", &port.to_string()]);
    if let Some(page) = page {
        command.arg("--page").arg(page);
    }
    let mut running = process::start(command)?;
    port::wait_until_open(port, &mut running)?;
    Ok(running)
}
