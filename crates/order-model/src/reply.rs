//! The warehouse's answer. Servers of this family are loose: on a refusal `data` may be `null`, `[]`, `{}` or
//! absent, timestamps may be `null`, and a proxy in front may answer with HTML, with nothing or with a 4xx or
//! 5xx. All of these are read, and what came is kept.

use serde::Serialize;

use crate::json::number::integer;
use crate::json::reader::{ParseFailed, Reader};
use crate::json::{JsonError, JsonType, pretty};

/// What a warehouse answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// It took the order: `code` is 0.
    Accepted(Box<Envelope>),
    /// It refused the order: `code` is anything else.
    Refused(Box<Envelope>),
    /// What came is not the API's envelope, so whether the order was taken is not known.
    Unreadable(Unreadable),
}

/// The API's envelope.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Envelope {
    /// The HTTP status that it came with.
    pub status: u16,
    /// 0 for success; the refusals' numbers are the warehouse's own.
    pub code: i64,
    /// What happened, for people.
    pub message: String,
    /// The order's state; `None` where `data` is `null`, `[]`, `{}`, absent or no object.
    pub state: Option<OrderState>,
    /// The whole answer, laid out for reading.
    pub raw: String,
}

/// An answer that is not the API's envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The HTTP status that it came with.
    pub status: u16,
    /// What it is instead.
    pub kind: UnreadableKind,
    /// The whole answer, as it came.
    pub raw: String,
}

/// What an answer is that is not the API's envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableKind {
    /// Nothing at all.
    Empty,
    /// A web page, as a proxy sends it.
    Html,
    /// JSON without a numeric `code`.
    OtherJson,
    /// Something else, or JSON that was cut off.
    NotJson,
}

macro_rules! state {
    ($(#[doc = $doc:literal] $name:ident: $type:ty,)*) => {
        /// The state of an order in the warehouse. Texts are empty where the answer had `null` or nothing;
        /// numbers in a text's place are read as their text.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
        pub struct OrderState {
            $(#[doc = $doc] pub $name: $type,)*
        }

        impl OrderState {
            /// Every member: its key, what it is, and the JSON Schema of its type.
            #[cfg(feature = "schema")]
            pub(crate) fn members() -> Vec<(&'static str, &'static str, serde_json::Value)> {
                vec![$((stringify!($name), $doc.trim_ascii(), <$type as Lenient>::schema()),)*]
            }

            /// Reads one member; `false` for one that the contract does not name.
            fn read(&mut self, reader: &mut Reader<'_>, key: &str) -> Result<bool, ParseFailed> {
                match key {
                    $(stringify!($name) => self.$name = Lenient::read(reader)?,)*
                    _ => return Ok(false),
                }
                Ok(true)
            }
        }
    };
}

state! {
    /// The warehouse's order number.
    order_number: String,
    /// Order status; the values are the warehouse's own.
    status: String,
    /// Number of packages.
    number_of_package: Option<i64>,
    /// Packed weight, as text: the contract gives no unit.
    total_weight: String,
    /// Carrier's short name (`logistic_` without an s: the API's own spelling).
    logistic_provider_code: String,
    /// Status message.
    status_message: String,
    /// When the goods ran short.
    shortage_at: String,
    /// When the order was cancelled.
    cancel_at: String,
    /// When the goods were allocated.
    allocate_at: String,
    /// When the order was picked and packed.
    pack_at: String,
    /// When it was handed over to the carrier.
    handover_at: String,
    /// Tracking number.
    tracking_number: String,
    /// Carrier's message.
    logistics_message: String,
    /// Sorting code.
    sorting_code: String,
    /// Sorting number.
    sorting_no: String,
    /// Not described by the API's document.
    items: Vec<String>,
    /// Not described by the API's document.
    shipments: Vec<String>,
}

impl Reply {
    /// Reads an answer. Never fails: what cannot be read is [`Reply::Unreadable`], and is kept.
    ///
    /// An HTTP error status with a readable envelope is a refusal, even if its `code` is 0.
    #[must_use]
    pub fn read(status: u16, body: &str) -> Self {
        match envelope(status, body) {
            Ok(Some(envelope)) if envelope.code == 0 && (200..300).contains(&status) => {
                Self::Accepted(Box::new(envelope))
            }
            Ok(Some(envelope)) => Self::Refused(Box::new(envelope)),
            Ok(None) => Self::unreadable(status, UnreadableKind::OtherJson, body),
            Err(_) => Self::unreadable(status, kind_of(body), body),
        }
    }

    fn unreadable(status: u16, kind: UnreadableKind, body: &str) -> Self {
        Self::Unreadable(Unreadable {
            status,
            kind,
            raw: body.to_owned(),
        })
    }
}

fn kind_of(body: &str) -> UnreadableKind {
    match body.trim_start().as_bytes() {
        [] => UnreadableKind::Empty,
        [b'<', ..] => UnreadableKind::Html,
        _ => UnreadableKind::NotJson,
    }
}

fn envelope(status: u16, body: &str) -> Result<Option<Envelope>, JsonError> {
    // Some servers put a byte order mark in front, which is no JSON.
    let body = body.trim_start_matches('\u{feff}');
    let mut code: Option<i64> = None;
    let mut envelope = Envelope {
        status,
        ..Envelope::default()
    };
    Reader::read(body.as_bytes(), |reader| {
        if reader.peek()? != JsonType::Object {
            return reader.skip().map(drop);
        }
        reader.object(|reader, key| {
            match &*key {
                "code" => code = Lenient::read(reader)?,
                "message" => envelope.message = Lenient::read(reader)?,
                "data" => envelope.state = state(reader)?,
                _ => drop(reader.skip()?),
            }
            Ok(())
        })
    })?;
    envelope.raw = pretty(body)?;
    Ok(code.map(|code| Envelope { code, ..envelope }))
}

fn state(reader: &mut Reader<'_>) -> Result<Option<OrderState>, ParseFailed> {
    if reader.peek()? != JsonType::Object {
        reader.skip()?;
        return Ok(None);
    }
    let mut state = OrderState::default();
    let mut any = false;
    reader.object(|reader, key| {
        if state.read(reader, &key)? {
            any = true;
        } else {
            reader.skip()?;
        }
        Ok(())
    })?;
    Ok(any.then_some(state))
}

/// What can be made of a value whatever its type.
trait Lenient: Sized {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ParseFailed>;

    /// The JSON Schema of what the API's document says stands here.
    #[cfg(feature = "schema")]
    fn schema() -> serde_json::Value;
}

impl Lenient for String {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ParseFailed> {
        Ok(match reader.peek()? {
            JsonType::String => reader.string()?.into_owned(),
            JsonType::Null => {
                reader.skip()?;
                Self::new()
            }
            _ => reader.skip()?.to_owned(),
        })
    }

    #[cfg(feature = "schema")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "string" })
    }
}

impl Lenient for Option<i64> {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ParseFailed> {
        let text = String::read(reader)?;
        let text = text.trim();
        // `integer` takes what the JSON grammar calls a number, and nothing else may reach it.
        let is_number = crate::json::check(text.as_bytes()).is_ok()
            && text.starts_with(['-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        Ok(if is_number { integer(text).ok() } else { None })
    }

    #[cfg(feature = "schema")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "integer" })
    }
}

impl Lenient for Vec<String> {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ParseFailed> {
        let mut all = Self::new();
        if reader.peek()? == JsonType::Array {
            reader.array(|reader, _| {
                all.push(String::read(reader)?);
                Ok(())
            })?;
        } else {
            let one = String::read(reader)?;
            all.extend(Some(one).filter(|one| !one.is_empty()));
        }
        Ok(all)
    }

    #[cfg(feature = "schema")]
    fn schema() -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": String::schema() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_full_answer_is_read_whole() {
        let body = r#"{"code":0,"message":"ok","data":{"order_number":"W1","status":"allocated","number_of_package":2,
            "total_weight":"1.5","allocate_at":"2026-01-02 03:04:05","pack_at":null,"items":["a",1],"shipments":[]}}"#;
        let Reply::Accepted(envelope) = Reply::read(200, body) else {
            panic!("not accepted")
        };
        let state = envelope.state.unwrap();
        assert_eq!(state.order_number, "W1");
        assert_eq!(state.number_of_package, Some(2));
        assert_eq!(state.allocate_at, "2026-01-02 03:04:05");
        assert_eq!(state.pack_at, "");
        assert_eq!(state.items, ["a", "1"]);
    }

    #[test]
    fn loose_refusals_are_read() {
        for data in ["null", "[]", "{}", "\"\"", "false"] {
            let body = format!(r#"{{"code":"1001","message":null,"data":{data}}}"#);
            let Reply::Refused(envelope) = Reply::read(200, &body) else {
                panic!("{data}")
            };
            assert_eq!((envelope.code, envelope.state), (1001, None), "{data}");
        }
        let Reply::Refused(envelope) = Reply::read(200, "\u{feff}{\"message\":\"no\",\"code\":-1}")
        else {
            panic!()
        };
        assert_eq!(envelope.message, "no");
        assert!(matches!(
            Reply::read(500, r#"{"code":0,"message":""}"#),
            Reply::Refused(_)
        ));
    }

    #[test]
    fn what_is_no_envelope_is_kept() {
        for (body, kind) in [
            ("", UnreadableKind::Empty),
            (" \n", UnreadableKind::Empty),
            ("<html>502</html>", UnreadableKind::Html),
            ("{\"code\":0,\"mess", UnreadableKind::NotJson),
            ("upstream error", UnreadableKind::NotJson),
            ("[]", UnreadableKind::OtherJson),
            ("{\"error\":\"x\"}", UnreadableKind::OtherJson),
            ("{\"code\":null}", UnreadableKind::OtherJson),
            ("7", UnreadableKind::OtherJson),
        ] {
            let reply = Reply::read(502, body);
            assert_eq!(
                reply,
                Reply::Unreadable(Unreadable {
                    status: 502,
                    kind,
                    raw: body.to_owned()
                }),
                "{body}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_answer_is_read_without_a_panic(status in any::<u16>(), body in any::<String>()) {
            let _ = Reply::read(status, &body);
        }

        #[test]
        fn any_code_and_data_are_read(body in r#"\{"code":("|[-0-9.eE]|null){0,6},"data":\{"items":[\[\]"0-9a{}:,]{0,9}\}\}"#) {
            let _ = Reply::read(200, &body);
        }
    }
}
