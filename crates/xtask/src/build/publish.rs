//! `cargo xtask npm --publish-check`: whether the package can be published as it is.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::build::{manifest, npm};
use crate::tool::node;
use crate::tool::process;
use crate::tool::workspace::Workspace;

/// What a package has beside what its manifest names.
const FILES: [&str; 7] = [
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "NOTICE",
    "docs/README.md",
    "docs/api.md",
    "playground/index.html",
];

/// How many bytes it may take once unpacked: a third of it is what reads spreadsheets and pasted texts.
const MOST: u64 = 6_000_000;

/// Builds and packs the package, and fails with all that keeps it from being published.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let package = npm::build(workspace)?;
    let tarball = npm::pack(workspace)?;
    let sh = workspace.shell();
    let written: Value = serde_json::from_str(&sh.read_file(package.join("package.json"))?)?;
    let mut faults = manifest::faults(&written);
    faults.extend(of_files(workspace, &package, &tarball)?);
    let changes = sh.read_file(package.join("CHANGELOG.md"))?;
    if !changes
        .lines()
        .any(|line| line.starts_with(&format!("## {}", npm::VERSION)))
    {
        faults.push(format!("CHANGELOG.md has no heading for {}", npm::VERSION));
    }
    faults.extend(of_linters(workspace, &tarball)?);
    ensure!(
        faults.is_empty(),
        "the package cannot be published:\n- {}",
        faults.join("\n- ")
    );
    println!(
        "{} can be published: npm publish --provenance",
        tarball.display()
    );
    Ok(())
}

/// What is packed: all that belongs there, nothing that was made for tests, and not too much.
fn of_files(workspace: &Workspace, package: &Path, tarball: &Path) -> Result<Vec<String>> {
    let sh = workspace.shell();
    let list = process::output(cmd!(sh, "tar -tzf {tarball}"))?;
    let packed: Vec<_> = list
        .lines()
        .filter_map(|line| line.strip_prefix("package/"))
        .collect();
    let missing = FILES.iter().filter(|file| !packed.contains(file));
    let mut faults: Vec<_> = missing
        .map(|file| format!("{file} is not packed"))
        .collect();
    let mut bytes = 0;
    for file in &packed {
        bytes += package.join(file).metadata()?.len();
        if file.ends_with(".map") || file.contains("test") {
            faults.push(format!("{file} is packed"));
        }
    }
    if bytes > MOST {
        faults.push(format!(
            "{bytes} bytes are packed, and at most {MOST} are meant to be"
        ));
    }
    Ok(faults)
}

/// What publint and attw find, which are installed for the packaging tests.
fn of_linters(workspace: &Workspace, tarball: &Path) -> Result<Vec<String>> {
    let sh = workspace.shell();
    let tests = node::tests(workspace)?.join("packaging");
    let _in_tests = sh.push_dir(&tests);
    let node_program = node::program("node");
    let install = cmd!(sh, "{node_program} install.js").env("ORDER_VALIDATOR", tarball);
    process::run(install.env("PACKAGING", "small"))?;
    let test = cmd!(
        sh,
        "{node_program} --test --test-name-pattern=linters types.test.js"
    );
    let test = test
        .env("ORDER_VALIDATOR", tarball)
        .env("PACKAGING", "small");
    Ok(match process::output(test) {
        Ok(_) => Vec::new(),
        Err(_) => vec!["publint or attw complains: `node --test types.test.js` in tests/packaging shows of what".to_owned()],
    })
}
