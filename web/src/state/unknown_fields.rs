//! The fields of an order that neither the contract nor the form knows.

use order_model::contract::ITEMS;
use order_model::{Group, OrderDraft, Path, Step};

use super::order_form::MemberEdit;

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct UnknownField {
    /// Where it stands, as `config.json` has it: `receiver.tax_id`, `items[0].lot`.
    pub(crate) name: String,
    /// It, with its value.
    pub(crate) member: MemberEdit,
}

/// Those of an order that new ones do not begin with.
pub(crate) fn unknown_fields_of(draft: &OrderDraft, blank: &OrderDraft) -> Vec<UnknownField> {
    let field = |(path, json): (Path, &str)| {
        let (group, item, key) = member_at(&path)?;
        let is_begun_with = blank.unknown_member(group, item, &key) == Some(json);
        let member = MemberEdit {
            group,
            item,
            key: key.into(),
            json: Some(json.into()),
        };
        let name = name_of(&path);
        (!is_begun_with).then_some(UnknownField { name, member })
    };
    draft.unknown_members().filter_map(field).collect()
}

/// The object that a place is in, and its key there.
fn member_at(path: &Path) -> Option<(Group, Option<usize>, String)> {
    let steps = path.steps();
    let of = |key: &str| {
        let mut groups = Group::SINGLES.into_iter();
        groups.find(|group| group.key() == Some(key))
    };
    match &*steps {
        [Step::Key(key)] => Some((Group::Order, None, key.to_string())),
        [Step::Key(group), Step::Key(key)] => Some((of(group)?, None, key.to_string())),
        [Step::Key(items), Step::Index(index), Step::Key(key)] if items == ITEMS => {
            Some((Group::Item, Some(*index), key.to_string()))
        }
        _ => None,
    }
}

/// A place, as `config.json` has it.
pub(crate) fn name_of(path: &Path) -> String {
    let mut name = String::new();
    for step in path.steps().iter() {
        match step {
            Step::Key(key) => {
                if !name.is_empty() {
                    name.push('.');
                }
                name.push_str(key);
            }
            Step::Index(index) => name.push_str(&format!("[{index}]")),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_new_orders_do_not_begin_with_is_found_by_its_place() {
        let read = |json: &str| OrderDraft::from_json(json.as_bytes()).unwrap();
        let blank = read(r#"{"channel":"web"}"#);
        let draft = read(
            r#"{"channel":"web","remark":"x","receiver":{"tax_id":9},"items":[{"sku":"A","lot":null}]}"#,
        );
        let found = unknown_fields_of(&draft, &blank);
        let names: Vec<_> = found.iter().map(|field| &*field.name).collect();
        assert_eq!(names, ["remark", "receiver.tax_id", "items[0].lot"]);
        let mut draft = draft;
        for UnknownField { member, .. } in &found {
            draft
                .set_unknown_member(member.group, member.item, &member.key, None)
                .unwrap();
        }
        assert!(unknown_fields_of(&draft, &blank).is_empty());
    }
}
