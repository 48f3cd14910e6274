//! Items come and go.

use std::sync::Arc;

use order_model::{Field, FieldRef, ItemDraft};

use super::form::{OrderForm, Undo};
use crate::state::element_id::control_id;

impl OrderForm {
    pub(super) fn add_item(&mut self) {
        let item = self.next_item();
        self.insert_item(self.draft.items.len(), item);
    }

    /// Goes on in the row below: in the same column, or where a new row begins.
    pub(super) fn go_below(&mut self, field_ref: FieldRef) {
        let below = field_ref.item.map_or(0, |index| index + 1);
        if below < self.draft.items.len() {
            self.focus_on(control_id(FieldRef::item_field(below, field_ref.field)));
        } else {
            self.add_item();
        }
    }

    pub(super) fn duplicate_item(&mut self, index: usize) {
        if let Some(item) = self.draft.items.get(index).cloned() {
            self.insert_item(index + 1, item);
        }
    }

    pub(super) fn insert_item(&mut self, index: usize, item: Arc<ItemDraft>) {
        let index = index.min(self.draft.items.len());
        let row = self.new_row();
        self.draft.items.insert(index, item);
        self.rows.insert(index, row);
        self.accepted.forget_items();
        self.focus_on(control_id(FieldRef::item_field(index, Field::Sku)));
    }

    pub(super) fn remove_item(&mut self, index: usize) {
        if index >= self.draft.items.len() {
            return;
        }
        let item = self.draft.items.remove(index);
        let row = self.rows.remove(index);
        self.touched.remove_row(row);
        self.entered.remove_row(row);
        self.accepted.forget_items();
        if self.draft.items.is_empty() {
            self.insert_item(0, Default::default());
        } else {
            let before = index.saturating_sub(1);
            self.focus_on(control_id(FieldRef::item_field(before, Field::Sku)));
        }
        if *item != ItemDraft::default() {
            self.undo.push(Undo::Item(index, item));
        }
    }

    /// A new item is most often priced in the currency of the one before.
    fn next_item(&self) -> Arc<ItemDraft> {
        let mut item = ItemDraft::default();
        if let Some(last) = self.draft.items.last() {
            item.set(Field::Currency, &last.text(Field::Currency));
        }
        item.into()
    }
}
