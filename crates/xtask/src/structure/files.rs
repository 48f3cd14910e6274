//! The Rust files that are there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Every Rust file below `directory`, in order, without what is hidden, installed or built.
pub(super) fn below(directory: &Path, built: &Path) -> Result<Vec<PathBuf>> {
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
                sources.extend(below(&path, built)?);
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
