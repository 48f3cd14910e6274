//! What the built page weighs, raw and as a host would send it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::tool::node;
use crate::tool::process;
use crate::tool::workspace::{Workspace, on_path};

/// Node has a brotli of its own, which spares this program the slow build of another.
const BROTLI: &str = "\
const { readFileSync } = require('node:fs');
const { brotliCompressSync, constants } = require('node:zlib');
for (const path of process.argv.slice(1)) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  console.log(brotliCompressSync(readFileSync(path), { params }).length);
}";

/// A file of the page, with its size in bytes; `brotli` is none where there is no Node to tell.
#[derive(Debug, PartialEq, Eq)]
struct Size {
    name: String,
    raw: u64,
    brotli: Option<u64>,
}

/// Prints the table of all files in `dist`.
pub(crate) fn print(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let mut paths = Vec::new();
    collect(&dist, &mut paths)?;
    paths.sort();
    let brotli = if on_path("node").is_some() {
        brotli(workspace, &paths)?
    } else {
        Vec::new()
    };
    let mut sizes = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        sizes.push(Size {
            name: path
                .strip_prefix(&dist)
                .unwrap_or(path)
                .display()
                .to_string(),
            raw: fs::metadata(path)?.len(),
            brotli: brotli.get(index).copied(),
        });
    }
    print!("{}", table(&sizes));
    Ok(())
}

fn collect(directory: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

fn brotli(workspace: &Workspace, paths: &[PathBuf]) -> Result<Vec<u64>> {
    let mut node = workspace.command(node::program("node"));
    node.args(["-e", BROTLI, "--"]).args(paths);
    let answer = process::output(node)?;
    let sizes = answer
        .lines()
        .map(str::parse)
        .collect::<Result<Vec<u64>, _>>()?;
    ensure!(
        sizes.len() == paths.len(),
        "node told the sizes of {} of {} files",
        sizes.len(),
        paths.len()
    );
    Ok(sizes)
}

fn table(sizes: &[Size]) -> String {
    let total = Size {
        name: "total".to_owned(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    };
    let width = sizes
        .iter()
        .map(|size| size.name.chars().count())
        .max()
        .unwrap_or(0)
        .max("total".len());
    let mut text = format!("{:width$} {:>10} {:>10}\n", "dist", "bytes", "brotli");
    for size in sizes.iter().chain([&total]) {
        let brotli = size
            .brotli
            .map_or_else(|| "?".to_owned(), |bytes| bytes.to_string());
        text.push_str(&format!(
            "{:width$} {:>10} {brotli:>10}\n",
            size.name, size.raw
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_ends_with_the_total() {
        let size = |name: &str, raw, brotli| Size {
            name: name.to_owned(),
            raw,
            brotli,
        };
        let sizes = [
            size("boot.js", 1000, Some(400)),
            size("index.html", 2500, Some(900)),
        ];
        assert_eq!(
            table(&sizes),
            "dist            bytes     brotli\n\
             boot.js          1000        400\n\
             index.html       2500        900\n\
             total            3500       1300\n"
        );
        assert!(table(&[size("a", 1, None)]).ends_with("total          1          ?\n"));
    }
}
