//! The page's code: compiled, taken apart into what is needed at once and chunks that are fetched later, bound to
//! JavaScript, shortened; or the same in one piece.
//!
//! Trunk cannot do this: wasm-split stands between Cargo and wasm-bindgen.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::build::{pseudo, wasm_file};
use crate::tool::node;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::workspace::Workspace;

/// What the files of the page's code are called, before the hash.
const NAME: &str = "order-web";

/// How wasm-split's JavaScript fetches a chunk and makes it of what has come: only where the host's media type is right.
const FETCHING: &str = "const src = fetch(new URL(";
const STREAMING: &str = ", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";

/// What stands there instead: it does without the media type, as wasm-bindgen's own loader does, and has the stylesheet of
/// what comes after the form beside every chunk; `boot.js` fetches that. A chunk is called by its stem there, so that the rest of its
/// name stands in the script once.
const FETCHING_ANY: &str = "return chunkOf(";
const ANY_HOST: &str = ");";
const INSTANTIATE: &str = "
function chunkOf(stem) {
  const source = fetch(new URL(`./${stem}-HASH.wasm`, import.meta.url));
  source.catch(() => {});
  return (imports) => instantiateChunk(source, imports);
}

async function instantiateChunk(source, imports) {
  const [response] = await Promise.all([source, globalThis.orderDeskStyles()]);
  if (!response.ok) {
    throw new Error(`${response.url}: HTTP ${response.status}`);
  }
  if (response.headers.get('Content-Type')?.startsWith('application/wasm')) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";

/// In the script it stands for the hash of the build.
pub(super) const HASH: &str = "HASH";

/// The built code.
pub(super) struct Code {
    /// The one script, which imports nothing.
    pub(super) script: String,
    /// What is needed at once.
    pub(super) main: Vec<u8>,
    /// What is fetched later.
    pub(super) chunks: Vec<Chunk>,
}

/// A file that is fetched later.
#[derive(Hash)]
pub(super) struct Chunk {
    /// What the script calls it.
    pub(super) name: String,
    /// What it is called without a hash: what it is for, or those that share it.
    pub(super) stem: String,
    pub(super) wasm: Vec<u8>,
}

/// Builds the page's code in parts.
pub(super) fn build(workspace: &Workspace) -> Result<Code> {
    // wasm-split needs to know what calls what.
    let built = compile(
        workspace,
        &["--features", "split", "--", "-C", "link-arg=--emit-relocs"],
    )?;
    let directory = emptied(workspace, "web-split")?;
    split(workspace, &built, &directory)?;
    bound(
        workspace,
        &directory.join(format!("{NAME}.wasm")),
        &directory,
    )
}

/// Builds it in one piece, for tests: the code that waits for nothing, and a language that shows what is past the tables of languages.
pub(super) fn build_whole(workspace: &Workspace) -> Result<Code> {
    let words = pseudo::write(workspace)?;
    let _words = workspace.shell().push_env("PSEUDO_LANGUAGE", words);
    let built = compile(workspace, &["--features", "pseudo-language"])?;
    bound(workspace, &built, &emptied(workspace, "web-whole")?)
}

/// The whole in one wasm file.
fn compile(workspace: &Workspace, arguments: &[&str]) -> Result<PathBuf> {
    let sh = workspace.shell();
    process::run(cmd!(
        sh,
        "cargo rustc --quiet --package order-web --bin order-web --profile web --target {WASM_TARGET} {arguments...}"
    ))?;
    let built = workspace.target().join(WASM_TARGET).join("web");
    Ok(built.join("order-web.wasm"))
}

/// A folder of the target directory: what an earlier build has left there would become a part of this one.
fn emptied(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    let directory = workspace.target().join(name);
    workspace.shell().remove_path(&directory)?;
    Ok(directory)
}

/// The code with its script: `main` is what is needed at once, and chunks lie in `directory`.
fn bound(workspace: &Workspace, main: &Path, directory: &Path) -> Result<Code> {
    bind(workspace, main, directory)?;
    let main = wasm_file::shortened(
        workspace,
        &directory.join(format!("{NAME}_bg.wasm")),
        Some(&directory.join(format!("{NAME}.js"))),
    )?;
    Ok(Code {
        script: bundle(workspace, directory)?,
        main,
        chunks: chunks(workspace, directory)?,
    })
}

fn split(workspace: &Workspace, whole: &Path, directory: &Path) -> Result<()> {
    let sh = workspace.shell();
    wasm_file::split(workspace, whole, directory, NAME)?;
    let loader = directory.join("__wasm_split.js");
    let script = sh.read_file(&loader)?;
    let script = script
        .replace(FETCHING, FETCHING_ANY)
        .replace(STREAMING, ANY_HOST);
    ensure!(
        !script.contains("instantiateStreaming") && !script.contains("src"),
        "wasm-split's loader is another one than before: look how it makes a chunk of what it has fetched"
    );
    let script = script + INSTANTIATE;
    Ok(sh.write_file(loader, script)?)
}

/// Without its exports, the table of functions among them, no chunk could be linked to the main part.
fn bind(workspace: &Workspace, main: &Path, directory: &Path) -> Result<()> {
    let sh = workspace.shell();
    let wasm_bindgen = pinned::wasm_bindgen(workspace)?.bindgen;
    process::run(cmd!(
        sh,
        "{wasm_bindgen} --target web --no-typescript --keep-lld-exports --out-dir {directory} --out-name {NAME} {main}"
    ))
}

/// wasm-bindgen's script and wasm-split's as one: the second would only be asked for when the first is there.
fn bundle(workspace: &Workspace, directory: &Path) -> Result<String> {
    node::install(workspace, workspace.root())?;
    let mut esbuild = workspace.command(node::tool(workspace, "esbuild"));
    esbuild.arg(directory.join(format!("{NAME}.js"))).args([
        "--bundle",
        "--format=esm",
        "--minify",
        "--log-level=error",
    ]);
    process::output(esbuild)
}

fn chunks(workspace: &Workspace, directory: &Path) -> Result<Vec<Chunk>> {
    let sh = workspace.shell();
    let loader = directory.join("__wasm_split.js");
    if !loader.is_file() {
        return Ok(Vec::new());
    }
    let loader = sh.read_file(loader)?;
    let mut chunks = Vec::new();
    for path in sh.read_dir(directory)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.unwrap_or_default();
        if let Some(stem) = stem(name, &loader) {
            chunks.push(Chunk {
                name: name.to_owned(),
                stem,
                wasm: wasm_file::shortened(workspace, &path, None)?,
            });
        }
    }
    Ok(chunks)
}

/// What a chunk is called: by what it is for, or, where several share it, by all that do, which the loader's comment
/// before it names.
pub(super) fn stem(name: &str, loader: &str) -> Option<String> {
    let name = name.strip_suffix(".wasm")?;
    if let Some(purpose) = name.strip_prefix("split_") {
        return Some(purpose.to_owned());
    }
    name.strip_prefix("chunk_")?;
    let (before, _) = loader.split_once(&format!("\"./{name}.wasm\""))?;
    let (_, comment) = before.rsplit_once("/* ")?;
    let (sharers, _) = comment.split_once(" */")?;
    Some(sharers.replace(", ", "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_is_called_by_what_it_is_for() {
        let loader = "/* judging, sending */\nconst __chunk_3 = makeLoad(() => {\n  fetch(new URL(\"./chunk_3.wasm\"))";
        assert_eq!(stem("chunk_3.wasm", loader).unwrap(), "judging_sending");
        assert_eq!(stem("split_judging.wasm", loader).unwrap(), "judging");
        assert_eq!(stem("order-web.wasm", loader), None);
        assert_eq!(stem("__wasm_split.js", loader), None);
    }
}
