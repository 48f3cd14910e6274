//! What is done to wasm files between the compiler and their release. `cargo xtask app` and `cargo xtask npm` run it.
//!
//! `wasm-file-tool split <file.wasm> <directory> <name>` takes a wasm file, linked with `--emit-relocs`, apart where
//! `#[wasm_split]` stands. Into the directory go `<name>.wasm`, which wasm-bindgen takes further, a wasm file for each
//! chunk, and `__wasm_split.js`, which loads them.
//!
//! `wasm-file-tool shorten <file.wasm> [<script.js>]` takes from a wasm file what engines do not need, and from the script
//! that wasm-bindgen has written for it the long names by which the two know each other.
//!
//! A crate of its own, so that xtask, which is built first on a fresh machine, does without the libraries.

mod shorten;

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["split", wasm, directory, name] => split(Path::new(wasm), Path::new(directory), name),
        ["shorten", wasm] => shorten(Path::new(wasm), None),
        ["shorten", wasm, script] => shorten(Path::new(wasm), Some(Path::new(script))),
        _ => bail!(
            "usage: wasm-file-tool split <file.wasm> <directory> <name>, or wasm-file-tool shorten <file.wasm> [<script.js>]"
        ),
    }
}

fn split(wasm: &Path, directory: &Path, name: &str) -> Result<()> {
    let input = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let main_out_path = directory.join(format!("{name}.wasm"));
    // What wasm-bindgen will write.
    let main_module = format!("./{name}.js");
    let mut options = Options::new(&input);
    options.output_dir = directory;
    options.main_out_path = &main_out_path;
    options.main_module = &main_module;
    transform(options).map_err(|error| anyhow!("{error:#}"))?;
    Ok(())
}

fn shorten(wasm: &Path, script: Option<&Path>) -> Result<()> {
    let input = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let text = match script {
        Some(script) => fs::read_to_string(script)
            .with_context(|| format!("cannot read {}", script.display()))?,
        None => String::new(),
    };
    let shortened = shorten::shorten(&input, &text)
        .with_context(|| format!("cannot shorten {}", wasm.display()))?;
    fs::write(wasm, shortened.wasm).with_context(|| format!("cannot write {}", wasm.display()))?;
    match script {
        Some(script) => fs::write(script, shortened.script)
            .with_context(|| format!("cannot write {}", script.display())),
        None => Ok(()),
    }
}
