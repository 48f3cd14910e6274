//! The page: Trunk builds it, and what Trunk leaves to do is done here.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::build::{csp, strip, stylesheet};
use crate::tool::node;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

/// Builds the deployable page into `dist`.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    // Trunk's hook does this again; a mistake in a stylesheet is better found before the long steps.
    stylesheet::write(workspace, true)?;
    let mut trunk = trunk(workspace, "build")?;
    trunk.args(["--release", "--quiet"]);
    let first = !workspace.target().join(WASM_TARGET).join("web").is_dir();
    let about = first.then_some("the first time about 1 minute");
    progress::run("The page, optimised for size", about, || {
        process::run(trunk)?;
        minify_scripts(workspace)?;
        finish(workspace.shell(), &workspace.dist())
    })
}

/// Trunk with everything that it needs in place; it never goes to the network by itself.
pub(crate) fn trunk(workspace: &Workspace, subcommand: &str) -> Result<Command> {
    pinned::ensure_wasm_target(workspace)?;
    let trunk = pinned::trunk(workspace)?;
    let wasm_bindgen = pinned::wasm_bindgen(workspace)?.bindgen;
    let sh = workspace.shell();
    // The crates of the page, which Trunk's offline build cannot fetch.
    process::run(cmd!(sh, "cargo fetch --quiet --target {WASM_TARGET}"))?;
    let mut trunk = Command::from(cmd!(
        sh,
        "{trunk} {subcommand} --offline --skip-version-check"
    ));
    if let Some(directory) = wasm_bindgen.parent() {
        trunk.env("PATH", pinned::path_with(directory)?);
    }
    // Its errors come from what it runs; where in Trunk they came by is of no use.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    // Trunk reads NO_COLOR as a flag of its own, whose only value is `true`, and ends on any other.
    match std::env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => trunk.env("NO_COLOR", "true"),
        _ => trunk.env_remove("NO_COLOR"),
    };
    Ok(trunk)
}

/// Shortens the page's scripts in place; their names stay.
fn minify_scripts(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let mut esbuild = workspace.command(node::tool(workspace, "esbuild"));
    esbuild
        .args(["--minify", "--log-level=error", "--allow-overwrite"])
        .arg(format!("--outdir={}", dist.display()));
    for path in workspace.shell().read_dir(&dist)? {
        if path.extension().is_some_and(|extension| extension == "js") {
            esbuild.arg(path);
        }
    }
    process::run(esbuild)
}

/// Leaves out of the wasm what only tools read, and puts the policy into the page.
fn finish(sh: &Shell, dist: &Path) -> Result<()> {
    for path in sh.read_dir(dist)? {
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            let wasm = strip::strip(&sh.read_binary_file(&path)?);
            sh.write_file(&path, wasm.with_context(|| path.display().to_string())?)?;
        }
    }
    let index = dist.join("index.html");
    let html = csp::insert(&sh.read_file(&index)?)?;
    Ok(sh.write_file(&index, html)?)
}
