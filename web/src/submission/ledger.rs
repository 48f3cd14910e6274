//! What has been sent, so that nothing is sent twice. An entry is written before the request leaves and says
//! what became of it; the order itself stays in the draft until the warehouse has taken it.

use std::sync::Arc;

use order_model::json::value::JsonValue;

/// How many entries are kept: older ones go first. A shop that sends more in a day has another way to send.
const MAX_ENTRIES: usize = 500;

/// What became of a sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeliveryStatus {
    /// The request is on its way, or the page was closed while it was.
    Sending,
    /// The warehouse took the order.
    Accepted,
    /// The warehouse refused it.
    Refused,
    /// Nobody knows.
    Unknown,
}

impl DeliveryStatus {
    const WORDS: [(&'static str, Self); 4] = [
        ("sending", Self::Sending),
        ("accepted", Self::Accepted),
        ("refused", Self::Refused),
        ("unknown", Self::Unknown),
    ];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
        }
    }
}

/// What identifies an order: `(client_code, package.order_number)`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OrderKey {
    pub(crate) client_code: Arc<str>,
    pub(crate) order_number: Arc<str>,
}

impl OrderKey {
    /// White space around either is a slip, and does not make it another order.
    pub(crate) fn new(client_code: &str, order_number: &str) -> Self {
        Self {
            client_code: client_code.trim().into(),
            order_number: order_number.trim().into(),
        }
    }
}

/// One order's sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) client_code: String,
    pub(crate) order_number: String,
    /// When it was last sent, in milliseconds since 1970 UTC.
    pub(crate) at: i64,
    pub(crate) status: DeliveryStatus,
    /// The warehouse's own number, once it has given one.
    pub(crate) warehouse_number: String,
}

impl Entry {
    fn from_json_value(value: &JsonValue<'_>) -> Option<Self> {
        let text = |key| Some(value.get(key)?.text().ok()?.to_owned());
        Some(Self {
            client_code: text("client_code")?,
            order_number: text("order_number")?,
            at: value.get("at")?.integer().ok()?,
            // The name that it has in every ledger that browsers keep.
            status: value.get("fate")?.word(&DeliveryStatus::WORDS).ok()?,
            warehouse_number: text("warehouse_number").unwrap_or_default(),
        })
    }
}

/// Every sending that this browser knows of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// Reads what [`Self::to_json`] wrote. What cannot be read is left out: half a record is better than none.
    pub(crate) fn parse(text: &str) -> Self {
        let Ok(JsonValue::Array(entries)) = JsonValue::parse(text.as_bytes()) else {
            return Self::default();
        };
        Self {
            entries: entries.iter().filter_map(Entry::from_json_value).collect(),
        }
    }

    pub(crate) fn to_json(&self) -> String {
        let entries: Vec<String> = self.entries.iter().map(Entry::to_json).collect();
        format!("[{}]", entries.join(","))
    }

    pub(crate) fn find(&self, key: &OrderKey) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.matches(key))
    }

    /// Writes down that an order is about to leave. What is known of it stays known: an earlier sending that
    /// was accepted, or of which nobody knows.
    pub(crate) fn begin(&mut self, key: &OrderKey, at: i64) {
        let known = self
            .find(key)
            .map(|entry| (entry.status, entry.warehouse_number.clone()));
        let (status, number) = match known {
            Some((DeliveryStatus::Accepted, number)) => (DeliveryStatus::Accepted, number),
            // One that is still on its way has lost its tab: the caller holds the order's lock.
            Some((DeliveryStatus::Unknown | DeliveryStatus::Sending, number)) => {
                (DeliveryStatus::Unknown, number)
            }
            Some((DeliveryStatus::Refused, _)) | None => (DeliveryStatus::Sending, String::new()),
        };
        self.upsert(key, at, status, number);
    }

    /// Writes down what became of it. A repeat that is refused, or gets no answer, says nothing of an earlier
    /// sending that was accepted; one that is refused says nothing of an earlier one of which nobody knows.
    pub(crate) fn end(&mut self, key: &OrderKey, at: i64, status: DeliveryStatus, number: &str) {
        let known = self
            .find(key)
            .map(|entry| (entry.status, entry.warehouse_number.clone()));
        let (status, number) = match (known, status) {
            (Some((DeliveryStatus::Accepted, known)), _) if number.is_empty() => {
                (DeliveryStatus::Accepted, known)
            }
            (Some((DeliveryStatus::Unknown, known)), DeliveryStatus::Refused) => {
                (DeliveryStatus::Unknown, known)
            }
            (_, status) => (status, number.to_owned()),
        };
        self.upsert(key, at, status, number);
    }

    fn upsert(
        &mut self,
        key: &OrderKey,
        at: i64,
        status: DeliveryStatus,
        warehouse_number: String,
    ) {
        self.entries.retain(|entry| !entry.matches(key));
        self.entries.push(Entry {
            status,
            warehouse_number,
            ..Entry::sending(key, at)
        });
        let surplus = self.entries.len().saturating_sub(MAX_ENTRIES);
        self.entries.drain(..surplus);
    }
}

impl Entry {
    /// An order that is on its way.
    pub(crate) fn sending(key: &OrderKey, at: i64) -> Self {
        Self {
            client_code: key.client_code.to_string(),
            order_number: key.order_number.to_string(),
            at,
            status: DeliveryStatus::Sending,
            warehouse_number: String::new(),
        }
    }

    fn matches(&self, key: &OrderKey) -> bool {
        *self.client_code == *key.client_code && *self.order_number == *key.order_number
    }

    fn to_json(&self) -> String {
        let text = order_model::json::quote;
        format!(
            r#"{{"client_code":{},"order_number":{},"at":{},"fate":"{}","warehouse_number":{}}}"#,
            text(&self.client_code),
            text(&self.order_number),
            self.at,
            self.status.as_str(),
            text(&self.warehouse_number),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: &str) -> OrderKey {
        OrderKey::new("CK \"1\"", number)
    }

    fn status(ledger: &Ledger, number: &str) -> Option<DeliveryStatus> {
        ledger.find(&key(number)).map(|entry| entry.status)
    }

    #[test]
    fn entries_survive_storing() {
        let mut ledger = Ledger::default();
        ledger.begin(&key("a"), 1);
        for (number, status) in [
            ("b", DeliveryStatus::Accepted),
            ("c", DeliveryStatus::Refused),
            ("d", DeliveryStatus::Unknown),
        ] {
            ledger.begin(&key(number), 2);
            ledger.end(&key(number), 3, status, "W\n1");
        }
        assert_eq!(Ledger::parse(&ledger.to_json()), ledger);
        assert_eq!(status(&ledger, "a"), Some(DeliveryStatus::Sending));
        assert_eq!(status(&ledger, " b "), Some(DeliveryStatus::Accepted));
        assert_eq!(status(&ledger, "x"), None);
    }

    #[test]
    fn a_ledger_that_an_earlier_page_has_kept_is_read() {
        let kept = r#"[{"client_code":"CK \"1\"","order_number":"a","at":7,"fate":"accepted","warehouse_number":"W1"}]"#;
        let ledger = Ledger::parse(kept);
        assert_eq!(status(&ledger, "a"), Some(DeliveryStatus::Accepted));
        assert_eq!(ledger.to_json(), kept);
    }

    #[test]
    fn what_is_known_of_an_earlier_sending_stays_known() {
        use DeliveryStatus::{Accepted, Refused, Sending, Unknown};
        for (first, second, expected) in [
            (Accepted, Refused, Accepted),
            (Accepted, Unknown, Accepted),
            (Unknown, Refused, Unknown),
            (Unknown, Unknown, Unknown),
            (Unknown, Accepted, Accepted),
            (Refused, Refused, Refused),
            (Refused, Unknown, Unknown),
            (Refused, Accepted, Accepted),
            // A page that was closed while the order was on its way.
            (Sending, Refused, Unknown),
            (Sending, Accepted, Accepted),
        ] {
            let mut ledger = Ledger::default();
            ledger.begin(&key("a"), 1);
            if first != Sending {
                ledger.end(
                    &key("a"),
                    2,
                    first,
                    if first == Accepted { "W1" } else { "" },
                );
            }
            ledger.begin(&key("a"), 3);
            assert_ne!(
                status(&ledger, "a"),
                Some(Refused),
                "while it is on its way"
            );
            ledger.end(
                &key("a"),
                4,
                second,
                if second == Accepted { "W2" } else { "" },
            );
            let entry = ledger.find(&key("a")).unwrap();
            assert_eq!(entry.status, expected, "{first:?} then {second:?}");
            assert_eq!(entry.warehouse_number.is_empty(), expected != Accepted);
            assert_eq!(ledger.entries.len(), 1);
        }
    }

    #[test]
    fn damage_costs_no_more_than_it_must() {
        let mut ledger = Ledger::default();
        ledger.begin(&key("a"), 1);
        let text = ledger.to_json().replace(']', ",{\"fate\":\"x\"},3]");
        assert_eq!(Ledger::parse(&text), ledger);
        assert_eq!(Ledger::parse("half a rec"), Ledger::default());
    }

    #[test]
    fn old_entries_make_room() {
        let mut ledger = Ledger::default();
        for number in 0..MAX_ENTRIES + 3 {
            ledger.begin(&key(&number.to_string()), 1);
        }
        assert_eq!(ledger.entries.len(), MAX_ENTRIES);
        assert_eq!(status(&ledger, "2"), None);
        assert_eq!(status(&ledger, "3"), Some(DeliveryStatus::Sending));
    }
}
