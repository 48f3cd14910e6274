//! `order-sandbox`: starts the server and stops it at Ctrl-C or SIGTERM.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use order_sandbox::server::GRACE;
use order_sandbox::{Config, Server, log};
use order_server::stop_signal;
use tokio::runtime::Runtime;

/// How long blocking work may still take when everything else has ended.
const LAST_WAIT: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    match run(Config::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where standard error is closed there is nobody to tell; the exit code says it still.
            let _ = writeln!(std::io::stderr(), "order-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(config: Config) -> anyhow::Result<()> {
    let config = config.with_rules()?;
    let runtime = Runtime::new()?;
    let served = runtime.block_on(serve(config));
    runtime.shutdown_timeout(LAST_WAIT);
    served
}

async fn serve(config: Config) -> anyhow::Result<()> {
    // Before the server starts, so that no signal is missed once it says that it listens.
    let stop = stop_signal()?;
    let page = config.page.as_ref().map(|_| config.page_path.clone());
    let server = Server::start(config).await?;
    let url = format!("http://{}", server.address());
    log::note(&format!("orders are in {}", server.database().display()));
    if let Some(path) = page {
        log::note(&format!("the page is at {url}{path}"));
    }
    announce(&url);
    stop.await;
    log::note("stopping");
    let unfinished = server.stop().await?;
    if unfinished > 0 {
        log::note(&format!(
            "{unfinished} requests or connections did not end within {} s",
            GRACE.as_secs()
        ));
    }
    Ok(())
}

/// The one line on standard output. Who does not read it does not need it: a closed pipe is no reason to stop.
fn announce(url: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "order-sandbox listening on {url}");
    let _ = out.flush();
}
