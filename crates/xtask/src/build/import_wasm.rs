//! What reads files of orders: a module of its own, which the page runs in a worker and the npm package where it is asked to.

use std::path::PathBuf;

use anyhow::Result;
use xshell::cmd;

use crate::build::npm_wasm::{FLAGS, PROFILE};
use crate::build::wasm_file;
use crate::tool::node;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::workspace::Workspace;

const CRATE: &str = "order-import-wasm";

/// The module, and the script of wasm-bindgen that calls it.
pub(super) struct ImportWasm {
    pub(super) script: PathBuf,
    pub(super) wasm: Vec<u8>,
}

/// Builds the module: for speed, unlike the page, since it has much to do.
pub(super) fn build(workspace: &Workspace) -> Result<ImportWasm> {
    pinned::ensure_wasm_target(workspace)?;
    let sh = workspace.shell();
    let cargo = cmd!(
        sh,
        "cargo rustc --quiet --package {CRATE} --lib --crate-type cdylib --target {WASM_TARGET} --profile {PROFILE}"
    );
    process::run(cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS))?;
    let built = workspace.target().join(WASM_TARGET).join(PROFILE);
    let built = built.join("order_import_wasm.wasm");
    let out = workspace.target().join("import-wasm");
    let bindgen = pinned::wasm_bindgen(workspace)?.bindgen;
    process::run(cmd!(
        sh,
        "{bindgen} --target web --out-name {CRATE} --omit-default-module-path --out-dir {out} {built}"
    ))?;
    let wasm = out.join(format!("{CRATE}_bg.wasm"));
    Ok(ImportWasm {
        script: out.join(format!("{CRATE}.js")),
        wasm: wasm_file::shortened(workspace, &wasm, None)?,
    })
}

impl ImportWasm {
    /// The page's worker, with all that it calls.
    pub(super) fn worker(&self, workspace: &Workspace) -> Result<String> {
        let mut esbuild = workspace.command(node::tool(workspace, "esbuild"));
        esbuild
            .arg(workspace.web().join("import-worker.js"))
            .arg(format!("--alias:{CRATE}={}", self.script.display()))
            // A worker that is no module: all browsers have it.
            .args(["--bundle", "--format=iife", "--target=es2022"])
            .args(["--minify", "--log-level=error"]);
        process::output(esbuild)
    }
}
