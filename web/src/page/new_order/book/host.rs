//! Where the list of a field stands.

use order_model::{Field, FieldRef, Group};
use web_sys::Element;

use crate::browser::document;
use crate::state::element_id::control_id;

/// The id of the control of a party's field.
pub(in super::super) fn id_of(field: Field, party: Group) -> String {
    control_id(FieldRef::order_field(field.counterpart_in(party)))
}

/// The element under a control in which its list is, or what is said of it, made where it is missing.
pub(super) fn host_of(id: &str, class: &str) -> Option<Element> {
    let document = document()?;
    let host_id = format!("{id}-{class}-host");
    if let Some(host) = document.get_element_by_id(&host_id) {
        return Some(host);
    }
    let control = document.get_element_by_id(id)?;
    let host = document.create_element("div").ok()?;
    host.set_attribute("id", &host_id).ok()?;
    host.set_attribute("class", class).ok()?;
    let next = control.next_sibling();
    control
        .parent_node()?
        .insert_before(&host, next.as_ref())
        .ok()?;
    Some(host)
}
