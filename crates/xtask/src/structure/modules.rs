//! The modules of one target, from its root file on, and which file imports from which.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::source::{self, Child, Import, UsedPath};

/// All modules of a library, a program or a test. The first is the root.
#[derive(Debug)]
pub(super) struct Modules {
    modules: Vec<Module>,
}

#[derive(Debug)]
struct Module {
    file: PathBuf,
    parent: usize,
    children: BTreeMap<String, usize>,
    imports: Vec<Import>,
    paths: Vec<UsedPath>,
    for_tests: bool,
}

/// Where the files of a module's children are, and what of it is known from its parent.
struct Place<'a> {
    file: &'a Path,
    directory: PathBuf,
    parent: usize,
    for_tests: bool,
}

/// A file imports from another, at this line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dependency {
    pub(super) from: PathBuf,
    pub(super) to: PathBuf,
    pub(super) line: usize,
}

/// What a path leads to.
enum Found {
    Module(usize),
    /// Something that this module declares.
    ItemOf(usize),
    /// Something of another crate, of the language or of a type.
    Foreign,
}

/// Imports of imports that are followed; longer chains are a mistake of the reader of sources.
const LONGEST_CHAIN: usize = 32;

impl Modules {
    /// Reads the root file and every module that it leads to.
    pub(super) fn of(root: &Path) -> Result<Self> {
        let mut modules = Self {
            modules: Vec::new(),
        };
        let directory = root.parent().unwrap_or(Path::new(""));
        modules.read_file(root, directory.to_path_buf(), 0, false)?;
        Ok(modules)
    }

    fn read_file(
        &mut self,
        file: &Path,
        directory: PathBuf,
        parent: usize,
        for_tests: bool,
    ) -> Result<usize> {
        let text =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let module = source::read(&text).with_context(|| file.display().to_string())?;
        let place = Place {
            file,
            directory,
            parent,
            for_tests,
        };
        self.add(module, &place)
    }

    fn add(&mut self, module: source::Module, place: &Place<'_>) -> Result<usize> {
        let index = self.modules.len();
        self.modules.push(Module {
            file: place.file.to_path_buf(),
            parent: place.parent,
            children: BTreeMap::new(),
            imports: module.imports,
            paths: module.paths,
            for_tests: place.for_tests,
        });
        for child in module.children {
            let name = child.name.clone();
            if let Some(added) = self.add_child(child, index, place)?
                && let Some(module) = self.modules.get_mut(index)
            {
                // Of two for different systems, the last: they have the same names.
                module.children.insert(name, added);
            }
        }
        Ok(index)
    }

    /// Adds `mod name`; none where it has no file, as where it is generated in a build.
    fn add_child(
        &mut self,
        child: Child,
        parent: usize,
        place: &Place<'_>,
    ) -> Result<Option<usize>> {
        let for_tests = place.for_tests || child.for_tests;
        let directory = place.directory.join(&child.name);
        if let Some(content) = child.content {
            let place = Place {
                file: place.file,
                directory,
                parent,
                for_tests,
            };
            return self.add(content, &place).map(Some);
        }
        if let Some(path) = child.path {
            let file = normal(&place.file.with_file_name(path));
            let directory = file.with_extension("");
            let directory = directory.parent().unwrap_or(Path::new("")).to_path_buf();
            return self
                .read_file(&file, directory, parent, for_tests)
                .map(Some);
        }
        let files = [directory.with_extension("rs"), directory.join("mod.rs")];
        match files.iter().find(|file| file.is_file()) {
            Some(file) => self.read_file(file, directory, parent, for_tests).map(Some),
            None => Ok(None),
        }
    }

    /// Every file that is part of the target.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.modules.iter().map(|module| module.file.as_path())
    }

    /// Which file imports from which, without what only tests import.
    pub(super) fn dependencies(&self) -> Vec<Dependency> {
        let mut all = Vec::new();
        for (index, module) in self.modules.iter().enumerate() {
            if module.for_tests {
                continue;
            }
            let imported = module.imports.iter().map(|import| &import.path);
            for path in imported.chain(&module.paths) {
                if let Some(to) = self.file_behind(index, path)
                    && to != module.file
                {
                    all.push(Dependency {
                        from: module.file.clone(),
                        to: to.to_path_buf(),
                        line: path.line,
                    });
                }
            }
        }
        all.sort();
        all.dedup_by(|after, before| (&after.from, &after.to) == (&before.from, &before.to));
        all
    }

    /// The file with what a path leads to. A module alone is none: what is used of it has a path of its own.
    fn file_behind(&self, from: usize, path: &UsedPath) -> Option<&Path> {
        let item_of = match self.resolve(from, &path.steps, 0) {
            Found::ItemOf(module) => module,
            Found::Module(module) if path.is_glob => module,
            Found::Module(_) | Found::Foreign => return None,
        };
        self.modules
            .get(item_of)
            .map(|module| module.file.as_path())
    }

    fn resolve(&self, from: usize, steps: &[String], chain: usize) -> Found {
        let (Some(module), Some((first, rest))) = (self.modules.get(from), steps.split_first())
        else {
            return Found::Foreign;
        };
        match first.as_str() {
            _ if chain > LONGEST_CHAIN => Found::Foreign,
            "crate" => self.walk(0, rest, chain),
            "self" => self.walk(from, rest, chain),
            "super" => self.walk(module.parent, rest, chain),
            name if module.knows(name) => self.walk(from, steps, chain),
            _ => Found::Foreign,
        }
    }

    fn walk(&self, at: usize, steps: &[String], chain: usize) -> Found {
        let Some(module) = self.modules.get(at) else {
            return Found::Foreign;
        };
        let Some((first, rest)) = steps.split_first() else {
            return Found::Module(at);
        };
        if first == "super" {
            return self.walk(module.parent, rest, chain);
        }
        // A function may have the name of its module, and is what a path that ends there means.
        let is_function = rest.is_empty() && module.imports_name(first);
        if let Some(child) = module.children.get(first).filter(|_| !is_function) {
            return self.walk(*child, rest, chain);
        }
        let imports = module.imports.iter().filter(|import| import.name == *first);
        let followed = imports.map(|import| {
            let steps = [&import.path.steps, rest].concat();
            self.resolve(at, &steps, chain + 1)
        });
        let mut found = followed.filter(|found| !matches!(found, Found::Foreign));
        match found.next() {
            Some(found) => found,
            None if module.imports_name(first) => Found::Foreign,
            None => self
                .through_glob(at, steps, chain)
                .unwrap_or(Found::ItemOf(at)),
        }
    }

    /// What the first step is among the names that a module imports together.
    fn through_glob(&self, at: usize, steps: &[String], chain: usize) -> Option<Found> {
        let first = steps.first()?;
        let imports = &self.modules.get(at)?.imports;
        for import in imports.iter().filter(|import| import.path.is_glob) {
            if let Found::Module(module) = self.resolve(at, &import.path.steps, chain + 1)
                && self.modules.get(module)?.knows(first)
            {
                return Some(self.walk(module, steps, chain + 1));
            }
        }
        None
    }
}

impl Module {
    /// Whether a path of this module can begin with that name.
    fn knows(&self, name: &str) -> bool {
        self.children.contains_key(name) || self.imports_name(name)
    }

    fn imports_name(&self, name: &str) -> bool {
        self.imports.iter().any(|import| import.name == name)
    }
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
