//! Fields that a deployment adds to an order.

use order_model::contract::ITEMS;
use order_model::json::value::{JsonValue, JsonValueError, unknown};
use order_model::{Field, Group};

use super::name::Name;

/// A field that a deployment adds to an order: a member that the contract does not name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExtraField {
    pub(crate) group: Group,
    /// Of the member in that object; in each item, where that is [`Group::Item`].
    pub(crate) key: String,
    pub(crate) label: Name,
    pub(crate) kind: ExtraKind,
}

/// What is typed into such a field, and sent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ExtraKind {
    Text,
    /// A JSON number, whole or not.
    Number,
    /// The code of one of these, as a text.
    Choice(Vec<ExtraChoice>),
}

/// A code with its name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExtraChoice {
    pub(crate) code: String,
    pub(crate) name: Name,
}

const KEYS: [&str; 4] = ["path", "label", "kind", "choices"];
const KINDS: [&str; 3] = ["text", "number", "choice"];

impl ExtraField {
    /// All of them; no two have the same path.
    pub(super) fn list(value: &JsonValue<'_>) -> Result<Vec<Self>, JsonValueError> {
        let fields = value.list(Self::from_json_value)?;
        for (index, field) in fields.iter().enumerate() {
            let mut before = fields.iter().take(index);
            if before.any(|other| (other.group, &other.key) == (field.group, &field.key)) {
                let error = JsonValueError::new(format!("`{}` is listed twice", field.path()));
                return Err(error.at_key("path").at_key(&format!("[{index}]")));
            }
        }
        Ok(fields)
    }

    fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        let (mut path, mut label, mut kind, mut choices) = (None, None, "text".to_owned(), None);
        value.each_member(&mut |key, value| {
            match key {
                "path" => path = Some(read_path(value.text()?)?),
                "label" => label = Some(Name::from_json_value(value)?),
                "kind" => {
                    value.text()?.clone_into(&mut kind);
                    if !KINDS.contains(&&*kind) {
                        return Err(unknown("kind", &kind, &KINDS));
                    }
                }
                "choices" => choices = Some(value.list(ExtraChoice::from_json_value)?),
                _ => return Err(unknown("key", key, &KEYS)),
            }
            Ok(())
        })?;
        let missing = |key: &str| JsonValueError::new(format!("missing field `{key}`"));
        let (group, key) = path.ok_or_else(|| missing("path"))?;
        let label = label.ok_or_else(|| missing("label"))?;
        let kind = match (&*kind, choices) {
            ("choice", None) => return Err(missing("choices")),
            ("choice", Some(choices)) => ExtraKind::Choice(choices),
            (_, Some(_)) => {
                let reason = "only a field of the kind `choice` has choices";
                return Err(JsonValueError::new(reason).at_key("choices"));
            }
            ("number", None) => ExtraKind::Number,
            (_, None) => ExtraKind::Text,
        };
        Ok(Self {
            group,
            key,
            label,
            kind,
        })
    }

    /// Where it stands, as it is written in the settings.
    pub(crate) fn path(&self) -> String {
        match self.group.key() {
            Some(group) => format!("{group}.{}", self.key),
            None => self.key.clone(),
        }
    }
}

impl ExtraChoice {
    fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        let (mut code, mut name) = (None, Name::default());
        value.each_member(&mut |key, value| {
            match key {
                "code" => code = Some(value.text()?.to_owned()),
                "name" => name = Name::from_json_value(value)?,
                _ => return Err(unknown("key", key, &["code", "name"])),
            }
            Ok(())
        })?;
        let code = code.ok_or_else(|| JsonValueError::new("missing field `code`"))?;
        Ok(Self { code, name })
    }
}

/// A member of the order, or `receiver.tax_id`, a member of one of its objects; `items.lot`, one of each item.
fn read_path(path: &str) -> Result<(Group, String), JsonValueError> {
    let (group, key) = match path.split_once('.') {
        None => (Group::Order, path),
        Some((name, key)) => {
            let mut groups = Group::SINGLES.into_iter().chain([Group::Item]);
            let group = groups.find(|group| group.key() == Some(name));
            let names = ["logistics_provider", "package", "receiver", "sender", ITEMS];
            (group.ok_or_else(|| unknown("object", name, &names))?, key)
        }
    };
    let refused = |why: &str| Err(JsonValueError::new(format!("`{path}` {why}")));
    if key.is_empty() || key.contains(['.', '[', ' ']) {
        return refused(
            "is no member of an order: write `remark`, `receiver.tax_id` or `items.lot`",
        );
    }
    let is_object = group == Group::Order
        && (Group::SINGLES
            .into_iter()
            .any(|group| group.key() == Some(key))
            || key == ITEMS);
    if is_object || Field::from_key(group, key).is_some() {
        return refused("is in the form already");
    }
    Ok((group, key.to_owned()))
}

#[cfg(test)]
mod tests {
    use order_model::Locale;

    use super::*;

    fn read(json: &str) -> Result<Vec<ExtraField>, JsonValueError> {
        ExtraField::list(&JsonValue::parse(json.as_bytes()).unwrap())
    }

    #[test]
    fn a_field_has_a_place_a_label_and_a_kind() {
        let fields = read(
            r#"[{"path":"remark","label":{"en":"Remark","zh-CN":"备注"}},
                {"path":"items.hs_code","label":"HS code","kind":"number"},
                {"path":"package.incoterm","label":"Incoterm","kind":"choice","choices":[{"code":"DDP","name":"Duty paid"}]}]"#,
        )
        .unwrap();
        let paths: Vec<_> = fields.iter().map(ExtraField::path).collect();
        assert_eq!(paths, ["remark", "items.hs_code", "package.incoterm"]);
        assert_eq!(fields[0].label.get(Locale::Zh), "备注");
        assert_eq!(
            (fields[1].group, &fields[1].kind),
            (Group::Item, &ExtraKind::Number)
        );
        assert!(matches!(&fields[2].kind, ExtraKind::Choice(choices) if choices[0].code == "DDP"));
    }

    #[test]
    fn mistakes_say_where_and_why() {
        for (json, at, why) in [
            (r#"[{"label":"x"}]"#, "[0]", "missing field `path`"),
            (r#"[{"path":"remark"}]"#, "[0]", "missing field `label`"),
            (
                r#"[{"path":"reciever.x","label":"x"}]"#,
                "[0].path",
                "did you mean `receiver`",
            ),
            (
                r#"[{"path":"receiver.name","label":"x"}]"#,
                "[0].path",
                "in the form already",
            ),
            (
                r#"[{"path":"items","label":"x"}]"#,
                "[0].path",
                "in the form already",
            ),
            (
                r#"[{"path":"items[0].lot","label":"x"}]"#,
                "[0].path",
                "unknown object",
            ),
            (
                r#"[{"path":"receiver.a.b","label":"x"}]"#,
                "[0].path",
                "no member",
            ),
            (
                r#"[{"path":"a","label":"x","kind":"date"}]"#,
                "[0].kind",
                "unknown kind",
            ),
            (
                r#"[{"path":"a","label":"x","kind":"choice"}]"#,
                "[0]",
                "missing field `choices`",
            ),
            (
                r#"[{"path":"a","label":"x","choices":[]}]"#,
                "[0].choices",
                "only a field",
            ),
            (
                r#"[{"path":"a","label":"x"},{"path":"a","label":"y"}]"#,
                "[1].path",
                "twice",
            ),
            (
                r#"[{"path":"a","label":"x","required":true}]"#,
                "[0].required",
                "unknown key",
            ),
        ] {
            let error = read(json).unwrap_err();
            assert_eq!(error.path, at, "{json}: {error:?}");
            assert!(error.reason.contains(why), "{json}: {error:?}");
        }
    }
}
