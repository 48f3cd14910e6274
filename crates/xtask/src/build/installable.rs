//! What has the page start without a connection, and lets it be installed: its service worker, its manifest, its icons.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::json;

use crate::tool::node;
use crate::tool::process;
use crate::tool::workspace::Workspace;

/// In this folder of `web`.
const FOLDER: &str = "app";
const WORKER: &str = "sw.js";
const MANIFEST: &str = "app.webmanifest";
const ICONS: [(&str, &str); 3] = [("icon", "svg"), ("icon-192", "png"), ("icon-512", "png")];

/// The sources.
#[derive(Hash)]
pub(super) struct Installable {
    worker: String,
    manifest: String,
    /// In the order of [`ICONS`].
    icons: Vec<Vec<u8>>,
}

impl Installable {
    pub(super) fn read(workspace: &Workspace) -> Result<Self> {
        let (sh, folder) = (workspace.shell(), workspace.web().join(FOLDER));
        let icon = |(stem, extension): (&str, &str)| {
            sh.read_binary_file(folder.join(format!("{stem}.{extension}")))
        };
        Ok(Self {
            worker: sh.read_file(folder.join(WORKER))?,
            manifest: sh.read_file(folder.join(MANIFEST))?,
            icons: ICONS.into_iter().map(icon).collect::<Result<_, _>>()?,
        })
    }

    /// Adds them to the page's other files, all of which the worker keeps.
    pub(super) fn add_to(
        self,
        files: &mut BTreeMap<String, Vec<u8>>,
        workspace: &Workspace,
        hash: &str,
    ) -> Result<()> {
        let worker = worker(workspace, hash, files.keys())?;
        let mut manifest = self.manifest;
        for ((stem, extension), icon) in ICONS.into_iter().zip(self.icons) {
            let name = format!("{stem}-{hash}.{extension}");
            manifest = manifest.replace(&format!("\"{stem}.{extension}\""), &format!("\"{name}\""));
            files.insert(name, icon);
        }
        files.insert(MANIFEST.to_owned(), manifest.into_bytes());
        files.insert(WORKER.to_owned(), worker.into_bytes());
        Ok(())
    }
}

/// The worker with the hash of the build and the names of its files.
fn worker<'a>(
    workspace: &Workspace,
    hash: &str,
    names: impl Iterator<Item = &'a String>,
) -> Result<String> {
    // Hosts redirect whoever asks for the page by its file's name.
    let address = |name: &'a String| match name.as_str() {
        "index.html" => "./",
        other => other,
    };
    let files: Vec<&str> = names.map(address).collect();
    let mut esbuild = workspace.command(node::tool(workspace, "esbuild"));
    esbuild
        .arg(workspace.web().join(FOLDER).join(WORKER))
        .args(["--minify", "--log-level=error"])
        .arg(format!("--define:BUILD={}", json!(hash)))
        .arg(format!("--define:FILES={}", json!(files)));
    process::output(esbuild)
}
