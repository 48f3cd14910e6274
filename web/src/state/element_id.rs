//! The `id`s of the form's elements, by what they are about.

use order_model::contract::ITEMS;
use order_model::{FieldRef, Group, Path, Step};

/// The `id` of a field's control: its JSON Pointer with hyphens for slashes.
pub(crate) fn control_id(field_ref: FieldRef) -> String {
    let pointer = field_ref.path().pointer();
    let place = pointer.strip_prefix('/').unwrap_or(&pointer);
    place.replace('/', "-")
}

/// The section of the form that a place belongs to.
pub(crate) fn section_of(path: &Path) -> &'static str {
    let steps = path.steps();
    let Some(Step::Key(key)) = steps.first() else {
        return "order";
    };
    let is = |group: Group| group.key() == Some(&**key);
    match key {
        _ if is(Group::Item) => ITEMS,
        _ if is(Group::Receiver) => "receiver",
        _ if is(Group::Sender) => "sender",
        _ if is(Group::LogisticsProvider) => "carrier",
        _ => "order",
    }
}

/// The `id` of what an issue at this place is about: a control, or a section.
pub(crate) fn element_id(path: &Path) -> String {
    match (path.field_ref(), section_of(path)) {
        (Some(field_ref), _) => control_id(field_ref),
        (None, ITEMS) => ITEMS.to_owned(),
        (None, section) => format!("{section}-section"),
    }
}
