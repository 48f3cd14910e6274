//! The modules of the npm package that are made from order-model.

mod js_packer;
mod js_tables;
mod part_names;
mod typescript;
mod words;

pub(crate) use part_names::{core_part_names, part_names};
pub(super) use typescript::params_of;

use anyhow::Result;
use order_model::order::example::EXAMPLE;
use order_model::schema::order_schema;
use serde_json::Value;

/// Their names and texts.
pub(super) fn modules() -> Result<[(&'static str, String); 6]> {
    Ok([
        ("order.ts", typescript::module()),
        ("tables.ts", js_tables::module()),
        ("parts.ts", parts()),
        ("pack-order.ts", js_packer::module()),
        (
            "schema.ts",
            format!(
                "{HEAD}export const schemaText = {};\n",
                quoted(&order_schema())
            ),
        ),
        ("example.ts", example()?),
    ])
}

const HEAD: &str = "// Made by `cargo xtask codegen`.\n";

const VALID: &str = include_str!("../../../../../tests/orders/valid.json");

/// The module that names the parts.
fn parts() -> String {
    let list = |names: &mut dyn Iterator<Item = &str>| {
        let names: Vec<_> = names.map(|part| format!("'{part}'")).collect();
        names.join(", ")
    };
    format!(
        "{HEAD}import type {{ CorePartCodes, Part }} from './order.js';

/** The parts, in the order of their numbers in parts.rs of the crate: the rules that know what people write, and languages. */
export const PARTS: readonly Part[] = [{}];

/** Those of the core. */
export const CORE_PARTS: readonly (keyof CorePartCodes)[] = [{}];
",
        list(&mut part_names()),
        list(&mut core_part_names()),
    )
}

/// The module that gives orders to try things with.
fn example() -> Result<String> {
    let text = |order: &str| Ok::<_, serde_json::Error>(quoted(&serde_json::from_str(order)?));
    let (valid, api) = (text(VALID)?, text(EXAMPLE)?);
    Ok(format!(
        "{HEAD}import type {{ Order }} from './order.js';

const valid = {valid};
const api = {api};

/**
 * An order to try things with, a new one each time: a valid one, or with `'api'` the example of the API's own document, which has faults.
 */
export const sample = (which?: 'api'): Order => JSON.parse(which === 'api' ? api : valid);
"
    ))
}

/// The text of some JSON as a literal of JavaScript, which is as JSON has it.
fn quoted(json: &Value) -> String {
    Value::from(json.to_string()).to_string()
}
