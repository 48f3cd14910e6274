//! What Cargo knows of a workspace.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Deserialize;
use xshell::{Shell, cmd};

use crate::tool::process;

#[derive(Debug, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) packages: Vec<Package>,
    pub(crate) workspace_root: PathBuf,
    pub(crate) target_directory: PathBuf,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) license: Option<String>,
    pub(crate) repository: Option<String>,
    pub(crate) homepage: Option<String>,
    pub(crate) targets: Vec<Target>,
}

/// What Cargo compiles from one root file.
#[derive(Debug, Deserialize)]
pub(crate) struct Target {
    pub(crate) kind: Vec<String>,
    pub(crate) src_path: PathBuf,
}

impl Metadata {
    /// Of the workspace that this manifest belongs to.
    pub(crate) fn of(sh: &Shell, manifest: &Path) -> Result<Self> {
        let text = process::output(cmd!(
            sh,
            "cargo metadata --no-deps --format-version 1 --manifest-path {manifest}"
        ))?;
        serde_json::from_str(&text).context("cannot read what cargo metadata answered")
    }
}
