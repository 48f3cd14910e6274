//! The pages of functions, types and options.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::declarations::{Declaration, exported, members};

const FUNCTIONS: &str = "\
# Functions and types

What `order-validator` and `order-validator/slim` export. Those of `/worker` answer with promises; `/core` has those of `CoreValidator`. What they do on examples is in the
[README](../README.md).

";

const OPTIONS: &str = "\
# Options and rules

Options go with a call, or are set once by `configure`. Rules are plain data: they can come from a server or a file. What is misspelt is a
`TypeError` that says what was meant.

";

/// The interfaces whose members are functions that are exported.
const OF_FUNCTIONS: [&str; 2] = ["Validator", "Lists"];

/// The page of what is exported.
pub(super) fn functions(package: &Path) -> Result<String> {
    let read = |name: &str| file(package, name);
    let types = exported(&read("types.ts")?);
    let order = exported(&read("generated/order.ts")?);
    let mut functions: Vec<Declaration> = Vec::new();
    for name in OF_FUNCTIONS {
        functions.extend(members(&named(&types, name)?.source));
    }
    let forms = exported(&read("forms.ts")?);
    let is_function = |one: &Declaration| one.source.contains("function ");
    let (of_forms, types_of_forms): (Vec<_>, Vec<_>) = forms.into_iter().partition(is_function);
    functions.extend(of_forms);
    functions.extend(exported(&read("generated/example.ts")?));
    functions.extend(
        exported(&read("slim.ts")?)
            .into_iter()
            .filter(|one| one.name == "ready"),
    );
    let error = exported(&read("order-error.ts")?);

    let mut page = FUNCTIONS.to_owned();
    for function in &functions {
        section(&mut page, "## ", function);
    }
    page += "# Types\n\n";
    let of_types = types
        .iter()
        .filter(|one| !OF_FUNCTIONS.contains(&&*one.name));
    for declared in of_types.chain(&types_of_forms).chain(&error).chain(&order) {
        section(&mut page, "## ", declared);
    }
    Ok(page.trim_end().to_owned() + "\n")
}

/// The page of options and rules.
pub(super) fn options(package: &Path) -> Result<String> {
    let types = exported(&file(package, "types.ts")?);
    let mut page = OPTIONS.to_owned();
    for (heading, name) in [
        ("# Language", "Language"),
        ("# Options of a call", "Options"),
        ("# Options of `configure`, besides", "Configuration"),
        ("# A rule of one's own", "CheckAt"),
        ("# Rules", "Rules"),
    ] {
        page += &format!("{heading}\n\n");
        for member in members(&named(&types, name)?.source) {
            section(&mut page, "## ", &member);
        }
    }
    Ok(page.trim_end().to_owned() + "\n")
}

fn file(package: &Path, name: &str) -> Result<String> {
    let path = package.join("src").join(name);
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}

fn named<'d>(all: &'d [Declaration], name: &str) -> Result<&'d Declaration> {
    all.iter()
        .find(|one| one.name == name)
        .with_context(|| format!("types.ts has no {name}"))
}

fn section(page: &mut String, heading: &str, declared: &Declaration) {
    let Declaration {
        name,
        about,
        source,
    } = declared;
    let source = source.trim_start_matches("export ");
    *page += &format!("{heading}`{name}`\n\n");
    if !about.is_empty() {
        *page += &format!("{about}\n\n");
    }
    *page += &format!("```ts\n{source}\n```\n\n");
}
