//! Modules put together into one file: each entry of the package, which then starts with one file to find and read
//! instead of a dozen, and the classic script for pages that load it with `<script src>`.
//!
//! The modules are ours, and say `import { a, b } from './c.js'` and `export` at the start of a line and nothing more
//! elaborate, so putting them one after another is enough; what does not fit that is an error here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

/// The script: a function that is called at once and leaves one global behind, an object of the entry's exports.
pub(super) fn script(directory: &Path, entry: &str, global: &str) -> Result<String> {
    let bundle = Bundle::of(directory, entry)?;
    ensure!(!bundle.exports.is_empty(), "{entry} exports nothing");
    ensure!(
        bundle.foreign.is_empty(),
        "a script cannot have {}",
        bundle.foreign
    );
    Ok(format!(
        "// {global}: the package order-validator as one script, or as a module that is imported for it.\nglobalThis.{global} = (() => {{\n'use strict';\n{}return Object.freeze({{ {} }});\n}})();\n",
        bundle.code,
        bundle.exports.join(", ")
    ))
}

/// The entry with all that it imports, as one module. A bundler still leaves out what nobody uses.
pub(super) fn module(directory: &Path, entry: &str) -> Result<String> {
    let Bundle {
        foreign,
        mut code,
        exports,
        ..
    } = Bundle::of(directory, entry)?;
    code.insert_str(0, &foreign);
    if !exports.is_empty() {
        code.push_str(&format!("export {{ {} }};\n", exports.join(", ")));
    }
    Ok(code)
}

struct Bundle<'d> {
    directory: &'d Path,
    done: BTreeSet<String>,
    /// The imports of what is no module of ours: the WebAssembly, where a runtime imports that.
    foreign: String,
    code: String,
    exports: Vec<String>,
    /// What the modules so far declare: in one file each name can be there once.
    names: BTreeSet<String>,
}

impl<'d> Bundle<'d> {
    fn of(directory: &'d Path, entry: &str) -> Result<Self> {
        let mut bundle = Bundle {
            directory,
            done: BTreeSet::new(),
            foreign: String::new(),
            code: String::new(),
            exports: Vec::new(),
            names: BTreeSet::new(),
        };
        bundle.add(entry, true)?;
        Ok(bundle)
    }

    /// Adds a module after those that it imports.
    fn add(&mut self, name: &str, is_entry: bool) -> Result<()> {
        if !self.done.insert(name.to_owned()) {
            return Ok(());
        }
        let path = self.directory.join(name);
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        ensure!(
            text.is_ascii(),
            "{name} has a character beyond ASCII: write it as \\u and its code"
        );
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
            if line.starts_with("import ") {
                ensure!(line.ends_with(".wasm';"), "{name} has {line}");
                self.foreign.push_str(line);
                self.foreign.push('\n');
                continue;
            }
            let code = line.strip_prefix("export ").unwrap_or(line);
            let names = declared(code);
            for declared in names.iter().flatten() {
                ensure!(
                    self.names.insert(declared.clone()),
                    "{name} declares {declared}, as another module does: rename one of them"
                );
            }
            if is_entry && code.len() < line.len() {
                self.exports
                    .extend(names.with_context(|| format!("{name}: {line}"))?);
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
        .or_else(|| code.strip_prefix("function* "))
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
        let script = script(directory.path(), "a.js", "all").unwrap();
        assert_eq!(script.matches("const c = 1;").count(), 1);
        assert!(script.find("const c = 1;") < script.find("const b ="));
        assert!(script.find("const b =") < script.find("const { e, f }"));
        assert!(script.contains("Object.freeze({ d, e, f, g })"), "{script}");
        assert!(!script.contains("import ") && !script.contains("export "));

        write(
            "w.js",
            "import module from './a.wasm';\nimport { b } from './b.js';\nexport const w = b(module);\n",
        );
        assert_eq!(
            module(directory.path(), "w.js").unwrap(),
            "import module from './a.wasm';\nconst c = 1;\nconst d = 2;\nconst b = (x) => x;\nconst w = b(module);\nexport { w };\n"
        );
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        let directory = tempfile::tempdir().unwrap();
        for text in [
            "import * as b from './b.js';\n",
            "import { b as c } from './b.js';\n",
            "import { b } from 'elsewhere';\n",
            "const a = 1;\n",
            "import { b } from './b.js';\nexport const c = 1;\nfunction b() {}\n",
        ] {
            fs::write(directory.path().join("b.js"), "export const b = 1;\n").unwrap();
            fs::write(directory.path().join("a.js"), text).unwrap();
            assert!(script(directory.path(), "a.js", "all").is_err(), "{text}");
        }
    }
}
