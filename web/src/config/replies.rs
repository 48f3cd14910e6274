//! How a warehouse replies, and where it can be asked for an order's state.

use order_model::json::value::{JsonValue, JsonValueError, unknown};
use order_submit::{OrderKey, ReplyCodes};

/// What stands in a lookup's path for the order's number.
const ORDER_NUMBER: &str = "{order_number}";

/// What stands in a lookup's path for the shop.
const CLIENT_CODE: &str = "{client_code}";

/// How the warehouse replies.
#[derive(Debug, Clone, Default)]
pub(crate) struct Replies {
    /// What the codes of answers mean.
    pub(crate) codes: ReplyCodes,
    /// What is asked for an order's state, below the API's base; empty where there is nothing to ask.
    pub(super) lookup_path: &'static str,
}

impl Replies {
    pub(super) const KEYS: [&str; 2] = ["success_codes", "lookup"];

    /// Reads a part of the file; `false` where it is none of these.
    pub(super) fn read(
        &mut self,
        key: &str,
        value: &JsonValue<'_>,
    ) -> Result<bool, JsonValueError> {
        match key {
            "success_codes" => self.codes.success = read_codes(value)?,
            "lookup" => value.each_member(&mut |key, value| {
                match key {
                    "path" => self.lookup_path = read_lookup_path(value)?,
                    "not_found_codes" => self.codes.not_found = read_codes(value)?,
                    _ => return Err(unknown("key", key, &["path", "not_found_codes"])),
                }
                Ok(())
            })?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The path of a lookup; `encode` writes a text as a part of an address.
    pub(super) fn lookup_of(&self, key: &OrderKey, encode: fn(&str) -> String) -> String {
        let path = self
            .lookup_path
            .replace(CLIENT_CODE, &encode(&key.client_code));
        path.replace(ORDER_NUMBER, &encode(&key.order_number))
    }
}

/// They are read once, and needed for as long as the page is open.
fn read_codes(value: &JsonValue<'_>) -> Result<&'static [i64], JsonValueError> {
    let codes = value.list(JsonValue::integer)?;
    if codes.is_empty() {
        return Err(JsonValueError::new("it names no code"));
    }
    Ok(codes.leak())
}

/// It is sent what orders are sent, headers and all: so it belongs to the same server.
fn read_lookup_path(value: &JsonValue<'_>) -> Result<&'static str, JsonValueError> {
    let path = value.text()?;
    if !path.contains(ORDER_NUMBER) {
        return Err(JsonValueError::new(format!(
            "it must say where the order's number goes: {ORDER_NUMBER}"
        )));
    }
    if path.starts_with('/') || path.contains("://") || path.contains([' ', '#']) {
        return Err(JsonValueError::new("it must be a path below api_base"));
    }
    Ok(path.to_owned().leak())
}
