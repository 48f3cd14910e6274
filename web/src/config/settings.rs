//! A deployment's settings.

use order_model::{Group, Locale, OrderDraft, Rules, VecMap};
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
    /// The rules to judge an order by: those of this name, where the deployment has some, with what the carrier prints.
    pub(crate) fn rules_for(&self, profile: &str, carrier: &str) -> Rules {
        let mut profiles = self.rules_profiles().iter();
        let own = profiles.find(|(name, _)| name == profile);
        let mut rules = own.map_or(&self.rules, |(_, rules)| rules).clone();
        let widths = self
            .entry_aids
            .and_then(|aids| aids.carrier_print_widths.get_by(|code| code == carrier));
        for (field, width) in widths.into_iter().flat_map(VecMap::iter) {
            rules.print_widths.insert(*field, *width);
        }
        rules
    }

    /// Whether the rules depend on anything.
    pub(crate) fn has_rules_to_choose(&self) -> bool {
        let depend = |aids: &EntryAids| {
            !aids.carrier_print_widths.is_empty() || !aids.rules_profiles.is_empty()
        };
        self.entry_aids.is_some_and(depend)
    }

    /// The rules that a person may choose in the place of the deployment's own, by their names.
    pub(crate) fn rules_profiles(&self) -> &'static [(String, Rules)] {
        self.entry_aids.map_or(&[], |aids| &aids.rules_profiles)
    }

    /// The fields that the deployment adds to an order.
    pub(crate) fn extra_fields(&self) -> &'static [ExtraField] {
        self.entry_aids.map_or(&[], |aids| &aids.extra_fields)
    }

    /// The one that is this member.
    pub(crate) fn extra_field(&self, group: Group, key: &str) -> Option<&'static ExtraField> {
        let mut fields = self.extra_fields().iter();
        fields.find(|field| field.group == group && field.key == key)
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
    use order_model::Field;

    use super::*;
    use crate::config::PartReader;

    #[test]
    fn a_carrier_says_what_it_prints_and_the_rules_say_the_rest() {
        let json = r#"{"rules":{"print_widths":{"receiver.name":35,"receiver.city":30}},"carrier_print_widths":{"DHL":{"receiver.name":40}},
            "rules_profiles":{"Export":{"profile":"strict","print_widths":{"receiver.city":20}}}}"#;
        let config = Config::parse(json, &PartReader::FULL).unwrap();
        for (profile, carrier, name, city) in [
            ("", "DHL", Some(40), 30),
            ("", "UPS", Some(35), 30),
            ("Gone", "", Some(35), 30),
            ("Export", "UPS", None, 20),
            ("Export", "DHL", Some(40), 20),
        ] {
            let rules = config.rules_for(profile, carrier);
            let width = |field| rules.print_widths.get(&field).copied();
            assert_eq!(width(Field::ReceiverName), name, "{profile} {carrier}");
            assert_eq!(
                width(Field::ReceiverCity),
                Some(city),
                "{profile} {carrier}"
            );
            let is_strict = rules.profile == order_model::Profile::Strict;
            assert_eq!(is_strict, profile == "Export");
        }
        assert!(config.has_rules_to_choose() && !Config::default().has_rules_to_choose());
    }
}
