//! `cargo xtask check`: everything that reads the source and runs nothing of it.

use anyhow::Result;

use crate::process;
use crate::step;
use crate::table;
use crate::tools::{self, WASM_TARGET};
use crate::workspace::Workspace;

/// The crates that are for wasm alone, and are linted as such.
const WASM_CRATES: [&str; 2] = ["order-web", "order-validator"];

/// The crates whose documentation is read.
const DOCUMENTED: [&str; 3] = ["order-model", "order-validator", "order-sandbox"];

/// Format, lints for both targets, documentation, generated tables; warnings are errors.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    format(workspace)?;
    clippy(workspace)?;
    clippy_wasm(workspace)?;
    document(workspace)?;
    let step = step::start("Generated tables", None);
    table::run(true)?;
    step.done();
    Ok(())
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
