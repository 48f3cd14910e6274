//! A receiver's or a sender's address.

use order_model::{Field, Group};
use yew::prelude::*;

use super::Dispatch;
use super::combobox::{Choices, combobox};
use super::field::TextField;
use crate::page::new_order::Controls;

/// The address in the order in which people read one out, with the width of each field.
const FIELDS: [(Field, &str); 9] = [
    (Field::ReceiverName, "is-half"),
    (Field::ReceiverPhone, "is-half"),
    (Field::ReceiverCountryCode, "is-half"),
    (Field::ReceiverPostCode, "is-quarter"),
    (Field::ReceiverAddress, "is-whole"),
    (Field::ReceiverDistrict, "is-third"),
    (Field::ReceiverCity, "is-third"),
    (Field::ReceiverProvince, "is-third"),
    (Field::ReceiverEmail, "is-half"),
];

/// An address's fields, from the top to the bottom of the form.
pub(crate) fn party_order(party: Group) -> impl Iterator<Item = Field> {
    FIELDS
        .into_iter()
        .map(move |(field, _)| field.in_party(party))
}

/// The fields of an address.
pub(crate) fn party_fields(
    party: Group,
    controls: &Controls<'_>,
    dispatch: &Dispatch,
    countries: &Choices,
) -> Html {
    let field = |(field, class): (Field, &'static str)| {
        let field = field.in_party(party);
        let control = controls.of(field);
        if matches!(field, Field::ReceiverCountryCode | Field::SenderCountryCode) {
            combobox(&control, dispatch, countries, "", class)
        } else {
            html! { <TextField {control} dispatch={dispatch.clone()} {class} /> }
        }
    };
    html! { <div class="fields">{ for FIELDS.into_iter().map(field) }</div> }
}
