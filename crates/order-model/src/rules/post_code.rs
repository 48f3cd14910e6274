//! A postal code has the form of its country's. Source: libaddressinput; what people write differently from it is in
//! [`crate::reference::post_code`].

use super::context::RuleContext;
use crate::contract::Field;
use crate::contract::FieldRef;
use crate::issue::IssueKind;
use crate::order::parsed::ParsedOrder;
use crate::reference::post_code::{is_post_code, post_code_example};

#[inline(never)]
pub(super) fn check(
    field_ref: FieldRef,
    text: &str,
    order: &ParsedOrder<'_>,
    context: &mut RuleContext<'_>,
) {
    let country = order.text(Field::ReceiverCountryCode.counterpart_in(field_ref.field.group()));
    if let Some(country) = country.filter(|country| !is_post_code(country, text)) {
        context.report(
            field_ref,
            IssueKind::PostCodeFormat {
                country: country.to_owned(),
                example: post_code_example(country).map(str::to_owned),
            },
        );
    }
}
