//! nginx, Caddy and Apache, out of Debian's packages: unpacked into Cargo's target directory, and not installed, which would start them.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::{Workspace, on_path};

/// The servers, a module and what they need that few systems have.
const PACKAGES: [&str; 6] = [
    "nginx",
    "libnginx-mod-http-brotli-static",
    "caddy",
    "apache2-bin",
    "libapr1",
    "libaprutil1",
];

/// The folder in which they lie as they would in `/`; `WEB_SERVERS` names another one.
pub(crate) fn unpacked(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(named) = env::var_os("WEB_SERVERS").filter(|named| !named.is_empty()) {
        return Ok(named.into());
    }
    let folder = workspace.target().join("tools").join("web-servers");
    if folder.is_dir() {
        return Ok(folder);
    }
    on_path("apt-get").context(
        "the tests of hosting unpack Debian's packages of nginx, Caddy and Apache, and there is no apt-get here: set WEB_SERVERS to a \
         folder with usr/sbin/nginx, usr/bin/caddy and usr/sbin/apache2 in it",
    )?;
    progress::run("nginx, Caddy and Apache", Some("once, 12 MB"), || {
        let sh = workspace.shell();
        let packages = sh.create_temp_dir()?;
        {
            let _there = sh.push_dir(packages.path());
            process::run(cmd!(sh, "apt-get download --quiet {PACKAGES...}"))?;
        }
        // Whole or not at all.
        let partial = folder.with_extension("partial");
        sh.remove_path(&partial)?;
        for package in sh.read_dir(packages.path())? {
            process::run(cmd!(sh, "dpkg-deb --extract {package} {partial}"))?;
        }
        Ok(std::fs::rename(partial, &folder)?)
    })?;
    Ok(folder)
}
