//! Issues that a person has accepted: an address that is right although no table knows it must have a way past
//! any validator.

use serde::{Deserialize, Serialize};

use super::code::Code;

/// An issue that a person has looked at and accepted, by its place and its code. It stays in the list and drops
/// out of the verdict.
///
/// ```
/// use order_model::{Acknowledged, Code};
///
/// let accepted: Acknowledged =
///     serde_json::from_str(r#"{ "path": "/receiver/post_code", "code": "post_code_format" }"#)?;
/// assert_eq!(accepted.code, Code::PostCodeFormat);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    /// Where: a JSON Pointer (RFC 6901), such as `/receiver/phone`.
    pub path: String,
    /// What.
    pub code: Code,
}
