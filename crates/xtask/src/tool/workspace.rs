//! Where things are: the repository, Cargo's target directory, and what this program puts into them.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use xshell::Shell;

use crate::tool::metadata::Metadata;

/// The paths of one checkout, all absolute.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
    shell: Shell,
}

impl Workspace {
    /// Asks Cargo, which knows `CARGO_TARGET_DIR` and every configuration file that may move the target directory.
    pub(crate) fn locate() -> Result<Self> {
        // Cargo says at run time where this crate is. Where several checkouts share a target directory, the path known
        // at compile time may be another checkout's.
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
        let manifest = manifest.join("Cargo.toml");
        let shell = Shell::new()?;
        let metadata = Metadata::of(&shell, &manifest)?;
        let (root, target) = (metadata.workspace_root, metadata.target_directory);
        shell.change_dir(&root);
        if env::var_os("CARGO_TARGET_DIR").is_some() {
            shell.set_var("CARGO_TARGET_DIR", &target);
        }
        Ok(Self {
            root,
            target,
            shell,
        })
    }

    /// Commands of this shell run from the repository, and see the same target directory as this program wherever they run.
    pub(crate) fn shell(&self) -> &Shell {
        &self.shell
    }

    /// The repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target directory.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Where the deployable page is built.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The page's crate.
    pub(crate) fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    /// What `cargo install` calls a root: the pinned tools are in its `bin`.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// `program`, to be run from the repository.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        self.shell.cmd(program).into()
    }
}

/// A program's file name on this system.
pub(crate) fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// The first program of that name on `PATH`.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let file = executable(name);
    env::split_paths(&path)
        .map(|directory| directory.join(&file))
        .find(|candidate| candidate.is_file())
}
