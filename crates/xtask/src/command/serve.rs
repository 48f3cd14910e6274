//! `cargo xtask serve`: the page and a sandbox of the API, on one port.

use anyhow::Result;

use crate::build::sandbox;
use crate::build::web;
use crate::tool::port;
use crate::tool::process;
use crate::tool::progress;
use crate::tool::signal::StoppedError;
use crate::tool::workspace::Workspace;

/// Builds both, serves them until Ctrl-C or SIGTERM, and leaves nothing running.
pub(crate) fn run(workspace: &Workspace, port: u16) -> Result<()> {
    port::ensure_free(port)?;
    web::build(workspace)?;
    let program = sandbox::build(workspace)?;
    let sandbox = sandbox::start(workspace, &program, port, Some(&workspace.dist()))?;
    progress::say(&format!(
        "Order Desk is at http://127.0.0.1:{port}/ until you press Ctrl-C"
    ));
    until_stopped(process::wait_for_any(vec![sandbox]))
}

/// To be told to stop is how serving ends, and no error.
pub(crate) fn until_stopped(end: Result<()>) -> Result<()> {
    match end {
        Err(error) if error.is::<StoppedError>() => {
            progress::say("stopped");
            Ok(())
        }
        end => end,
    }
}
