//! The npm package order-validator, in `npm/order-validator` of the target directory.
//!
//! The package carries its wasm as text in a module: nothing has to be fetched, found beside a file, or awaited. That is in one piece, which starts faster
//! than parts do; the parts, which are for who leaves some out, are files. Its
//! example page goes beside it, to be served with it; the package itself is published without.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::cmd;

use crate::build::import_wasm::{self, ImportWasm};
use crate::build::npm_wasm::{self, File, InParts};
use crate::build::{manifest, wasm_text};
use crate::codegen;
use crate::tool::node;
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

const NAME: &str = "order-validator";
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The modules of which the package has declarations: its entries, and what their types are made of.
const DECLARED: [&str; 14] = [
    "index",
    "slim",
    "core",
    "paste",
    "worker",
    "worker-main",
    "script",
    "types",
    "forms",
    "import",
    "import-types",
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

/// Where what is made stands beside what is written.
const GENERATED: &str = "crates/order-validator/npm/src/generated";

/// The folders that it has so.
const FOLDERS: [&str; 2] = ["docs", "playground"];

/// Builds the package, and answers with its directory.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let package = progress::run("The npm package order-validator", None, || {
        let (parts, core) = (npm_wasm::parts(workspace)?, npm_wasm::core(workspace)?);
        let whole = npm_wasm::whole(workspace)?;
        write_import(workspace, &import_wasm::build(workspace)?)?;
        write_paste(workspace, &npm_wasm::paste(workspace)?)?;
        codegen::run(workspace, false)?;
        assemble(workspace, &parts, &core, &whole)
    })?;
    println!("{}", package.display());
    Ok(package)
}

fn assemble(
    workspace: &Workspace,
    parts: &InParts,
    core: &InParts,
    whole: &[u8],
) -> Result<PathBuf> {
    let (sh, root) = (workspace.shell(), workspace.root());
    let built = workspace.target().join("npm");
    let package = built.join(NAME);
    let source = root.join("crates").join(NAME).join("npm");
    sh.remove_path(&package)?;
    sh.write_file(
        source.join("src/generated/wasm-text.ts"),
        wasm_text::module(whole),
    )?;
    write_core_parts(workspace, &source.join("src"), core)?;
    let files = parts
        .files
        .iter()
        .map(|file| (file.name.as_str(), &file.wasm));
    for (name, wasm) in [("validator", &parts.main), ("core", &core.main)]
        .into_iter()
        .chain(files)
    {
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

/// Writes what reads files of orders, and what calls it.
fn write_import(workspace: &Workspace, import: &ImportWasm) -> Result<()> {
    let generated = workspace.root().join(GENERATED);
    let sh = workspace.shell();
    sh.write_file(
        generated.join("import-wasm-text.ts"),
        wasm_text::module(&import.wasm),
    )?;
    for extension in ["js", "d.ts"] {
        sh.copy_file(
            import.script.with_extension(extension),
            generated.join(format!("import-session.{extension}")),
        )?;
    }
    Ok(())
}

/// Writes what reads pasted texts.
fn write_paste(workspace: &Workspace, wasm: &[u8]) -> Result<()> {
    let generated = workspace.root().join(GENERATED);
    let text = wasm_text::module(wasm);
    workspace
        .shell()
        .write_file(generated.join("paste-wasm-text.ts"), text)?;
    Ok(())
}

/// Writes the modules of what may be added to the core, and of their files.
fn write_core_parts(workspace: &Workspace, source: &Path, core: &InParts) -> Result<()> {
    let sh = workspace.shell();
    for folder in ["core", "generated/core"] {
        sh.remove_path(source.join(folder))?;
    }
    for File { name, wasm } in &core.files {
        let text = wasm_text::module(wasm);
        sh.write_file(source.join(format!("generated/core/{name}.ts")), text)?;
    }
    for part in codegen::npm::core_part_names() {
        let (mut imports, mut files) = (String::new(), String::new());
        for (place, File { name, .. }) in core.files_of(part).enumerate() {
            // Writing to a String cannot fail.
            let _ = writeln!(
                imports,
                "import * as file{place} from '../generated/core/{name}.js';"
            );
            let _ = write!(files, " {name}: file{place},");
        }
        let text = format!(
            "// Made by `cargo xtask npm`.
import {{ createPart }} from '../core-part.js';
{imports}import type {{ CorePart }} from '../types.js';

/** {} */
export const {part}: CorePart<'{part}'> = /*#__PURE__*/ createPart('{part}', {{{files} }});
",
            about_part(part)
        );
        sh.write_file(source.join(format!("core/{part}.ts")), text)?;
    }
    Ok(())
}

fn about_part(part: &str) -> &'static str {
    match part {
        "plausibility" => {
            "The rules about labels, about what does not go together, and those that know what people write, but for phone numbers and provinces."
        }
        "phones" => "The rules about phone numbers.",
        "provinces" => "The rules about provinces, and about postal codes beside them.",
        _ => "Messages in this language.",
    }
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
    let parts = codegen::npm::core_part_names().map(|part| format!("core/{part}"));
    for name in DECLARED.map(str::to_owned).into_iter().chain(parts) {
        let text = sh.read_file(declarations.join(format!("{name}.d.ts")))?;
        if REQUIRED.contains(&name.as_str()) || name.starts_with("core/") {
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
