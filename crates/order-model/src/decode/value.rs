//! The value of one field, and what is wrong with its type.

use crate::contract::Kind;
use crate::issue::IssueKind;
use crate::json::JsonType;
use crate::json::number::integer;
use crate::json::reader::{ParseFailed, Reader};
use crate::order::Value;

/// The JSON type that a field of this kind must have.
pub(crate) const fn wanted(kind: Kind) -> JsonType {
    match kind {
        Kind::Text => JsonType::String,
        Kind::Integer => JsonType::Integer,
        Kind::Flag => JsonType::Boolean,
    }
}

pub(crate) fn mismatch(expected: JsonType, found: JsonType) -> Option<IssueKind> {
    match found {
        found if found == expected => None,
        JsonType::Number if expected == JsonType::Integer => None,
        JsonType::Null => Some(IssueKind::Null {}),
        found => Some(IssueKind::WrongType {
            expected,
            found,
            suggestions: Vec::new(),
            suggestion: None,
        }),
    }
}

/// Reads the value of a field of this kind; the second part is what is wrong with it. A scalar of another type
/// is kept as what it is, so that a form can show it.
pub(crate) fn read<'a>(
    reader: &mut Reader<'a>,
    kind: Kind,
) -> Result<(Value<'a>, Option<IssueKind>), ParseFailed> {
    let found = reader.peek()?;
    let kind = mismatch(wanted(kind), found);
    Ok(match found {
        JsonType::String => (Value::Text(reader.string()?), kind),
        JsonType::Boolean => (Value::Flag(reader.word()? == "true"), kind),
        JsonType::Number => {
            let number = reader.number()?;
            match integer(number) {
                Ok(integer) => (Value::Integer(integer), kind),
                Err(error) => {
                    let error = IssueKind::of_number(error, number);
                    (Value::Unusable(number), kind.or(Some(error)))
                }
            }
        }
        _ => (Value::Unusable(reader.skip()?), kind),
    })
}
