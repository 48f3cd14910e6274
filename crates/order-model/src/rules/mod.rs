//! What a deployment asks of an order, and the rules that look whether it is so.
//!
//! To add a rule: a file under `rules/` with `pub(super) fn check`, its line in `check_leaf` or in
//! `ORDER_RULES`, its codes in [`crate::issue`], its words in each file of [`mod@crate::message`], its cases
//! in `tests/cases`.

mod characters;
mod code_format;
mod config;
mod config_json;
pub mod constraints;
pub(crate) mod context;
mod country;
mod currency;
mod email;
mod extra_spaces;
mod items;
pub(crate) mod label;
mod label_url;
mod not_allowed;
pub(crate) mod phone;
mod post_code;
pub(crate) mod prepared;
mod presence;
mod price;
mod print_width;
mod province;
mod qty;
mod sender_is_receiver;
mod sku;
mod too_long;
mod total;
pub mod vec_map;
mod warehouse;

use crate::contract::{Field, Kind, Leaf};
use crate::issue::Code;
use crate::order::{Candidate, Value};

pub use config::{DEFAULT_MAX_ITEMS, DEFAULT_MAX_LABEL_BYTES, DEFAULT_MAX_QTY, PriceUnit, Rules};
use context::Findings;
pub use vec_map::ByKey;

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
        check: sender_is_receiver::check,
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
    let plan = found.prepared.field(leaf.field);
    if !plan.is_some_and(|plan| plan.is_short(text)) {
        too_long::check(leaf, text, found);
        print_width::check(leaf, text, found);
    }
    if !plan.is_some_and(|plan| plan.is_of_plain_characters(text)) {
        if leaf.field != Field::LabelBase64 {
            characters::check(leaf, text, found);
        }
        if leaf.field.is_code() {
            extra_spaces::check(leaf, text, found);
            code_format::check(leaf, text, found);
        }
    }
    if plan.is_some_and(|plan| plan.listed) {
        not_allowed::check(leaf, text, found);
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
    if found
        .prepared
        .field(leaf.field)
        .is_some_and(|plan| plan.listed)
    {
        not_allowed::check(leaf, &integer.to_string(), found);
        return;
    }
    match leaf.field {
        Field::UnitPrice => price::check(leaf, integer, found),
        Field::Qty => qty::check(leaf, integer, found),
        _ => {}
    }
}
