//! What has been sent, so that nothing is sent twice. An entry is written before the request leaves and says
//! what became of it; the order itself stays in the draft until the warehouse has taken it.

use std::rc::Rc;

use order_model::tree::Tree;
use serde::Deserialize;

/// How many entries are kept: older ones go first. A shop that sends more in a day has another way to send.
const KEPT: usize = 500;

/// What became of a sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Fate {
    /// The request is on its way, or the page was closed while it was.
    Sending,
    /// The warehouse took the order.
    Accepted,
    /// The warehouse refused it.
    Refused,
    /// Nobody knows.
    Unknown,
}

impl Fate {
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrderKey {
    pub(crate) client_code: Rc<str>,
    pub(crate) order_number: Rc<str>,
}

/// One order's sending.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Entry {
    pub(crate) client_code: String,
    pub(crate) order_number: String,
    /// When it was last sent, in milliseconds since 1970 UTC.
    pub(crate) at: i64,
    pub(crate) fate: Fate,
    /// The warehouse's own number, once it has given one.
    #[serde(default)]
    pub(crate) warehouse_number: String,
}

/// Every sending that this browser knows of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// Reads what [`Self::to_json`] wrote. What cannot be read is left out: half a record is better than none.
    pub(crate) fn parse(text: &str) -> Self {
        let Ok(Tree::Array(entries)) = Tree::parse(text.as_bytes()) else {
            return Self::default();
        };
        Self {
            entries: entries
                .into_iter()
                .filter_map(|entry| Entry::deserialize(entry).ok())
                .collect(),
        }
    }

    pub(crate) fn to_json(&self) -> String {
        let entries: Vec<String> = self.entries.iter().map(Entry::to_json).collect();
        format!("[{}]", entries.join(","))
    }

    pub(crate) fn find(&self, key: &OrderKey) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.is(key))
    }

    /// The sending that was written down last.
    pub(crate) fn latest(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// Writes down a sending; it replaces what was known of the same order.
    pub(crate) fn put(&mut self, entry: Entry) {
        self.entries.retain(|known| {
            known.client_code != entry.client_code || known.order_number != entry.order_number
        });
        self.entries.push(entry);
        let surplus = self.entries.len().saturating_sub(KEPT);
        self.entries.drain(..surplus);
    }
}

impl Entry {
    fn is(&self, key: &OrderKey) -> bool {
        *self.client_code == *key.client_code && *self.order_number == *key.order_number
    }

    fn to_json(&self) -> String {
        let text = order_model::json::quote;
        format!(
            r#"{{"client_code":{},"order_number":{},"at":{},"fate":"{}","warehouse_number":{}}}"#,
            text(&self.client_code),
            text(&self.order_number),
            self.at,
            self.fate.as_str(),
            text(&self.warehouse_number),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: &str, fate: Fate) -> Entry {
        Entry {
            client_code: "CK \"1\"".into(),
            order_number: number.into(),
            at: 7,
            fate,
            warehouse_number: "W\n1".into(),
        }
    }

    fn key(number: &str) -> OrderKey {
        OrderKey {
            client_code: "CK \"1\"".into(),
            order_number: number.into(),
        }
    }

    #[test]
    fn entries_survive_storing() {
        let mut ledger = Ledger::default();
        for (number, fate) in [
            ("a", Fate::Sending),
            ("b", Fate::Accepted),
            ("c", Fate::Refused),
            ("d", Fate::Unknown),
        ] {
            ledger.put(entry(number, fate));
        }
        assert_eq!(Ledger::parse(&ledger.to_json()), ledger);
        assert_eq!(ledger.find(&key("b")).unwrap().fate, Fate::Accepted);
        assert_eq!(ledger.find(&key("x")), None);
        assert_eq!(ledger.latest().unwrap().order_number, "d");
    }

    #[test]
    fn an_order_has_one_entry() {
        let mut ledger = Ledger::default();
        ledger.put(entry("a", Fate::Sending));
        ledger.put(entry("a", Fate::Unknown));
        assert_eq!(ledger.entries.len(), 1);
        assert_eq!(ledger.find(&key("a")).unwrap().fate, Fate::Unknown);
    }

    #[test]
    fn damage_costs_no_more_than_it_must() {
        let text = format!(
            "[{},{{\"fate\":\"x\"}},3]",
            entry("a", Fate::Accepted).to_json()
        );
        assert_eq!(Ledger::parse(&text).entries.len(), 1);
        assert_eq!(Ledger::parse("half a rec"), Ledger::default());
    }

    #[test]
    fn old_entries_make_room() {
        let mut ledger = Ledger::default();
        for number in 0..KEPT + 3 {
            ledger.put(entry(&number.to_string(), Fate::Accepted));
        }
        assert_eq!(ledger.entries.len(), KEPT);
        assert!(ledger.find(&key("2")).is_none());
        assert!(ledger.find(&key("3")).is_some());
    }
}
