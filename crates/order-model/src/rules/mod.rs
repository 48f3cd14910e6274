//! What a deployment asks of an order, and the rules that look whether it is so.
//!
//! A rule is one file: its constant `RULE` says what it may report, where, and how it looks. To add one: the file, its line
//! in a set of rules, its codes in `issue/code.rs`, their words in each file of [`mod@crate::message`], their cases in
//! `tests/cases`. A rule's file is named after its code, or after the words with which its codes begin.

pub(crate) mod characters;
mod code_format;
mod config;
mod config_json;
pub(crate) mod context;
mod country;
mod currency;
mod currency_mixed;
pub(crate) mod email;
mod empty;
mod extra_spaces;
mod garbled_text;
mod items;
pub(crate) mod label;
mod label_twice;
mod label_url;
mod label_without_tracking;
mod missing;
#[cfg(not(feature = "default-core"))]
mod not_allowed;
mod not_latin;
pub(crate) mod number;
mod party;
pub(crate) mod phone;
mod placeholder;
mod post_code;
mod post_code_meant;
mod post_code_province;
pub(crate) mod prepared;
mod price;
mod print_width;
mod province;
mod qty;
pub(crate) mod rule;
mod rule_set;
mod sender_is_receiver;
mod sku;
mod spreadsheet_number;
mod suggestion;
#[cfg(not(feature = "default-core"))]
mod too_long;
mod total;
mod tracking_without_label;
pub mod vec_map;
#[cfg(not(feature = "default-core"))]
mod warehouse;
pub(crate) mod wrong_country;
mod wrong_field;

use crate::reference::post_code::names_country;

pub use label::format_of as label_format;
pub use phone::{dialled_country, fits as phone_fits};
pub use wrong_field::{is_of_street, looks_like_address, looks_like_person};

pub use config::{DEFAULT_MAX_ITEMS, DEFAULT_MAX_LABEL_BYTES, DEFAULT_MAX_QTY, PriceUnit, Rules};
pub use rule_set::RuleSet;
pub use spreadsheet_number::has_exponent;
pub use vec_map::VecMap;
pub(crate) use wrong_country::judged_with;

/// What each order needs: presence, limits, characters, codes, countries, e-mail, postal codes, prices and quantities.
// Each rule's `check` is `#[inline(never)]` or called through its constant alone: an engine compiles a function whole when it
// is first called, so an order should bring only the rules that look at it.
pub static CORE: RuleSet = RuleSet {
    rules: &[
        #[cfg(not(feature = "default-core"))]
        &too_long::RULE,
        &print_width::RULE,
        &characters::RULE,
        &extra_spaces::RULE,
        &code_format::RULE,
        #[cfg(not(feature = "default-core"))]
        &not_allowed::RULE,
        &empty::RULE,
        &country::RULE,
        &post_code::RULE,
        &email::RULE,
        &currency::RULE,
        &price::RULE,
        &qty::RULE,
        &missing::RULE,
        #[cfg(not(feature = "default-core"))]
        &warehouse::RULE,
        &items::RULE,
        &total::RULE,
    ],
    suggest: None,
    is_country_name: None,
};

// The others are most of the crate's weight, so a program in parts may have them apart; `CORE` is needed beside them.

/// Provinces, and postal codes beside them.
pub static PROVINCES: RuleSet = RuleSet {
    rules: &[&province::RULE, &post_code_province::RULE],
    suggest: None,
    is_country_name: None,
};

/// Phone numbers.
pub static PHONES: RuleSet = RuleSet {
    rules: &[&phone::RULE],
    suggest: None,
    is_country_name: None,
};

/// The other rules that know what people write, and where: names of countries and currencies, debris of other programs, data in the wrong field; and those
/// about labels and about what does not go together.
pub static PLAUSIBILITY: RuleSet = RuleSet {
    rules: &[
        &spreadsheet_number::RULE,
        &placeholder::RULE,
        &garbled_text::RULE,
        &wrong_field::RULE,
        &label::RULE,
        &label_url::RULE,
        &label_twice::RULE,
        &label_without_tracking::RULE,
        &tracking_without_label::RULE,
        &sku::RULE,
        &sender_is_receiver::RULE,
        &currency_mixed::RULE,
        &not_latin::RULE,
        &wrong_country::RULE,
    ],
    suggest: Some(suggestion::suggest),
    is_country_name: Some(names_country),
};

/// Every rule.
pub(crate) static ALL: &[&RuleSet] = &[&CORE, &PROVINCES, &PHONES, &PLAUSIBILITY];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Code;

    #[test]
    fn every_code_beyond_the_shape_is_reported_by_one_rule() {
        for code in Code::ALL.into_iter().filter(|code| !code.is_shape()) {
            let rules = ALL.iter().flat_map(|set| set.rules);
            let rules = rules.filter(|rule| rule.codes.contains(&code));
            let expected = usize::from(code != Code::UnknownField);
            assert_eq!(rules.count(), expected, "{code}");
        }
    }
}
