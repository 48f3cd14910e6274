//! Who asks.

use serde::{Deserialize, Serialize};

/// Who asks, and for which shops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What the person, or the program, is called in the relay's log.
    pub name: String,
    /// The shops that may be sent for; `*` is every one.
    pub clients: Vec<String>,
}

impl Person {
    /// Whether orders of this shop may be sent and looked at.
    #[must_use]
    pub fn may_use(&self, client_code: &str) -> bool {
        self.clients
            .iter()
            .any(|own| own == "*" || own == client_code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_the_shops_that_are_named() {
        let of = |clients: &[&str]| Person {
            name: "Ana".to_owned(),
            clients: clients.iter().map(|&own| own.to_owned()).collect(),
        };
        assert!(of(&["CK1", "CK2"]).may_use("CK2"));
        assert!(!of(&["CK1"]).may_use("CK10"));
        assert!(!of(&["CK1"]).may_use(""));
        assert!(of(&["*"]).may_use("CK2"));
        assert!(!of(&[]).may_use("CK2"));
    }
}
