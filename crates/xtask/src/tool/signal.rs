//! Ctrl-C and SIGTERM, passed on to every program that was started, with the time to end by itself.

use std::process::{Child, Command};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;

/// The process group of a program that was started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Group(u32);

/// This program was told to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StoppedError {
    signal: i32,
}

impl StoppedError {
    /// The exit code that shells give to a program that a signal ended.
    pub(crate) fn exit_code(self) -> u8 {
        u8::try_from(self.signal).map_or(1, |signal| signal.saturating_add(128))
    }
}

impl std::fmt::Display for StoppedError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("stopped")
    }
}

impl std::error::Error for StoppedError {}

/// The groups that run now. Locked while one is started, so that no signal falls between its start and its entry.
static RUNNING: Mutex<Vec<Group>> = Mutex::new(Vec::new());

/// The first signal received; 0 while there is none.
static RECEIVED: AtomicI32 = AtomicI32::new(0);

fn running() -> MutexGuard<'static, Vec<Group>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An error once this program was told to stop.
pub(crate) fn check() -> Result<(), StoppedError> {
    match RECEIVED.load(Ordering::SeqCst) {
        0 => Ok(()),
        signal => Err(StoppedError { signal }),
    }
}

/// Starts `command` in a group of its own.
pub(crate) fn spawn(command: &mut Command) -> Result<(Child, Group)> {
    let mut running = running();
    check()?;
    system::separate(command);
    let child = command.spawn()?;
    let group = Group(child.id());
    running.push(group);
    Ok((child, group))
}

/// The program that led `group` has ended and was waited for.
pub(crate) fn forget(group: Group) {
    running().retain(|entry| *entry != group);
}

pub(crate) use system::{end, watch};

#[cfg(unix)]
mod system {
    use std::os::unix::process::CommandExt as _;
    use std::process::{self, Command};
    use std::sync::atomic::Ordering;
    use std::thread;
    use std::time::Duration;

    use anyhow::{Context as _, Result};
    use nix::sys::signal::{Signal, killpg};
    use nix::unistd::Pid;
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    use super::{Group, RECEIVED, StoppedError, running};

    /// How long a program may take to end after a signal, before it is ended.
    const GRACE: Duration = Duration::from_secs(10);

    pub(super) fn separate(command: &mut Command) {
        command.process_group(0);
    }

    /// Receives signals from now on, on a thread of its own.
    pub(crate) fn watch() -> Result<()> {
        let mut signals =
            Signals::new([SIGINT, SIGTERM, SIGHUP]).context("cannot receive signals")?;
        thread::spawn(move || signals.forever().for_each(receive));
        Ok(())
    }

    /// The first signal is passed on as it is; the second, or patience at its end, ends everything.
    fn receive(number: i32) {
        let first = RECEIVED.swap(number, Ordering::SeqCst) == 0;
        let groups = running().clone();
        if groups.is_empty() {
            process::exit(StoppedError { signal: number }.exit_code().into());
        }
        let signal = Signal::try_from(number).unwrap_or(Signal::SIGTERM);
        for group in groups {
            send(group, if first { signal } else { Signal::SIGKILL });
            if first {
                kill_later(group);
            }
        }
    }

    /// Asks a program to end, as Ctrl-C would. One that has ended already is left alone.
    pub(crate) fn end(group: Group) {
        if running().contains(&group) {
            send(group, Signal::SIGINT);
            kill_later(group);
        }
    }

    /// Ends a program that is still there when its time is over.
    fn kill_later(group: Group) {
        thread::spawn(move || {
            thread::sleep(GRACE);
            if running().contains(&group) {
                send(group, Signal::SIGKILL);
            }
        });
    }

    fn send(group: Group, signal: Signal) {
        // A group that has just ended by itself is no error.
        if let Ok(id) = i32::try_from(group.0) {
            killpg(Pid::from_raw(id), signal).ok();
        }
    }
}

/// Elsewhere the console sends Ctrl-C to this program and to all that it started.
#[cfg(not(unix))]
mod system {
    use std::process::Command;

    use anyhow::Result;

    use super::Group;

    pub(super) fn separate(_: &mut Command) {}

    pub(crate) fn watch() -> Result<()> {
        Ok(())
    }

    /// Ends a program and what it has started.
    pub(crate) fn end(group: Group) {
        let mut kill = Command::new("taskkill");
        kill.args(["/t", "/f", "/pid", &group.0.to_string()])
            .status()
            .ok();
    }
}
