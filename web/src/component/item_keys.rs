//! What keys do in the fields of an item's row. The row's buttons are not on the way from field to field: these do what they do.

use order_model::FieldRef;
use order_model::contract::ITEMS;
use web_sys::Element;
use yew::prelude::*;

use super::item_row::{COLUMNS, ItemEvent, ItemKeys};

/// Named where the code is taken apart, and nowhere else.
pub(crate) static ITEM_KEYS: ItemKeys = ItemKeys(item_event);

fn item_event(event: &KeyboardEvent) -> Option<ItemEvent> {
    // The list of a field with choices comes first.
    if event.is_composing() || event.default_prevented() {
        return None;
    }
    let target: Element = event.target_unchecked_into();
    let field_ref = item_field_of(&target.id())?;
    let index = field_ref.item?;
    let (ctrl, meta) = (event.ctrl_key(), event.meta_key());
    match &*event.key() {
        "Enter" if !ctrl && !meta => Some(ItemEvent::GoBelow(field_ref)),
        "d" | "D" if ctrl || meta => Some(ItemEvent::Duplicate(index)),
        "Backspace" if ctrl && event.shift_key() => Some(ItemEvent::Remove(index)),
        _ => None,
    }
}

/// The field of an item whose control has this id.
fn item_field_of(id: &str) -> Option<FieldRef> {
    let (index, key) = id.strip_prefix(ITEMS)?.strip_prefix('-')?.split_once('-')?;
    let field = COLUMNS.into_iter().find(|field| field.key() == key)?;
    Some(FieldRef::item_field(index.parse().ok()?, field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::element_id::control_id;

    #[test]
    fn a_control_of_an_item_is_known_by_its_id() {
        for field in COLUMNS {
            let field_ref = FieldRef::item_field(12, field);
            assert_eq!(item_field_of(&control_id(field_ref)), Some(field_ref));
        }
        for other in [
            "items",
            "items-1",
            "items-x-sku",
            "items-1-total",
            "receiver-name",
        ] {
            assert_eq!(item_field_of(other), None, "{other}");
        }
    }
}
