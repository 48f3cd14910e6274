//! The wasm of the npm package: in one piece, and in parts that a program may leave out.
//!
//! The scripts that wasm-bindgen and wasm-split write to load it are not used: `instance.ts` of the package does that, since nothing but numbers
//! goes in and out.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::build::{split, wasm_file};
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::workspace::Workspace;

const CRATE: &str = "order-validator";

/// What reads pasted texts, for an entry that has its wasm for itself.
const PASTE: &str = "order-paste-wasm";

/// How the wasm is compiled: for speed, unlike the page.
pub(super) const PROFILE: &str = "npm";

/// What LLVM is told beside it: to copy less code to where it is called, or after itself in loops, than it does by
/// itself. That makes the wasm 5 % smaller and valid orders no slower; what is marked `#[inline]` is copied as before.
pub(super) const FLAGS: &str = "-Cllvm-args=-inline-threshold=75 -Cllvm-args=-unroll-threshold=20";

/// A module, and the files that may be linked to it.
pub(super) struct InParts {
    pub(super) main: Vec<u8>,
    pub(super) files: Vec<File>,
}

/// A file that is linked to a module.
pub(super) struct File {
    /// What part it is, or which parts share it, with `_` between them.
    pub(super) name: String,
    pub(super) wasm: Vec<u8>,
}

impl InParts {
    /// The files of a part, in the order in which they are linked: it is the last one, behind what it shares.
    pub(super) fn files_of(&self, part: &str) -> impl Iterator<Item = &File> {
        let is_its =
            move |file: &&File| file.name != part && file.name.split('_').any(|own| own == part);
        let shared = self.files.iter().filter(is_its);
        shared.chain(self.files.iter().filter(move |file| file.name == part))
    }
}

/// What reads pasted texts, as small as can be: it is done in no time.
pub(super) fn paste(workspace: &Workspace) -> Result<Vec<u8>> {
    let built = compile(workspace, PASTE, &[], "web", "")?;
    bound(
        workspace,
        &built,
        &workspace.target().join("npm/wasm-paste"),
        &[],
    )
}

/// All of it in one file.
pub(super) fn whole(workspace: &Workspace) -> Result<Vec<u8>> {
    let built = compile(workspace, CRATE, &[], PROFILE, FLAGS)?;
    bound(
        workspace,
        &built,
        &workspace.target().join("npm/wasm-whole"),
        &[],
    )
}

/// All of it in parts.
pub(super) fn parts(workspace: &Workspace) -> Result<InParts> {
    in_parts(workspace, "split", PROFILE, FLAGS)
}

/// The core in a module as small as can be, for nobody takes it for its speed, and what may be added to it.
pub(super) fn core(workspace: &Workspace) -> Result<InParts> {
    in_parts(workspace, "core", "web", "")
}

fn in_parts(workspace: &Workspace, feature: &str, profile: &str, flags: &str) -> Result<InParts> {
    let sh = workspace.shell();
    let features = format!("--features={feature}");
    let relocations = ["--", "-C", "link-arg=--emit-relocs"];
    let more: Vec<&str> = [features.as_str()].into_iter().chain(relocations).collect();
    let built = compile(workspace, CRATE, &more, profile, flags)?;
    let out = workspace
        .target()
        .join("npm")
        .join(format!("wasm-{feature}"));
    sh.remove_path(&out)?;
    wasm_file::split(workspace, &built, &out, "wasm")?;
    let main = bound(
        workspace,
        &out.join("wasm.wasm"),
        &out,
        &["--keep-lld-exports"],
    )?;
    let loader = sh.read_file(out.join("__wasm_split.js"))?;
    let mut files = Vec::new();
    for path in sh.read_dir(&out)? {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .context("a file without a name")?;
        if let Some(name) = split::stem(name, &loader) {
            files.push(File {
                name,
                wasm: wasm_file::shortened(workspace, &path, None)?,
            });
        }
    }
    Ok(InParts { main, files })
}

fn compile(
    workspace: &Workspace,
    name: &str,
    more: &[&str],
    profile: &str,
    flags: &str,
) -> Result<PathBuf> {
    pinned::ensure_wasm_target(workspace)?;
    let cargo = cmd!(
        workspace.shell(),
        "cargo rustc --quiet --package {name} --lib --crate-type cdylib --target {WASM_TARGET} --profile {profile} {more...}"
    );
    process::run(cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags))?;
    let built = workspace.target().join(WASM_TARGET).join(profile);
    Ok(built.join(format!("{}.wasm", name.replace('-', "_"))))
}

/// What wasm-bindgen makes of a file, without what only tools read.
fn bound(workspace: &Workspace, wasm: &Path, out: &Path, more: &[&str]) -> Result<Vec<u8>> {
    let bindgen = pinned::wasm_bindgen(workspace)?.bindgen;
    process::run(cmd!(
        workspace.shell(),
        "{bindgen} --target web --out-name wasm --no-typescript --omit-default-module-path {more...} --out-dir {out} {wasm}"
    ))?;
    wasm_file::shortened(workspace, &out.join("wasm_bg.wasm"), None)
}
