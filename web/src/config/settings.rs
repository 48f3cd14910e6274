//! A deployment's settings.

use order_model::{Field, Locale, OrderDraft, Rules, VecMap};
use order_submit::OrderKey;

use super::choices::Choices;
use super::connection::Connection;
use super::entry_aids::EntryAids;
use super::extra_field::ExtraField;
use super::replies::Replies;

/// A deployment's settings. Every key may be left out.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    pub(crate) connection: Connection,
    /// Whether nobody may set another address of the API, or other headers, for their browser.
    pub(crate) has_fixed_connection: bool,
    /// How long to wait for an answer.
    pub(crate) timeout_seconds: u32,
    pub(crate) replies: Replies,
    /// For how many days the browser remembers what was sent; for ever where nothing is said.
    pub(crate) ledger_days: Option<u32>,
    /// The language to start in, where the person has not chosen one.
    pub(crate) locale: Option<Locale>,
    /// What there is to choose from.
    pub(crate) choices: Choices,
    /// An order, or a part of one, that every new order starts from.
    pub(crate) defaults: OrderDraft,
    /// What to ask of an order.
    pub(crate) rules: Rules,
    /// What helps whoever types. It is there for as long as the page is.
    pub(crate) entry_aids: Option<&'static EntryAids>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            connection: Connection::default(),
            has_fixed_connection: false,
            timeout_seconds: 30,
            replies: Replies::default(),
            ledger_days: None,
            locale: None,
            choices: Choices::default(),
            defaults: OrderDraft::default(),
            rules: Rules::default(),
            entry_aids: None,
        }
    }
}

impl PartialEq for Config {
    /// There is one.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Config {
    /// What is printed of each field: what the carrier says, else what the rules do. `None` where no carrier says anything.
    pub(crate) fn print_widths(&self, carrier: &str) -> Option<VecMap<Field, u32>> {
        let aids = self.entry_aids?;
        if aids.carrier_print_widths.is_empty() {
            return None;
        }
        let mut widths = self.rules.print_widths.clone();
        let own = aids.carrier_print_widths.get_by(|code| code == carrier);
        for (field, width) in own.into_iter().flat_map(VecMap::iter) {
            widths.insert(*field, *width);
        }
        Some(widths)
    }

    /// The fields that the deployment adds to an order.
    pub(crate) fn extra_fields(&self) -> &'static [ExtraField] {
        self.entry_aids.map_or(&[], |aids| &aids.extra_fields)
    }

    /// What to ask for an order's state; `encode` writes a text as a part of an address.
    pub(crate) fn lookup_address(
        &self,
        connection: &Connection,
        key: &OrderKey,
        encode: fn(&str) -> String,
    ) -> String {
        connection.address_of(&self.replies.lookup_of(key, encode))
    }

    /// Whether the warehouse can be asked for an order's state.
    pub(crate) fn has_lookup(&self) -> bool {
        !self.replies.lookup_path.is_empty()
    }

    /// What a new order starts from: the defaults, with one empty item at least.
    pub(crate) fn new_draft(&self) -> OrderDraft {
        let mut draft = self.defaults.clone();
        if draft.items.is_empty() {
            draft.items.push(Default::default());
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::PartReader;

    #[test]
    fn a_carrier_says_what_it_prints_and_the_rules_say_the_rest() {
        let json = r#"{"rules":{"print_widths":{"receiver.name":35,"receiver.city":30}},"carrier_print_widths":{"DHL":{"receiver.name":40}}}"#;
        let config = Config::parse(json, &PartReader::FULL).unwrap();
        for (carrier, name) in [("DHL", 40), ("UPS", 35), ("", 35)] {
            let widths = config.print_widths(carrier).unwrap();
            assert_eq!(widths.get(&Field::ReceiverName), Some(&name), "{carrier}");
            assert_eq!(widths.get(&Field::ReceiverCity), Some(&30), "{carrier}");
        }
        assert_eq!(Config::default().print_widths("DHL"), None);
    }
}
