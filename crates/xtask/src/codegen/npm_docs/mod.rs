//! The pages in `docs/` of the npm package that are made from its types, from the register and the cases, and from the recipes.

mod api;
mod codes;
mod declarations;
mod fields;
mod recipes;

use std::path::Path;

use anyhow::Result;

use super::example::Example;

const HEAD: &str = "<!-- Made by `cargo xtask codegen`. -->\n\n";

/// Their names and texts. `package` is the folder of the package's sources.
pub(super) fn pages(package: &Path, examples: &[Example]) -> Result<[(&'static str, String); 5]> {
    let pages = [
        ("api.md", api::functions(package)?),
        ("options.md", api::options(package)?),
        ("codes.md", codes::page(examples)?),
        ("fields.md", fields::page()),
        ("recipes.md", recipes::page(package)?),
    ];
    Ok(pages.map(|(name, text)| (name, format!("{HEAD}{text}"))))
}
