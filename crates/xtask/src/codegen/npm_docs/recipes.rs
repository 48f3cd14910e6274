//! The page of the recipes: the very files that the package's tests run.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

const HEAD: &str = "\
# Recipes

Each is a whole file that the package's tests run: a wrong order has its messages at the fields, in the language asked for, and the mended
one is sent. `order` is an order to start from, such as `sample()`, `locale` such as `en`, and `send` gets an order that is valid.

";

/// A recipe's title, what is to be installed and said of it, and its files.
const RECIPES: [(&str, &str, &[&str]); 9] = [
    (
        "React Hook Form",
        "`npm install react-hook-form @hookform/resolvers`. `orderSchema` is a Standard Schema; what is typed into a number's input becomes one by \
         `valueAsNumber`.",
        &["react-hook-form.jsx"],
    ),
    (
        "TanStack Form",
        "`npm install @tanstack/react-form`. It takes a Standard Schema as it is, and gives each field its issues with code and params.",
        &["tanstack-form.jsx"],
    ),
    (
        "Formik",
        "`npm install formik`. `issue.name` is a name as Formik has them.",
        &["formik.jsx"],
    ),
    (
        "Vue, with vee-validate",
        "`npm install vee-validate`.",
        &["vee-validate.vue"],
    ),
    (
        "Svelte",
        "Svelte 5, without another library.",
        &["svelte.svelte"],
    ),
    (
        "Angular",
        "Reactive forms; a control's validator asks `validateField` about its place in the whole form.",
        &["angular.ts"],
    ),
    (
        "Hono",
        "`npm install hono @hono/standard-validator`. The language is that of the request.",
        &["hono.js"],
    ),
    (
        "tRPC",
        "`npm install @trpc/server`. Issues come with the error.",
        &["trpc.js"],
    ),
    (
        "Next: a server action",
        "The form's data becomes an order on the server, and the issues come back with the action's state.",
        &["next-action.js", "next-form.jsx"],
    ),
];

/// The page of these recipes.
pub(super) fn page(package: &Path) -> Result<String> {
    let mut page = HEAD.to_owned();
    for (title, about, files) in RECIPES {
        page += &format!("## {title}\n\n{about}\n\n");
        for file in files {
            let path = package.join("recipes").join(file);
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let language = file.rsplit('.').next().unwrap_or_default();
            page += &format!("`{file}`\n\n```{language}\n{}\n```\n\n", text.trim_end());
        }
    }
    Ok(page.trim_end().to_owned() + "\n")
}
