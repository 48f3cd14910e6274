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
use crate::workspace::Workspace;

/// What is asked of a crate, beside that every file is part of it.
#[derive(Debug)]
struct Layout {
    package: &'static str,
    /// Whether anything is asked yet.
    checked: bool,
    layers: Option<Layers>,
}

const LAYOUTS: [Layout; 5] = [
    Layout {
        package: "order-model",
        checked: false,
        layers: Some(Layers {
            rows: &[
                &["text"],
                &["json", "reference", "contract"],
                &["issue"],
                &["order", "message", "reply"],
                &["decode"],
                &["rules"],
                &["validate", "normalize", "form", "schema"],
            ],
            beside: &[],
        }),
    },
    without_layers("order-validator", false),
    without_layers("order-sandbox", false),
    without_layers("order-web", false),
    without_layers("xtask", true),
];

const fn without_layers(package: &'static str, checked: bool) -> Layout {
    Layout {
        package,
        checked,
        layers: None,
    }
}

/// The workspaces of this repository.
const WORKSPACES: [&str; 2] = ["Cargo.toml", "crates/order-model/fuzz/Cargo.toml"];

/// An error with a line for everything that is wrong.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut targets = Vec::new();
    for manifest in WORKSPACES {
        targets.extend(target::all(workspace, Path::new(manifest))?);
    }
    let faults = faults(workspace.root(), workspace.target(), &targets, &LAYOUTS)?;
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
    layouts: &[Layout],
) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut reached = BTreeSet::new();
    for target in targets {
        let modules = Modules::of(&target.root)?;
        reached.extend(modules.files().map(Path::to_path_buf));
        let layout = layouts
            .iter()
            .find(|layout| layout.package == target.package && layout.checked);
        if let Some(layout) = layout.filter(|_| target.is_code) {
            let dependencies = modules.dependencies();
            faults.extend(cycle::faults(&dependencies));
            let src = target.root.parent().unwrap_or(root);
            let layers = layout.layers.as_ref();
            faults.extend(
                layers
                    .map(|layers| layers.faults(src, &dependencies))
                    .into_iter()
                    .flatten(),
            );
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
