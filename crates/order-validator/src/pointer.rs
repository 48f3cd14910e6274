//! JSON Pointers of fields, and of what holds fields.

use order_model::json::value::JsonValueError;
use order_model::{Field, FieldRef, Group};

/// A place within an order.
pub(crate) enum Place {
    Field(FieldRef),
    /// What holds fields: the order, an object of it, the list of items, an item.
    Holder,
}

/// What is at a JSON Pointer.
///
/// # Errors
/// Where the contract knows of no such place: with the field that was meant.
pub(crate) fn place_at(pointer: &str) -> Result<Place, JsonValueError> {
    if !pointer.is_empty() && !pointer.starts_with('/') {
        let steps: Vec<&str> = pointer.split('.').collect();
        return Err(unknown(&steps));
    }
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let group = |key: &str| {
        let mut groups = GROUPS.into_iter();
        groups.find(|group| group.key() == Some(key))
    };
    let field = match *steps {
        [] => return Ok(Place::Holder),
        [key] if group(key).is_some() => return Ok(Place::Holder),
        [key, index] if key == ITEMS && item_at(index).is_some() => return Ok(Place::Holder),
        [key] => Field::from_key(Group::Order, key).map(FieldRef::order_field),
        [key, own] if key != ITEMS => group(key)
            .and_then(|group| Field::from_key(group, own))
            .map(FieldRef::order_field),
        [key, index, own] if key == ITEMS => item_at(index)
            .zip(Field::from_key(Group::Item, own))
            .map(|(index, field)| FieldRef::item_field(index, field)),
        _ => None,
    };
    match field {
        Some(field_ref) => Ok(Place::Field(field_ref)),
        None => Err(unknown(&steps)),
    }
}

fn item_at(index: &str) -> Option<usize> {
    let canonical = index == "0" || !index.starts_with(['0', '+']);
    index.parse().ok().filter(|_| canonical)
}

/// The error for a place that there is none of. Fields have dotted names, without the item's index.
fn unknown(steps: &[&str]) -> JsonValueError {
    let names = steps.iter().copied();
    let names: Vec<&str> = names.filter(|step| item_at(step).is_none()).collect();
    let error: Result<Field, JsonValueError> = Field::named(&names.join("."));
    let field = match error {
        Ok(field) => field,
        Err(error) => return error,
    };
    let item = (field.group() == Group::Item).then_some(0);
    let meant = FieldRef { field, item }.path().pointer();
    JsonValueError::new(format!("there is no such place: write `{meant}`"))
}

const ITEMS: &str = "items";

/// What is within an order.
const GROUPS: [Group; 5] = [
    Group::LogisticsProvider,
    Group::Package,
    Group::Receiver,
    Group::Sender,
    Group::Item,
];
