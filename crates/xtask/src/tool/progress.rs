//! One line when a long step starts, one when it has ended.

use std::env;
use std::io::{self, IsTerminal as _};
use std::time::Instant;

use anyhow::Result;

/// Says what is about to be done, does it, and says how long it took. `about` says how long that is, where it is worth
/// saying.
pub(crate) fn run<T>(
    what: &str,
    about: Option<&str>,
    work: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let about = about.map(|about| format!(" ({about})")).unwrap_or_default();
    say(&format!("{what}{about}"));
    let started = Instant::now();
    let result = work()?;
    eprintln!("  done in {:.1?}", started.elapsed());
    Ok(result)
}

/// Prints a line of this program's own, set apart from what the programs it runs write.
pub(crate) fn say(line: &str) {
    let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if io::stderr().is_terminal() && !plain {
        eprintln!("\x1b[1m▸ {line}\x1b[0m");
    } else {
        eprintln!("▸ {line}");
    }
}
