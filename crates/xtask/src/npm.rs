//! `cargo xtask npm`: the npm package order-validator, in `npm/order-validator` of the target directory; and its tests.
//!
//! The package carries its wasm as text in a module: nothing has to be fetched, found beside a file, or awaited. Its
//! example page goes beside it, to be served with it; the package itself is published without.

mod bundle;
mod codes;
mod declare;
mod packer;
mod text;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::build::strip;
use crate::tool::node;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

const NAME: &str = "order-validator";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How the wasm is compiled: for speed, unlike the page.
const PROFILE: &str = "npm";

/// What LLVM is told beside it: to copy less code to where it is called, or after itself in loops, than it does by
/// itself. That makes the wasm 5 % smaller and valid orders no slower; what is marked `#[inline]` is copied as before.
const FLAGS: &str = "-Cllvm-args=-inline-threshold=90 -Cllvm-args=-unroll-threshold=20";

/// What the package is called where it is a script, and that script.
const GLOBAL: &str = "orderValidator";
const SCRIPT: &str = "order-validator.iife.js";

/// The folder of the example page, in the package's sources and beside the built package.
const EXAMPLE: &str = "example";

/// The modules of the package: each holds all that it needs, since a file more takes a program longer to start than
/// what is in it.
const ENTRIES: [&str; 5] = [
    "index.js",
    "slim.js",
    "worker.js",
    "worker-script.js",
    "workerd.js",
];

/// The table of every code, which order-model commits.
const ISSUES: &str = "crates/order-model/docs/issues.md";

/// The schema of an order, which order-model commits.
const SCHEMA: &str = "crates/order-model/schema/order.schema.json";

/// Builds the package and says how large it is.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let (wasm, package) = progress::run("The npm package order-validator", None, || {
        let wasm = build(workspace)?;
        let package = assemble(workspace, &wasm)?;
        Ok((wasm, package))
    })?;
    println!("{}", package.display());
    println!("{}", sizes(workspace, &wasm.binary, &package)?);
    Ok(())
}

/// Installs the packed package beside its tests as npm would, and runs them.
pub(crate) fn test(workspace: &Workspace, tarball: &Path) -> Result<()> {
    let tests = node::tests(workspace)?.join("npm");
    install(workspace, &tests, tarball)?;

    let mut types = workspace.command(node::program("node"));
    types
        .current_dir(&tests)
        .args(["../node_modules/typescript/bin/tsc", "--project", "."]);
    process::run(types)?;

    let mut node = workspace.command(node::program("node"));
    node.current_dir(&tests)
        .args(["--test", "--test-reporter=spec"]);
    process::run(node)
}

/// What wasm-bindgen makes of the crate.
struct Wasm {
    /// The wasm file, without what only tools read. The module that wasm-bindgen writes to load it is not used:
    /// `engine.js` of the package does that, since nothing but numbers goes in and out.
    binary: PathBuf,
}

fn build(workspace: &Workspace) -> Result<Wasm> {
    pinned::ensure_wasm_target(workspace)?;
    let wasm_bindgen = pinned::wasm_bindgen(workspace)?.bindgen;

    let mut cargo = workspace.cargo();
    cargo.args([
        "build",
        "--quiet",
        "--package",
        NAME,
        "--target",
        WASM_TARGET,
        "--profile",
        PROFILE,
    ]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS);
    process::run(cargo)?;

    let out = workspace.target().join("npm/wasm");
    let mut bindgen = workspace.command(wasm_bindgen);
    bindgen
        .args([
            "--target",
            "web",
            "--out-name",
            "wasm",
            "--no-typescript",
            "--omit-default-module-path",
        ])
        .arg("--out-dir")
        .arg(&out)
        .arg(
            workspace
                .target()
                .join(WASM_TARGET)
                .join(PROFILE)
                .join("order_validator.wasm"),
        );
    process::run(bindgen)?;

    let binary = out.join("wasm_bg.wasm");
    let stripped = strip::strip(&read(&binary)?).with_context(|| binary.display().to_string())?;
    write(&binary, &stripped)?;
    Ok(Wasm { binary })
}

fn assemble(workspace: &Workspace, wasm: &Wasm) -> Result<PathBuf> {
    let package = workspace.target().join("npm").join(NAME);
    let modules = workspace.target().join("npm/modules");
    empty(&package)?;
    empty(&modules)?;

    let source = workspace.root().join("crates").join(NAME).join("npm");
    for file in files(&source)? {
        let is_module = file.extension().is_some_and(|extension| extension == "js");
        copy(&file, if is_module { &modules } else { &package })?;
    }
    let example = workspace.target().join("npm").join(EXAMPLE);
    empty(&example)?;
    for file in files(&source.join(EXAMPLE))? {
        copy(&file, &example)?;
    }
    for file in legal(workspace.root())? {
        copy(&file, &package)?;
    }
    copy(&workspace.root().join(ISSUES), &package)?;
    let binary = read(&wasm.binary)?;
    let schema = fs::read_to_string(workspace.root().join(SCHEMA))
        .with_context(|| format!("cannot read {SCHEMA}"))?;
    for (name, text) in [
        ("wasm-text.js", text::module(&binary)),
        ("pack.js", packer::module()),
        ("codes.js", codes::module()),
        ("schema.js", constant("schemaText", &minified(&schema)?)),
        ("sample.js", sample()?),
    ] {
        write(&modules.join(name), text.as_bytes())?;
    }
    for entry in ENTRIES {
        let module = bundle::module(&modules, entry)?;
        write(&package.join(entry), module.as_bytes())?;
    }
    let script = bundle::script(&modules, "index.js", GLOBAL)?;
    for (name, bytes) in [
        (SCRIPT, script.as_bytes()),
        ("validator.wasm", binary.as_slice()),
        ("order.d.ts", declare::module().as_bytes()),
        ("schema.json", schema.as_bytes()),
    ] {
        write(&package.join(name), bytes)?;
    }

    let manifest = package.join("package.json");
    let text = fs::read_to_string(&manifest)
        .with_context(|| format!("cannot read {}", manifest.display()))?;
    write(&manifest, with_version(&text)?.as_bytes())?;
    Ok(package)
}

/// The files of a directory.
fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    Ok(files)
}

/// A module that exports a text, in ASCII as all modules are: one other character, and engines keep every character of a
/// file in two bytes, the wasm's too.
fn constant(name: &str, text: &str) -> String {
    let mut quoted = String::new();
    for character in serde_json::Value::from(text).to_string().chars() {
        if character.is_ascii() {
            quoted.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(quoted, "\\u{unit:04x}");
            }
        }
    }
    format!("// Made by `cargo xtask npm`.\nexport const {name} = {quoted};\n")
}

fn minified(json: &str) -> Result<String> {
    let value: serde_json::Value = serde_json::from_str(json)?;
    Ok(value.to_string())
}

/// The module that gives an order to try things with.
fn sample() -> Result<String> {
    let order = minified(order_model::order::example::EXAMPLE)?;
    Ok(format!(
        "{}\n/** The example of the API's own document, a new one each time. */\nexport const sample = () => JSON.parse(example);\n",
        constant("example", &order)
    ))
}

/// The licences, and the notice that those of the tables ask for.
fn legal(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root).with_context(|| format!("cannot read {}", root.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && (name.starts_with("LICENSE") || name == "NOTICE") {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The manifest with the workspace's version in the place that it keeps for it.
fn with_version(manifest: &str) -> Result<String> {
    const PLACE: &str = "\"version\": \"0.0.0\"";
    ensure!(
        manifest.matches(PLACE).count() == 1,
        "crates/order-validator/npm/package.json must have {PLACE} once: the workspace's version goes there"
    );
    Ok(manifest.replace(PLACE, &format!("\"version\": \"{VERSION}\"")))
}

/// What the wasm has, and the entries with and without it, as they stand in the package: a bundler makes less of them,
/// and `cargo xtask bench npm` says how much.
fn sizes(workspace: &Workspace, wasm: &Path, package: &Path) -> Result<String> {
    const SCRIPT: &str = "
        const { readFileSync } = require('node:fs');
        const { brotliCompressSync } = require('node:zlib');
        const kb = (bytes) => (bytes.length / 1000).toFixed(1) + ' KB';
        const size = (what, file) => {
            const bytes = readFileSync(file);
            return `${what}: ${kb(bytes)}, brotli ${kb(brotliCompressSync(bytes))}`;
        };
        const [wasm, slim, index] = process.argv.slice(1);
        console.log(size('wasm', wasm));
        console.log(size('order-validator/slim, without the wasm', slim));
        console.log(size('order-validator, with the wasm inside', index));
    ";
    let mut node = workspace.command(node::program("node"));
    node.args(["--eval", SCRIPT])
        .arg(wasm)
        .args(["slim.js", "index.js"].map(|name| package.join(name)));
    Ok(process::output(node)?.trim_end().to_owned())
}

/// Puts the packed package into the `node_modules` of what tests it.
pub(crate) fn install(workspace: &Workspace, tests: &Path, tarball: &Path) -> Result<()> {
    let installed = tests.join("node_modules").join(NAME);
    empty(&installed)?;
    let mut tar = workspace.command("tar");
    tar.args(["-x", "-z", "--strip-components=1", "-f"])
        .arg(tarball)
        .arg("-C")
        .arg(&installed);
    process::run(tar)
}

/// Packs the built package as for publishing.
pub(crate) fn pack(workspace: &Workspace) -> Result<PathBuf> {
    let directory = workspace.target().join("npm");
    let mut pack = workspace.command(node::program("npm"));
    pack.current_dir(directory.join(NAME))
        .args(["pack", "--silent", "--pack-destination"])
        .arg(&directory);
    process::output(pack)?;
    Ok(directory.join(format!("{NAME}-{VERSION}.tgz")))
}

/// Makes an empty directory, whatever is there.
fn empty(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory)
            .with_context(|| format!("cannot remove {}", directory.display()))?;
    }
    fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))
}

fn copy(file: &Path, directory: &Path) -> Result<()> {
    let name = file
        .file_name()
        .with_context(|| format!("{} has no name", file.display()))?;
    fs::copy(file, directory.join(name))
        .with_context(|| format!("cannot copy {}", file.display()))?;
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_in_ascii() {
        assert_eq!(
            constant("a", "\"é\" 𠮷"),
            "// Made by `cargo xtask npm`.\nexport const a = \"\\\"\\u00e9\\\" \\ud842\\udfb7\";\n"
        );
    }

    #[test]
    fn the_manifest_gets_the_workspaces_version_in_one_place() {
        let manifest = with_version(r#"{ "name": "x", "version": "0.0.0" }"#).unwrap();
        assert_eq!(
            manifest,
            format!(r#"{{ "name": "x", "version": "{VERSION}" }}"#)
        );
        assert!(with_version(r#"{ "name": "x" }"#).is_err());
        assert!(with_version(r#"{ "version": "0.0.0", "a": { "version": "0.0.0" } }"#).is_err());
    }
}
