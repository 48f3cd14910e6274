//! Other programs: run to the end, run with their output kept, or kept running.
//!
//! Each runs in a process group of its own, which `signal` knows. So Ctrl-C, or a signal to this program alone, reaches
//! whatever a program has started, once, and nothing is left running.

use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

use anyhow::{Context as _, Result, anyhow, bail};

use crate::signal::{self, Group};

/// A program that was started and has to be waited for.
#[derive(Debug)]
pub(crate) struct Running {
    name: String,
    child: Child,
    group: Group,
}

/// Starts `command`; it reads nothing from the terminal.
pub(crate) fn start(mut command: Command) -> Result<Running> {
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
        status.with_context(|| format!("cannot wait for {}", self.name))
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

/// Waits until one of several programs ends, then ends the others. None is expected to end by itself, so that is an
/// error, as is being told to stop.
pub(crate) fn wait_for_any(programs: Vec<Running>) -> Result<()> {
    let (sender, receiver) = mpsc::channel();
    let groups: Vec<Group> = programs.iter().map(|program| program.group).collect();
    for program in programs {
        let sender = sender.clone();
        thread::spawn(move || {
            let name = program.name.clone();
            sender.send((name, program.wait())).ok();
        });
    }
    drop(sender);
    let (name, status) = receiver.recv().context("there is no program to wait for")?;
    // Where a signal ended one, it has reached the others too.
    if signal::check().is_ok() {
        groups.into_iter().for_each(signal::end);
    }
    while receiver.recv().is_ok() {}
    bail!("{name} ended by itself ({})", status?)
}

/// What the programs that `run` runs write, while `recorded` wants it.
static RECORD: Mutex<Option<String>> = Mutex::new(None);

fn record() -> MutexGuard<'static, Option<String>> {
    RECORD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does `work`, and returns beside its result all that the programs wrote that it gave to `run`.
pub(crate) fn recorded<T>(work: impl FnOnce() -> T) -> (T, String) {
    *record() = Some(String::new());
    let result = work();
    (result, record().take().unwrap_or_default())
}

/// Runs `command` to its end, with its output on the terminal.
pub(crate) fn run(command: Command) -> Result<()> {
    if record().is_some() {
        let name = name(&command);
        let (text, status) = tee(command)?;
        if let Some(record) = record().as_mut() {
            record.push_str(&text);
        }
        return succeeded(&name, status);
    }
    let running = start(command)?;
    let name = running.name.clone();
    succeeded(&name, running.wait()?)
}

/// Runs `command` and returns what it wrote to its standard output.
pub(crate) fn output(mut command: Command) -> Result<String> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = start(command)?;
    let errors = running
        .child
        .stderr
        .take()
        .map(|pipe| thread::spawn(|| read(pipe)));
    let text = running
        .child
        .stdout
        .take()
        .map(read)
        .transpose()?
        .unwrap_or_default();
    let name = running.name.clone();
    let status = running.wait()?;
    if !status.success() {
        let errors = errors
            .and_then(|thread| thread.join().ok())
            .and_then(Result::ok);
        bail!(
            "{name} failed ({status}): {}",
            errors.unwrap_or_default().trim()
        );
    }
    Ok(text)
}

/// Runs `command` with its output on the terminal, and returns that output and how the program ended.
fn tee(mut command: Command) -> Result<(String, ExitStatus)> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = start(command)?;
    let errors = running
        .child
        .stderr
        .take()
        .map(|pipe| thread::spawn(|| copy(pipe, io::stderr())));
    let text = running
        .child
        .stdout
        .take()
        .map(|pipe| copy(pipe, io::stdout()))
        .transpose()?;
    let status = running.wait()?;
    let errors = match errors {
        Some(thread) => thread
            .join()
            .map_err(|_| anyhow!("the reader of an error stream stopped"))??,
        None => String::new(),
    };
    Ok((text.unwrap_or_default() + &errors, status))
}

fn succeeded(name: &str, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    bail!("{name} failed ({status})")
}

fn read(mut pipe: impl Read) -> Result<String> {
    let mut bytes = Vec::new();
    pipe.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Copies line by line, so that two streams do not mix within a line.
fn copy(pipe: impl Read, mut to: impl Write) -> Result<String> {
    let mut pipe = BufReader::new(pipe);
    let mut text = Vec::new();
    loop {
        let start = text.len();
        if pipe.read_until(b'\n', &mut text)? == 0 {
            return Ok(String::from_utf8_lossy(&text).into_owned());
        }
        to.write_all(text.get(start..).unwrap_or_default())?;
        to.flush()?;
    }
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

    #[cfg(unix)]
    #[test]
    fn both_streams_of_a_program_are_kept() {
        let (text, status) = tee(shell("echo out; echo err >&2; exit 3")).unwrap();
        assert_eq!(text, "out\nerr\n");
        assert_eq!(status.code(), Some(3));
    }

    #[cfg(unix)]
    #[test]
    fn when_one_program_ends_the_others_are_ended() {
        let started = std::time::Instant::now();
        let programs = vec![
            start(shell("sleep 60; true")).unwrap(),
            start(shell("exit 3")).unwrap(),
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
    fn what_is_run_can_be_recorded() {
        let (result, text) =
            recorded(|| run(shell("echo one")).and_then(|()| run(shell("echo two; exit 1"))));
        assert_eq!(text, "one\ntwo\n");
        assert_eq!(
            result.unwrap_err().to_string(),
            "sh -c failed (exit status: 1)"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_says_which_program_and_what_it_said() {
        let error = output(shell("echo no such thing >&2; exit 1")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "sh -c failed (exit status: 1): no such thing"
        );
        let error = output(Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "cannot start no-such-program");
    }
}
