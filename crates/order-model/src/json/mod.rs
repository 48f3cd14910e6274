//! A pull reader for JSON (RFC 8259), and the few functions that write it.
//!
//! It borrows what it can, remembers where everything stood, and never recurses deeper than [`MAX_DEPTH`].
//! It accepts what `serde_json` accepts; a property test holds the two together.

mod error;
mod from_serde;
mod json_type;
mod ndjson;
pub mod number;
mod position;
pub(crate) mod reader;
pub mod value;
pub(crate) mod writer;

pub use error::{Expected, JsonError, JsonErrorKind, MAX_DEPTH};
pub use json_type::JsonType;
pub use ndjson::{lines, without_byte_order_mark};
pub(crate) use position::Lines;
pub use position::Position;
pub(crate) use writer::write_array;
pub use writer::{pretty, quote, write_string};

use reader::Reader;

/// Checks that a text is one JSON value.
///
/// # Errors
/// Where and why it is not.
pub fn check(bytes: &[u8]) -> Result<(), JsonError> {
    Reader::read(bytes, |reader| reader.skip().map(drop))
}

/// The JSON text of an object's member; of the last, where it is given twice.
///
/// # Errors
/// Where and why the text is not a JSON object.
pub fn member<'a>(bytes: &'a [u8], key: &str) -> Result<Option<&'a str>, JsonError> {
    let mut found = None;
    Reader::read(bytes, |reader| {
        reader.object(|reader, name| {
            let json = reader.skip()?;
            if name == key {
                found = Some(json);
            }
            Ok(())
        })
    })?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn agrees(bytes: &[u8]) {
        let theirs = serde_json::from_slice::<&serde_json::value::RawValue>(bytes);
        let ours = check(bytes);
        assert_eq!(
            ours.is_ok(),
            theirs.is_ok(),
            "{:?}: {ours:?} {theirs:?}",
            String::from_utf8_lossy(bytes)
        );
    }

    #[test]
    fn accepts_and_refuses_as_serde_json_does() {
        for text in [
            "",
            " ",
            "null",
            "nul",
            "nulll",
            "tru",
            "[1,]",
            "[1 2]",
            "{}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "01",
            "-",
            "-0",
            "1.",
            ".5",
            "1e",
            "1e+",
            "1E-7",
            "1e400",
            "\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\\uD83D\\uDE00\"",
            "\"\t\"",
            "[] []",
            "\u{feff}{}",
            "\"é中\"",
            "{\"a\":1,\"a\":2}",
            "[[[]]]",
            "\"\\/\"",
            "+1",
            "NaN",
            "{,}",
            "[,1]",
        ] {
            agrees(text.as_bytes());
        }
        agrees(b"\"\xff\"");
        // serde_json stores the text of this string unread; its String does not take it.
        agrees(b"\"\\ud800\"");
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(check(nested(MAX_DEPTH).as_bytes()).is_ok());
        let error = check(nested(MAX_DEPTH + 1).as_bytes()).unwrap_err();
        assert_eq!(error.kind, JsonErrorKind::TooDeep);
        assert!(check("[".repeat(1_000_000).as_bytes()).is_err());
    }

    #[test]
    fn errors_say_where() {
        let error = check("{\n  \"名\": x}".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "expected a value at line 2, column 8");
    }

    proptest! {
        #[test]
        fn any_text_is_judged_as_serde_json_judges_it(text in r#"[\[\]{}",:\\ 0-9eE.+\-a-zA-Z\n\tué中]{0,40}"#) {
            // A RawValue leaves surrogates unread, as they are taken here.
            let theirs = serde_json::from_str::<&serde_json::value::RawValue>(&text);
            match check(text.as_bytes()) {
                Ok(()) => prop_assert!(theirs.is_ok(), "{}", text),
                Err(error) => prop_assert!(theirs.is_err(), "{}: {}", text, error),
            }
        }
    }
}
