//! JSON Pointers of fields.

use order_model::{Field, FieldRef, Group};

/// The field that a JSON Pointer names.
pub(crate) fn field_at(pointer: &str) -> Option<FieldRef> {
    let mut steps = pointer.strip_prefix('/')?.split('/');
    let (first, second, third) = (steps.next()?, steps.next(), steps.next());
    if steps.next().is_some() {
        return None;
    }
    let field = |group: Group, key| Field::from_key(group, key);
    match (second, third) {
        (None, _) => field(Group::Order, first).map(FieldRef::order_field),
        (Some(key), None) => GROUPS
            .into_iter()
            .find(|group| group.key() == Some(first))
            .and_then(|group| field(group, key))
            .map(FieldRef::order_field),
        (Some(index), Some(key)) => {
            let canonical = index == "0" || !index.starts_with(['0', '+']);
            let index = index.parse().ok().filter(|_| canonical)?;
            let key = field(Group::Item, key).filter(|_| Group::Item.key() == Some(first))?;
            Some(FieldRef::item_field(index, key))
        }
    }
}

/// The objects within an order.
const GROUPS: [Group; 4] = [
    Group::LogisticsProvider,
    Group::Package,
    Group::Receiver,
    Group::Sender,
];
