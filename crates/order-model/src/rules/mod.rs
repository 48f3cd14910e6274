//! What a deployment asks of an order, and the rules that look whether it is so.
//!
//! To add a rule: a file under `rules/` with `pub(super) fn check`, its line in `check_field` or in
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

use crate::contract::{Field, FieldRef, Kind};
use crate::issue::Code;
use crate::order::{ParsedOrder, Value};

pub use config::{DEFAULT_MAX_ITEMS, DEFAULT_MAX_LABEL_BYTES, DEFAULT_MAX_QTY, PriceUnit, Rules};
use context::RuleContext;
pub use vec_map::VecMap;

/// A rule that looks at the order as a whole, or at several of its fields.
pub(crate) struct OrderRule {
    pub(crate) check: fn(&ParsedOrder<'_>, &mut RuleContext<'_>),
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

/// The rules that look at one field.
pub(crate) fn check_field(
    field_ref: FieldRef,
    value: &Value<'_>,
    order: &ParsedOrder<'_>,
    context: &mut RuleContext<'_>,
) {
    match (field_ref.field.kind(), value) {
        (Kind::Text, Value::Text(text)) if is_blank(text) => {
            presence::check(field_ref, order, context);
        }
        (Kind::Text, Value::Text(text)) => check_text(field_ref, text, order, context),
        (Kind::Integer, Value::Integer(integer)) => check_integer(field_ref, *integer, context),
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
fn check_text(
    field_ref: FieldRef,
    text: &str,
    order: &ParsedOrder<'_>,
    context: &mut RuleContext<'_>,
) {
    let plan = context.prepared.field(field_ref.field);
    if !plan.is_some_and(|plan| plan.is_short(text)) {
        too_long::check(field_ref, text, context);
        print_width::check(field_ref, text, context);
    }
    if !plan.is_some_and(|plan| plan.is_of_plain_characters(text)) {
        if field_ref.field != Field::LabelBase64 {
            characters::check(field_ref, text, context);
        }
        if field_ref.field.is_code() {
            extra_spaces::check(field_ref, text, context);
            code_format::check(field_ref, text, context);
        }
    }
    if plan.is_some_and(|plan| plan.listed) {
        not_allowed::check(field_ref, text, context);
    } else if plan.is_some_and(|plan| plan.own_rule) {
        check_own(field_ref, text, order, context);
    }
}

/// The rule that looks at this field alone. Where the deployment lists the values, its list says which are right.
fn check_own(
    field_ref: FieldRef,
    text: &str,
    order: &ParsedOrder<'_>,
    context: &mut RuleContext<'_>,
) {
    match field_ref.field {
        Field::ReceiverProvince | Field::SenderProvince => {
            province::check(field_ref, text, order, context);
        }
        Field::ReceiverCountryCode | Field::SenderCountryCode => {
            country::check(field_ref, text, context);
        }
        Field::ReceiverPostCode | Field::SenderPostCode => {
            post_code::check(field_ref, text, order, context);
        }
        Field::ReceiverPhone | Field::SenderPhone => phone::check(field_ref, text, order, context),
        Field::ReceiverEmail | Field::SenderEmail => email::check(field_ref, text, context),
        Field::LabelUrl => label_url::check(field_ref, text, context),
        Field::LabelBase64 => label::check(field_ref, text, context),
        Field::Currency => currency::check(field_ref, text, context),
        _ => {}
    }
}

fn check_integer(field_ref: FieldRef, integer: i64, context: &mut RuleContext<'_>) {
    if context
        .prepared
        .field(field_ref.field)
        .is_some_and(|plan| plan.listed)
    {
        not_allowed::check(field_ref, &integer.to_string(), context);
        return;
    }
    match field_ref.field {
        Field::UnitPrice => price::check(field_ref, integer, context),
        Field::Qty => qty::check(field_ref, integer, context),
        _ => {}
    }
}
