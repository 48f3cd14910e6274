//! What is typed into a field that the deployment adds, and its value as JSON.

use order_model::json::quote;
use order_model::json::value::JsonValue;

/// The text to go on typing.
pub(crate) fn typed(json: &str) -> String {
    match JsonValue::parse(json.as_bytes()) {
        Ok(JsonValue::String(text)) => text.into_owned(),
        Ok(JsonValue::Null) => String::new(),
        _ => json.to_owned(),
    }
}

/// The value of a text; none of an empty one. What should be a number and is none stays the text that it is, until it is mended.
pub(crate) fn to_json(text: &str, is_number: bool) -> Option<String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return None;
    }
    let number = JsonValue::parse(trimmed.as_bytes());
    let is_right = is_number && matches!(number, Ok(JsonValue::Number(_)));
    Some(if is_right {
        trimmed.to_owned()
    } else {
        quote(text)
    })
}

/// Whether a value that should be a number is another.
pub(crate) fn is_no_number(json: &str) -> bool {
    !matches!(
        JsonValue::parse(json.as_bytes()),
        Ok(JsonValue::Number(_) | JsonValue::Null)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_sent_as_one_and_anything_else_as_its_text() {
        for (text, is_number, json) in [
            (" ", true, None),
            (" 12.50 ", true, Some("12.50")),
            ("-3", true, Some("-3")),
            ("1,5", true, Some("\"1,5\"")),
            ("12", false, Some("\"12\"")),
            ("a \"b\"\\", false, Some(r#""a \"b\"\\""#)),
            ("null", true, Some("\"null\"")),
        ] {
            let found = to_json(text, is_number);
            assert_eq!(found.as_deref(), json, "{text}");
            if let Some(found) = found {
                let is_kept = typed(&found) == text || typed(&found) == text.trim();
                assert!(is_kept, "{text}");
                assert_eq!(is_no_number(&found), !is_number || found.starts_with('"'));
            }
        }
        assert_eq!(typed(r#"{"a":1}"#), r#"{"a":1}"#);
        assert_eq!(typed("null"), "");
    }
}
