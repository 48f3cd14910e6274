//! The files that Cargo starts from, and all that are there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::Value;
use xshell::cmd;

use crate::tool::process;
use crate::tool::workspace::Workspace;

/// What Cargo compiles from one root file.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) package: String,
    pub(super) root: PathBuf,
    /// Whether its imports are looked at: those of libraries and programs, not of tests, examples and benchmarks.
    pub(super) is_checked: bool,
}

/// The targets of all packages of the workspace that this manifest belongs to.
pub(super) fn all(workspace: &Workspace, manifest: &Path) -> Result<Vec<Target>> {
    let sh = workspace.shell();
    let metadata = process::output(cmd!(
        sh,
        "cargo metadata --no-deps --format-version 1 --manifest-path {manifest}"
    ))?;
    let metadata: Value = serde_json::from_str(&metadata)
        .context("cargo metadata answered with something else than JSON")?;
    let mut targets = Vec::new();
    for package in list(&metadata, "packages") {
        for target in list(package, "targets") {
            let is_code =
                |kind: &Value| matches!(kind.as_str(), Some("lib" | "rlib" | "cdylib" | "bin"));
            targets.push(Target {
                package: text(package, "name")?,
                root: text(target, "src_path")?.into(),
                is_checked: list(target, "kind").any(is_code),
            });
        }
    }
    Ok(targets)
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text(value: &Value, key: &str) -> Result<String> {
    let text = value.get(key).and_then(Value::as_str);
    text.map(str::to_owned)
        .with_context(|| format!("cargo metadata has no {key}"))
}

/// Every Rust file below `directory`, in order, without what is hidden, installed or built.
pub(super) fn sources(directory: &Path, built: &Path) -> Result<Vec<PathBuf>> {
    let mut entries = Vec::new();
    for entry in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        entries.push(entry?.path());
    }
    entries.sort();
    let mut sources = Vec::new();
    for path in entries {
        if path.is_dir() {
            if path != built && !is_foreign(&path) {
                sources.extend(self::sources(&path, built)?);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(path);
        }
    }
    Ok(sources)
}

fn is_foreign(directory: &Path) -> bool {
    let name = directory.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || matches!(&*name, "target" | "node_modules")
}
