//! A receiver's or a sender's address. Its country decides what the other fields say of themselves.

use order_model::{Field, Group};
use yew::prelude::*;

use super::combobox::{Choices, combobox};
use super::field::{FieldState, TextField};
use super::field_event::OnFieldEvent;

/// The address in the order in which people read one out, with the width of each field.
const FIELDS: [(Field, &str); 9] = [
    (Field::ReceiverName, "third"),
    (Field::ReceiverPhone, "third"),
    (Field::ReceiverCountryCode, "third"),
    (Field::ReceiverAddress, "whole"),
    (Field::ReceiverDistrict, "third"),
    (Field::ReceiverCity, "third"),
    (Field::ReceiverProvince, "third"),
    (Field::ReceiverPostCode, "third"),
    (Field::ReceiverEmail, "two-thirds"),
];

/// An address's fields, from the top to the bottom of the form.
pub(crate) fn address_order(party: Group) -> impl Iterator<Item = Field> {
    FIELDS
        .into_iter()
        .map(move |(field, _)| field.counterpart_in(party))
}

pub(crate) struct AddressFieldsProps<'a> {
    /// The fields' states, in the order of [`address_order`].
    pub(crate) states: Vec<FieldState>,
    /// A postal code as the country has them.
    pub(crate) post_code_example: Option<&'static str>,
    pub(crate) countries: &'a Choices,
    pub(crate) provinces: &'a Choices,
    pub(crate) on_event: &'a OnFieldEvent,
}

/// The fields of an address.
pub(crate) fn address_fields(props: AddressFieldsProps<'_>) -> Html {
    let AddressFieldsProps {
        states,
        post_code_example,
        countries,
        provinces,
        on_event,
    } = props;
    let field = |(state, (field, width)): (FieldState, (Field, &'static str))| match field {
        Field::ReceiverCountryCode => combobox(&state, on_event, countries, "", width),
        Field::ReceiverProvince => combobox(&state, on_event, provinces, "", width),
        _ => {
            let example = post_code_example.filter(|_| field == Field::ReceiverPostCode);
            let hint = example.map(state.text().like).unwrap_or_default();
            html! { <TextField {state} on_event={on_event.clone()} {hint} {width} /> }
        }
    };
    html! { <div class="fields">{ for states.into_iter().zip(FIELDS).map(field) }</div> }
}
