//! Which folders of a crate may import from which.

use std::collections::BTreeSet;
use std::path::Path;

use super::modules::Dependency;

/// The layers of a crate, from the lowest to the highest: a folder may import from those in rows before its own. A file
/// that stands directly in `src` counts as a folder of its own; the root file, which only declares and exports, knows
/// them all.
pub(super) type Layers = &'static [&'static [&'static str]];

/// A sentence for each dependency that the layers forbid, in the crate whose source is in `src`.
pub(super) fn faults(layers: Layers, src: &Path, dependencies: &[Dependency]) -> Vec<String> {
    let mut faults = BTreeSet::new();
    for dependency in dependencies {
        let from = folder(src, &dependency.from);
        let to = folder(src, &dependency.to);
        let is_inside = !from.is_empty() && !to.is_empty();
        if is_inside && from != to && !is_root(from) {
            faults.extend(fault(layers, from, to, dependency));
        }
    }
    faults.into_iter().collect()
}

fn fault(layers: Layers, from: &str, to: &str, dependency: &Dependency) -> Option<String> {
    let place = format!("{}:{}", dependency.from.display(), dependency.line);
    if is_root(to) {
        return Some(format!(
            "{place}: imports from the root file, which is above all: move what it needs into a folder"
        ));
    }
    let row = |folder: &str| layers.iter().position(|row| row.contains(&folder));
    if let Some(folder) = [from, to].into_iter().find(|folder| row(folder).is_none()) {
        return Some(format!(
            "the layers of this crate have no `{folder}`: give it a row in crates/xtask/src/structure/mod.rs"
        ));
    }
    (row(to) >= row(from)).then(|| {
        format!(
            "{place}: `{from}` may not import from `{to}`, which is no lower layer: move what it needs from {} into one, \
             or what needs it into a higher layer",
            dependency.to.display()
        )
    })
}

/// `json` of `src/json/reader.rs` and of `src/json.rs`; empty for a file elsewhere.
fn folder<'p>(src: &Path, file: &'p Path) -> &'p str {
    let inside = file.strip_prefix(src).ok();
    let first = inside.and_then(|path| path.iter().next()?.to_str());
    let first = first.unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}

fn is_root(folder: &str) -> bool {
    matches!(folder, "lib" | "main")
}
