//! Node and npm, which the tests of the page and of the package need.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use xshell::cmd;

use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

/// The oldest Node that the package supports and the tests run on.
const OLDEST: u32 = 20;

/// An error that says what to do, where Node or npm is missing or too old.
pub(crate) fn ensure() -> Result<()> {
    let advice = format!(
        "install Node {OLDEST} or newer, with npm, from https://nodejs.org or your system's packages"
    );
    let Ok(answer) = version(program("node")) else {
        bail!("there is no Node on PATH: {advice}");
    };
    let version_text = answer.trim();
    let major =
        major(version_text).with_context(|| format!("node --version answers {version_text:?}"))?;
    ensure!(
        major >= OLDEST,
        "Node here is {version_text}, which is too old: {advice}"
    );
    ensure!(
        version(program("npm")).is_ok(),
        "there is no npm on PATH: {advice}"
    );
    Ok(())
}

/// `node`, or a program that npm installs, as the system calls it.
pub(crate) fn program(name: &str) -> String {
    if cfg!(windows) && name != "node" {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    }
}

/// A program that the repository's own `package.json` names, installed.
pub(crate) fn tool(workspace: &Workspace, name: &str) -> PathBuf {
    let directory = workspace.root().join("node_modules/.bin");
    directory.join(program(name))
}

/// The folder of the tests that need npm, with what they need.
pub(crate) fn tests(workspace: &Workspace) -> Result<PathBuf> {
    let tests = workspace.root().join("tests");
    install(workspace, &tests)?;
    Ok(tests)
}

/// Installs what the `package-lock.json` in `directory` names, unless that was done already.
pub(crate) fn install(workspace: &Workspace, directory: &Path) -> Result<()> {
    let lock = directory.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    // npm has no cheap way to say that nothing is to be done.
    let mark = directory.join("node_modules").join(".installed-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    ensure()?;
    let place = directory.strip_prefix(workspace.root()).ok();
    let what = match place.filter(|place| !place.as_os_str().is_empty()) {
        Some(place) => format!("npm packages of {}", place.display()),
        None => "npm packages".to_owned(),
    };
    let sh = workspace.shell();
    let npm = program("npm");
    progress::run(&what, Some("once, some seconds"), || {
        let _in_directory = sh.push_dir(directory);
        let install = cmd!(sh, "{npm} ci --ignore-scripts --no-audit --no-fund");
        // The browser is the system's.
        process::run(install.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
        fs::write(&mark, wanted).with_context(|| format!("cannot write {}", mark.display()))
    })
}

fn version(program: String) -> Result<String> {
    let mut command = Command::new(program);
    command.arg("--version");
    process::output(command)
}

/// 20 in `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.0.0-rc.1"), Some(9));
        assert_eq!(major("20.1.0"), None);
        assert_eq!(major(""), None);
    }
}
