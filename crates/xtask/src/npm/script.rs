//! The package as one classic script, for pages that load it with `<script src>`.
//!
//! The modules are ours, and say `import { a, b } from './c.js'` and `export` at the start of a line and nothing more
//! elaborate, so putting them one after another is enough; what does not fit that is an error here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

/// The script: a function that is called at once and leaves one global behind, an object of the entry's exports.
pub(super) fn bundle(directory: &Path, entry: &str, global: &str) -> Result<String> {
    let mut bundle = Bundle {
        directory,
        done: BTreeSet::new(),
        code: String::new(),
        exports: Vec::new(),
    };
    bundle.add(entry, true)?;
    ensure!(!bundle.exports.is_empty(), "{entry} exports nothing");
    Ok(format!(
        "// {global}: the package order-validator as one script.\nvar {global} = (() => {{\n'use strict';\n{}return Object.freeze({{ {} }});\n}})();\n",
        bundle.code,
        bundle.exports.join(", ")
    ))
}

struct Bundle<'d> {
    directory: &'d Path,
    done: BTreeSet<String>,
    code: String,
    exports: Vec<String>,
}

impl Bundle<'_> {
    /// Adds a module after those that it imports.
    fn add(&mut self, name: &str, is_entry: bool) -> Result<()> {
        if !self.done.insert(name.to_owned()) {
            return Ok(());
        }
        let path = self.directory.join(name);
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut own = String::new();
        for line in text.lines() {
            if let Some((names, from)) = from_other(line) {
                let file = from
                    .strip_prefix("./")
                    .with_context(|| format!("{name}: {line}"))?;
                self.add(file, false)?;
                ensure!(!names.contains(" as "), "{name} renames an import: {line}");
                if is_entry && line.starts_with("export ") {
                    self.exports.extend(split(names));
                }
                continue;
            }
            ensure!(!line.starts_with("import "), "{name} has {line}");
            let code = line.strip_prefix("export ").unwrap_or(line);
            if is_entry && code.len() < line.len() {
                self.exports
                    .extend(declared(code).with_context(|| format!("{name}: {line}"))?);
            }
            own.push_str(code);
            own.push('\n');
        }
        self.code.push_str(&own);
        Ok(())
    }
}

/// The names and the file of `import { … } from '…';` and `export { … } from '…';`.
fn from_other(line: &str) -> Option<(&str, &str)> {
    let rest = line
        .strip_prefix("import {")
        .or_else(|| line.strip_prefix("export {"))?;
    let (names, from) = rest.split_once("} from '")?;
    Some((names, from.strip_suffix("';")?))
}

fn split(names: &str) -> Vec<String> {
    let names = names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// What a declaration declares.
fn declared(code: &str) -> Option<Vec<String>> {
    if let Some(rest) = code.strip_prefix("const {") {
        return Some(split(rest.split_once('}')?.0));
    }
    let rest = code
        .strip_prefix("const ")
        .or_else(|| code.strip_prefix("async function "))
        .or_else(|| code.strip_prefix("function "))?;
    let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
    Some(vec![rest.get(..end)?.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_come_after_what_they_import_and_once() {
        let directory = tempfile::tempdir().unwrap();
        let write = |name, text| fs::write(directory.path().join(name), text).unwrap();
        write(
            "a.js",
            "import { b } from './b.js';\nimport { c } from './c.js';\n\nexport { d } from './c.js';\nexport const { e, f } = b(c);\nexport function g() {}\n",
        );
        write(
            "b.js",
            "import { c } from './c.js';\nexport const b = (x) => x;\n",
        );
        write("c.js", "export const c = 1;\nexport const d = 2;\n");
        let script = bundle(directory.path(), "a.js", "all").unwrap();
        assert_eq!(script.matches("const c = 1;").count(), 1);
        assert!(script.find("const c = 1;") < script.find("const b ="));
        assert!(script.find("const b =") < script.find("const { e, f }"));
        assert!(script.contains("Object.freeze({ d, e, f, g })"), "{script}");
        assert!(!script.contains("import ") && !script.contains("export "));
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        let directory = tempfile::tempdir().unwrap();
        for text in [
            "import * as b from './b.js';\n",
            "import { b as c } from './b.js';\n",
            "import { b } from 'elsewhere';\n",
            "const a = 1;\n",
        ] {
            fs::write(directory.path().join("b.js"), "export const b = 1;\n").unwrap();
            fs::write(directory.path().join("a.js"), text).unwrap();
            assert!(bundle(directory.path(), "a.js", "all").is_err(), "{text}");
        }
    }
}
