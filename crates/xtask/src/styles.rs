//! One stylesheet from many: `web/styles/index.css` names the files and their order, one file a component.
//!
//! The page links the result, `web/styles/bundle.css`, which is not in version control.

mod compact;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};

use crate::workspace::Workspace;

/// The list of the files, in the order in which they stand in the result.
const INDEX: &str = "index.css";

/// The result. Trunk gives it a name with a hash.
const BUNDLE: &str = "bundle.css";

/// Where the result is written.
pub(crate) fn bundle(workspace: &Workspace) -> PathBuf {
    workspace.web().join("styles").join(BUNDLE)
}

/// Whether Trunk, which says so in the environment of what it runs, builds the page for deployment.
pub(crate) fn is_release() -> bool {
    env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release")
}

/// Writes the stylesheet, but only when it changes, since Trunk watches the files. With `compact`, comments and white
/// space that mean nothing are left out.
pub(crate) fn write(workspace: &Workspace, compact: bool) -> Result<()> {
    let css = assemble(&workspace.web().join("styles"), compact)?;
    let path = bundle(workspace);
    if fs::read_to_string(&path).is_ok_and(|found| found == css) {
        return Ok(());
    }
    fs::write(&path, css).with_context(|| format!("cannot write {}", path.display()))
}

/// The text of the one stylesheet.
fn assemble(directory: &Path, compact: bool) -> Result<String> {
    let path = directory.join(INDEX);
    let index =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let entries = parse_index(&index)?;
    ensure_all_named(directory, &entries)?;

    let mut css = String::new();
    for entry in entries {
        match entry {
            Entry::Layers(statement) => writeln!(css, "{statement}")?,
            Entry::Import { file, layer } => {
                let sheet = read_sheet(directory, file, compact)?;
                match layer {
                    Some(layer) => writeln!(css, "@layer {layer} {{\n{}\n}}", sheet.trim_end())?,
                    None => writeln!(css, "{}", sheet.trim_end())?,
                }
            }
        }
    }
    Ok(css)
}

fn read_sheet(directory: &Path, file: &str, compact: bool) -> Result<String> {
    let css = fs::read_to_string(directory.join(file))
        .with_context(|| format!("web/styles/{INDEX} imports {file}, which cannot be read"))?;
    // Also where the text is kept as it is: an unclosed comment or block would swallow the files after it.
    let short = compact::compact(&css).with_context(|| format!("web/styles/{file}"))?;
    Ok(if compact { short } else { css })
}

/// A line of the index that means something.
#[derive(Debug, PartialEq, Eq)]
enum Entry<'index> {
    /// `@layer reset, base;`, which fixes the order of the cascade layers.
    Layers(&'index str),
    /// `@import "field.css";` or `@import "field.css" layer(component);`
    Import {
        file: &'index str,
        layer: Option<&'index str>,
    },
}

/// The index holds imports, the statement of the layers' order and one-line comments, nothing else.
fn parse_index(index: &str) -> Result<Vec<Entry<'_>>> {
    let mut entries = Vec::new();
    for (number, line) in (1..).zip(index.lines()) {
        let line = line.trim();
        if line.is_empty() || (line.starts_with("/*") && line.ends_with("*/")) {
            continue;
        }
        let entry = parse_line(line).with_context(|| {
            format!(
                "web/styles/{INDEX}, line {number}: write `@import \"file.css\";`, \
                 `@import \"file.css\" layer(name);`, `@layer name, name;` or a comment on one line"
            )
        })?;
        if entries.contains(&entry) {
            bail!("web/styles/{INDEX}, line {number}: this line stands there twice");
        }
        entries.push(entry);
    }
    Ok(entries)
}

fn parse_line(line: &str) -> Option<Entry<'_>> {
    if line.starts_with("@layer ") && line.ends_with(';') && !line.contains('{') {
        return Some(Entry::Layers(line));
    }
    let rest = line.strip_prefix("@import \"")?.strip_suffix(';')?;
    let (file, rest) = rest.split_once('"')?;
    let layer = match rest.trim() {
        "" => None,
        rest => Some(rest.strip_prefix("layer(")?.strip_suffix(')')?),
    };
    Some(Entry::Import { file, layer })
}

/// A stylesheet that nothing imports is a mistake that would otherwise only be seen on the screen.
fn ensure_all_named(directory: &Path, entries: &[Entry<'_>]) -> Result<()> {
    let mut forgotten = Vec::new();
    for file in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        let name = file?.file_name().to_string_lossy().into_owned();
        let is_import =
            |entry: &Entry<'_>| matches!(entry, Entry::Import { file, .. } if *file == name);
        if name.ends_with(".css")
            && name != INDEX
            && name != BUNDLE
            && !entries.iter().any(is_import)
        {
            forgotten.push(name);
        }
    }
    forgotten.sort();
    ensure!(
        forgotten.is_empty(),
        "web/styles/{INDEX} does not import {}: add `@import \"…\";` where it belongs, or remove the file",
        forgotten.join(", ")
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(files: &[(&str, &str)]) -> tempfile::TempDir {
        let directory = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(directory.path().join(name), text).unwrap();
        }
        directory
    }

    #[test]
    fn files_stand_in_the_order_of_the_index() {
        let directory = styles(&[
            (
                "index.css",
                "/* order */\n@layer base, page;\n@import \"z.css\";\n@import \"a.css\" layer(page);\n",
            ),
            ("a.css", "p { color: red; }\n"),
            ("z.css", "/* first */\nbody { margin: 0 }\n"),
            ("bundle.css", "old"),
        ]);
        assert_eq!(
            assemble(directory.path(), false).unwrap(),
            "@layer base, page;\n/* first */\nbody { margin: 0 }\n@layer page {\np { color: red; }\n}\n"
        );
        assert_eq!(
            assemble(directory.path(), true).unwrap(),
            "@layer base, page;\nbody{margin: 0}\n@layer page {\np{color: red}\n}\n"
        );
    }

    #[test]
    fn a_file_that_is_missing_or_forgotten_is_named() {
        let directory = styles(&[("index.css", "@import \"gone.css\";\n")]);
        let error = assemble(directory.path(), false).unwrap_err();
        assert!(error.to_string().contains("imports gone.css"), "{error}");

        let directory = styles(&[("index.css", ""), ("new.css", "")]);
        let error = assemble(directory.path(), false).unwrap_err();
        assert!(
            error.to_string().contains("does not import new.css"),
            "{error}"
        );
    }

    #[test]
    fn the_index_holds_imports_and_layers_only() {
        for line in [
            "body { margin: 0 }",
            "@import url(a.css);",
            "@import \"a.css\" screen;",
            "@layer a { }",
            "/* open",
        ] {
            let error = parse_index(&format!("\n{line}\n")).unwrap_err();
            assert!(error.to_string().contains("line 2"), "{line}: {error}");
        }
        let error = parse_index("@import \"a.css\";\n@import \"a.css\";\n").unwrap_err();
        assert!(error.to_string().contains("twice"), "{error}");
    }

    #[test]
    fn a_mistake_in_a_file_names_the_file() {
        let directory = styles(&[
            ("index.css", "@import \"a.css\";"),
            ("a.css", "p { color: red;"),
        ]);
        let error = assemble(directory.path(), false).unwrap_err();
        assert_eq!(
            format!("{error:#}"),
            "web/styles/a.css: a `{` is not closed"
        );
    }
}
