//! The wasm's own edge, in Node. What the package adds to it is tested in `tests/npm`.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    reason = "clippy does not take wasm_bindgen_test for a test"
)]

use js_sys::{JSON, Object, Reflect, TypeError};
use order_model::{Code, Field, Rules};
use order_validator::{validate, validate_text};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const DECLARATIONS: &str = include_str!("../npm/index.d.ts");

fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

fn get(value: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(value.clone(), |value, key| {
        Reflect::get(&value, &(*key).into()).unwrap()
    })
}

fn error_of(options: &str) -> String {
    let error = validate("{}", &js(options)).unwrap_err();
    error.dyn_into::<TypeError>().unwrap().message().into()
}

#[wasm_bindgen_test]
fn an_issue_is_a_plain_object_all_the_way_down() {
    let result = validate(r#"{"centre_code": 7}"#, &JsValue::UNDEFINED).unwrap();
    assert_eq!(get(&result, &["valid"]), JsValue::FALSE);
    let issue = get(&result, &["issues", "0"]);
    for object in [&result, &issue, &get(&issue, &["params"])] {
        let prototype = Object::get_prototype_of(object);
        assert_eq!(
            prototype,
            Object::get_prototype_of(&Object::new()),
            "{object:?}"
        );
    }
    assert!(
        get(&issue, &["message"])
            .as_string()
            .is_some_and(|message| !message.is_empty())
    );
    Reflect::delete_property(issue.unchecked_ref::<Object>(), &"message".into()).unwrap();
    assert_eq!(
        json(&issue),
        r#"{"path":["centre_code"],"pointer":"/centre_code","code":"wrong_type","severity":"error","params":{"expected":"string","found":"number"}}"#
    );
}

#[wasm_bindgen_test]
fn text_has_lines_and_columns_and_may_not_be_json() {
    let result = validate_text(b"{\n\"centre_code\": 7}", &JsValue::UNDEFINED).unwrap();
    let issue = get(&result, &["issues", "0"]);
    assert_eq!(
        (get(&issue, &["line"]), get(&issue, &["column"])),
        (2.into(), 16.into())
    );

    let result = validate_text(b"{", &js(r#"{"locale":"zh-CN"}"#)).unwrap();
    assert_eq!(get(&result, &["issues", "length"]), 1);
    assert_eq!(get(&result, &["issues", "0", "code"]), "not_json");
}

#[wasm_bindgen_test]
fn numbers_that_are_not_finite_have_their_names_in_an_order_and_not_in_text() {
    let text = r#"{"process_type": 0.1e-999}"#;
    let found = ["issues", "2", "params", "found"];
    assert_eq!(
        get(&validate(text, &JsValue::UNDEFINED).unwrap(), &found),
        "NaN"
    );
    assert_eq!(
        get(
            &validate_text(text.as_bytes(), &JsValue::UNDEFINED).unwrap(),
            &found
        ),
        "0.1e-999"
    );
}

#[wasm_bindgen_test]
fn wrong_options_say_where_and_what() {
    for (options, message) in [
        ("7", "options: 7 is not an object"),
        ("[]", "options: an array is not an object"),
        (
            r#"{"rule":{}}"#,
            "options: unknown field `rule`, expected `locale` or `rules`",
        ),
        (
            r#"{"rules":{"profile":true}}"#,
            "options.rules.profile: true is not a string",
        ),
        (
            r#"{"rules":{"limits":{"items.sku":1.5}}}"#,
            "options.rules.limits[\"items.sku\"]: a fraction or a number beyond 2^53 is not a whole number from 0 to 2^32 - 1",
        ),
        (
            r#"{"rules":{"max_qty":true}}"#,
            "options.rules.max_qty: true is not a whole number",
        ),
        (
            r#"{"rules":{"allowed":{"centre_code":{}}}}"#,
            "options.rules.allowed.centre_code: an object is not an array",
        ),
    ] {
        assert_eq!(error_of(options), message);
    }
}

/// The lines of a declaration in `index.d.ts`, from the one that starts it to the end of its block or union.
fn declaration(start: &str) -> Vec<&'static str> {
    let mut lines = DECLARATIONS
        .lines()
        .skip_while(|line| !line.starts_with(start));
    assert!(
        lines.next().is_some(),
        "index.d.ts does not declare {start}"
    );
    lines.take_while(|line| line.starts_with("  ")).collect()
}

/// The members of an interface.
fn members(start: &str) -> Vec<&'static str> {
    let lines = declaration(start).into_iter().map(str::trim_start);
    lines
        .filter(|line| !line.starts_with(['*', '/']))
        .filter_map(|line| Some(line.split_once(':')?.0))
        .collect()
}

#[wasm_bindgen_test]
fn the_declarations_have_every_code() {
    let mut codes = vec!["not_json"];
    codes.extend(Code::ALL.map(Code::as_str));
    assert_eq!(members("export interface Params "), codes);
}

#[wasm_bindgen_test]
fn the_declarations_have_every_rule() {
    let rules = serde_wasm_bindgen::to_value(&Rules::default()).unwrap();
    let keys: Vec<String> = Object::keys(rules.unchecked_ref::<Object>())
        .iter()
        .map(|key| key.as_string().unwrap() + "?")
        .collect();
    assert_eq!(members("export interface Rules "), keys);
}

#[wasm_bindgen_test]
fn the_declarations_have_every_field() {
    let fields: Vec<String> = Field::ALL
        .iter()
        .map(|field| format!("  | '{}'", field.name()))
        .collect();
    let declared = declaration("export type Field =");
    assert_eq!(
        declared
            .iter()
            .map(|line| line.trim_end_matches(';'))
            .collect::<Vec<_>>(),
        fields
    );
}
