//! What test runners say last, and the sum of it.

/// A program that runs tests and closes with a count of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runner {
    /// `cargo test`, natively or through wasm-bindgen's test runner.
    Cargo,
    /// `node --test`, whatever its reporter.
    Node,
    /// Playwright.
    Playwright,
}

/// How many tests ran, and how they ended.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// Whether no test ran at all.
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The closing lines in the output of one part, and their sum.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Closing {
    pub(crate) lines: Vec<String>,
    pub(crate) tally: Tally,
}

/// Finds the closing lines in what a runner wrote.
pub(crate) fn read(runner: Runner, output: &str) -> Closing {
    let mut closing = Closing::default();
    for line in output.lines() {
        let line = without_colour(line);
        let found = match runner {
            Runner::Cargo => cargo(&line),
            Runner::Node => node(&line),
            Runner::Playwright => playwright(&line),
        };
        if let Some(tally) = found {
            closing.tally += tally;
            closing.lines.push(line.trim().to_owned());
        }
    }
    closing
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored; …`; not where a target has no tests.
fn cargo(line: &str) -> Option<Tally> {
    let counts = line.strip_prefix("test result: ")?;
    let (_, counts) = counts.split_once(". ")?;
    let count = |what: &str| {
        let part = counts
            .split(';')
            .find_map(|part| part.trim().strip_suffix(what))?;
        part.trim().parse::<u64>().ok()
    };
    let tally = Tally {
        passed: count("passed")?,
        failed: count("failed")?,
    };
    (!tally.is_empty() || count("ignored") != Some(0)).then_some(tally)
}

/// `ℹ pass 3`, or `# pass 3` where the reporter is TAP. What was cancelled did not pass.
fn node(line: &str) -> Option<Tally> {
    let line = line
        .strip_prefix("ℹ ")
        .or_else(|| line.strip_prefix("# "))?;
    let (what, count) = line.split_once(' ')?;
    let count = count.parse::<f64>().ok()?;
    // All but the duration are whole numbers.
    let whole = count as u64;
    match what {
        "pass" => Some(Tally {
            passed: whole,
            failed: 0,
        }),
        "fail" | "cancelled" => Some(Tally {
            passed: 0,
            failed: whole,
        }),
        "tests" | "suites" | "skipped" | "todo" | "duration_ms" => Some(Tally::default()),
        _ => None,
    }
}

/// `3 passed (1.2s)`, indented, one line for each way to end. A flaky test passed in the end.
fn playwright(line: &str) -> Option<Tally> {
    let line = line.strip_prefix("  ")?;
    let (count, what) = line.split_once(' ')?;
    let count = count.parse().ok()?;
    let what = what.split_once(" (").map_or(what, |(what, _)| what);
    match what.trim_end() {
        "passed" | "flaky" => Some(Tally {
            passed: count,
            failed: 0,
        }),
        "failed" | "interrupted" => Some(Tally {
            passed: 0,
            failed: count,
        }),
        "skipped" | "did not run" => Some(Tally::default()),
        _ => None,
    }
}

/// The line without the sequences that colour it.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\x1b' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn cargo_counts_each_target_that_has_tests() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: \x1b[31mFAILED\x1b[0m. 1 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.20s\n";
        let closing = read(Runner::Cargo, output);
        assert_eq!(closing.tally, tally(4, 2));
        assert_eq!(closing.lines.len(), 2);
        assert!(
            closing.lines[1].starts_with("test result: FAILED. 1 passed"),
            "{:?}",
            closing.lines
        );
    }

    #[test]
    fn node_counts_in_both_its_reporters() {
        let spec = "✔ accepts (1.2ms)\nℹ tests 5\nℹ suites 1\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\nℹ todo 0\nℹ duration_ms 61.4\n";
        let closing = read(Runner::Node, spec);
        assert_eq!((closing.tally, closing.lines.len()), (tally(3, 2), 8));
        let tap = "# Subtest: accepts\nok 1 - accepts\n1..1\n# tests 1\n# pass 1\n# fail 0\n";
        assert_eq!(read(Runner::Node, tap).tally, tally(1, 0));
    }

    #[test]
    fn playwright_counts_by_how_tests_ended() {
        let output = "Running 9 tests using 2 workers\n  1) a.spec.ts:3:1 › 2 passed orders ───\n\
            \x20 1 failed\n    [chromium] › a.spec.ts:3:1 › sends\n  1 flaky\n    [chromium] › a.spec.ts:9:1 › reads\n\
            \x20 2 skipped\n  1 did not run\n  \x1b[32m4 passed\x1b[39m\x1b[2m (12.3s)\x1b[22m\n";
        let closing = read(Runner::Playwright, output);
        assert_eq!(closing.tally, tally(5, 1));
        assert_eq!(
            closing.lines,
            [
                "1 failed",
                "1 flaky",
                "2 skipped",
                "1 did not run",
                "4 passed (12.3s)"
            ]
        );
    }

    #[test]
    fn no_test_at_all_is_seen() {
        assert!(read(Runner::Cargo, "no tests to run!\n").tally.is_empty());
        assert!(
            read(Runner::Playwright, "Error: No tests found\n")
                .tally
                .is_empty()
        );
        assert_eq!(tally(2, 1).to_string(), "2 passed, 1 failed");
    }
}
