//! An order being typed: every field is the text as the person typed it.
//!
//! Drafts are cheap to clone, because a page keeps the one before beside the one after: texts and items are
//! shared until they change.

use std::array;
use std::borrow::Cow;
use std::rc::Rc;

use super::parsed::{ParsedOrder, Value};
use super::write::write_object;
use crate::contract::field::{HEAD, ITEM};
use crate::contract::member_order::MemberSlot;
use crate::contract::{Field, FieldRef, Group, Kind, MemberOrder, Presence};
use crate::issue::{IssueKind, ShapeIssue};
use crate::json::number::{clip, integer};
use crate::json::{JsonType, write_array, write_string};

/// One item being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDraft {
    pub(crate) texts: [Rc<str>; ITEM],
    pub(crate) layout: MemberOrder,
}

impl Default for ItemDraft {
    fn default() -> Self {
        let nothing: Rc<str> = Rc::from("");
        Self {
            texts: array::from_fn(|_| Rc::clone(&nothing)),
            layout: MemberOrder::default(),
        }
    }
}

impl ItemDraft {
    /// The text of one of [`Group::Item`]'s fields.
    #[must_use]
    pub fn text(&self, field: Field) -> Rc<str> {
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
fn put(slot: Option<&mut Rc<str>>, text: &str) {
    if let Some(slot) = slot.filter(|slot| ***slot != *text) {
        *slot = Rc::from(text);
    }
}

/// An order being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderDraft {
    pub(crate) texts: [Rc<str>; HEAD],
    pub(crate) layouts: [MemberOrder; Group::SINGLE],
    /// The items; each is shared with the drafts before until it changes.
    pub items: Vec<Rc<ItemDraft>>,
}

impl Default for OrderDraft {
    fn default() -> Self {
        let nothing: Rc<str> = Rc::from("");
        Self {
            texts: array::from_fn(|_| Rc::clone(&nothing)),
            layouts: array::from_fn(|_| MemberOrder::default()),
            items: Vec::new(),
        }
    }
}

impl OrderDraft {
    /// The text at a field; empty where there is no such item.
    #[must_use]
    pub fn text(&self, field_ref: FieldRef) -> Rc<str> {
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
                    Rc::make_mut(item).set(field_ref.field, text);
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
        let mut out = String::with_capacity(1024);
        self.write_group(&mut out, Group::Order, None);
        out
    }

    fn write_group(&self, out: &mut String, group: Group, item: Option<usize>) {
        let layout = match item {
            Some(index) => self.items.get(index).map(|item| &item.layout),
            None => self.layouts.get(group as usize),
        };
        let Some(layout) = layout else { return };
        write_object(out, layout.slots(group), |out, slot| match slot {
            MemberSlot::Field(field) => {
                write_string(out, &self.text(FieldRef { item, field }));
                true
            }
            MemberSlot::Group(Group::Item) => {
                write_array(out, 0..self.items.len(), |out, index| {
                    self.write_group(out, Group::Item, Some(index));
                });
                true
            }
            MemberSlot::Group(nested) => {
                self.write_group(out, nested, None);
                true
            }
            MemberSlot::Unknown { .. } => false,
        });
    }

    /// What has been typed, read: numbers as numbers, with what cannot be read reported.
    #[must_use]
    pub fn read(&self) -> (ParsedOrder<'_>, Vec<ShapeIssue>) {
        let mut found = Vec::new();
        let mut read = |field_ref: FieldRef, text: &'_ str| {
            let (value, kind) = typed(field_ref.field, text);
            if let Some(kind) = kind {
                found.push(ShapeIssue {
                    path: field_ref.path(),
                    kind,
                    offset: None,
                });
            }
            value
        };
        let mut order = ParsedOrder {
            has_items: true,
            ..ParsedOrder::default()
        };
        order.add_items(self.items.len());
        for (group, layout) in Group::SINGLES.into_iter().zip(&self.layouts) {
            order.set_layout(group, None, layout.clone());
        }
        for (index, item) in self.items.iter().enumerate() {
            order.set_layout(Group::Item, Some(index), item.layout.clone());
        }
        let field_refs = Field::ALL.into_iter().map(FieldRef::order_field).take(HEAD);
        let texts = self.items.iter().flat_map(|item| &item.texts);
        let item_leaves = (0..self.items.len()).flat_map(|index| {
            Group::Item
                .fields()
                .map(move |field| FieldRef::item_field(index, field))
        });
        let field_refs = field_refs
            .chain(item_leaves)
            .zip(self.texts.iter().chain(texts));
        for (cell, (field_ref, text)) in order.cells.iter_mut().zip(field_refs) {
            cell.value = retie(read(field_ref, text), text);
        }
        (order, found)
    }
}

/// A value that owns nothing, or the text itself borrowed from the draft.
fn retie<'a>(value: Option<Value<'static>>, text: &'a str) -> Value<'a> {
    value.unwrap_or(Value::Text(text.into()))
}

/// The value that a typed text stands for (`None`: the text itself), and what is wrong with it.
fn typed(field: Field, text: &str) -> (Option<Value<'static>>, Option<IssueKind>) {
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
                }),
            ),
        },
    }
}

/// People type digits, perhaps with a sign: no exponents, no points, no separators of thousands, which mean
/// different things to different people.
fn typed_integer(text: &str) -> Result<i64, IssueKind> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(IssueKind::NotAnInteger { found: clip(text) });
    }
    let number = text.strip_prefix('+').unwrap_or(text);
    integer(number).map_err(|error| IssueKind::of_number(error, number))
}

impl ParsedOrder<'_> {
    /// The order as text to go on typing: whatever each field holds, as its text.
    #[must_use]
    pub fn to_draft(&self) -> OrderDraft {
        let layout = |group| self.layout(group, None).of_object();
        let mut draft = OrderDraft {
            layouts: Group::SINGLES.map(layout),
            ..OrderDraft::default()
        };
        let item = |index| {
            Rc::new(ItemDraft {
                layout: self.layout(Group::Item, Some(index)).of_object(),
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
            items: vec![Rc::default(), Rc::default()],
            ..OrderDraft::default()
        };
        let before = draft.clone();
        draft.set(FieldRef::item_field(0, Field::Sku), "x");
        assert!(!Rc::ptr_eq(&before.items[0], &draft.items[0]));
        assert!(Rc::ptr_eq(&before.items[1], &draft.items[1]));
    }

    proptest! {
        #[test]
        fn any_typed_text_survives_storing(name in any::<String>(), qty in any::<String>(), sku in any::<String>()) {
            let mut draft = OrderDraft { items: vec![Rc::default()], ..OrderDraft::default() };
            draft.set(FieldRef::order_field(Field::ReceiverName), &name);
            draft.set(FieldRef::item_field(0, Field::Qty), &qty);
            draft.set(FieldRef::item_field(0, Field::Sku), &sku);
            prop_assert_eq!(OrderDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
        }
    }
}
