//! `order-model` for JavaScript: the WebAssembly inside the npm package `order-validator`.
//!
//! The package's `index.js` calls the two functions here; nobody else does. It writes an order as JSON text,
//! hands over options that are plain data, and starts a new instance after a call that threw. Everything
//! that judges or words anything is `order-model`'s.

mod options;
mod plain;

use js_sys::TypeError;
use order_model::message::json_message;
use order_model::{Issue, JsonError, Locale, Problem, Rules, Severity, message, validate_json};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::options::Options;

/// How `json.js` writes the numbers that JSON has no word for, and how JavaScript prints them. No finite
/// number is ever written like this, and the model reports each as what it is: not whole, or out of range.
const NOT_FINITE: [(&str, &str); 3] = [
    ("0.1e-999", "NaN"),
    ("1e999", "Infinity"),
    ("-1e999", "-Infinity"),
];

/// Judges an order that `json.js` has written. Its issues have no line and column: nobody saw that text.
///
/// # Errors
/// A `TypeError` where the options are not as documented.
#[wasm_bindgen]
pub fn validate(written: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    judge(written.as_bytes(), options, |issue| {
        issue.position = None;
        name_number(&mut issue.problem);
    })
}

/// Judges JSON text, in UTF-8.
///
/// # Errors
/// A `TypeError` where the options are not as documented.
#[wasm_bindgen(js_name = validateJson)]
pub fn validate_text(text: &[u8], options: &JsValue) -> Result<JsValue, JsValue> {
    judge(text, options, |_| {})
}

fn judge(text: &[u8], options: &JsValue, adjust: impl Fn(&mut Issue)) -> Result<JsValue, JsValue> {
    let Options { locale, rules } =
        Options::read(options).map_err(|error| TypeError::new(&format!("options{error}")))?;
    let report = Report::of(text, &rules, locale, adjust);
    Ok(report.serialize(&Serializer::json_compatible())?)
}

/// What both functions answer.
#[derive(Serialize)]
struct Report {
    valid: bool,
    issues: Vec<Told>,
}

impl Report {
    fn of(text: &[u8], rules: &Rules, locale: Locale, adjust: impl Fn(&mut Issue)) -> Self {
        match validate_json(text, rules) {
            Ok(verdict) => Self {
                valid: verdict.is_valid(),
                issues: verdict
                    .issues
                    .into_iter()
                    .map(|mut issue| {
                        adjust(&mut issue);
                        Told::Issue {
                            message: message(&issue, locale),
                            issue,
                        }
                    })
                    .collect(),
            },
            Err(error) => Self {
                valid: false,
                issues: vec![Told::not_json(&error, locale)],
            },
        }
    }
}

/// An issue and its message. Text that is not JSON is an issue here, since a caller who checks a thousand
/// texts wants one kind of answer.
#[derive(Serialize)]
#[serde(untagged)]
enum Told {
    Issue {
        #[serde(flatten)]
        issue: Issue,
        message: String,
    },
    NotJson {
        path: [u8; 0],
        pointer: &'static str,
        code: &'static str,
        severity: Severity,
        params: Params,
        line: u32,
        column: u32,
        message: String,
    },
}

/// An object with nothing in it.
#[derive(Serialize)]
struct Params {}

impl Told {
    fn not_json(error: &JsonError, locale: Locale) -> Self {
        Self::NotJson {
            path: [],
            pointer: "",
            code: "not_json",
            severity: Severity::Error,
            params: Params {},
            line: error.position.line,
            column: error.position.column,
            message: json_message(error, locale),
        }
    }
}

/// Puts the number's own name in place of what `json.js` wrote for it.
fn name_number(problem: &mut Problem) {
    if let Problem::NotAnInteger { found } | Problem::IntegerOutOfRange { found } = problem
        && let Some((_, name)) = NOT_FINITE.iter().find(|(written, _)| written == found)
    {
        (*name).clone_into(found);
    }
}
