//! `cargo xtask check`: everything that reads the source and runs nothing of it.

use anyhow::Result;

use crate::codegen;
use crate::process;
use crate::step;
use crate::structure;
use crate::tools::{self, WASM_TARGET};
use crate::workspace::Workspace;

/// The crates that are for wasm alone, and are linted as such.
const WASM_CRATES: [&str; 2] = ["order-web", "order-validator"];

/// The crates whose documentation is read.
const DOCUMENTED: [&str; 3] = ["order-model", "order-validator", "order-sandbox"];

/// Format, structure, generated files, lints for both targets, documentation; warnings are errors.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    format(workspace)?;
    let step = step::start("Structure", None);
    structure::check(workspace)?;
    step.done();
    let step = step::start("Generated files", None);
    codegen::run(workspace, true)?;
    step.done();
    clippy(workspace)?;
    clippy_wasm(workspace)?;
    document(workspace)
}

fn format(workspace: &Workspace) -> Result<()> {
    ensure_component(workspace, "rustfmt", "fmt")?;
    let step = step::start("Format", None);
    let mut cargo = workspace.cargo();
    cargo.args(["fmt", "--all", "--check"]);
    process::run(cargo)?;
    step.done();
    Ok(())
}

fn clippy(workspace: &Workspace) -> Result<()> {
    ensure_component(workspace, "clippy", "clippy")?;
    let step = step::start("Lints, native", Some("the first time 1 to 2 minutes"));
    let mut cargo = workspace.cargo();
    cargo
        .args(["clippy", "--workspace", "--all-targets"])
        // Of crates beneath wasm-bindgen's tools, about which nothing can be done here.
        .env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never");
    for name in WASM_CRATES {
        cargo.args(["--exclude", name]);
    }
    cargo.args(["--", "--deny", "warnings"]);
    process::run(cargo)?;
    step.done();
    Ok(())
}

fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    tools::ensure_wasm_target(workspace)?;
    let step = step::start("Lints, wasm", Some("the first time about 1 minute"));
    let mut cargo = workspace.cargo();
    cargo.args(["clippy", "--all-targets", "--target", WASM_TARGET]);
    for name in WASM_CRATES {
        cargo.args(["--package", name]);
    }
    cargo.args(["--", "--deny", "warnings"]);
    process::run(cargo)?;
    step.done();
    Ok(())
}

fn document(workspace: &Workspace) -> Result<()> {
    let step = step::start("Documentation", None);
    let mut cargo = workspace.cargo();
    cargo
        .args(["doc", "--no-deps", "--features", "order-model/schema"])
        .env("RUSTDOCFLAGS", "--deny warnings");
    for name in DOCUMENTED {
        cargo.args(["--package", name]);
    }
    process::run(cargo)?;
    step.done();
    Ok(())
}

/// Adds a component of the toolchain where it is missing: rustup may have been told to install nothing by itself.
fn ensure_component(workspace: &Workspace, component: &str, subcommand: &str) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args([subcommand, "--version"]);
    if process::output(cargo).is_ok() {
        return Ok(());
    }
    tools::rustup(workspace, "component", component)
}

#[cfg(test)]
mod tests {
    const WORKSPACE: &str = include_str!("../../../Cargo.toml");
    /// The one manifest that does not take the workspace's lints as they are.
    const EDGE: &str = include_str!("../../order-validator/Cargo.toml");

    /// The lints of a tool in a manifest, of which the table has this name.
    fn lints<'m>(manifest: &'m str, table: &str) -> Vec<&'m str> {
        let (_, after) = manifest.split_once(&format!("\n[{table}]\n")).unwrap();
        after.lines().take_while(|line| !line.is_empty()).collect()
    }

    #[test]
    fn the_edge_has_the_lints_of_the_workspace_but_for_unsafe_code() {
        let of_workspace = |tool| lints(WORKSPACE, &format!("workspace.lints.{tool}")).join("\n");
        let rust = of_workspace("rust");
        let excused = rust.replace("unsafe_code = \"forbid\"", "unsafe_code = \"deny\"");
        assert_ne!(rust, excused);
        assert_eq!(lints(EDGE, "lints.rust").join("\n"), excused);

        let mut clippy = lints(EDGE, "lints.clippy");
        clippy.retain(|line| *line != "undocumented_unsafe_blocks = \"deny\"");
        assert_eq!(clippy.join("\n"), of_workspace("clippy"));
    }
}
