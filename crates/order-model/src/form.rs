//! What a form needs to know of a field: for HTML, but without HTML.

use serde::Serialize;

use crate::contract::{Field, Kind, Presence};
use crate::message::{Locale, label};
use crate::rules::Rules;

/// What helps a phone's keyboard and a browser's memory: values of HTML's attributes of the same names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct InputAttributes {
    /// `type`.
    pub input_type: &'static str,
    /// `inputmode`.
    pub inputmode: &'static str,
    /// `autocomplete`: a token for the sender alone, since the browser's own address is never the consignee's.
    pub autocomplete: &'static str,
    /// `autocapitalize`.
    pub autocapitalize: &'static str,
    /// `pattern`, where a simple one says what the rules want; never stricter than they are.
    pub pattern: Option<&'static str>,
    /// `enterkeyhint`.
    pub enterkeyhint: &'static str,
}

impl Field {
    /// What a form's control for the field wants.
    #[must_use]
    pub const fn input_attributes(self) -> InputAttributes {
        InputAttributes {
            input_type: self.input_type(),
            inputmode: self.inputmode(),
            autocomplete: self.autocomplete(),
            autocapitalize: self.autocapitalize(),
            pattern: self.pattern(),
            enterkeyhint: if matches!(self, Self::Qty) {
                "done"
            } else {
                "next"
            },
        }
    }

    const fn input_type(self) -> &'static str {
        match self {
            Self::RealTimeResponse => "checkbox",
            Self::ReceiverPhone | Self::SenderPhone => "tel",
            Self::ReceiverEmail | Self::SenderEmail => "email",
            Self::LabelUrl => "url",
            Self::LabelBase64 => "file",
            // Not `number`: browsers take "1e2" there, and a wheel changes it unseen.
            _ => "text",
        }
    }

    const fn inputmode(self) -> &'static str {
        match self {
            Self::ReceiverPhone | Self::SenderPhone => "tel",
            Self::ReceiverEmail | Self::SenderEmail => "email",
            Self::UnitPrice | Self::Qty | Self::ProcessType => "numeric",
            Self::LabelUrl => "url",
            _ => "text",
        }
    }

    const fn autocomplete(self) -> &'static str {
        match self {
            Self::SenderName => "section-sender name",
            Self::SenderAddress => "section-sender street-address",
            Self::SenderCity => "section-sender address-level2",
            Self::SenderProvince => "section-sender address-level1",
            Self::SenderDistrict => "section-sender address-level3",
            Self::SenderCountryCode => "section-sender country",
            Self::SenderPostCode => "section-sender postal-code",
            Self::SenderPhone => "section-sender tel",
            Self::SenderEmail => "section-sender email",
            _ => "off",
        }
    }

    const fn autocapitalize(self) -> &'static str {
        match self {
            Self::ReceiverName | Self::SenderName | Self::ReceiverCity | Self::SenderCity => {
                "words"
            }
            Self::ReceiverAddress | Self::SenderAddress => "sentences",
            Self::ReceiverCountryCode | Self::SenderCountryCode | Self::Currency => "characters",
            _ => "off",
        }
    }

    const fn pattern(self) -> Option<&'static str> {
        match self {
            Self::ReceiverCountryCode | Self::SenderCountryCode => Some("[A-Z]{2}"),
            Self::Currency => Some("[A-Z]{3}"),
            Self::UnitPrice | Self::Qty => Some("[0-9]+"),
            Self::ProcessType => Some("-?[0-9]+"),
            _ => None,
        }
    }
}

/// One entry of the register, as a form's author wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FieldInfo {
    /// The dotted name that settings use, such as `receiver.post_code` or `items.sku`. It is also the label's key.
    pub name: Field,
    /// The key of the object that holds it; `None` for the order itself.
    pub group: Option<&'static str>,
    /// The key within that object.
    pub key: &'static str,
    /// Its JSON type.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// Whether it may be left out or left empty under the rules.
    pub presence: Presence,
    /// How many characters the deployment takes.
    pub limit: Option<u32>,
    /// How many characters carriers print.
    pub print_width: Option<u32>,
    /// Its name on a form.
    pub label: &'static str,
    /// What its control wants.
    pub hints: InputAttributes,
}

impl FieldInfo {
    /// The register's entry for a field under these rules.
    #[must_use]
    pub fn of(field: Field, rules: &Rules, locale: Locale) -> Self {
        let hints = field.input_attributes();
        Self {
            name: field,
            group: field.group().key(),
            key: field.key(),
            kind: field.kind(),
            presence: rules.presence(field),
            limit: rules.limits.get(&field).copied(),
            print_width: rules.print_widths.get(&field).copied(),
            label: label(field, locale),
            hints: InputAttributes {
                // What the deployment lists may look otherwise.
                pattern: hints
                    .pattern
                    .filter(|_| rules.allowed.get(&field).is_none()),
                ..hints
            },
        }
    }
}

/// The whole register under these rules, in the order of the API's document.
///
/// ```
/// use order_model::{Field, Locale, Rules, fields};
///
/// let all = fields(&Rules::default(), Locale::En);
/// let phone = all.iter().find(|info| info.name == Field::ReceiverPhone);
/// assert!(phone.is_some_and(|info| info.hints.inputmode == "tel" && info.label == "Phone"));
/// ```
#[must_use]
pub fn fields(rules: &Rules, locale: Locale) -> Vec<FieldInfo> {
    Field::ALL
        .into_iter()
        .map(|field| FieldInfo::of(field, rules, locale))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Group;

    #[test]
    fn only_the_sender_is_filled_in_from_memory() {
        for field in Field::ALL {
            let remembered = field.input_attributes().autocomplete != "off";
            assert_eq!(remembered, field.group() == Group::Sender, "{field}");
        }
    }

    #[test]
    fn an_entry_is_plain_data() {
        let mut rules = Rules::default();
        rules.limits.insert(Field::Sku, 40);
        let info = FieldInfo::of(Field::Sku, &rules, Locale::Zh);
        let json = serde_json::to_value(info).unwrap();
        assert_eq!(json["name"], "items.sku");
        assert_eq!(json["group"], "items");
        assert_eq!(json["type"], "string");
        assert_eq!(json["presence"], "required");
        assert_eq!(json["limit"], 40);
        assert_eq!(json["print_width"], 50);
        assert_eq!(json["hints"]["enterkeyhint"], "next");
    }

    #[test]
    fn what_a_deployment_lists_has_no_pattern() {
        let pattern = |rules: &Rules| {
            FieldInfo::of(Field::Currency, rules, Locale::En)
                .hints
                .pattern
        };
        let mut rules = Rules::default();
        assert_eq!(pattern(&rules), Some("[A-Z]{3}"));
        rules.allowed.insert(Field::Currency, vec!["元".to_owned()]);
        assert_eq!(pattern(&rules), None);
    }
}
