//! The npm package order-validator, in `npm/order-validator` of the target directory.
//!
//! The package carries its wasm as text in a module: nothing has to be fetched, found beside a file, or awaited. That is in one piece, which starts faster
//! than parts do; the parts, which are for who leaves some out, are files. Its
//! example page goes beside it, to be served with it; the package itself is published without.

use std::iter;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::build::{manifest, wasm_file, wasm_text};
use crate::codegen;
use crate::tool::node;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

const NAME: &str = "order-validator";
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How the wasm is compiled: for speed, unlike the page.
const PROFILE: &str = "npm";

/// What LLVM is told beside it: to copy less code to where it is called, or after itself in loops, than it does by
/// itself. That makes the wasm 5 % smaller and valid orders no slower; what is marked `#[inline]` is copied as before.
const FLAGS: &str = "-Cllvm-args=-inline-threshold=75 -Cllvm-args=-unroll-threshold=20";

/// The modules of which the package has declarations: its entries, and what their types are made of.
const DECLARED: [&str; 11] = [
    "index",
    "slim",
    "core",
    "worker",
    "worker-main",
    "script",
    "types",
    "forms",
    "order-error",
    "generated/order",
    "generated/example",
];

/// Those of them that CommonJS has too.
const REQUIRED: [&str; 8] = [
    "index",
    "slim",
    "core",
    "types",
    "forms",
    "order-error",
    "generated/order",
    "generated/example",
];

/// What the package has as it stands in the repository, and as what.
const COPIED: [(&str, &str); 5] = [
    ("crates/order-validator/npm/README.md", "README.md"),
    ("crates/order-validator/npm/CHANGELOG.md", "CHANGELOG.md"),
    ("crates/order-model/schema/order.schema.json", "schema.json"),
    ("LICENSE", "LICENSE"),
    ("NOTICE", "NOTICE"),
];

/// The folders that it has so.
const FOLDERS: [&str; 2] = ["docs", "playground"];

/// Builds the package, and answers with its directory.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let package = progress::run("The npm package order-validator", None, || {
        let mut wasm = wasm(workspace)?;
        // Nobody takes the core for its speed.
        let core = in_one_piece(workspace, "core", "web", "")?;
        wasm.push(("core", core));
        let whole = in_one_piece(workspace, "", PROFILE, FLAGS)?;
        codegen::run(workspace, false)?;
        assemble(workspace, &wasm, &whole)
    })?;
    println!("{}", package.display());
    Ok(package)
}

/// Builds the wasm and its parts, without what only tools read. The scripts that wasm-bindgen and wasm-split write to load them are not used:
/// `instance.ts` of the package does that, since nothing but numbers goes in and out.
fn wasm(workspace: &Workspace) -> Result<Vec<(&'static str, Vec<u8>)>> {
    pinned::ensure_wasm_target(workspace)?;
    let bindgen = pinned::wasm_bindgen(workspace)?.bindgen;
    let (sh, target) = (workspace.shell(), workspace.target());
    let cargo = cmd!(
        sh,
        "cargo rustc --quiet --package {NAME} --lib --crate-type cdylib --features split --target {WASM_TARGET} --profile {PROFILE} -- -C link-arg=--emit-relocs"
    );
    process::run(cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS))?;

    let built = target
        .join(WASM_TARGET)
        .join(PROFILE)
        .join("order_validator.wasm");
    let out = target.join("npm/wasm");
    sh.remove_path(&out)?;
    wasm_file::split(workspace, &built, &out, "wasm")?;
    let main = out.join("wasm.wasm");
    process::run(cmd!(
        sh,
        "{bindgen} --target web --out-name wasm --no-typescript --omit-default-module-path --keep-lld-exports --out-dir {out} {main}"
    ))?;
    let mut files = sh.read_dir(&out)?.into_iter();
    ensure!(
        !files.any(|file| has_prefix(&file, "chunk_")),
        "the parts of the package share code that the rest has no use for: instance.ts does not know of such a file"
    );
    let read = |name, file: &str| {
        Ok((
            name,
            wasm_file::shortened(workspace, &out.join(file), None)?,
        ))
    };
    let parts = codegen::npm::part_names().map(|part| read(part, &format!("split_{part}.wasm")));
    iter::once(read("validator", "wasm_bg.wasm"))
        .chain(parts)
        .collect()
}

/// A file with all that it needs, of a feature of the crate.
fn in_one_piece(
    workspace: &Workspace,
    feature: &str,
    profile: &str,
    flags: &str,
) -> Result<Vec<u8>> {
    let bindgen = pinned::wasm_bindgen(workspace)?.bindgen;
    let (sh, target) = (workspace.shell(), workspace.target());
    let cargo = cmd!(
        sh,
        "cargo rustc --quiet --package {NAME} --lib --crate-type cdylib --features={feature} --target {WASM_TARGET} --profile {profile}"
    );
    process::run(cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags))?;
    let (built, out) = (
        target.join(WASM_TARGET).join(profile),
        target.join("npm/wasm-whole"),
    );
    let wasm = built.join("order_validator.wasm");
    process::run(cmd!(
        sh,
        "{bindgen} --target web --out-name wasm --no-typescript --omit-default-module-path --out-dir {out} {wasm}"
    ))?;
    wasm_file::shortened(workspace, &out.join("wasm_bg.wasm"), None)
}

fn has_prefix(file: &Path, prefix: &str) -> bool {
    let name = file.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(prefix))
}

fn assemble(workspace: &Workspace, wasm: &[(&str, Vec<u8>)], whole: &[u8]) -> Result<PathBuf> {
    let (sh, root) = (workspace.shell(), workspace.root());
    let built = workspace.target().join("npm");
    let package = built.join(NAME);
    let source = root.join("crates").join(NAME).join("npm");
    sh.remove_path(&package)?;
    sh.write_file(
        source.join("src/generated/wasm-text.ts"),
        wasm_text::module(whole),
    )?;
    for (name, wasm) in wasm {
        sh.write_file(package.join(format!("{name}.wasm")), wasm)?;
        // What is a declaration already, the compiler leaves where it is.
        sh.copy_file(
            source.join("src/validator.wasm.d.ts"),
            package.join(format!("{name}.wasm.d.ts")),
        )?;
    }
    node::install(workspace, root)?;
    let node = node::program("node");
    let fields = manifest::of_cargo(workspace, NAME)?;
    process::run(cmd!(sh, "{node} {source}/build.mjs {package} {fields}"))?;
    declare(workspace, &source, &package)?;
    for (file, name) in COPIED {
        sh.copy_file(root.join(file), package.join(name))?;
    }
    for folder in FOLDERS {
        copy_folder(workspace, &source.join(folder), &package.join(folder))?;
    }
    let example = built.join("example");
    copy_folder(workspace, &source.join("example"), &example)?;
    let pico = root.join("node_modules/@picocss/pico/css/pico.min.css");
    sh.copy_file(pico, example.join("pico.css"))?;
    Ok(package)
}

fn copy_folder(workspace: &Workspace, from: &Path, to: &Path) -> Result<()> {
    let sh = workspace.shell();
    sh.remove_path(to)?;
    sh.create_dir(to)?;
    for file in sh.read_dir(from)? {
        sh.copy_file(file, to)?;
    }
    Ok(())
}

/// Checks the types, and writes the declarations.
fn declare(workspace: &Workspace, source: &Path, package: &Path) -> Result<()> {
    let sh = workspace.shell();
    let declarations = workspace.target().join("npm/declarations");
    sh.remove_path(&declarations)?;
    let tsc = node::tool(workspace, "tsc");
    process::run(cmd!(sh, "{tsc} --project {source} --outDir {declarations}"))?;
    for name in DECLARED {
        let text = sh.read_file(declarations.join(format!("{name}.d.ts")))?;
        if REQUIRED.contains(&name) {
            sh.write_file(
                package.join(format!("{name}.d.cts")),
                text.replace(".js'", ".cjs'"),
            )?;
        }
        sh.write_file(package.join(format!("{name}.d.ts")), text)?;
    }
    Ok(())
}

/// Packs the built package as for publishing.
pub(crate) fn pack(workspace: &Workspace) -> Result<PathBuf> {
    let (sh, directory) = (workspace.shell(), workspace.target().join("npm"));
    let npm = node::program("npm");
    let _in_package = sh.push_dir(directory.join(NAME));
    process::output(cmd!(
        sh,
        "{npm} pack --silent --pack-destination {directory}"
    ))?;
    Ok(directory.join(format!("{NAME}-{VERSION}.tgz")))
}

/// Puts the packed package into the `node_modules` of what tests it.
pub(crate) fn install(workspace: &Workspace, tests: &Path, tarball: &Path) -> Result<()> {
    let sh = workspace.shell();
    let installed = tests.join("node_modules").join(NAME);
    sh.remove_path(&installed)?;
    sh.create_dir(&installed)?;
    process::run(cmd!(
        sh,
        "tar -x -z --strip-components=1 -f {tarball} -C {installed}"
    ))
}
