//! `cargo xtask dev`: Trunk rebuilds and reloads the page as files change; the API comes from a sandbox behind it.

use anyhow::Result;

use crate::build::sandbox;
use crate::build::stylesheet;
use crate::build::web;
use crate::command::serve::until_stopped;
use crate::tool::port;
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

/// Serves the page on `port` until Ctrl-C or SIGTERM, and leaves nothing running.
pub(crate) fn run(workspace: &Workspace, port: u16) -> Result<()> {
    port::ensure_free(port)?;
    // Trunk must be told to ignore what its own hook writes, which it refuses of a file that is not there.
    stylesheet::write(workspace, false)?;
    let mut trunk = web::trunk(workspace, "serve")?;
    let program = sandbox::build(workspace)?;
    let sandbox_port = port::free()?;
    let sandbox = sandbox::start(workspace, &program, sandbox_port, None)?;

    trunk
        .args(["--address", "127.0.0.1", "--port", &port.to_string()])
        .arg(format!(
            "--proxy-backend=http://127.0.0.1:{sandbox_port}/apicenter"
        ))
        .arg("--proxy-no-system-proxy")
        // The relative address that suits the deployed page is none that Trunk's server can be reached at.
        .arg("--public-url=/")
        // The page for deployment stays as it is.
        .arg("--dist")
        .arg(workspace.target().join("dev-page"))
        .arg("--ignore")
        .arg(stylesheet::bundle(workspace));
    progress::say(&format!(
        "Order Desk will be at http://127.0.0.1:{port}/ until you press Ctrl-C"
    ));
    let trunk = process::start(trunk)?;
    until_stopped(process::wait_for_any(vec![sandbox, trunk]))
}
