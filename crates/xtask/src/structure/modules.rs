//! The modules of one target, from its root file on, and which file imports from which.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::source::{self, Import, UsedPath};

/// All modules of a library, a program or a test, by their paths below the root: `["json", "reader"]`.
#[derive(Debug, Default)]
pub(super) struct Modules(BTreeMap<Vec<String>, Module>);

#[derive(Debug)]
struct Module {
    file: PathBuf,
    for_tests: bool,
    imports: Vec<Import>,
    paths: Vec<UsedPath>,
}

/// A file imports from another, at this line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dependency {
    pub(super) from: PathBuf,
    pub(super) to: PathBuf,
    pub(super) line: usize,
}

/// What a path of this crate leads to.
enum Found {
    Module(Vec<String>),
    /// Something that this module declares.
    ItemOf(Vec<String>),
}

/// Imports of imports that are followed: one may import itself by way of a module of another crate with its name.
const LONGEST_CHAIN: usize = 32;

impl Modules {
    /// Reads the root file and every module that it leads to.
    pub(super) fn of(root: &Path) -> Result<Self> {
        let mut modules = Self::default();
        modules.read(Vec::new(), root, parent(root), false)?;
        Ok(modules)
    }

    /// Reads a file, whose children are files in `directory`.
    fn read(
        &mut self,
        path: Vec<String>,
        file: &Path,
        directory: &Path,
        for_tests: bool,
    ) -> Result<()> {
        let text =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let module = source::read(&text).with_context(|| file.display().to_string())?;
        self.add(path, module, file, directory, for_tests)
    }

    fn add(
        &mut self,
        path: Vec<String>,
        module: source::Module,
        file: &Path,
        directory: &Path,
        for_tests: bool,
    ) -> Result<()> {
        for child in module.children {
            let path = [&path[..], std::slice::from_ref(&child.name)].concat();
            let directory = directory.join(&child.name);
            let for_tests = for_tests || child.for_tests;
            if let Some(content) = child.content {
                self.add(path, content, file, &directory, for_tests)?;
            } else if let Some(name) = child.path {
                let file = normal(&file.with_file_name(name));
                self.read(path, &file, parent(&file), for_tests)?;
            } else {
                let files = [directory.with_extension("rs"), directory.join("mod.rs")];
                // None of them where the module is for another system.
                if let Some(file) = files.iter().find(|file| file.is_file()) {
                    self.read(path, file, &directory, for_tests)?;
                }
            }
        }
        // Two modules of one name are one here: they are for different systems.
        let all = self.0.entry(path).or_insert_with(|| Module {
            file: file.to_path_buf(),
            for_tests,
            imports: Vec::new(),
            paths: Vec::new(),
        });
        all.imports.extend(module.imports);
        all.paths.extend(module.paths);
        Ok(())
    }

    /// Every file that is part of the target.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.0.values().map(|module| module.file.as_path())
    }

    /// Which file imports from which, without what only tests import.
    pub(super) fn dependencies(&self) -> Vec<Dependency> {
        let mut all = Vec::new();
        for (path, module) in self.0.iter().filter(|(_, module)| !module.for_tests) {
            let imported = module.imports.iter().map(|import| &import.path);
            for used in imported.chain(&module.paths) {
                let to = self.declaring(path, used).filter(|to| *to != module.file);
                all.extend(to.map(|to| Dependency {
                    from: module.file.clone(),
                    to: to.to_path_buf(),
                    line: used.line,
                }));
            }
        }
        all.sort();
        all.dedup_by(|after, before| (&after.from, &after.to) == (&before.from, &before.to));
        all
    }

    /// The file that declares what a path leads to. For a module alone there is none: what is used of it has a path of its
    /// own.
    fn declaring(&self, from: &[String], path: &UsedPath) -> Option<&Path> {
        let module = match self.resolve(from, &path.steps, 0)? {
            Found::Module(module) if path.is_glob => module,
            Found::Module(_) => return None,
            Found::ItemOf(module) => module,
        };
        Some(&self.0.get(&module)?.file)
    }

    /// What a path leads to that stands in the module `from`; none where it is another crate's.
    fn resolve(&self, from: &[String], steps: &[String], chain: usize) -> Option<Found> {
        let (first, rest) = steps.split_first()?;
        match first.as_str() {
            _ if chain > LONGEST_CHAIN => None,
            "crate" => self.walk(&[], rest, chain),
            "self" => self.walk(from, rest, chain),
            "super" => self.walk(from.split_last()?.1, rest, chain),
            _ if self.knows(from, first) => self.walk(from, steps, chain),
            _ => None,
        }
    }

    /// What the steps lead to that are taken from the module `at`.
    fn walk(&self, at: &[String], steps: &[String], chain: usize) -> Option<Found> {
        let Some((first, rest)) = steps.split_first() else {
            return Some(Found::Module(at.to_vec()));
        };
        if first == "super" {
            return self.walk(at.split_last()?.1, rest, chain);
        }
        let child = [at, std::slice::from_ref(first)].concat();
        // A function may have the name of its module, and is what a path that ends there means.
        if self.0.contains_key(&child) && !(rest.is_empty() && self.imports(at, first)) {
            return self.walk(&child, rest, chain);
        }
        for import in &self.0.get(at)?.imports {
            let found = if import.name == *first {
                self.resolve(at, &[&import.path.steps, rest].concat(), chain + 1)
            } else if import.path.is_glob {
                self.through_glob(at, import, steps, chain)
            } else {
                None
            };
            if found.is_some() {
                return found;
            }
        }
        (!self.imports(at, first)).then(|| Found::ItemOf(at.to_vec()))
    }

    /// What the steps lead to if the first is among the names that are imported together.
    fn through_glob(
        &self,
        at: &[String],
        import: &Import,
        steps: &[String],
        chain: usize,
    ) -> Option<Found> {
        match self.resolve(at, &import.path.steps, chain + 1)? {
            Found::Module(module) if self.knows(&module, steps.first()?) => {
                self.walk(&module, steps, chain + 1)
            }
            Found::Module(_) | Found::ItemOf(_) => None,
        }
    }

    /// Whether a path can begin with that name in the module `at`.
    fn knows(&self, at: &[String], name: &String) -> bool {
        let child = [at, std::slice::from_ref(name)].concat();
        self.0.contains_key(&child) || self.imports(at, name)
    }

    fn imports(&self, at: &[String], name: &str) -> bool {
        let module = self.0.get(at);
        module.is_some_and(|module| module.imports.iter().any(|import| import.name == name))
    }
}

fn parent(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

/// The path without `..` in it.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        if part.as_os_str() == ".." {
            normal.pop();
        } else {
            normal.push(part);
        }
    }
    normal
}
