//! A wasm file without what engines do not need: names and notes for tools, and numbers that are padded for a linker. And
//! with short names for what its script gives it: wasm-bindgen's names are long, with a hash each, and stand in both.

use std::collections::BTreeMap;
use std::convert::Infallible;

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{CustomSectionReader, Import, ImportSectionReader, Parser, Payload};

/// How the names begin that wasm-bindgen gives.
const PREFIX: &str = "__wb";

/// A wasm file and its script.
#[derive(Debug)]
pub(crate) struct Shortened {
    pub(crate) wasm: Vec<u8>,
    pub(crate) script: String,
}

/// Shortens a wasm file, and the names that it shares with a script; an empty script shares none.
pub(crate) fn shorten(wasm: &[u8], script: &str) -> Result<Shortened> {
    let names = shared_names(wasm, script)?;
    let mut script = script.to_owned();
    for (name, short) in &names {
        script = script.replace(&key(name), &key(short));
    }
    let mut module = Module::new();
    Shortening { names }
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(Shortened {
        wasm: module.finish(),
        script,
    })
}

/// What the script gives to the wasm, with a short name for each.
fn shared_names(wasm: &[u8], script: &str) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(imports) = payload.context("this is no wasm file")? else {
            continue;
        };
        for import in imports.into_imports() {
            let name = import?.name;
            if script.is_empty() || !name.starts_with(PREFIX) {
                continue;
            }
            ensure!(
                script.matches(&key(name)).count() == 1,
                "the script does not give {name} once: wasm-bindgen writes it otherwise than before"
            );
            let short = format!("_{:x}", names.len());
            names.insert(name.to_owned(), short);
        }
    }
    Ok(names)
}

/// A member of the object that the script gives to the wasm, as wasm-bindgen writes it.
fn key(name: &str) -> String {
    format!(" {name}: ")
}

struct Shortening {
    names: BTreeMap<String, String>,
}

impl Reencode for Shortening {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let ty = self.entity_type(ty)?;
            let name = self.names.get(name).map_or(name, String::as_str);
            imports.import(module, name, ty);
        }
        Ok(())
    }

    /// Engines skip these sections.
    fn parse_custom_section(
        &mut self,
        _module: &mut Module,
        _section: CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, CustomSection, EntityType, Function, FunctionSection, TypeSection,
    };

    use super::*;

    const SCRIPT: &str = "const import0 = {\n    __wbg_focus_0123: function(arg0) {},\n    __wbg_focus_0123_too: f,\n};";

    /// A file that imports functions, and has one that nothing pads.
    fn file(imported: &[&str], custom: bool) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        for name in imported {
            imports.import("./a.js", name, EntityType::Function(0));
        }
        module.section(&imports);
        let mut functions = FunctionSection::new();
        functions.function(0);
        module.section(&functions);
        let mut code = CodeSection::new();
        let mut function = Function::new([]);
        function.instructions().call(0).end();
        code.function(&function);
        module.section(&code);
        if custom {
            module.section(&CustomSection {
                name: "producers".into(),
                data: (&[1, 2, 3]).into(),
            });
        }
        module.finish()
    }

    #[test]
    fn custom_sections_go_and_the_rest_stays() {
        let shortened = shorten(&file(&["env"], true), "").unwrap();
        assert_eq!(shortened.wasm, file(&["env"], false));
        assert_eq!(shortened.script, "");
    }

    #[test]
    fn names_are_shortened_on_both_sides() {
        let imported = ["__wbg_focus_0123", "__wbg_focus_0123_too", "other"];
        let shortened = shorten(&file(&imported, false), SCRIPT).unwrap();
        assert_eq!(shortened.wasm, file(&["_0", "_1", "other"], false));
        assert_eq!(
            shortened.script,
            "const import0 = {\n    _0: function(arg0) {},\n    _1: f,\n};"
        );
    }

    #[test]
    fn a_name_that_the_script_does_not_give_is_an_error() {
        let error = shorten(&file(&["__wbg_blur_4567"], false), SCRIPT).unwrap_err();
        assert!(error.to_string().contains("__wbg_blur_4567"));
    }

    #[test]
    fn what_is_no_wasm_file_is_an_error() {
        let wasm = file(&["env"], false);
        assert!(shorten(&wasm[..wasm.len() - 1], "").is_err());
        assert!(shorten(b"<!doctype html>", "").is_err());
    }
}
