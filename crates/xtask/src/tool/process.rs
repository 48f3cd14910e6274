//! Other programs: run to the end, run with their output kept, or kept running.
//!
//! Each runs in a process group of its own, which `signal` knows. So Ctrl-C, or a signal to this program alone, reaches
//! whatever a program has started, once, and nothing is left running.

use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};

use crate::tool::signal::{self, Group};

/// How often is looked whether one of several programs has ended.
const PAUSE: Duration = Duration::from_millis(100);

/// A program that was started and has to be waited for.
#[derive(Debug)]
pub(crate) struct Running {
    name: String,
    child: Child,
    group: Group,
}

/// Starts `command`; it reads nothing from the terminal.
pub(crate) fn start(command: impl Into<Command>) -> Result<Running> {
    let mut command = command.into();
    let name = name(&command);
    command.stdin(Stdio::null());
    let (child, group) =
        signal::spawn(&mut command).with_context(|| format!("cannot start {name}"))?;
    Ok(Running { name, child, group })
}

impl Running {
    /// What it is called in messages.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// How it ended, if it has; an error where this program was told to stop.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        let status = self.child.try_wait();
        signal::check()?;
        let status = status.with_context(|| format!("cannot wait for {}", self.name))?;
        if status.is_some() {
            signal::forget(self.group);
        }
        Ok(status)
    }

    /// How it ended; an error where this program was told to stop.
    pub(crate) fn wait(mut self) -> Result<ExitStatus> {
        let status = self.child.wait();
        signal::forget(self.group);
        let status = status.with_context(|| format!("cannot wait for {}", self.name))?;
        signal::check()?;
        Ok(status)
    }
}

/// One that nobody waits for any longer is ended: an error must leave nothing running.
impl Drop for Running {
    fn drop(&mut self) {
        // A signal to this program has reached it too.
        if signal::check().is_ok() {
            signal::end(self.group);
        }
        self.child.wait().ok();
        signal::forget(self.group);
    }
}

/// Waits until one of several programs ends, then ends the others. None is expected to end by itself, so that is an
/// error, as is being told to stop.
pub(crate) fn wait_for_any(mut programs: Vec<Running>) -> Result<()> {
    loop {
        for program in &mut programs {
            if let Some(status) = program.ended()? {
                bail!("{} ended by itself ({status})", program.name);
            }
        }
        thread::sleep(PAUSE);
    }
}

/// Runs `command` to its end, with its output on the terminal.
pub(crate) fn run(command: impl Into<Command>) -> Result<()> {
    let running = start(command)?;
    let name = running.name.clone();
    let status = running.wait()?;
    ensure!(status.success(), "{name} failed ({status})");
    Ok(())
}

/// Runs `command` and returns what it wrote to its standard output.
pub(crate) fn output(command: impl Into<Command>) -> Result<String> {
    let mut command = command.into();
    let name = name(&command);
    command.stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let (child, group) =
        signal::spawn(&mut command).with_context(|| format!("cannot start {name}"))?;
    let output = child.wait_with_output();
    signal::forget(group);
    let output = output.with_context(|| format!("cannot wait for {name}"))?;
    signal::check()?;
    let (status, errors) = (output.status, String::from_utf8_lossy(&output.stderr));
    ensure!(
        status.success(),
        "{name} failed ({status}): {}",
        errors.trim()
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The program and what it does, as a person would say it: `cargo test`, `trunk build`.
fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(command.get_program());
    let mut name = program.to_string_lossy().into_owned();
    if let Some(argument) = command
        .get_args()
        .next()
        .map(|argument| argument.to_string_lossy())
        && !argument.contains(['/', '\\'])
    {
        name.push(' ');
        name.push_str(&argument);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_program_is_named_by_its_file_and_its_first_argument() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["test", "--workspace"]);
        assert_eq!(name(&command), "cargo test");
        let mut command = Command::new("node");
        command.arg("/tmp/script.mjs");
        assert_eq!(name(&command), "node");
    }

    /// A shell with a program of its own, which runs once the file `ready` is there: until then the shell has not yet given
    /// back the signals that it catches itself.
    #[cfg(unix)]
    fn shell_that_waits(ready: &std::path::Path) -> Command {
        let mut command = shell("sh -c 'touch \"$READY\"; exec sleep 60'; true");
        command.env("READY", ready);
        command
    }

    #[cfg(unix)]
    #[test]
    fn when_one_program_ends_the_others_are_ended() {
        let directory = tempfile::tempdir().unwrap();
        let ready = directory.path().join("ready");
        let started = std::time::Instant::now();
        let mut fails = shell("until test -e \"$READY\"; do sleep 0.01; done; exit 3");
        fails.env("READY", &ready);
        let programs = vec![
            start(shell_that_waits(&ready)).unwrap(),
            start(fails).unwrap(),
        ];
        let error = wait_for_any(programs).unwrap_err();
        assert_eq!(error.to_string(), "sh -c ended by itself (exit status: 3)");
        assert!(
            started.elapsed().as_secs() < 9,
            "the shell and its sleep were not interrupted"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_nobody_waits_for_is_ended() {
        let directory = tempfile::tempdir().unwrap();
        let ready = directory.path().join("ready");
        let started = std::time::Instant::now();
        let mut running = start(shell_that_waits(&ready)).unwrap();
        while !ready.exists() {
            assert!(running.ended().unwrap().is_none());
        }
        let group = nix::unistd::Pid::from_raw(running.child.id().cast_signed());
        drop(running);
        assert!(started.elapsed().as_secs() < 9, "it was not interrupted");
        let nobody = nix::sys::signal::killpg(group, None);
        assert_eq!(nobody, Err(nix::errno::Errno::ESRCH));
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_says_which_program_and_what_it_said() {
        let error = run(shell("exit 1")).unwrap_err();
        assert_eq!(error.to_string(), "sh -c failed (exit status: 1)");
        let error = output(shell("echo no such thing >&2; exit 1")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "sh -c failed (exit status: 1): no such thing"
        );
        let error = output(Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "cannot start no-such-program");
    }
}
