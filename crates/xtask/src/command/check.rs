//! `cargo xtask check`: everything that reads the source and runs nothing of it but the table of false alarms and misses.

use anyhow::Result;
use xshell::cmd;

use crate::build::stylesheet;
use crate::codegen;
use crate::structure;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

/// Format, structure, stylesheets, generated files, lints for both targets, documentation; warnings are errors.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let sh = workspace.shell();
    ensure_component(workspace, "rustfmt", "fmt")?;
    progress::run("Format", None, || {
        process::run(cmd!(sh, "cargo fmt --all --check"))
    })?;
    progress::run("Structure", None, || structure::check(workspace))?;
    progress::run("Stylesheets", None, || stylesheet::check(workspace))?;
    progress::run("Generated files", None, || codegen::run(workspace, true))?;
    ensure_component(workspace, "clippy", "clippy")?;
    progress::run(
        "Lints, native",
        Some("the first time 1 to 2 minutes"),
        || {
            let cargo = cmd!(
                sh,
                "cargo clippy --workspace --all-targets --exclude order-web --exclude order-validator -- --deny warnings"
            );
            // Of crates beneath wasm-bindgen's tools, about which nothing can be done here.
            process::run(cargo.env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never"))
        },
    )?;
    progress::run(
        "Public sources",
        Some("which values are warned of, and which pass"),
        || {
            process::run(cmd!(
                sh,
                "cargo test --quiet --package order-model --test public_values -- --nocapture"
            ))
        },
    )?;
    pinned::ensure_wasm_target(workspace)?;
    progress::run("Lints, wasm", Some("the first time about 1 minute"), || {
        process::run(cmd!(
            sh,
            "cargo clippy --all-targets --target {WASM_TARGET} --package order-web --package order-validator --package order-import-wasm
             -- --deny warnings"
        ))?;
        process::run(cmd!(
            sh,
            "cargo clippy --target {WASM_TARGET} --package order-web --features split -- --deny warnings"
        ))
    })?;
    progress::run("Documentation", None, || {
        let cargo = cmd!(
            sh,
            "cargo doc --no-deps --package order-model --package order-import --package order-import-session
             --package order-label --package order-paste --package order-paste-wasm --package order-submit
             --package order-validator --package order-sandbox --package order-cli
             --package order-client --package order-server --package order-relay --package order-relay-server --features order-model/schema"
        );
        process::run(cargo.env("RUSTDOCFLAGS", "--deny warnings"))
    })
}

/// Adds a component of the toolchain where it is missing: rustup may have been told to install nothing by itself.
fn ensure_component(workspace: &Workspace, component: &str, subcommand: &str) -> Result<()> {
    let sh = workspace.shell();
    if process::output(cmd!(sh, "cargo {subcommand} --version")).is_ok() {
        return Ok(());
    }
    pinned::rustup(workspace, "component", component)
}
