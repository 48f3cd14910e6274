//! What rules ask of each field, for whoever looks at a value before it is judged: most values can be seen to be fine
//! without the tables and the words that are here.
//!
//! A glance may find something wanting that is fine. It must never find fine what a rule has something to say to.

use super::config::Rules;
use crate::contract::{Field, Kind, Presence};
use crate::issue::Code;

/// What the rules ask of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldConstraints {
    /// The field.
    pub field: Field,
    /// A text may be empty, and the rules then say nothing.
    pub may_be_empty: bool,
    /// How many characters, and so how many code units of any encoding, are within every limit.
    pub longest: u32,
    /// Of which characters a text must be for the rules about characters to say nothing.
    pub only: CharacterSet,
    /// Whether a rule of its own looks at this field.
    pub own_rule: bool,
    /// Between which whole numbers the rules about numbers say nothing.
    pub range: (i64, i64),
    /// Whether the deployment lists the values: then every value is to be looked up.
    pub listed: bool,
}

/// Of which characters a text may be for the rules about characters to say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CharacterSet {
    /// Any.
    Anything,
    /// Those that can be printed: no control characters, nothing invisible, no emoji. Printable ASCII always is.
    Printable,
    /// Printable ASCII without a space.
    Visible,
}

impl FieldConstraints {
    /// What these rules ask of a field.
    #[must_use]
    pub fn of(field: Field, rules: &Rules) -> Self {
        let wants = |codes: &[Code]| wants(rules, codes);
        let by_field = [&rules.limits, &rules.print_widths];
        let limit = by_field
            .iter()
            .filter_map(|limits| limits.get(&field))
            .min();
        // Where the deployment itself asks for a text, it is told in every profile.
        let may_be_empty = rules.presence(field) != Presence::Required
            || (rules.presence.get(&field).is_none() && !wants(&[Code::Empty]));
        Self {
            field,
            may_be_empty: field.kind() == Kind::Text && may_be_empty,
            longest: limit.copied().unwrap_or(u32::MAX),
            only: if field.is_code() && wants(&[Code::ExtraSpaces, Code::CodeFormat]) {
                CharacterSet::Visible
            } else if field != Field::LabelBase64 && wants(&CHARACTERS) {
                CharacterSet::Printable
            } else {
                CharacterSet::Anything
            },
            // A size that the deployment gives counts in every profile.
            own_rule: wants(own_codes(field))
                || (field == Field::LabelBase64 && rules.max_label_bytes.is_some()),
            range: range(field, rules),
            listed: rules.allowed.get(&field).is_some() && wants(&[Code::NotAllowed]),
        }
    }
}

const CHARACTERS: [Code; 3] = [
    Code::ControlCharacter,
    Code::UnprintableCharacter,
    Code::Emoji,
];

/// Whether the rules report any of these.
#[inline(never)]
fn wants(rules: &Rules, codes: &[Code]) -> bool {
    codes.iter().any(|code| rules.severity(*code).is_some())
}

/// The codes of the rules that look at one field alone.
const fn own_codes(field: Field) -> &'static [Code] {
    match field {
        Field::ReceiverProvince | Field::SenderProvince => &[Code::ProvinceUnknown],
        Field::ReceiverCountryCode | Field::SenderCountryCode => &[Code::CountryUnknown],
        Field::ReceiverPostCode | Field::SenderPostCode => &[Code::PostCodeFormat],
        Field::ReceiverPhone | Field::SenderPhone => &[Code::PhoneFormat, Code::PhoneCountry],
        Field::ReceiverEmail | Field::SenderEmail => &[Code::EmailFormat],
        Field::LabelUrl => &[Code::LabelUrlFormat, Code::LabelUrlPrivate],
        Field::LabelBase64 => &[Code::LabelFormat, Code::LabelTooLarge, Code::LabelDataUrl],
        Field::Currency => &[Code::CurrencyUnknown],
        _ => &[],
    }
}

fn range(field: Field, rules: &Rules) -> (i64, i64) {
    match field {
        Field::UnitPrice if rules.severity(Code::PriceZero).is_some() => (1, i64::MAX),
        Field::UnitPrice => (0, i64::MAX),
        Field::Qty => (1, rules.max_qty().unwrap_or(i64::MAX)),
        _ => (i64::MIN, i64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::{Level, Profile};

    #[test]
    fn what_rules_ask_is_found() {
        let mut rules = Rules::default();
        rules.limits.insert(Field::ReceiverName, 80);
        rules
            .allowed
            .insert(Field::CentreCode, vec!["CKMX".to_owned()]);
        rules.severities.insert(Code::PriceZero, Level::Off);
        let name = FieldConstraints::of(Field::ReceiverName, &rules);
        assert_eq!(name.longest, 35, "what carriers print is less");
        assert_eq!((name.only, name.own_rule), (CharacterSet::Printable, false));
        let centre = FieldConstraints::of(Field::CentreCode, &rules);
        assert_eq!((centre.listed, centre.only), (true, CharacterSet::Visible));
        assert_eq!(
            FieldConstraints::of(Field::UnitPrice, &rules).range,
            (0, i64::MAX)
        );
        assert!(FieldConstraints::of(Field::ReceiverPhone, &rules).own_rule);
    }

    #[test]
    fn the_contract_asks_little() {
        let rules = Rules::of(Profile::Contract);
        for field in Field::ALL {
            let bounds = FieldConstraints::of(field, &rules);
            assert!(
                !bounds.own_rule && bounds.only == CharacterSet::Anything,
                "{field}"
            );
        }
    }
}
