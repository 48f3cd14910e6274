//! `cargo xtask serve`: the page and a sandbox of the API, on one port.

use anyhow::Result;

use crate::page;
use crate::port;
use crate::process;
use crate::sandbox;
use crate::signal::StoppedError;
use crate::step;
use crate::workspace::Workspace;

/// Builds both, serves them until Ctrl-C or SIGTERM, and leaves nothing running.
pub(crate) fn run(workspace: &Workspace, port: u16) -> Result<()> {
    port::ensure_free(port)?;
    page::build(workspace)?;
    let program = sandbox::build(workspace)?;
    let sandbox = sandbox::start(workspace, &program, port, Some(&workspace.dist()))?;
    step::say(&format!(
        "Order Desk is at http://127.0.0.1:{port}/ until you press Ctrl-C"
    ));
    until_stopped(process::wait_for_any(vec![sandbox]))
}

/// To be told to stop is how serving ends, and no error.
pub(crate) fn until_stopped(end: Result<()>) -> Result<()> {
    match end {
        Err(error) if error.is::<StoppedError>() => {
            step::say("stopped");
            Ok(())
        }
        end => end,
    }
}
