//! The cases of `tests/cases` that are marked as the example of a code.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use order_model::{Code, Issue, Rules, validate_json};
use serde_json::{Map, Value};

/// A case that gives one issue.
#[derive(Debug)]
pub(super) struct Example {
    pub(super) case: Map<String, Value>,
    pub(super) issue: Issue,
}

/// The example of each code, in the order of the codes; an error where a code has none or two.
pub(super) fn read(directory: &Path, valid: &Path) -> Result<Vec<Example>> {
    let valid = json(valid)?;
    let mut examples = Vec::new();
    for file in files(directory)? {
        for case in marked(&json(&file)?) {
            let example = Example::of(case, &valid);
            let description = case
                .get("description")
                .and_then(Value::as_str)
                .unwrap_or_default();
            examples.push(example.with_context(|| format!("{}: {description}", file.display()))?);
        }
    }
    for code in Code::ALL {
        let count = examples
            .iter()
            .filter(|example| example.issue.code() == code)
            .count();
        ensure!(
            count == 1,
            "{count} cases in tests/cases are marked as the example of {code}: mark one by \"example\": true"
        );
    }
    let place = |example: &Example| {
        Code::ALL
            .iter()
            .position(|code| *code == example.issue.code())
    };
    examples.sort_by_key(place);
    Ok(examples)
}

/// The files with cases, in the order of their names.
fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        files.push(entry?.path());
    }
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "json")
    });
    files.sort();
    Ok(files)
}

fn json(path: &Path) -> Result<Value> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

fn marked(cases: &Value) -> impl Iterator<Item = &Map<String, Value>> {
    let cases = cases.as_array().into_iter().flatten();
    cases
        .filter_map(Value::as_object)
        .filter(|case| case.get("example") == Some(&Value::Bool(true)))
}

impl Example {
    fn of(case: &Map<String, Value>, valid: &Value) -> Result<Self> {
        let rules = case
            .get("rules")
            .cloned()
            .unwrap_or_else(|| Map::new().into());
        let rules: Rules = serde_json::from_value(rules)?;
        let text = text(case, valid)?;
        let verdict = validate_json(text.as_bytes(), &rules)?;
        let [issue] = verdict.issues.as_slice() else {
            bail!("an example gives one issue, not {}", verdict.issues.len());
        };
        Ok(Self {
            case: case.clone(),
            issue: issue.clone(),
        })
    }
}

/// The order that a case is about: a text of its own, or the valid order with changes.
fn text(case: &Map<String, Value>, valid: &Value) -> Result<String> {
    if let Some(text) = case.get("text").and_then(Value::as_str) {
        return Ok(text.to_owned());
    }
    ensure!(
        !case.contains_key("input") && !case.contains_key("order"),
        "an example has a text or changes the valid order"
    );
    let mut order = valid.clone();
    for (pointer, value) in case
        .get("set")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        match parent(&mut order, pointer)? {
            (Value::Object(object), key) => drop(object.insert(key.to_owned(), value.clone())),
            (Value::Array(array), key) => {
                let place = array
                    .get_mut(key.parse::<usize>()?)
                    .context(pointer.clone())?;
                *place = value.clone();
            }
            _ => bail!("nothing can be set at {pointer}"),
        }
    }
    for pointer in case
        .get("remove")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let pointer = pointer.as_str().context("`remove` lists pointers")?;
        let (parent, key) = parent(&mut order, pointer)?;
        parent
            .as_object_mut()
            .and_then(|object| object.remove(key))
            .context(pointer.to_owned())?;
    }
    Ok(order.to_string())
}

/// What holds the place of a pointer, and the key there.
fn parent<'o, 'p>(order: &'o mut Value, pointer: &'p str) -> Result<(&'o mut Value, &'p str)> {
    let (parent, key) = pointer
        .rsplit_once('/')
        .context("a pointer begins with `/`")?;
    let parent = order
        .pointer_mut(parent)
        .with_context(|| format!("{pointer} is nowhere"))?;
    Ok((parent, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples(cases: &str) -> Result<Vec<Example>> {
        let directory = tempfile::tempdir()?;
        fs::write(directory.path().join("cases.json"), cases)?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        read(directory.path(), &root.join("tests/orders/valid.json"))
    }

    #[test]
    fn a_code_without_an_example_is_named() {
        let error = examples(r#"[{ "remove": ["/client_code"] }]"#).unwrap_err();
        assert_eq!(
            error.to_string(),
            "0 cases in tests/cases are marked as the example of missing: mark one by \"example\": true"
        );
    }

    #[test]
    fn an_example_gives_one_issue() {
        let case = r#"{ "description": "two", "example": true, "set": { "/items/0/qty": 0, "/items/1/qty": 0 } }"#;
        let error = examples(&format!("[{case}]")).unwrap_err();
        assert!(
            format!("{error:#}").ends_with("cases.json: two: an example gives one issue, not 2"),
            "{error:#}"
        );
    }
}
