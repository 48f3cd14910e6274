//! Runs every case of `tests/cases`; the README there says what they look like.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

use order_model::issue::Edit;
use order_model::{Code, Issue, Kind, Locale, Rules, message, short_message, validate_json};
use serde_json::{Map, Value, json};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

fn read_json(path: &Path) -> Value {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The order that a case is about, as JSON text.
fn order_text(case: &Map<String, Value>) -> String {
    if let Some(text) = case.get("text") {
        return text.as_str().unwrap().to_owned();
    }
    if let Some(input) = case.get("input") {
        return input.to_string();
    }
    if let Some(name) = case.get("order") {
        let path = tests()
            .join("orders")
            .join(name.as_str().unwrap())
            .with_extension("json");
        return fs::read_to_string(path).unwrap();
    }
    let mut order = read_json(&tests().join("orders/valid.json"));
    for (pointer, value) in case
        .get("set")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        set(&mut order, pointer, value.clone());
    }
    for pointer in case
        .get("remove")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let (parent, key) = pointer.as_str().unwrap().rsplit_once('/').unwrap();
        let removed = order
            .pointer_mut(parent)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .remove(key);
        assert!(removed.is_some(), "{pointer} is not there to be removed");
    }
    order.to_string()
}

fn set(order: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match order
        .pointer_mut(parent)
        .unwrap_or_else(|| panic!("{pointer}"))
    {
        Value::Object(object) => drop(object.insert(key.to_owned(), value)),
        Value::Array(array) if key == "-" => array.push(value),
        Value::Array(array) => array[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer}"),
    }
}

/// What an issue is, cut down to the keys that the case names of it.
fn like(issue: &Issue, expected: Option<&Value>) -> Value {
    let full = serde_json::to_value(issue).unwrap();
    let always = ["pointer", "code", "severity"];
    let named = |key: &str| expected.is_some_and(|expected| expected.get(key).is_some());
    let kept = full
        .as_object()
        .unwrap()
        .iter()
        .filter(|(key, _)| always.contains(&key.as_str()) || named(key));
    Value::Object(
        kept.map(|(key, value)| (key.clone(), value.clone()))
            .collect(),
    )
}

fn rules_of(case: &Map<String, Value>) -> Rules {
    let rules = case.get("rules").cloned().unwrap_or_else(|| json!({}));
    serde_json::from_value(rules).unwrap()
}

fn assert_is_read_back(issue: &Issue) {
    let json = serde_json::to_string(issue).unwrap();
    let read: Issue = serde_json::from_str(&json).unwrap();
    let without_positions = Issue {
        position: None,
        ..issue.clone()
    };
    assert_eq!(read, without_positions, "{json}");
}

fn run(case: &Map<String, Value>) {
    let text = order_text(case);
    let verdict = match validate_json(text.as_bytes(), &rules_of(case)) {
        Ok(verdict) => verdict,
        Err(error) => {
            let position = json!({ "line": error.position.line, "column": error.position.column });
            assert_eq!(Some(&position), case.get("not_json"), "{error}");
            return;
        }
    };
    verdict.issues.iter().for_each(assert_is_read_back);
    let expected = case
        .get("issues")
        .and_then(Value::as_array)
        .expect("a case has `issues` or `not_json`");
    let actual: Vec<Value> = verdict
        .issues
        .iter()
        .enumerate()
        .map(|(index, issue)| like(issue, expected.get(index)))
        .collect();
    assert_eq!(&actual, expected, "{:?}", case.get("description"));
    for issue in &verdict.issues {
        assert!(issue.position.is_some(), "{issue:?} has no line");
        for locale in Locale::ALL {
            assert_is_worded(issue, locale);
        }
    }
}

/// Both forms say something, neither repeats the page's own "Check:", and the short one does not name its field.
fn assert_is_worded(issue: &Issue, locale: Locale) {
    let forms = [message(issue, locale), short_message(issue, locale)];
    for text in &forms {
        assert!(
            !text.is_empty() && !text.starts_with(char::is_whitespace),
            "{text:?}"
        );
        assert!(
            !["Check", "请核对", "Revise", "กรุณาตรวจสอบ"]
                .iter()
                .any(|start| text.starts_with(start)),
            "{text}"
        );
        assert!(
            !text.contains(['<', '~', '{']) || names_markup(issue),
            "{text}"
        );
        // A Thai sentence ends without a mark.
        let ends = text.ends_with(['.', '?', '。', '？']);
        assert!(
            ends || locale == Locale::Th && text == text.trim_end(),
            "{text}"
        );
        assert!(!text.contains("  "), "{text}");
    }
    if let Some(at) = issue.path.field_ref() {
        let place = order_model::message::place(&at.path(), locale);
        // Rules of one field alone may speak of it, and others of the warehouse.
        let is_own = [
            "/logistics_provider/label",
            "/logistics_provider/tracking",
            "/package/order_number",
            "/centre_code",
        ];
        let is_own = is_own
            .iter()
            .any(|start| issue.path.pointer().starts_with(start));
        assert!(is_own || !forms[1].contains(place.trim()), "{}", forms[1]);
    }
}

/// Whether what was written has such signs itself.
fn names_markup(issue: &Issue) -> bool {
    serde_json::to_string(&issue.kind)
        .unwrap()
        .contains(['<', '{', '~'])
}

/// Every case, with the name of its file.
fn cases() -> Vec<(String, Map<String, Value>)> {
    let mut files: Vec<PathBuf> = fs::read_dir(tests().join("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|it| it == "json"));
    files.sort();
    let cases = files.iter().flat_map(|file| {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let Value::Array(cases) = read_json(file) else {
            panic!("{name} is no array");
        };
        let cases = cases
            .into_iter()
            .map(|case| serde_json::from_value(case).unwrap());
        cases.map(move |case| (name.clone(), case))
    });
    cases.collect()
}

#[test]
fn every_case() {
    let cases = cases();
    let failed: Vec<String> = cases
        .iter()
        .filter(|(_, case)| std::panic::catch_unwind(|| run(case)).is_err())
        .map(|(file, case)| format!("{file}: {}", case["description"]))
        .collect();
    assert!(!cases.is_empty(), "no cases");
    assert!(
        failed.is_empty(),
        "{} of {} cases failed:\n{}",
        failed.len(),
        cases.len(),
        failed.join("\n")
    );
}

/// Puts an edit's value where it belongs: a number where the contract wants one.
fn apply(order: &mut Value, edit: &Edit) {
    let field_ref = edit.path.field_ref();
    let value = if field_ref.is_some_and(|at| at.field.kind() == Kind::Integer) {
        json!(edit.value.parse::<i64>().unwrap())
    } else {
        json!(edit.value)
    };
    set(order, &edit.path.pointer(), value);
}

/// What is still an error at the places of an offer when it has been taken. A field from which something was moved is empty then.
fn errors_after(order: &Value, offer: &[Edit], rules: &Rules) -> Vec<Issue> {
    let mut mended = order.clone();
    offer.iter().for_each(|edit| apply(&mut mended, edit));
    let text = mended.to_string();
    let issues = validate_json(text.as_bytes(), rules).unwrap().issues;
    let is_left = |issue: &Issue| {
        let mut edits = offer.iter();
        let edit = edits.find(|edit| edit.path == issue.path);
        edit.is_some_and(|edit| !(edit.value.is_empty() && issue.code() == Code::Empty))
    };
    let left = issues.into_iter();
    left.filter(|issue| issue.is_error() && is_left(issue))
        .collect()
}

#[test]
fn no_offer_is_an_error_itself() {
    for (file, case) in cases() {
        let text = order_text(&case);
        let rules = rules_of(&case);
        let (Ok(verdict), Ok(order)) = (
            validate_json(text.as_bytes(), &rules),
            serde_json::from_str::<Value>(&text),
        ) else {
            continue;
        };
        for issue in &verdict.issues {
            for offer in issue.offers() {
                let left = errors_after(&order, &offer, &rules);
                assert!(
                    left.is_empty(),
                    "{file}: {}: {offer:?} leaves {left:?}",
                    case["description"]
                );
            }
        }
    }
}

#[test]
fn every_code_has_a_case() {
    let mut text = String::new();
    for entry in fs::read_dir(tests().join("cases")).unwrap() {
        text += &fs::read_to_string(entry.unwrap().path()).unwrap();
    }
    for code in Code::ALL {
        assert!(
            text.contains(&format!("\"code\": \"{code}\"")),
            "no case for {code}"
        );
    }
}
