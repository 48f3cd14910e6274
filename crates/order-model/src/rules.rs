//! What a deployment asks of an order, and the rules that look whether it is so.
//!
//! To add a rule: a file under `rules/` with `pub(super) fn check`, its line in `check_leaf` or in
//! `ORDER_RULES`, its codes in [`crate::issue`], its words in each file of [`mod@crate::message`], its cases
//! in `tests/cases`.

mod allowed;
mod characters;
pub(crate) mod code;
mod country;
mod currency;
mod email;
mod items;
pub(crate) mod label;
mod label_url;
mod limit;
mod party;
pub(crate) mod phone;
mod post_code;
mod presence;
mod price;
mod print_width;
mod province;
mod qty;
mod read;
mod sku;
mod spaces;
mod total;
mod warehouse;

use serde::{Deserialize, Serialize};

use crate::by_key::ByKey;
use crate::candidate::{Candidate, Value};
use crate::field::{Field, Kind, Presence};
use crate::issue::{Code, Severity};
use crate::path::Leaf;
use crate::validator::Findings;

/// A rule that looks at the order as a whole, or at several of its fields.
pub(crate) struct OrderRule {
    pub(crate) check: fn(&Candidate<'_>, &mut Findings<'_>),
    /// What it may report: it is not asked where nobody wants to know any of that.
    pub(crate) codes: &'static [Code],
    /// The fields at which it may report something.
    pub(crate) fields: &'static [Field],
}

pub(crate) static ORDER_RULES: [OrderRule; 8] = [
    OrderRule {
        check: presence::check_made_required,
        codes: &[Code::Missing],
        fields: &[Field::RealTimeResponse, Field::ProcessType],
    },
    OrderRule {
        check: label::check_order,
        codes: &[
            Code::LabelTwice,
            Code::LabelWithoutTracking,
            Code::TrackingWithoutLabel,
        ],
        fields: &[Field::TrackingNumber, Field::LabelUrl],
    },
    OrderRule {
        check: warehouse::check,
        codes: &[Code::WarehouseCountry],
        fields: &[Field::ReceiverCountryCode],
    },
    OrderRule {
        check: party::check,
        codes: &[Code::SenderIsReceiver],
        fields: &[],
    },
    OrderRule {
        check: items::check,
        codes: &[Code::ItemsEmpty, Code::ItemsTooMany],
        fields: &[],
    },
    OrderRule {
        check: sku::check,
        codes: &[Code::SkuRepeated],
        fields: &[Field::Sku],
    },
    OrderRule {
        check: currency::check_order,
        codes: &[Code::CurrencyMixed],
        fields: &[],
    },
    OrderRule {
        check: total::check,
        codes: &[Code::TotalOverflow],
        fields: &[],
    },
];

/// The rules that look at one leaf.
pub(crate) fn check_leaf(
    leaf: Leaf,
    value: &Value<'_>,
    order: &Candidate<'_>,
    found: &mut Findings<'_>,
) {
    match (leaf.field.kind(), value) {
        (Kind::Text, Value::Text(text)) if is_blank(text) => presence::check(leaf, order, found),
        (Kind::Text, Value::Text(text)) => check_text(leaf, text, order, found),
        (Kind::Integer, Value::Integer(integer)) => check_integer(leaf, *integer, found),
        _ => {}
    }
}

fn is_blank(text: &str) -> bool {
    !text
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_graphic())
        && text.trim_start().is_empty()
}

/// The rules that look at a text that says something.
// Each rule's `check` is `#[inline(never)]`: an engine compiles a function whole when it is first called, so a text should
// bring only the rules that look at it.
fn check_text(leaf: Leaf, text: &str, order: &Candidate<'_>, found: &mut Findings<'_>) {
    let plan = found.plan(leaf.field);
    if !plan.is_some_and(|plan| plan.is_short(text)) {
        limit::check(leaf, text, found);
        print_width::check(leaf, text, found);
    }
    if !plan.is_some_and(|plan| plan.is_of_plain_characters(text)) {
        if leaf.field != Field::LabelBase64 {
            characters::check(leaf, text, found);
        }
        if leaf.field.is_code() {
            spaces::check(leaf, text, found);
            code::check(leaf, text, found);
        }
    }
    if plan.is_some_and(|plan| plan.listed) {
        allowed::check(leaf, text, found);
    } else if plan.is_some_and(|plan| plan.own_rule) {
        check_own(leaf, text, order, found);
    }
}

/// The rule that looks at this field alone. Where the deployment lists the values, its list says which are right.
fn check_own(leaf: Leaf, text: &str, order: &Candidate<'_>, found: &mut Findings<'_>) {
    match leaf.field {
        Field::ReceiverProvince | Field::SenderProvince => {
            province::check(leaf, text, order, found);
        }
        Field::ReceiverCountryCode | Field::SenderCountryCode => country::check(leaf, text, found),
        Field::ReceiverPostCode | Field::SenderPostCode => {
            post_code::check(leaf, text, order, found);
        }
        Field::ReceiverPhone | Field::SenderPhone => phone::check(leaf, text, order, found),
        Field::ReceiverEmail | Field::SenderEmail => email::check(leaf, text, found),
        Field::LabelUrl => label_url::check(leaf, text, found),
        Field::LabelBase64 => label::check(leaf, text, found),
        Field::Currency => currency::check(leaf, text, found),
        _ => {}
    }
}

fn check_integer(leaf: Leaf, integer: i64, found: &mut Findings<'_>) {
    if found.plan(leaf.field).is_some_and(|plan| plan.listed) {
        allowed::check(leaf, &integer.to_string(), found);
        return;
    }
    match leaf.field {
        Field::UnitPrice => price::check(leaf, integer, found),
        Field::Qty => qty::check(leaf, integer, found),
        _ => {}
    }
}

/// A set of severities that comes with the crate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// What the API's document states: types and presence.
    Contract,
    /// Errors where the order cannot be fulfilled as written, warnings where it may well be a mistake.
    #[default]
    Standard,
    /// As `standard`, with every warning an error.
    Strict,
}

/// A severity that a deployment gives a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The code is not reported.
    Off,
    /// As a warning.
    Warning,
    /// As an error.
    Error,
}

/// The unit of `unit_price`, which the API leaves open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// The severities to start from.
    pub profile: Profile,
    /// Severities that differ from the profile's, by code.
    pub severities: ByKey<Code, Level>,
    /// Presence that differs from the contract's, by field.
    pub presence: ByKey<Field, Presence>,
    /// The longest text a field may hold, in characters as [`crate::grapheme::count`] counts them. The API names no limits,
    /// so there are none at first.
    #[serde(deserialize_with = "limit::of_texts")]
    pub limits: ByKey<Field, u32>,
    /// How many characters carriers print of a field: ours at first, from what carriers publish.
    #[serde(deserialize_with = "limit::of_texts")]
    pub print_widths: ByKey<Field, u32>,
    /// The values that a field may have, in the place of the rule that looks at that field alone, such as that for
    /// currencies. A field that is not named may have any.
    pub allowed: ByKey<Field, Vec<String>>,
    /// The countries that a warehouse delivers to, by warehouse code: ISO 3166-1 alpha-2 codes.
    #[serde(deserialize_with = "warehouse::countries")]
    pub warehouse_countries: ByKey<String, Vec<String>>,
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
            severities: ByKey::default(),
            presence: ByKey::default(),
            limits: ByKey::default(),
            print_widths: print_width::defaults(),
            allowed: ByKey::default(),
            warehouse_countries: ByKey::default(),
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
            None if presence::is_done_without(field, country) => Presence::MayBeEmpty,
            None => field.presence(),
        }
    }
}

/// The leaves of one item field, from the first item to the last.
fn column(order: &Candidate<'_>, field: Field) -> impl Iterator<Item = Leaf> + use<> {
    (0..order.item_count()).map(move |index| Leaf::of_item(index, field))
}

/// A count for a message: nothing here has more than four thousand million of anything.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
