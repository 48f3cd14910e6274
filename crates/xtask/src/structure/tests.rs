use std::fs;

use tempfile::TempDir;

use super::*;

const LAYERS: [(&str, Layers); 1] = [("sample", &[&["text"], &["json"], &["rules"], &["form"]])];

/// A crate with these files in its `src`.
fn sample(files: &[(&str, &str)]) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = directory.path().join("src").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    directory
}

/// What is wrong with such a crate, its paths relative to it.
fn faults_of(files: &[(&str, &str)]) -> Vec<String> {
    let directory = sample(files);
    let root = directory.path();
    let target = Target {
        kind: vec!["lib".to_owned()],
        src_path: root.join("src/lib.rs"),
    };
    let package = Package {
        name: "sample".to_owned(),
        version: String::new(),
        license: None,
        repository: None,
        homepage: None,
        targets: vec![target],
    };
    let faults = faults(root, &root.join("target"), &[package], &LAYERS).unwrap();
    let prefix = format!("{}/", root.display());
    faults
        .iter()
        .map(|fault| fault.replace(&prefix, ""))
        .collect()
}

/// A crate of four folders, with this in `text.rs`.
fn with_text(text: &str) -> Vec<String> {
    faults_of(&[
        (
            "lib.rs",
            "mod form; mod json; mod rules; mod text; pub use rules::check;",
        ),
        ("text.rs", text),
        ("json/mod.rs", "pub mod reader; pub use reader::Reader;"),
        (
            "json/reader.rs",
            "use crate::text; pub struct Reader; fn f() { text::trim(); super::super::text::trim() }",
        ),
        (
            "rules/mod.rs",
            "pub(crate) mod qty; pub fn check() { qty::check(); crate::json::Reader; }",
        ),
        (
            "rules/qty.rs",
            "use crate::{json::Reader, text::{self, trim}}; pub fn check() {}",
        ),
        ("form.rs", "fn f() { crate::rules::qty::check() }"),
    ])
}

const FORBIDDEN: &str = "src/text.rs:2: `text` may not import from `json`, which is no lower layer: move what it needs from \
                         src/json/reader.rs into one, or what needs it into a higher layer";

#[test]
fn a_crate_in_layers_has_no_fault() {
    assert_eq!(with_text("pub fn trim() {}"), [""; 0]);
}

#[test]
fn a_forbidden_import_is_told_with_its_place_and_the_cure() {
    for import in [
        "use crate::json::Reader;",
        "use crate::{json::reader::{Reader as R}};",
        "use super::json::*; fn f() -> Reader {}",
        "use super::json; fn f(_: json::Reader) {}",
        "fn f() { vec![crate::json::reader::Reader] }",
        "macro_rules! m { () => { $crate::json::Reader } }",
        "mod inner { use super::super::json::Reader; }",
        "#[cfg(unix)] pub(crate) use crate::json::Reader;",
    ] {
        let faults = with_text(&format!("pub fn trim() {{}}\n{import}"));
        let told = FORBIDDEN.replace("src/json/reader.rs", "src/json/mod.rs");
        assert!(
            faults
                .iter()
                .any(|fault| *fault == FORBIDDEN || *fault == told),
            "{import}: {faults:?}"
        );
    }
}

#[test]
fn what_only_reads_like_an_import_is_none() {
    for text in [
        "// use crate::json::Reader;",
        "/// See [`crate::json::Reader`].\nfn f() -> &'static str { \"crate::json::Reader\" }",
        "#[cfg(test)]\nmod tests { use crate::json::Reader; }",
        "#[cfg(test)]\nuse crate::json::Reader;",
        "pub(in crate::json) struct Reader; type T = std::json::Reader;",
        "fn f<'a>() -> impl Iterator<Item = u8> + use<'a> {}",
    ] {
        assert_eq!(
            with_text(&format!("pub fn trim() {{}}\n{text}")),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn a_folder_without_a_row_is_told() {
    let faults = faults_of(&[
        ("lib.rs", "mod text; mod other;"),
        ("text.rs", "pub fn trim() {}"),
        ("other.rs", "use crate::text::trim;"),
    ]);
    assert_eq!(
        faults,
        [
            "the layers of this crate have no `other`: give it a row in crates/xtask/src/structure/mod.rs"
        ]
    );
}

#[test]
fn nothing_imports_from_the_root_file() {
    let faults = faults_of(&[
        ("lib.rs", "mod text; pub fn top() {}"),
        ("text.rs", "fn f() { crate::top() }"),
    ]);
    assert_eq!(
        faults,
        [
            "src/text.rs:1: imports from the root file, which is above all: move what it needs into a folder"
        ]
    );
}

#[test]
fn a_circle_is_told_as_the_chain_of_its_files() {
    let faults = faults_of(&[
        ("lib.rs", "mod text;"),
        ("text.rs", "mod a; mod b; mod c;"),
        ("text/a.rs", "use super::b::B;\npub struct A;"),
        (
            "text/b.rs",
            "pub struct B;\nuse super::c;\nfn f() { c::c() }",
        ),
        ("text/c.rs", "pub fn c() { crate::text::a::A; }"),
    ]);
    assert_eq!(
        faults,
        [
            "src/text/a.rs:1 → src/text/b.rs:3 → src/text/c.rs:1 → src/text/a.rs: these files import each other in a \
          circle: move what they share into a file that imports none of them"
        ]
    );
}

#[test]
fn an_import_by_way_of_another_file_counts_as_one_from_where_the_name_is_declared() {
    let faults = faults_of(&[
        ("lib.rs", "mod text; pub use text::Text;"),
        (
            "text.rs",
            "mod a; mod b; pub use a::Text; pub(crate) use b::*;",
        ),
        ("text/a.rs", "use super::Other; pub struct Text;"),
        ("text/b.rs", "mod c; pub(crate) use c::Other;"),
        ("text/b/c.rs", "use crate::Text; pub struct Other;"),
    ]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(
        faults[0].starts_with("src/text/a.rs:1 → src/text/b/c.rs:1 → src/text/a.rs: "),
        "{faults:?}"
    );
}

#[test]
fn a_file_that_no_mod_leads_to_is_told() {
    let files = [
        (
            "lib.rs",
            "mod text; #[path = \"elsewhere/json.rs\"] mod json;",
        ),
        (
            "text/mod.rs",
            "#[cfg(test)] mod tests; mod inner { mod deep; }",
        ),
        ("text/tests.rs", ""),
        ("text/inner/deep.rs", ""),
        ("text/forgotten.rs", "use crate::nothing::at::all;"),
        ("elsewhere/json.rs", ""),
        ("node_modules/a.rs", ""),
    ];
    assert_eq!(
        faults_of(&files),
        [
            "src/text/forgotten.rs: no `mod` leads to this file, so nothing compiles it: declare it in its parent, or delete it"
        ]
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let directory = sample(&[("lib.rs", "fn f( {}\n")]);
    let root = directory.path().join("src/lib.rs");
    let error = Modules::of(&root).unwrap_err();
    assert!(
        format!("{error:#}").contains("src/lib.rs: line "),
        "{error:#}"
    );
}
