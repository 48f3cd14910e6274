//! Debian's packages, for what the tests need beside Rust and Node.

use std::process::Command;

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::{Workspace, on_path};

/// Debian's package manager, on a system where this program may use it without asking anyone.
pub(crate) struct Apt {
    sudo: bool,
}

impl Apt {
    /// Nothing where there is none, or where it would ask for a password.
    pub(crate) fn find() -> Option<Self> {
        on_path("apt-get")?;
        let succeeds = |program: &str, arguments: &[&str]| {
            let mut command = Command::new(program);
            command.args(arguments);
            process::output(command).ok()
        };
        if succeeds("id", &["-u"])?.trim() == "0" {
            return Some(Self { sudo: false });
        }
        on_path("sudo")?;
        succeeds("sudo", &["-n", "true"]).map(|_| Self { sudo: true })
    }

    /// Installs a package; `what_for` is said beside its name.
    pub(crate) fn install(
        &self,
        workspace: &Workspace,
        package: &str,
        what_for: &str,
    ) -> Result<()> {
        let what = format!("Debian's {package}, {what_for}");
        progress::run(&what, Some("once, about 1 minute"), || {
            self.run(workspace, &["update", "--quiet"])?;
            let install = ["install", "--quiet", "--yes", "--no-install-recommends"];
            self.run(workspace, &[&install[..], &[package]].concat())
        })
    }

    fn run(&self, workspace: &Workspace, arguments: &[&str]) -> Result<()> {
        let sh = workspace.shell();
        let (program, before): (&str, &[&str]) = if self.sudo {
            ("sudo", &["-n", "env"])
        } else {
            ("env", &[])
        };
        let apt = cmd!(
            sh,
            "{program} {before...} DEBIAN_FRONTEND=noninteractive apt-get {arguments...}"
        );
        process::run(apt).with_context(|| format!("apt-get {}", arguments.join(" ")))
    }
}
