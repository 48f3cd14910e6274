//! What of `config.json` few deployments have, and what is wrong with it: fetched where it is wanted.

use super::entry_aids::EntryAids;
use super::error::{ConfigError, Reason, at_key};
use super::replies::Replies;
use order_model::json::value::{JsonValue, JsonValueError, unknown};
use order_model::{Code, Issue, OrderDraft, Profile, Rules, Severity, decode};

/// Whether nobody may set another address of the API, or other headers.
const FIXED_CONNECTION: &str = "fixed_connection";

/// What a deployment may set, beside [`Replies::KEYS`] and [`EntryAids::KEYS`].
const KEYS: [&str; 9] = [
    "api_base",
    "headers",
    FIXED_CONNECTION,
    "timeout_seconds",
    "ledger_days",
    "locale",
    "choices",
    "defaults",
    "rules",
];

/// Reads a key into the settings that few deployments have.
type ReadRest = fn(Rest<'_>, &str, &JsonValue<'_>) -> Result<(), JsonValueError>;

/// The settings that few deployments have.
pub(super) struct Rest<'a> {
    pub(super) replies: &'a mut Replies,
    pub(super) entry_aids: &'a mut Option<&'static EntryAids>,
    pub(super) has_fixed_connection: &'a mut bool,
}

/// Reads the parts of the file that few deployments have, and says what is wrong with it.
pub(crate) struct PartReader {
    /// The error for a key that there is none of.
    pub(super) unknown: fn(&'static str, &str, &[&'static str]) -> JsonValueError,
    pub(super) header: fn(&str, &str) -> Result<(), Reason>,
    pub(super) rules: fn(&JsonValue<'_>) -> Result<Rules, JsonValueError>,
    pub(super) defaults: fn(&str) -> Result<OrderDraft, ConfigError>,
    /// What few deployments set, and what nobody may.
    pub(super) rest: ReadRest,
}

impl PartReader {
    /// For a file that has nothing of them, and that nothing is wrong with: it adjusts no rule but names a profile at most. Of any other it says
    /// that it cannot be read, and not why.
    pub(crate) const PLAIN: Self = Self {
        unknown: |_, key, _| JsonValueError::new(key.to_owned()),
        header: |_, _| Err(Reason::HeaderName),
        rules: |value| match profile_alone(value) {
            Some(profile) => Ok(Rules::of(profile)),
            None => Err(JsonValueError::new(String::new())),
        },
        defaults: |_| Err(ConfigError::NotAnObject),
        rest: |_, key, _| Err(JsonValueError::new(key.to_owned())),
    };

    /// For any file.
    pub(crate) const FULL: Self = Self {
        unknown,
        header: check_header,
        rules: Rules::from_json_value,
        defaults: read_defaults,
        rest: read_rest,
    };
}

fn read_rest(
    Rest {
        replies,
        entry_aids,
        has_fixed_connection,
    }: Rest<'_>,
    key: &str,
    value: &JsonValue<'_>,
) -> Result<(), JsonValueError> {
    if key == FIXED_CONNECTION {
        *has_fixed_connection = match value {
            JsonValue::Boolean(is_fixed) => *is_fixed,
            other => return Err(other.unexpected("true or false")),
        };
        return Ok(());
    }
    if replies.read(key, value)? {
        return Ok(());
    }
    let mut read = entry_aids.cloned().unwrap_or_default();
    if !read.read(key, value)? {
        let known = [&KEYS[..], &Replies::KEYS, &EntryAids::KEYS].concat();
        return Err(unknown("key", key, &known));
    }
    *entry_aids = Some(Box::leak(read.into()));
    Ok(())
}

/// The profile, where nothing else is said of the rules.
fn profile_alone(rules: &JsonValue<'_>) -> Option<Profile> {
    let mut members = Vec::new();
    rules
        .each_member(&mut |key, value| {
            members.push((key.to_owned(), value.text()?.to_owned()));
            Ok(())
        })
        .ok()?;
    let known = |name: &str| match name {
        "contract" => Some(Profile::Contract),
        "standard" => Some(Profile::Standard),
        "strict" => Some(Profile::Strict),
        _ => None,
    };
    match &*members {
        [] => Some(Profile::default()),
        [(key, name)] if key == "profile" => known(name),
        _ => None,
    }
}

/// Headers that the page sets, and those that a browser does not let it set.
const RESERVED_HEADERS: [&str; 24] = [
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "access-control-request-headers",
    "access-control-request-method",
    "connection",
    "content-length",
    "content-type",
    "cookie",
    "cookie2",
    "date",
    "dnt",
    "expect",
    "host",
    "keep-alive",
    "origin",
    "referer",
    "set-cookie",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "via",
];

pub(super) fn check_header(name: &str, value: &str) -> Result<(), Reason> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_token) {
        return Err(Reason::HeaderName);
    }
    let lower = name.to_ascii_lowercase();
    let prefixes = ["proxy-", "sec-"];
    if RESERVED_HEADERS.contains(&&*lower)
        || prefixes.iter().any(|prefix| lower.starts_with(prefix))
    {
        return Err(Reason::HeaderReserved);
    }
    let is_text = |byte: u8| byte == b'\t' || (0x20..0x7F).contains(&byte);
    if !value.bytes().all(is_text) {
        return Err(Reason::HeaderValue);
    }
    Ok(())
}

/// A part of an order is enough, and fields that the contract does not name are carried along; what has the
/// wrong type is a mistake in the settings.
fn read_defaults(json: &str) -> Result<OrderDraft, ConfigError> {
    let decoded = decode(json.as_bytes())
        .map_err(|error| at_key("defaults", Reason::Unusable(error.to_string())))?;
    for found in &decoded.shape_issues {
        if !matches!(found.kind.code(), Code::Missing | Code::UnknownField) {
            let issue = Issue {
                path: found.path.clone(),
                kind: found.kind.clone(),
                severity: Severity::Error,
                acknowledged: false,
                position: None,
            };
            return Err(at_key(
                &format!("defaults{}", found.path),
                Reason::Default(issue.into()),
            ));
        }
    }
    Ok(decoded.order.to_draft())
}
