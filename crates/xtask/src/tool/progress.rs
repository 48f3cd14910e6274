//! One line when a long step starts, one when it has ended.

use std::env;
use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

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
    eprintln!("  done in {}", duration(started.elapsed()));
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

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_people_say_them() {
        assert_eq!(duration(Duration::from_millis(440)), "0.4 s");
        assert_eq!(duration(Duration::from_secs(59)), "59 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 05 s");
    }
}
