//! A receiver's or a sender's address. Its country decides what the other fields say of themselves.

use order_model::reference::post_code::post_code_example;
use order_model::{Field, Group};
use yew::prelude::*;

use super::Dispatch;
use super::combobox::{Choices, combobox};
use super::field::TextField;
use crate::i18n::Text;
use crate::page::new_order::Controls;

/// The address in the order in which people read one out, with the width of each field.
const FIELDS: [(Field, &str); 9] = [
    (Field::ReceiverName, "is-half"),
    (Field::ReceiverPhone, "is-half"),
    (Field::ReceiverCountryCode, "is-half"),
    (Field::ReceiverPostCode, "is-half is-short"),
    (Field::ReceiverAddress, "is-whole"),
    (Field::ReceiverDistrict, "is-half"),
    (Field::ReceiverCity, "is-half"),
    (Field::ReceiverProvince, "is-half"),
    (Field::ReceiverEmail, "is-half"),
];

/// An address's fields, from the top to the bottom of the form.
pub(crate) fn party_order(party: Group) -> impl Iterator<Item = Field> {
    FIELDS
        .into_iter()
        .map(move |(field, _)| field.counterpart_in(party))
}

/// The fields of an address.
pub(crate) fn party_fields(
    party: Group,
    controls: &Controls<'_>,
    dispatch: &Dispatch,
    countries: &Choices,
    provinces: &Choices,
) -> Html {
    let field = |(field, class): (Field, &'static str)| {
        let control = controls.of(field.counterpart_in(party));
        match field {
            Field::ReceiverCountryCode => combobox(&control, dispatch, countries, "", class),
            Field::ReceiverProvince if !provinces.all.is_empty() => {
                combobox(&control, dispatch, provinces, "", class)
            }
            Field::ReceiverPostCode => {
                let example = post_code_example(&controls.desk.country_of(control.field_ref.field));
                let hint = example
                    .map(Text::of(control.locale).like)
                    .unwrap_or_default();
                html! { <TextField {control} dispatch={dispatch.clone()} {hint} {class} /> }
            }
            _ => html! { <TextField {control} dispatch={dispatch.clone()} {class} /> },
        }
    };
    html! { <div class="fields">{ for FIELDS.into_iter().map(field) }</div> }
}
