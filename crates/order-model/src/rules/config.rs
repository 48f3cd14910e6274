//! What a deployment asks of an order: [`Rules`].

use serde::Serialize;

use super::vec_map::VecMap;
use crate::contract::{Field, Group, Kind, Presence};
use crate::issue::{Code, Level, Profile, Severity};
use crate::reference::country::{by_other_code, is_country, is_taken_unassigned};
use crate::reference::post_code::{Part, requires};

/// The unit of `unit_price`, which the API leaves open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PriceUnit {
    /// The currency's unit: pesos, euros.
    #[default]
    Major,
    /// Its smallest part: centavos, cents.
    Minor,
}

/// The greatest quantity of one item where a deployment sets none: far beyond what a parcel holds. Ours; the
/// API names no limit.
pub const DEFAULT_MAX_QTY: i64 = 1_000_000;
/// The greatest number of items where a deployment sets none. Ours; the API names no limit.
pub const DEFAULT_MAX_ITEMS: u32 = 1_000;

/// The largest label where a deployment sets no other limit: what ShipBob takes, 3 MB.
pub const DEFAULT_MAX_LABEL_BYTES: u32 = 3 * 1024 * 1024;

/// What a deployment asks of an order. Plain JSON; every key may be left out.
///
/// ```
/// use order_model::{Profile, Rules};
///
/// let rules: Rules = serde_json::from_str(
///     r#"{
///         "profile": "strict",
///         "severities": { "price_zero": "off" },
///         "presence": { "receiver.post_code": "may_be_empty" },
///         "allowed": { "centre_code": ["CKMX", "CKUS"] },
///         "limits": { "package.order_number": 50 }
///     }"#,
/// )?;
/// assert_eq!(rules.profile, Profile::Strict);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rules {
    /// The severities to start from.
    pub profile: Profile,
    /// Severities that differ from the profile's, by code.
    pub severities: VecMap<Code, Level>,
    /// Presence that differs from the contract's, by field.
    pub presence: VecMap<Field, Presence>,
    /// The longest text a field may hold, in characters as [`crate::text::grapheme::count`] counts them. The API names no limits,
    /// so there are none at first.
    pub limits: VecMap<Field, u32>,
    /// How many characters carriers print of a field: ours at first, from what carriers publish.
    pub print_widths: VecMap<Field, u32>,
    /// The values that a field may have, in the place of the rule that looks at that field alone, such as that for
    /// currencies. A field that is not named may have any.
    pub allowed: VecMap<Field, Vec<String>>,
    /// The countries that a warehouse delivers to, by warehouse code: ISO 3166-1 alpha-2 codes.
    pub warehouse_countries: VecMap<String, Vec<String>>,
    /// The carriers that print Latin letters only, by their codes.
    pub latin_only: Vec<String>,
    /// The unit of `unit_price`.
    pub price_unit: PriceUnit,
    /// The greatest quantity of one item; `None`: [`DEFAULT_MAX_QTY`], and no limit in the profile `contract`.
    pub max_qty: Option<i64>,
    /// The greatest number of items; `None`: [`DEFAULT_MAX_ITEMS`], and no limit in the profile `contract`.
    pub max_items: Option<u32>,
    /// The largest label, in bytes once decoded; `None`: [`DEFAULT_MAX_LABEL_BYTES`].
    pub max_label_bytes: Option<u32>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            profile: Profile::default(),
            severities: VecMap::default(),
            presence: VecMap::default(),
            limits: VecMap::default(),
            print_widths: print_widths(),
            allowed: VecMap::default(),
            warehouse_countries: VecMap::default(),
            latin_only: Vec::new(),
            price_unit: PriceUnit::default(),
            max_qty: None,
            max_items: None,
            max_label_bytes: None,
        }
    }
}

impl Rules {
    /// The rules of a profile, with nothing adjusted.
    #[must_use]
    pub fn of(profile: Profile) -> Self {
        Self {
            profile,
            ..Self::default()
        }
    }

    /// The severity that these rules give a code; `None` where it is not reported.
    #[must_use]
    pub fn severity(&self, code: Code) -> Option<Severity> {
        match self.severities.get(&code) {
            Some(Level::Off) => None,
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
            None => code.severity(self.profile),
        }
    }

    /// Whether they report any of these.
    pub(super) fn reports_any(&self, codes: &[Code]) -> bool {
        codes.iter().any(|code| self.severity(*code).is_some())
    }

    /// Whether the values that a field may have are listed.
    pub(super) fn lists_values_of(&self, field: Field) -> bool {
        self.allowed.get(&field).is_some() && self.reports_any(&[Code::NotAllowed])
    }

    /// The greatest quantity of one item, if there is one.
    #[must_use]
    pub fn max_qty(&self) -> Option<i64> {
        self.max_qty
            .or((self.profile != Profile::Contract).then_some(DEFAULT_MAX_QTY))
    }

    /// The greatest number of items, if there is one.
    #[must_use]
    pub fn max_items(&self) -> Option<u32> {
        self.max_items
            .or((self.profile != Profile::Contract).then_some(DEFAULT_MAX_ITEMS))
    }

    /// Whether a field may be left out or left empty.
    #[must_use]
    pub fn presence(&self, field: Field) -> Presence {
        self.presence
            .get(&field)
            .copied()
            .unwrap_or(field.presence())
    }

    /// Whether a field may be left empty in an address in a country, an alpha-2 code: [`Self::presence`], but that a part which
    /// the country does without may be empty unless the deployment itself asks for it.
    ///
    /// ```
    /// use order_model::{Field, Presence, Rules};
    ///
    /// let rules = Rules::default();
    /// assert_eq!(rules.presence_in(Field::ReceiverProvince, "DE"), Presence::MayBeEmpty);
    /// assert_eq!(rules.presence_in(Field::ReceiverProvince, "US"), Presence::Required);
    /// ```
    #[must_use]
    pub fn presence_in(&self, field: Field, country: &str) -> Presence {
        match self.presence.get(&field) {
            Some(asked) => *asked,
            None if is_done_without(field, country) => Presence::MayBeEmpty,
            None => field.presence(),
        }
    }
}

/// What FedEx, UPS, DPD and Amazon publish of their labels; an address is printed on up to three lines.
fn print_widths() -> VecMap<Field, u32> {
    const NAME: u32 = 35;
    const ADDRESS: u32 = 3 * 35;
    const CITY: u32 = 30;
    const ORDER_NUMBER: u32 = 50;
    const SKU: u32 = 50;

    let party = |party| {
        [
            (Field::ReceiverName, NAME),
            (Field::ReceiverAddress, ADDRESS),
            (Field::ReceiverCity, CITY),
        ]
        .map(|(field, width)| (field.counterpart_in(party), width))
    };
    Group::PARTIES
        .into_iter()
        .flat_map(party)
        .chain([(Field::OrderNumber, ORDER_NUMBER), (Field::Sku, SKU)])
        .collect()
}

/// Whether the field is a part of an address that a country does without.
fn is_done_without(field: Field, country: &str) -> bool {
    let part = match field {
        Field::ReceiverCity | Field::SenderCity => Part::City,
        Field::ReceiverProvince | Field::SenderProvince => Part::Province,
        Field::ReceiverPostCode | Field::SenderPostCode => Part::PostCode,
        _ => return false,
    };
    // No source says what an address with a code beyond the standard needs; there are no provinces to choose from.
    requires(country, part) == Some(false)
        || (part == Part::Province && is_taken_unassigned(country))
}

/// Says what is no text.
pub(super) fn ensure_of_texts(lengths: &VecMap<Field, u32>) -> Result<(), String> {
    let mut fields = lengths.iter().map(|(field, _)| *field);
    let other = fields.find(|field| field.kind() != Kind::Text);
    other.map_or(Ok(()), |field| {
        Err(format!("`{field}` is not a text, so it has no length"))
    })
}

/// Says what is no country.
pub(super) fn check_countries(by_warehouse: &VecMap<String, Vec<String>>) -> Result<(), String> {
    for (warehouse, countries) in by_warehouse.iter() {
        if let Some(wrong) = countries.iter().find(|country| !is_country(country)) {
            let hint = by_other_code(wrong)
                .map(|code| format!(": did you mean `{code}`?"))
                .unwrap_or_default();
            return Err(format!(
                "`{wrong}`, given for `{warehouse}`, is not a country code{hint}"
            ));
        }
    }
    Ok(())
}
