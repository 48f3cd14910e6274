//! The page of the codes: each with what it means, its params and an example in every language.

use anyhow::Result;
use order_model::{Locale, Profile, message, short_message};

use crate::codegen::example::Example;
use crate::codegen::issues::{change, params, prose, severity};
use crate::codegen::npm::params_of;

const HEAD: &str = "\
# Every code

A code does not change between releases; wording may. Of each: what it means, its severity by profile (`strict` makes every warning an error, `–` is
no issue), its params in TypeScript, and what `validate` says of an example, a change to a valid order, in each language: the `message`, and the
`short_message` for a place at the field where it differs. [`options.md`](options.md) says how severities and words are changed.

`not_json` is the code of text that is not JSON: an error at the root, with line and column, and no params.

";

/// The page of these examples, one of each code.
pub(super) fn page(examples: &[Example]) -> Result<String> {
    let mut page = HEAD.to_owned();
    for Example { case, issue } in examples {
        let code = issue.code();
        page += &format!("## `{code}`\n\n{}\n\n", code.about());
        let severities = [Profile::Contract, Profile::Standard, Profile::Strict]
            .map(|profile| severity(code, profile));
        let [contract, standard, strict] = severities;
        page += &format!("- `contract`: {contract}; `standard`: {standard}; `strict`: {strict}\n");
        page += &match code.params().is_empty() {
            true => format!("- example: {}\n\n", change(case)?),
            false => format!(
                "- params: `{{ {} }}`\n- example: {} gives {}\n\n",
                params_of(code).replace('|', "or"),
                change(case)?,
                params(issue)?
            ),
        };
        for locale in Locale::ALL {
            let (long, short) = (message(issue, locale), short_message(issue, locale));
            page += &format!("> {}: {}\n", locale.tag(), prose(&long));
            if short != long {
                page += &format!("> *{}*\n", prose(&short));
            }
            page += ">\n";
        }
        page.truncate(page.len() - 2);
        page += "\n";
    }
    Ok(page.trim_end().to_owned() + "\n")
}
