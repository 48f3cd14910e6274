//! JSON text to a [`ParsedOrder`] and every shape issue: missing, `null`, wrong type, not whole, given twice,
//! unknown. It never stops at the first, and what it cannot use it keeps.

pub mod builder;
mod fast_path;
mod value;

use crate::contract::member_order::SeenMembers;
use crate::contract::{FieldRef, Group, Member, MemberOrder, Path};
use crate::issue::{IssueKind, ShapeIssue};
use crate::json::reader::{ParseFailed, Reader, utf8_text};
use crate::json::{JsonError, JsonType};
use crate::order::parsed::FieldSlot;
use crate::order::{OrderBuffers, OrderDraft, ParsedOrder, Value};
use crate::text::duplicates::repeats;
use value::{mismatch, read, wanted};

/// What decoding made of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded<'a> {
    /// The order as it arrived.
    pub order: ParsedOrder<'a>,
    /// Every shape issue, in the order of the text.
    pub shape_issues: Vec<ShapeIssue>,
}

/// Decodes an order from JSON text.
///
/// # Errors
/// Only where the text is not JSON: everything else is an issue.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, JsonError> {
    decode_with(bytes, &mut OrderBuffers::default())
}

/// Decodes an order from JSON text, with the room that an order before took.
///
/// # Errors
/// Only where the text is not JSON: everything else is an issue.
pub fn decode_with<'a>(
    bytes: &'a [u8],
    buffers: &mut OrderBuffers,
) -> Result<Decoded<'a>, JsonError> {
    let text = utf8_text(bytes)?;
    let mut order = buffers.take();
    let shape_issues = decode_into(text, &mut order)?;
    Ok(Decoded {
        order,
        shape_issues,
    })
}

/// Decodes into an empty order.
pub(crate) fn decode_into<'a>(
    text: &'a str,
    order: &mut ParsedOrder<'a>,
) -> Result<Vec<ShapeIssue>, JsonError> {
    let mut decoder = Decoder {
        order,
        found: Vec::new(),
    };
    Reader::read_text(text, |reader| decoder.object(reader, Group::Order, None))?;
    Ok(decoder.found)
}

struct Decoder<'a, 'o> {
    order: &'o mut ParsedOrder<'a>,
    found: Vec<ShapeIssue>,
}

impl<'a> Decoder<'a, '_> {
    #[cold]
    fn report(&mut self, path: Path, kind: IssueKind, offset: usize) {
        self.found.push(ShapeIssue {
            path,
            kind,
            offset: Some(offset),
        });
    }

    fn object(
        &mut self,
        reader: &mut Reader<'a>,
        group: Group,
        item: Option<usize>,
    ) -> Result<(), ParseFailed> {
        let start = reader.offset();
        if !reader.enter_object()? {
            return self.non_object(reader, group, item);
        }
        let mut members = SeenMembers::new(group);
        let mut first = true;
        loop {
            if let Some(nested) = fast_path::nested(reader, &mut members, first) {
                first = false;
                self.nested(reader, nested)?;
                continue;
            }
            let slots = self.order.slots_of(group, item);
            let some = fast_path::read(reader, &mut members, slots, &mut first);
            if some && group == Group::Order {
                continue;
            }
            if !reader.next_member(&mut first)? {
                break;
            }
            self.member(reader, item, &mut members)?;
        }
        for member in members.missing() {
            self.report(path_of(member, item), IssueKind::Missing {}, start);
        }
        if let Some(order) = members.into_order() {
            self.keep(group, item, order, start);
        }
        Ok(())
    }

    #[cold]
    fn non_object(
        &mut self,
        reader: &mut Reader<'a>,
        group: Group,
        item: Option<usize>,
    ) -> Result<(), ParseFailed> {
        let start = reader.offset();
        if let Some(kind) = unlike(reader, JsonType::Object)? {
            let member_order = MemberOrder::of_non_object(reader.skip()?);
            self.order.set_member_order(group, item, member_order);
            self.report(Path::group(group, item), kind, start);
        }
        Ok(())
    }

    fn member(
        &mut self,
        reader: &mut Reader<'a>,
        item: Option<usize>,
        members: &mut SeenMembers,
    ) -> Result<(), ParseFailed> {
        let at = reader.offset();
        let key = reader.key()?;
        let Some((place, member)) = members.find(&key) else {
            let json = reader.skip()?.to_owned();
            self.unknown(key.into_owned(), json, item, members, at);
            return Ok(());
        };
        if !members.see(place) {
            self.report(path_of(member, item), IssueKind::DuplicateKey {}, at);
            if let Member::Group(nested) = member {
                self.order.forget(nested);
            }
        }
        match member {
            Member::Field(field) => self.field_ref(reader, FieldRef { field, item }),
            Member::Group(nested) => self.nested(reader, nested),
        }
    }

    #[inline]
    fn nested(&mut self, reader: &mut Reader<'a>, group: Group) -> Result<(), ParseFailed> {
        match group {
            Group::Item => self.items(reader),
            group => self.object(reader, group, None),
        }
    }

    #[cold]
    fn unknown(
        &mut self,
        key: String,
        json: String,
        item: Option<usize>,
        members: &mut SeenMembers,
        at: usize,
    ) {
        let path = Path::group(members.group(), item).key(key.clone());
        self.report(path, IssueKind::UnknownField { key: key.clone() }, at);
        members.see_unknown(key, json);
    }

    fn field_ref(
        &mut self,
        reader: &mut Reader<'a>,
        field_ref: FieldRef,
    ) -> Result<(), ParseFailed> {
        let offset = reader.offset();
        let value = match reader.plain_string() {
            Some(text) if field_ref.field.is_text() => Value::Text(text.into()),
            text => self.other(reader, field_ref, text, offset)?,
        };
        if let Some(slot) = self.order.slot_mut(field_ref) {
            *slot = FieldSlot { value, offset };
        }
        Ok(())
    }

    /// Reads what is no plain text in a text's place; `text` is one that stands in another's.
    fn other(
        &mut self,
        reader: &mut Reader<'a>,
        field_ref: FieldRef,
        text: Option<&'a str>,
        offset: usize,
    ) -> Result<Value<'a>, ParseFailed> {
        let kind = field_ref.field.kind();
        let (value, kind) = match text {
            Some(text) => (
                Value::Text(text.into()),
                mismatch(wanted(kind), JsonType::String),
            ),
            None => read(reader, kind)?,
        };
        if let Some(kind) = kind {
            self.report(field_ref.path(), kind, offset);
        }
        Ok(value)
    }

    /// Keeps the member_order of an object that is not as the document has it.
    fn keep(&mut self, group: Group, item: Option<usize>, member_order: MemberOrder, start: usize) {
        // Known keys are compared as they come; unknown ones, of which there may be any number, at the end.
        let keys: Vec<&str> = member_order.unknown().map(|(key, _)| key).collect();
        for (place, _) in repeats(keys.iter().copied().enumerate()) {
            let key = keys.get(place).copied().unwrap_or_default();
            let path = Path::group(group, item).key(key.to_owned());
            self.report(path, IssueKind::DuplicateKey {}, start);
        }
        self.order.set_member_order(group, item, member_order);
    }

    fn items(&mut self, reader: &mut Reader<'a>) -> Result<(), ParseFailed> {
        let offset = reader.offset();
        // A second array replaces the first, as the last of any key given twice does.
        self.order.forget_items();
        if let Some(kind) = unlike(reader, JsonType::Array)? {
            self.order.no_items = Some(reader.skip()?);
            self.report(Path::items(), kind, offset);
            return Ok(());
        }
        self.order.has_items = true;
        self.order.items_offset = Some(offset);
        reader.array(|reader, index| {
            self.order.add_items(1);
            self.object(reader, Group::Item, Some(index))
        })
    }
}

fn path_of(member: Member, item: Option<usize>) -> Path {
    match member {
        Member::Field(field) => FieldRef { field, item }.path(),
        Member::Group(nested) => Path::group(nested, None),
    }
}

/// What is wrong with the next value if it must be of this type.
fn unlike(reader: &mut Reader<'_>, expected: JsonType) -> Result<Option<IssueKind>, ParseFailed> {
    Ok(mismatch(expected, reader.peek()?))
}

impl OrderDraft {
    /// The draft of an order in JSON, whatever its shape: numbers and flags become text, unknown fields stay.
    /// It reads what [`Self::to_json`] wrote as well as what is sent to a warehouse.
    ///
    /// # Errors
    /// Where the text is not JSON.
    pub fn from_json(bytes: &[u8]) -> Result<Self, JsonError> {
        Ok(decode(bytes)?.order.to_draft())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn of_an_object_that_stands_twice_the_last_is_kept_and_nothing_else() {
        let first = r#""receiver":{"colour":1,"phone":"1","name":"A"}"#;
        let order = |receivers: &str| {
            let text = format!("{{{receivers}}}");
            decode(text.as_bytes()).unwrap().order.to_json()
        };
        let last = r#""receiver":{"name":"B","city":"C"}"#;
        assert_eq!(order(&format!("{first},{last}")), order(last));
        let seven = r#""receiver":7"#;
        assert_eq!(order(&format!("{first},{seven}")), order(seven));
        assert_eq!(order(&format!("{seven},{last}")), order(last));
    }

    #[test]
    fn one_pass_finds_every_shape_issue() {
        let text = br#"{"centre_code":null,"client_code":7,"items":[{"qty":"1"},3],"items":{}, "desc":1,"desc":2}"#;
        let found = decode(text).unwrap().shape_issues;
        let codes: Vec<_> = found
            .iter()
            .map(|found| (found.path.pointer(), found.kind.code().as_str()))
            .collect();
        for expected in [
            ("/centre_code", "null"),
            ("/client_code", "wrong_type"),
            ("/items/0/qty", "wrong_type"),
            ("/items/0/sku", "missing"),
            ("/items/1", "wrong_type"),
            ("/items", "duplicate_key"),
            ("/items", "wrong_type"),
            ("/desc", "unknown_field"),
            ("/desc", "duplicate_key"),
            ("/receiver", "missing"),
        ] {
            assert!(
                codes
                    .iter()
                    .any(|(path, code)| (path.as_str(), *code) == expected),
                "{expected:?} in {codes:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in any::<Vec<u8>>()) {
            let _ = decode(&bytes);
        }
    }
}
