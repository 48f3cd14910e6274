//! `cargo xtask codegen`: the files that are generated and committed. From the lists in `crates/xtask/data`: the tables of
//! order-model. From order-model: its JSON Schema, its OpenAPI document, the dictionary of its fuzzing, and with
//! `tests/cases` the table of its issues; modules of the npm package, and from its types and recipes pages of its documentation.

mod age;
mod deploy;
mod dictionary;
mod example;
mod issues;
mod list;
pub(crate) mod npm;
mod npm_docs;
mod phone;
mod post_code;
mod province;
mod reference;
mod source;
mod unicode;

/// What the tables of names are made by is what looks names up in them.
#[path = "../../../order-model/src/text/fold.rs"]
#[expect(dead_code, reason = "some is for looking up alone")]
mod fold;
/// What the former cuts texts by.
#[path = "../../../order-model/src/text/split.rs"]
#[expect(dead_code, reason = "it is for more than names")]
mod split;

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use order_model::schema::openapi::openapi;
use order_model::schema::order_schema;
use serde_json::Value;
use xshell::cmd;

use crate::tool::process;
use crate::tool::workspace::Workspace;

/// Writes the generated files; with `check`, only compares them and fails where one is out of date.
pub(crate) fn run(workspace: &Workspace, check: bool) -> Result<()> {
    let root = workspace.root();
    if check {
        let mut stale = stale(root, tables(root)?);
        stale.extend(self::stale(root, of_model(root)?));
        let names: Vec<String> = stale.into_iter().map(|(name, _)| name).collect();
        ensure!(
            names.is_empty(),
            "out of date: {}: run `cargo xtask codegen` and commit the result",
            names.join(", ")
        );
        return Ok(());
    }
    // This program has the tables with which it was compiled: what is made from order-model comes from one that has the new ones.
    if write(workspace, tables(root)?)? {
        let cargo = cmd!(workspace.shell(), "cargo xtask codegen");
        return process::run(cargo);
    }
    write(workspace, of_model(root)?)?;
    age::print(&root.join("crates/xtask/data"))
}

/// Writes those files that are not as they should be; whether there are any.
fn write(workspace: &Workspace, files: Vec<File>) -> Result<bool> {
    let stale = stale(workspace.root(), files);
    for (name, wanted) in &stale {
        let path = workspace.root().join(name);
        workspace.shell().write_file(path, wanted)?;
        println!("wrote {name}");
    }
    Ok(!stale.is_empty())
}

/// Those files that are not as they should be.
fn stale(root: &Path, mut files: Vec<File>) -> Vec<File> {
    files.retain(|(name, wanted)| {
        let found = fs::read_to_string(root.join(name)).unwrap_or_default();
        found.replace("\r\n", "\n") != *wanted
    });
    files
}

/// A generated file: its path within the repository, and its text.
type File = (String, String);

/// The tables that are made from the lists.
fn tables(root: &Path) -> Result<Vec<File>> {
    let data = &root.join("crates/xtask/data");
    let files = [
        ("src/reference/data/country.rs", reference::countries(data)?),
        (
            "src/reference/data/currency.rs",
            reference::currencies(data)?,
        ),
        (
            "src/reference/data/country_names.rs",
            reference::country_names(data)?,
        ),
        (
            "src/reference/data/currency_names.rs",
            reference::currency_names(data)?,
        ),
        (
            "src/message/locale/country_words.rs",
            reference::country_words(data)?,
        ),
        ("src/reference/data/phone.rs", phone::module(data)?),
        ("src/text/unicode_data.rs", unicode::characters(data)?),
        ("src/reference/data/post_code.rs", post_code::module(data)?),
        ("src/reference/data/province.rs", province::module(data)?),
        ("src/reference/data/place.rs", province::places(data)?),
        (
            "src/reference/data/province_names.rs",
            province::further_names(data)?,
        ),
        (
            "src/reference/data/province_post_code.rs",
            province::post_codes(data)?,
        ),
    ];
    Ok(files.map(in_model).into())
}

/// What is made from order-model, and from its tables; and what hosts are told, which is made from nothing else.
fn of_model(root: &Path) -> Result<Vec<File>> {
    let cases = root.join("tests/cases");
    let valid = root.join("tests/orders/valid.json");
    let examples = example::read(&cases, &valid)?;
    let files = [
        ("schema/order.schema.json", pretty(&order_schema())?),
        ("schema/openapi.json", pretty(&openapi())?),
        ("fuzz/order.dict", dictionary::dictionary()?),
        ("docs/issues.md", issues::table(&examples)?),
    ];
    let of_npm = npm::modules()?.map(|(name, text)| {
        (
            format!("crates/order-validator/npm/src/generated/{name}"),
            text,
        )
    });
    let package = "crates/order-validator/npm";
    let pages = npm_docs::pages(&root.join(package), &examples)?;
    let pages = pages.map(|(name, text)| (format!("{package}/docs/{name}"), text));
    let all = files.map(in_model).into_iter().chain(of_npm).chain(pages);
    Ok(all.chain(deploy::files()).collect())
}

fn in_model((name, text): (&str, String)) -> File {
    (format!("crates/order-model/{name}"), text)
}

fn pretty(value: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
