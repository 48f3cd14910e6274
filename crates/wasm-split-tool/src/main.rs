//! `wasm-split <file.wasm> <directory> <name>`: takes a wasm file, linked with `--emit-relocs`, apart where
//! `#[wasm_split]` stands. Into the directory go `<name>.wasm`, which wasm-bindgen takes further, a wasm file for each
//! chunk, and `__wasm_split.js`, which loads them. `cargo xtask app` runs it.
//!
//! A crate of its own, so that xtask, which is built first on a fresh machine, does without the library.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--version"] => println!("wasm-split {}", env!("CARGO_PKG_VERSION")),
        [wasm, directory, name] => split(Path::new(wasm), Path::new(directory), name)?,
        _ => bail!("usage: wasm-split <file.wasm> <directory> <name>"),
    }
    Ok(())
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
