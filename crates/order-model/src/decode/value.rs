//! The value of one leaf, and what is wrong with its type.

use crate::contract::Kind;
use crate::issue::Problem;
use crate::json::JsonType;
use crate::json::number::integer;
use crate::json::reader::{Reader, Stop};
use crate::order::Value;

/// The JSON type that a leaf of this kind must have.
pub(crate) const fn wanted(kind: Kind) -> JsonType {
    match kind {
        Kind::Text => JsonType::String,
        Kind::Integer => JsonType::Integer,
        Kind::Flag => JsonType::Boolean,
    }
}

pub(crate) fn mismatch(expected: JsonType, found: JsonType) -> Option<Problem> {
    match found {
        found if found == expected => None,
        JsonType::Number if expected == JsonType::Integer => None,
        JsonType::Null => Some(Problem::Null {}),
        found => Some(Problem::WrongType { expected, found }),
    }
}

/// Reads the value of a leaf of this kind; the second part is what is wrong with it. A scalar of another type
/// is kept as what it is, so that a form can show it.
pub(crate) fn read<'a>(
    reader: &mut Reader<'a>,
    kind: Kind,
) -> Result<(Value<'a>, Option<Problem>), Stop> {
    let found = reader.peek()?;
    let problem = mismatch(wanted(kind), found);
    Ok(match found {
        JsonType::String => (Value::Text(reader.string()?), problem),
        JsonType::Boolean => (Value::Flag(reader.word()? == "true"), problem),
        JsonType::Number => {
            let number = reader.number()?;
            match integer(number) {
                Ok(integer) => (Value::Integer(integer), problem),
                Err(error) => {
                    let error = Problem::of_number(error, number);
                    (Value::Unusable(number), problem.or(Some(error)))
                }
            }
        }
        _ => (Value::Unusable(reader.skip()?), problem),
    })
}
