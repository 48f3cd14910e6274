//! The cases of `tests/cases` that are marked as the example of a code.

use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use order_model::{Code, Issue, Rules, validate_json};
use serde::Deserialize;
use serde_json::{Map, Value};
use xshell::Shell;

/// A case, as far as an example has it; `tests/cases/README.md` says what it means.
#[derive(Debug, Deserialize)]
pub(super) struct Case {
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    example: bool,
    pub(super) rules: Option<Value>,
    pub(super) text: Option<String>,
    input: Option<Value>,
    order: Option<String>,
    #[serde(default)]
    pub(super) set: Map<String, Value>,
    #[serde(default)]
    pub(super) remove: Vec<String>,
}

/// A case that gives one issue.
#[derive(Debug)]
pub(super) struct Example {
    pub(super) case: Case,
    pub(super) issue: Issue,
}

/// The example of each code, in the order of the codes; an error where a code has none or two.
pub(super) fn read(directory: &Path, valid: &Path) -> Result<Vec<Example>> {
    let sh = Shell::new()?;
    let valid: Value = serde_json::from_str(&sh.read_file(valid)?)?;
    let mut examples = Vec::new();
    for file in sh.read_dir(directory)? {
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let place = || file.display().to_string();
        let cases: Vec<Case> = serde_json::from_str(&sh.read_file(&file)?).with_context(place)?;
        for case in cases.into_iter().filter(|case| case.example) {
            let issue = case.issue(&valid);
            let issue = issue.with_context(|| format!("{}: {}", place(), case.description))?;
            examples.push(Example { case, issue });
        }
    }
    in_order_of_codes(examples)
}

fn in_order_of_codes(mut examples: Vec<Example>) -> Result<Vec<Example>> {
    let is_of = |code: Code| move |example: &&Example| example.issue.code() == code;
    for code in Code::ALL {
        let count = examples.iter().filter(is_of(code)).count();
        ensure!(
            count == 1,
            "{count} cases in tests/cases are marked as the example of {code}: mark one by \"example\": true"
        );
    }
    examples.sort_by_key(|example| {
        Code::ALL
            .iter()
            .position(|code| *code == example.issue.code())
    });
    Ok(examples)
}

impl Case {
    /// The one issue that it gives.
    fn issue(&self, valid: &Value) -> Result<Issue> {
        let rules = self.rules.clone().unwrap_or_else(|| Map::new().into());
        let rules: Rules = serde_json::from_value(rules)?;
        let text = self.order_text(valid)?;
        let verdict = validate_json(text.as_bytes(), &rules)?;
        let [issue] = verdict.issues.as_slice() else {
            bail!("an example gives one issue, not {}", verdict.issues.len());
        };
        Ok(issue.clone())
    }

    /// The order that it is about: a text of its own, or the valid order with changes.
    fn order_text(&self, valid: &Value) -> Result<String> {
        if let Some(text) = &self.text {
            return Ok(text.clone());
        }
        ensure!(
            self.input.is_none() && self.order.is_none(),
            "an example has a text or changes the valid order"
        );
        let mut order = valid.clone();
        for (pointer, value) in &self.set {
            if let Some(place) = order.pointer_mut(pointer) {
                *place = value.clone();
            } else {
                let (object, key) = object(&mut order, pointer)?;
                object.insert(key.to_owned(), value.clone());
            }
        }
        for pointer in &self.remove {
            let (object, key) = object(&mut order, pointer)?;
            object.remove(key).context(pointer.clone())?;
        }
        Ok(order.to_string())
    }
}

/// The object that holds the place of a pointer, and the key there.
fn object<'o, 'p>(
    order: &'o mut Value,
    pointer: &'p str,
) -> Result<(&'o mut Map<String, Value>, &'p str)> {
    let (parent, key) = pointer
        .rsplit_once('/')
        .context("a pointer begins with `/`")?;
    let parent = order.pointer_mut(parent).and_then(Value::as_object_mut);
    Ok((
        parent.with_context(|| format!("{pointer} is nowhere"))?,
        key,
    ))
}

#[cfg(test)]
mod tests {
    use std::fs;

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
