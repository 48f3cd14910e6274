//! The pinned tools that the page and the package are built with: the wasm target, Trunk, wasm-bindgen.
//!
//! All come from crates.io or rustup, and are built once into the target directory's `tools`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use xshell::{Cmd, cmd};

use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::{Workspace, executable, on_path};

/// What the page, the package and the tests in wasm are compiled to.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// `Trunk.toml` names the same version.
const TRUNK_VERSION: &str = "0.21.14";

/// Adds the wasm target to the toolchain where it is missing: rustup may have been told to install nothing by itself.
pub(crate) fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    let sh = workspace.shell();
    let directory = process::output(cmd!(
        sh,
        "rustc --print target-libdir --target {WASM_TARGET}"
    ))?;
    if Path::new(directory.trim()).is_dir() {
        return Ok(());
    }
    rustup(workspace, "target", WASM_TARGET)
}

/// Adds a `target` or a `component` to the toolchain.
pub(crate) fn rustup(workspace: &Workspace, kind: &str, name: &str) -> Result<()> {
    ensure!(
        on_path("rustup").is_some(),
        "the Rust {kind} {name} is missing, and there is no rustup to add it: install rustup \
         (https://rustup.rs), or add it with what installed Rust"
    );
    let sh = workspace.shell();
    let what = format!("Rust {kind} {name}");
    progress::run(&what, Some("once, some seconds"), || {
        process::run(cmd!(sh, "rustup {kind} add {name}"))
    })
}

/// The Trunk that builds the page; built first where it is missing.
pub(crate) fn trunk(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(found) = find(workspace, "trunk", TRUNK_VERSION) {
        return Ok(found);
    }
    let what = format!("Trunk {TRUNK_VERSION} from crates.io");
    let about = Some("once, about 3 minutes on two cores");
    let (sh, root) = (workspace.shell(), workspace.tools());
    let build = root.join("build");
    let install = cmd!(
        sh,
        "cargo install --debug --locked trunk --version {TRUNK_VERSION} --no-default-features --features rustls
         --root {root}"
    );
    progress::run(&what, about, || {
        let install = install
            .env("CARGO_TARGET_DIR", &build)
            .env("CARGO_PROFILE_DEV_DEBUG", "0");
        process::run(quieted(install, workspace)?)?;
        // Nothing is ever built there again; until now it let an interrupted build go on where it was.
        fs::remove_dir_all(&build).context("cannot remove Trunk's build directory")
    })?;
    installed(workspace, "trunk")
}

/// wasm-bindgen's own program and its test runner.
#[derive(Debug)]
pub(crate) struct WasmBindgen {
    /// Turns a wasm file into a wasm file and the JavaScript that loads it.
    pub(crate) bindgen: PathBuf,
    /// Cargo's runner for tests in wasm.
    pub(crate) test_runner: PathBuf,
}

/// wasm-bindgen's programs, at exactly the version that `Cargo.lock` has; built first where they are missing.
pub(crate) fn wasm_bindgen(workspace: &Workspace) -> Result<WasmBindgen> {
    let lock = lock_file(workspace)?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock has no wasm-bindgen, which the page is built on")?;
    let find = |name| find(workspace, name, version);
    if let (Some(bindgen), Some(test_runner)) =
        (find("wasm-bindgen"), find("wasm-bindgen-test-runner"))
    {
        return Ok(WasmBindgen {
            bindgen,
            test_runner,
        });
    }
    let what = format!("wasm-bindgen {version} from crates.io");
    install(workspace, &what, "crates/wasm-bindgen-tools")?;
    Ok(WasmBindgen {
        bindgen: installed(workspace, "wasm-bindgen")?,
        test_runner: installed(workspace, "wasm-bindgen-test-runner")?,
    })
}

fn lock_file(workspace: &Workspace) -> Result<String> {
    let lock = workspace.root().join("Cargo.lock");
    fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))
}

/// Builds the programs of a crate of this repository.
fn install(workspace: &Workspace, what: &str, path: &str) -> Result<()> {
    let (sh, root, target) = (workspace.shell(), workspace.tools(), workspace.target());
    let install = cmd!(
        sh,
        "cargo install --debug --locked --force --path {path} --root {root} --target-dir {target}"
    );
    progress::run(what, Some("once, about 1 minute on two cores"), || {
        process::run(quieted(install, workspace)?)
    })
}

/// `PATH` with `directory` first.
pub(crate) fn path_with(directory: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let directories = std::iter::once(directory.to_path_buf()).chain(env::split_paths(&path));
    env::join_paths(directories).context("the path of the target directory cannot be part of PATH")
}

/// Cargo warns of an installation directory that is not on `PATH`, which for these tools it need not be, and of what a
/// later Rust will refuse in them, about which nothing can be done here.
fn quieted<'s>(install: Cmd<'s>, workspace: &Workspace) -> Result<Cmd<'s>> {
    let path = path_with(&workspace.tools().join("bin"))?;
    Ok(install
        .env("PATH", path)
        .env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never"))
}

fn installed(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    let path = workspace.tools().join("bin").join(executable(name));
    ensure!(
        path.is_file(),
        "cargo install did not leave {}",
        path.display()
    );
    Ok(path)
}

/// The tool of exactly that version, from an earlier run or on `PATH`.
fn find(workspace: &Workspace, name: &str, version: &str) -> Option<PathBuf> {
    let own = workspace.tools().join("bin").join(executable(name));
    let candidates = [own.is_file().then_some(own), on_path(name)];
    candidates
        .into_iter()
        .flatten()
        .find(|path| reported_version(path).as_deref() == Some(version))
}

/// What a tool answers to `--version`; none where it cannot be run.
fn reported_version(path: &Path) -> Option<String> {
    let mut command = Command::new(path);
    // Trunk takes NO_COLOR for a flag of its own and ends on `1`.
    command.arg("--version").env_remove("NO_COLOR");
    version_of(&process::output(command).ok()?).map(str::to_owned)
}

/// The version in `trunk 0.21.14`.
fn version_of(answer: &str) -> Option<&str> {
    answer.split_whitespace().nth(1)
}

/// The version of `package` in the text of a `Cargo.lock`.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .find_map(|line| line.strip_prefix("version = \""))?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_locked_package_is_its_own() {
        let lock = "[[package]]\nname = \"wasm-bindgen-cli\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm-bindgen-cli"), Some("0.1.0"));
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn a_tool_says_its_version_after_its_name() {
        assert_eq!(version_of("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(
            version_of("wasm-bindgen 0.2.130 (1234abc)\n"),
            Some("0.2.130")
        );
        assert_eq!(version_of(""), None);
    }
}
