//! What `cargo xtask check` asks of the source's structure: every file is part of a crate, no files import each other in
//! a circle, and folders import from lower layers only.

mod cycle;
mod layers;
mod modules;
mod source;
mod target;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};

use self::layers::Layers;
use self::modules::Modules;
use self::target::Target;
use crate::tool::workspace::Workspace;

/// The crates in which folders import from lower layers only.
const LAYERS: [(&str, Layers); 2] = [
    (
        "order-model",
        &[
            &["text"],
            &["json", "reference", "contract"],
            &["issue"],
            &["order", "message", "reply"],
            &["decode"],
            &["rules"],
            &["validate", "normalize", "form", "schema"],
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
const WORKSPACES: [&str; 2] = ["Cargo.toml", "crates/order-model/fuzz/Cargo.toml"];

/// An error with a line for everything that is wrong.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut targets = Vec::new();
    for manifest in WORKSPACES {
        targets.extend(target::all(workspace, Path::new(manifest))?);
    }
    let faults = faults(workspace.root(), workspace.target(), &targets, &LAYERS)?;
    if faults.is_empty() {
        return Ok(());
    }
    let root = format!("{}/", workspace.root().display());
    bail!("{}", faults.join("\n").replace(&root, ""))
}

fn faults(
    root: &Path,
    built: &Path,
    targets: &[Target],
    layers: &[(&str, Layers)],
) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut reached = BTreeSet::new();
    for target in targets {
        let modules = Modules::of(&target.root)?;
        reached.extend(modules.files().map(Path::to_path_buf));
        if !target.is_checked {
            continue;
        }
        let dependencies = modules.dependencies();
        faults.extend(cycle::faults(&dependencies));
        let src = target.root.parent().unwrap_or(root);
        for (package, layers) in layers {
            if *package == target.package {
                faults.extend(layers::faults(layers, src, &dependencies));
            }
        }
    }
    for file in target::sources(root, built)? {
        if !reached.contains(&file) {
            faults.push(format!(
                "{}: no `mod` leads to this file, so nothing compiles it: declare it in its parent, or delete it",
                file.display()
            ));
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests;
