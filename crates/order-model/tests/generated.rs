//! What is generated from the code and committed: the JSON Schema, the OpenAPI document, the table of issues.
//! With `ORDER_MODEL_WRITE=1` in the environment these tests write the files; else they compare.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod generated {
    pub(crate) mod dictionary;
    pub(crate) mod example;
    pub(crate) mod issues;
}

use std::fs;
use std::path::Path;

use order_model::schema::openapi::openapi;
use order_model::schema::order_schema;
use serde_json::Value;

/// Compares a committed file with what the code gives, or writes it.
fn committed(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("ORDER_MODEL_WRITE").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == text,
        "crates/order-model/{name} is out of date: run ORDER_MODEL_WRITE=1 cargo test -p order-model --test generated"
    );
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap() + "\n"
}

#[test]
fn json_schema() {
    committed(
        "schema/order.schema.json",
        &pretty(&order_schema().to_value()),
    );
}

#[test]
fn openapi_document() {
    committed("schema/openapi.json", &pretty(&openapi()));
}

#[test]
fn dictionary() {
    committed("fuzz/order.dict", &generated::dictionary::dictionary());
}

#[test]
fn table_of_issues() {
    committed("docs/issues.md", &generated::issues::table());
}
