//! Stylesheets from many files, one a component, put together by esbuild: `form.css` names those of the form, `later.css`
//! those of what is fetched after it, and `index.css` all, for the page in one piece.
//!
//! That one links `web/styles/bundle.css`, which is not in version control.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::tool::node;
use crate::tool::process;
use crate::tool::workspace::Workspace;

/// All of both.
pub(crate) const INDEX: &str = "index.css";

/// All that is on the screen when the page opens.
pub(crate) const FORM: &str = "form.css";

/// What comes after it.
pub(crate) const LATER: &str = "later.css";

/// The result. Trunk gives it a name with a hash.
const BUNDLE: &str = "bundle.css";

fn styles(workspace: &Workspace) -> PathBuf {
    workspace.web().join("styles")
}

/// Where the result is written.
pub(crate) fn bundle(workspace: &Workspace) -> PathBuf {
    styles(workspace).join(BUNDLE)
}

/// Whether Trunk, which says so in the environment of what it runs, builds the page for deployment.
pub(crate) fn is_release() -> bool {
    env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release")
}

/// Writes the stylesheet of the page in one piece, but only when it changes, since Trunk watches the files.
pub(crate) fn write(workspace: &Workspace, minify: bool) -> Result<()> {
    let css = bundled(workspace, INDEX, minify)?;
    let path = bundle(workspace);
    if fs::read_to_string(&path).is_ok_and(|found| found == css) {
        return Ok(());
    }
    fs::write(&path, css).with_context(|| format!("cannot write {}", path.display()))
}

/// A stylesheet with those that it imports.
pub(crate) fn bundled(workspace: &Workspace, name: &str, minify: bool) -> Result<String> {
    check(workspace)?;
    node::install(workspace, workspace.root())?;
    let mut esbuild = workspace.command(node::tool(workspace, "esbuild"));
    esbuild
        .arg(styles(workspace).join(name))
        .args(["--bundle", "--log-level=error"])
        // What is not closed would swallow the files after it.
        .arg("--log-override:css-syntax-error=error");
    if minify {
        esbuild.arg("--minify");
    }
    process::output(esbuild)
}

/// Whether every stylesheet is used, and none says left or right.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    ensure_all_imported(&styles(workspace))?;
    ensure_logical(&styles(workspace))
}

/// What is said of the left or the right side is wrong in a language that is written from right to left.
fn ensure_logical(directory: &Path) -> Result<()> {
    let mut found = Vec::new();
    for file in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        let path = file?.path();
        if path.extension().is_none_or(|extension| extension != "css") {
            continue;
        }
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        found.extend(
            (1..)
                .zip(text.lines())
                .filter(|(_, line)| has_side(line))
                .map(|(number, line)| format!("{name}:{number}: {}", line.trim())),
        );
    }
    ensure!(
        found.is_empty(),
        "say start and end (`margin-inline-start`, `text-align: end`) where a stylesheet says left or right:\n{}",
        found.join("\n")
    );
    Ok(())
}

/// Whether a line declares something of the left or the right side.
fn has_side(line: &str) -> bool {
    const ALIGNED: [&str; 3] = ["text-align", "float", "clear"];
    let Some((property, value)) = line.trim().trim_start_matches(['{', ' ']).split_once(':') else {
        return false;
    };
    let is_side = |word: &str| matches!(word, "left" | "right");
    let is_name = property
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    is_name
        && (property.split('-').any(is_side)
            || ALIGNED.contains(&property) && is_side(value.trim().trim_end_matches(';')))
}

/// A stylesheet that nothing imports is a mistake that would otherwise only be seen on the screen.
fn ensure_all_imported(directory: &Path) -> Result<()> {
    let mut imports = String::new();
    for list in [INDEX, FORM, LATER] {
        let path = directory.join(list);
        imports += &fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
    }
    let mut forgotten = Vec::new();
    for file in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        let name = file?.file_name().to_string_lossy().into_owned();
        let is_part = name.ends_with(".css") && name != INDEX && name != BUNDLE;
        if is_part && !imports.contains(&format!("@import \"{name}\"")) {
            forgotten.push(name);
        }
    }
    forgotten.sort();
    ensure!(
        forgotten.is_empty(),
        "neither web/styles/{FORM} nor {LATER} imports {}: add `@import \"…\";` where it belongs, or remove the file",
        forgotten.join(", ")
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_is_found() {
        for line in [
            "  margin-left: 1px;",
            "left: 0;",
            "border-top-right-radius: 1px;",
            "text-align: right;",
        ] {
            assert!(has_side(line), "{line}");
        }
        for line in [
            "margin-inline-start: 1px;",
            "text-align: end;",
            "/* On the left: a label. */",
            ".left:hover {",
            "content: \"left\";",
        ] {
            assert!(!has_side(line), "{line}");
        }
    }

    #[test]
    fn a_file_that_is_forgotten_is_named() {
        let directory = tempfile::tempdir().unwrap();
        for (name, text) in [
            (
                "index.css",
                "@import \"form.css\";\n@import \"later.css\";\n",
            ),
            ("form.css", "@import \"a.css\" layer(page);\n"),
            ("later.css", ""),
            ("a.css", ""),
            ("new.css", ""),
            ("bundle.css", ""),
            ("notes.txt", ""),
        ] {
            fs::write(directory.path().join(name), text).unwrap();
        }
        let error = ensure_all_imported(directory.path()).unwrap_err();
        assert!(error.to_string().contains("imports new.css:"), "{error}");
        fs::remove_file(directory.path().join("new.css")).unwrap();
        ensure_all_imported(directory.path()).unwrap();
    }
}
