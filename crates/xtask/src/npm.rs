//! `cargo xtask npm`: the npm package order-validator, in `npm/order-validator` of the target directory; and its tests.
//!
//! The package carries its wasm as text in a module: nothing has to be fetched, found beside a file, or awaited. Its
//! example page goes beside it, to be served with it; the package itself is published without.

mod js_packer;
mod js_tables;
mod typescript;
mod wasm_text;
mod words;

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

/// The folder of what is made, in the package's sources.
const GENERATED: &str = "src/generated";

/// The folder of the example page, in the package's sources and beside the built package.
const EXAMPLE: &str = "example";

/// The modules of which the package has declarations: its entries, and what their types are made of.
const DECLARED: [&str; 8] = [
    "index",
    "slim",
    "worker",
    "worker-main",
    "script",
    "types",
    "generated/order",
    "generated/example",
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
    /// `instance.ts` of the package does that, since nothing but numbers goes in and out.
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
    empty(&package)?;
    let source = source(workspace);
    let binary = read(&wasm.binary)?;
    codegen(workspace, false)?;
    let text = wasm_text::module(&binary);
    write_changed(&source.join(GENERATED).join("wasm-text.ts"), &text)?;
    node::install(workspace, &source)?;
    bundle(workspace, &source, &package)?;
    declare(workspace, &source, &package)?;

    let example = workspace.target().join("npm").join(EXAMPLE);
    empty(&example)?;
    for file in files(&source.join(EXAMPLE))? {
        copy(&file, &example)?;
    }
    for file in legal(workspace.root())? {
        copy(&file, &package)?;
    }
    copy(&source.join("README.md"), &package)?;
    copy(&workspace.root().join(ISSUES), &package)?;
    fs::copy(workspace.root().join(SCHEMA), package.join("schema.json"))
        .with_context(|| format!("cannot copy {SCHEMA}"))?;
    write(&package.join("validator.wasm"), &binary)?;
    Ok(package)
}

/// The sources of the package.
fn source(workspace: &Workspace) -> PathBuf {
    workspace.root().join("crates").join(NAME).join("npm")
}

/// The modules that are made from the Rust tables: their names and texts.
fn generated(workspace: &Workspace) -> Result<Vec<(&'static str, String)>> {
    let schema = fs::read_to_string(workspace.root().join(SCHEMA))
        .with_context(|| format!("cannot read {SCHEMA}"))?;
    Ok(vec![
        ("order.ts", typescript::module()),
        ("tables.ts", js_tables::module()),
        ("pack-order.ts", js_packer::module()),
        ("schema.ts", constant("schemaText", &minified(&schema)?)),
        ("example.ts", example()?),
    ])
}

/// Writes them where they are not as they should be; with `check` that is an error.
pub(crate) fn codegen(workspace: &Workspace, check: bool) -> Result<()> {
    let directory = source(workspace).join(GENERATED);
    for (name, text) in generated(workspace)? {
        let path = directory.join(name);
        ensure!(
            !check || fs::read_to_string(&path).is_ok_and(|known| known == text),
            "{} is out of date: run `cargo xtask codegen`",
            path.display()
        );
        write_changed(&path, &text)?;
    }
    Ok(())
}

/// Bundles the entries, and writes the manifest.
fn bundle(workspace: &Workspace, source: &Path, package: &Path) -> Result<()> {
    let mut build = workspace.command(node::program("node"));
    build
        .arg(source.join("build.mjs"))
        .arg(package)
        .arg(VERSION);
    process::run(build)
}

/// Checks the types, and writes the declarations.
fn declare(workspace: &Workspace, source: &Path, package: &Path) -> Result<()> {
    let declarations = workspace.target().join("npm/declarations");
    empty(&declarations)?;
    let mut tsc = workspace.command(node::program("node"));
    tsc.arg(source.join("node_modules/typescript/bin/tsc"))
        .arg("--project")
        .arg(source)
        .arg("--outDir")
        .arg(&declarations);
    process::run(tsc)?;
    for name in DECLARED {
        let file = format!("{name}.d.ts");
        write(&package.join(&file), &read(&declarations.join(&file))?)?;
    }
    // What is a declaration already, the compiler leaves where it is.
    copy(&source.join("src/validator.wasm.d.ts"), package)
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

/// A module that exports a text.
fn constant(name: &str, text: &str) -> String {
    let text = quoted(text);
    format!("// Made by `cargo xtask codegen`.\nexport const {name} = {text};\n")
}

/// A text as JavaScript has it, which is as JSON does.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn minified(json: &str) -> Result<String> {
    let value: serde_json::Value = serde_json::from_str(json)?;
    Ok(value.to_string())
}

/// The module that gives an order to try things with.
fn example() -> Result<String> {
    let order = minified(order_model::order::example::EXAMPLE)?;
    Ok(format!(
        "// Made by `cargo xtask codegen`.\nimport type {{ Order }} from './order.js';\n\nconst example = {};\n\n/** An order to try things with: the example of the API's own document, a new one each time. */\nexport const sample = (): Order => JSON.parse(example);\n",
        quoted(&order)
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

/// Writes a file whose text is another one than before: what has not changed looks as old as it is.
fn write_changed(path: &Path, text: &str) -> Result<()> {
    match fs::read_to_string(path) {
        Ok(known) if known == text => Ok(()),
        _ => write(path, text.as_bytes()),
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)
            .with_context(|| format!("cannot create {}", directory.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
