//! Ports of this machine.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::tool::process::Running;

/// How long a server may take to answer after its start.
const PATIENCE: Duration = Duration::from_secs(15);

/// An error that says what to do, where the port cannot be listened on.
pub(crate) fn ensure_free(port: u16) -> Result<()> {
    // Those below 1024 are the administrator's.
    let other = port.max(8079).checked_add(1).unwrap_or(8080);
    let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else {
        return Ok(());
    };
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            bail!("port {port} is in use: stop the program that has it, or pass --port {other}")
        }
        _ => bail!("port {port} cannot be used ({error}): pass another, like --port {other}"),
    }
}

/// A port that nothing listens on now.
pub(crate) fn free() -> Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port of this machine is free")?;
    Ok(listener.local_addr()?.port())
}

/// Waits until `server` accepts connections. The caller has seen to it that the port was free just before.
pub(crate) fn wait_until_open(port: u16, server: &mut Running) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let started = Instant::now();
    while TcpStream::connect_timeout(&address, PATIENCE).is_err() {
        ensure_runs(port, server)?;
        if started.elapsed() > PATIENCE {
            bail!(
                "{} does not listen on port {port} after {} s",
                server.name(),
                PATIENCE.as_secs()
            );
        }
        thread::sleep(Duration::from_millis(50));
    }
    // Should another program have been quicker, this one has ended by itself.
    ensure_runs(port, server)
}

fn ensure_runs(port: u16, server: &mut Running) -> Result<()> {
    if let Some(status) = server.ended()? {
        bail!(
            "{} ended before it listened on port {port} ({status})",
            server.name()
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_a_sentence_that_says_what_to_do() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let error = ensure_free(port).unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("port {port} is in use: ")),
            "{error}"
        );
        assert!(error.contains("--port "), "{error}");
        drop(listener);
        // A program that another test is just starting may hold a copy of the listener for a moment.
        let deadline = Instant::now() + PATIENCE;
        while let Err(error) = ensure_free(port) {
            assert!(Instant::now() < deadline, "{error}");
            thread::sleep(Duration::from_millis(10));
        }
    }
}
