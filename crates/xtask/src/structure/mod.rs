//! What `cargo xtask check` asks of the source's structure: every file is part of a crate, no files import each other in
//! a circle, and folders import from lower layers only.

mod cycle;
mod files;
mod layers;
mod modules;
mod source;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};

use self::layers::Layers;
use self::modules::Modules;
use crate::tool::metadata::{Metadata, Package, Target};
use crate::tool::workspace::Workspace;

/// The crates in which folders import from lower layers only.
const LAYERS: [(&str, Layers); 6] = [
    (
        "order-model",
        &[
            &["text"],
            &["json", "reference", "contract"],
            &["issue"],
            &["order", "message", "reply"],
            &["decode", "error_entry"],
            &["rules"],
            &["validate", "normalize", "form", "schema"],
            &["mend"],
        ],
    ),
    (
        "order-import",
        &[
            &["table"],
            &["csv", "encoding", "mapping"],
            &["xlsx"],
            &["file"],
            &["review"],
            &["message"],
            &["report", "template"],
        ],
    ),
    (
        "order-cli",
        &[
            &["exit"],
            &["args"],
            &["files", "ledger"],
            &["output"],
            &["check", "send", "template"],
        ],
    ),
    (
        "order-relay",
        &[
            &["notice", "person"],
            &["words"],
            &["head", "order", "reply", "token"],
            &["decide"],
            &["settle"],
        ],
    ),
    (
        "order-web",
        &[
            &["i18n"],
            &["browser", "config", "state"],
            &["chunk"],
            &["storage"],
            &["api_client", "route", "session"],
            &["hook"],
            &["component"],
            &["page"],
            &["app"],
        ],
    ),
    (
        "xtask",
        &[
            &["tool"],
            &["codegen", "structure"],
            &["build"],
            &["command"],
        ],
    ),
];

/// The workspaces of this repository.
const WORKSPACES: [&str; 3] = [
    "Cargo.toml",
    "crates/order-import/fuzz/Cargo.toml",
    "crates/order-model/fuzz/Cargo.toml",
];

/// An error with a line for everything that is wrong.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut packages = Vec::new();
    for manifest in WORKSPACES {
        packages.extend(Metadata::of(workspace.shell(), Path::new(manifest))?.packages);
    }
    let faults = faults(workspace.root(), workspace.target(), &packages, &LAYERS)?;
    if faults.is_empty() {
        return Ok(());
    }
    let root = format!("{}/", workspace.root().display());
    bail!("{}", faults.join("\n").replace(&root, ""))
}

fn faults(
    root: &Path,
    built: &Path,
    packages: &[Package],
    layers: &[(&str, Layers)],
) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut reached = BTreeSet::new();
    for package in packages {
        for target in &package.targets {
            let modules = Modules::of(&target.src_path)?;
            reached.extend(modules.files().map(Path::to_path_buf));
            if is_code(target) {
                let dependencies = modules.dependencies();
                faults.extend(cycle::faults(&dependencies));
                let src = target.src_path.parent().unwrap_or(root);
                for (_, layers) in layers.iter().filter(|(name, _)| *name == package.name) {
                    faults.extend(layers::faults(layers, src, &dependencies));
                }
            }
        }
    }
    for file in files::below(root, built)? {
        if !reached.contains(&file) {
            faults.push(format!(
                "{}: no `mod` leads to this file, so nothing compiles it: declare it in its parent, or delete it",
                file.display()
            ));
        }
    }
    Ok(faults)
}

/// Whether imports are looked at: those of libraries and programs are, not of tests, examples and benchmarks.
fn is_code(target: &Target) -> bool {
    let is_code = |kind: &String| matches!(kind.as_str(), "lib" | "rlib" | "cdylib" | "bin");
    target.kind.iter().any(is_code)
}

#[cfg(test)]
mod tests;
