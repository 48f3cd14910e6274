//! An order being typed: every field is the text as the person typed it.
//!
//! Drafts are cheap to clone, because a page keeps the one before beside the one after: texts and items are
//! shared until they change.

use std::array;
use std::borrow::Cow;
use std::sync::Arc;

use super::parsed::{ParsedOrder, Value};
use crate::contract::field::{HEAD, ITEM};
use crate::contract::{Field, FieldRef, Group, Kind, MemberOrder, Presence};
use crate::issue::{IssueKind, NumberFault, ShapeIssue};
use crate::json::JsonType;
use crate::json::number::{clip, integer};

/// One item being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDraft {
    pub(crate) texts: [Arc<str>; ITEM],
    pub(crate) member_order: MemberOrder,
}

impl Default for ItemDraft {
    fn default() -> Self {
        let nothing: Arc<str> = Arc::from("");
        Self {
            texts: array::from_fn(|_| Arc::clone(&nothing)),
            member_order: MemberOrder::default(),
        }
    }
}

impl ItemDraft {
    /// The text of one of [`Group::Item`]'s fields.
    #[must_use]
    pub fn text(&self, field: Field) -> Arc<str> {
        self.texts
            .get(field.slot())
            .filter(|_| field.group() == Group::Item)
            .cloned()
            .unwrap_or_default()
    }
}

impl ItemDraft {
    /// Sets the text of one of [`Group::Item`]'s fields. Does nothing for any other field.
    pub fn set(&mut self, field: Field, text: &str) {
        let slot = self
            .texts
            .get_mut(field.slot())
            .filter(|_| field.group() == Group::Item);
        put(slot, text);
    }
}

/// Replaces a text, unless it is the same already: then it goes on being shared.
fn put(slot: Option<&mut Arc<str>>, text: &str) {
    if let Some(slot) = slot.filter(|slot| ***slot != *text) {
        *slot = Arc::from(text);
    }
}

/// An order being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderDraft {
    pub(crate) texts: [Arc<str>; HEAD],
    pub(crate) member_orders: [MemberOrder; Group::SINGLE],
    /// The items; each is shared with the drafts before until it changes.
    pub items: Vec<Arc<ItemDraft>>,
}

impl Default for OrderDraft {
    fn default() -> Self {
        let nothing: Arc<str> = Arc::from("");
        Self {
            texts: array::from_fn(|_| Arc::clone(&nothing)),
            member_orders: array::from_fn(|_| MemberOrder::default()),
            items: Vec::new(),
        }
    }
}

impl OrderDraft {
    /// The text at a field; empty where there is no such item.
    #[must_use]
    pub fn text(&self, field_ref: FieldRef) -> Arc<str> {
        match field_ref.item {
            Some(index) => self
                .items
                .get(index)
                .map(|item| item.text(field_ref.field))
                .unwrap_or_default(),
            None => self
                .texts
                .get(field_ref.field.slot())
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// Sets the text at a field. Does nothing where there is no such item.
    pub fn set(&mut self, field_ref: FieldRef, text: &str) {
        match field_ref.item {
            Some(index) => {
                if let Some(item) = self.items.get_mut(index) {
                    Arc::make_mut(item).set(field_ref.field, text);
                }
            }
            None => put(self.texts.get_mut(field_ref.field.slot()), text),
        }
    }

    /// Whether nothing has been typed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.is_empty())
            && self
                .items
                .iter()
                .all(|item| item.texts.iter().all(|text| text.is_empty()))
    }

    /// The draft as JSON in the request's shape, but with every field as its text. For keeping, not for sending.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.parsed(|_, text| Value::Text(text.into())).to_json()
    }

    /// What has been typed, read: numbers as numbers, with what cannot be read reported.
    #[must_use]
    pub fn read(&self) -> (ParsedOrder<'_>, Vec<ShapeIssue>) {
        let mut found = Vec::new();
        let order = self.parsed(|field_ref, text| {
            let (value, kind) = typed(field_ref.field, text);
            if let Some(kind) = kind {
                found.push(ShapeIssue {
                    path: field_ref.path(),
                    kind,
                    offset: None,
                });
            }
            value.unwrap_or(Value::Text(text.into()))
        });
        (order, found)
    }

    /// The order that the texts are, each as `read` reads it.
    fn parsed<'a>(
        &'a self,
        mut read: impl FnMut(FieldRef, &'a str) -> Value<'a>,
    ) -> ParsedOrder<'a> {
        let mut order = ParsedOrder::with_items(self.items.len());
        for (group, member_order) in Group::SINGLES.into_iter().zip(&self.member_orders) {
            order.set_member_order(group, None, member_order.clone());
        }
        for (field, text) in Field::ALL.into_iter().zip(&self.texts) {
            let field_ref = FieldRef::order_field(field);
            order.put(field_ref, read(field_ref, text));
        }
        for (index, item) in self.items.iter().enumerate() {
            order.set_member_order(Group::Item, Some(index), item.member_order.clone());
            for (field, text) in Group::Item.fields().zip(&item.texts) {
                let field_ref = FieldRef::item_field(index, field);
                order.put(field_ref, read(field_ref, text));
            }
        }
        order
    }
}

/// The value that a typed text stands for (`None`: the text itself), and what is wrong with it.
pub(crate) fn typed(field: Field, text: &str) -> (Option<Value<'static>>, Option<IssueKind>) {
    let trimmed = text.trim();
    match field.kind() {
        Kind::Text => (None, None),
        _ if trimmed.is_empty() => {
            let missing = (field.presence() != Presence::Optional).then_some(IssueKind::Missing {});
            (Some(Value::Absent), missing)
        }
        Kind::Integer => match typed_integer(trimmed) {
            Ok(integer) => (Some(Value::Integer(integer)), None),
            Err(kind) => (None, Some(kind)),
        },
        Kind::Flag => match trimmed {
            "true" => (Some(Value::Flag(true)), None),
            "false" => (Some(Value::Flag(false)), None),
            _ => (
                None,
                Some(IssueKind::WrongType {
                    expected: JsonType::Boolean,
                    found: JsonType::String,
                    suggestions: Vec::new(),
                    suggestion: None,
                }),
            ),
        },
    }
}

/// Digits, perhaps with a sign. What people type besides means different things to different people, and in different units: the rules
/// say what it may be.
fn typed_integer(text: &str) -> Result<i64, IssueKind> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(IssueKind::NotAnInteger {
            found: clip(text),
            fault: NumberFault::Spelling,
            suggestions: Vec::new(),
        });
    }
    let number = text.strip_prefix('+').unwrap_or(text);
    integer(number).map_err(|error| IssueKind::of_number(error, number))
}

impl ParsedOrder<'_> {
    /// The order as text to go on typing: whatever each field holds, as its text.
    #[must_use]
    pub fn to_draft(&self) -> OrderDraft {
        let member_order = |group| self.member_order(group, None).of_object();
        let mut draft = OrderDraft {
            member_orders: Group::SINGLES.map(member_order),
            ..OrderDraft::default()
        };
        let item = |index| {
            Arc::new(ItemDraft {
                member_order: self.member_order(Group::Item, Some(index)).of_object(),
                ..ItemDraft::default()
            })
        };
        draft.items = (0..self.item_count()).map(item).collect();
        for field_ref in self.field_refs() {
            draft.set(field_ref, &self.value(field_ref).as_typed());
        }
        draft
    }
}

impl Value<'_> {
    /// The text that a person would have typed to get this value.
    fn as_typed(&self) -> Cow<'_, str> {
        match self {
            Self::Absent | Self::Unusable("null") => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(integer) => Cow::Owned(integer.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
            Self::Unusable(json) => Cow::Borrowed(json),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_draft_of_an_order_is_that_order() {
        let text = r#"{"desc":{"a":[1.0]},"client_code":"CK2023","centre_code":"CKMX","items":[{"qty":31,"sku":"a b"}]}"#;
        let draft = OrderDraft::from_json(text.as_bytes()).unwrap();
        assert_eq!(
            &*draft.text(FieldRef::order_field(Field::ClientCode)),
            "CK2023"
        );
        assert_eq!(&*draft.text(FieldRef::item_field(0, Field::Qty)), "31");
        let json = draft.to_json();
        assert!(json.starts_with(r#"{"desc":{"a":[1.0]},"client_code":"CK2023","centre_code":"CKMX","items":[{"qty":"31""#), "{json}");
        assert_eq!(
            OrderDraft::from_json(json.as_bytes()).unwrap().to_json(),
            json
        );
    }

    #[test]
    fn what_is_typed_for_a_number_is_read_strictly() {
        for (text, good) in [
            ("46", true),
            (" 46 ", true),
            ("+46", true),
            ("-1", true),
            ("1,000", false),
            ("1.5", false),
            ("1e2", false),
            ("四", false),
        ] {
            assert_eq!(typed(Field::Qty, text).1.is_none(), good, "{text}");
        }
    }

    #[test]
    fn a_change_shares_what_it_does_not_touch() {
        let mut draft = OrderDraft {
            items: vec![Arc::default(), Arc::default()],
            ..OrderDraft::default()
        };
        let before = draft.clone();
        draft.set(FieldRef::item_field(0, Field::Sku), "x");
        assert!(!Arc::ptr_eq(&before.items[0], &draft.items[0]));
        assert!(Arc::ptr_eq(&before.items[1], &draft.items[1]));
    }

    proptest! {
        #[test]
        fn any_typed_text_survives_storing(name in any::<String>(), qty in any::<String>(), sku in any::<String>()) {
            let mut draft = OrderDraft { items: vec![Arc::default()], ..OrderDraft::default() };
            draft.set(FieldRef::order_field(Field::ReceiverName), &name);
            draft.set(FieldRef::item_field(0, Field::Qty), &qty);
            draft.set(FieldRef::item_field(0, Field::Sku), &sku);
            prop_assert_eq!(OrderDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
        }
    }
}
