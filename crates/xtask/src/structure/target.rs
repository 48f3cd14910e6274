//! The files that Cargo starts from, and all that are there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::tool::metadata::Metadata;
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
    let is_code = |kind: &String| matches!(kind.as_str(), "lib" | "rlib" | "cdylib" | "bin");
    let mut targets = Vec::new();
    for package in Metadata::of(workspace.shell(), manifest)?.packages {
        for target in package.targets {
            targets.push(Target {
                package: package.name.clone(),
                root: target.src_path,
                is_checked: target.kind.iter().any(is_code),
            });
        }
    }
    Ok(targets)
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
