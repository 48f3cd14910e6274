//! The texts of the fields: as typed, as left, as sent.

use std::any::Any;
use std::collections::BTreeSet;
use std::sync::Arc;

use order_model::{Change, ChangeKind, Field, FieldRef, ItemDraft, Order, OrderDraft};

use super::form::{OrderForm, Undo};
use super::judged_action::{MemberEdit, Replaced};
use crate::state::element_id::control_id;
use crate::state::next_order::has_no_receiver;
use crate::state::touched::FieldKey;

/// What leaving a field does to its text. A phone number stays as it was typed until the order is sent: people compare it
/// with what they have been told.
const ON_LEAVE: [ChangeKind; 7] = [
    ChangeKind::Invisible,
    ChangeKind::Trim,
    ChangeKind::FullWidth,
    ChangeKind::Nfc,
    ChangeKind::Email,
    ChangeKind::UpperCase,
    ChangeKind::Label,
];

impl OrderForm {
    pub(super) fn type_text(&mut self, field_ref: FieldRef, text: &str) {
        match field_ref.field {
            // One line on the wire; a pasted address has several.
            Field::ReceiverAddress | Field::SenderAddress => {
                let lines = text.split('\n');
                let lines = lines.map(|line| line.strip_suffix('\r').unwrap_or(line));
                let line = lines.collect::<Vec<_>>().join(" ");
                self.draft.set(field_ref, &line.replace('\r', " "));
            }
            _ => self.draft.set(field_ref, text),
        }
        if !text.is_empty()
            && let Some(key) = self.field_key(field_ref)
        {
            self.entered.insert(key);
        }
    }

    /// Takes what is offered. The focus goes where the last of it does.
    pub(super) fn apply(&mut self, edits: &[(FieldRef, Arc<str>)]) {
        for (field_ref, text) in edits {
            self.type_text(*field_ref, text);
            self.touch(*field_ref);
        }
        if let Some((field_ref, _)) = edits.last() {
            self.focus_on(control_id(*field_ref));
        }
    }

    /// The order leaves from another place, unless it is for somebody.
    pub(super) fn begin_in(&mut self, place: &[(FieldRef, Arc<str>)], blank: &OrderDraft) {
        // What an order was begun with in these fields before says nothing of its receiver.
        let mut before = blank.clone();
        for (field_ref, _) in place {
            before.set(*field_ref, &self.draft.text(*field_ref));
        }
        if has_no_receiver(&self.draft, &before) {
            for (field_ref, text) in place {
                self.type_text(*field_ref, text);
            }
        }
    }

    /// Sets a member that the contract does not name, or takes it out.
    pub(super) fn set_member(&mut self, edit: &dyn Any) {
        let Some(MemberEdit {
            group,
            item,
            key,
            json,
        }) = edit.downcast_ref()
        else {
            return;
        };
        // What is no JSON comes from no field and no order.
        let _ = self
            .draft
            .set_unknown_member(*group, *item, key, json.as_deref());
    }

    /// Fills in texts that were kept or pasted, into rows that are added where there are too few; what stood in the fields can come back.
    pub(super) fn fill_in(&mut self, edits: &[(FieldRef, Arc<str>)]) {
        let mut replaced = Vec::new();
        for (field_ref, text) in edits {
            while field_ref
                .item
                .is_some_and(|index| index >= self.draft.items.len())
            {
                self.insert_item(self.draft.items.len(), Arc::default());
            }
            let before = self.draft.text(*field_ref);
            self.type_text(*field_ref, text);
            let text = self.draft.text(*field_ref);
            if before != text {
                replaced.push((*field_ref, before, text));
            }
            self.touch(*field_ref);
        }
        if !replaced.is_empty() {
            self.undo.push(Undo::Texts(replaced.into()));
        }
        self.taken_over = Some(self.draft.clone().into());
    }

    /// Gives back what was filled in over; what has been typed since stays.
    pub(super) fn take_back(&mut self, replaced: &[Replaced]) {
        for (field_ref, before, text) in replaced {
            if self.draft.text(*field_ref) == *text {
                self.draft.set(*field_ref, before);
            }
        }
        if let Some((field_ref, ..)) = replaced.first() {
            self.focus_on(control_id(*field_ref));
        }
        let items = replaced.iter().filter_map(|(at, ..)| at.item);
        self.take_out_blank(items.collect());
    }

    /// Takes out those of these items that say nothing any more, but for the last that there is.
    fn take_out_blank(&mut self, items: BTreeSet<usize>) {
        for index in items.into_iter().rev() {
            let item = self.draft.items.get(index);
            if item.is_some_and(|item| **item == ItemDraft::default()) {
                self.remove_item(index);
            }
        }
    }

    pub(super) fn leave(&mut self, field_ref: FieldRef) {
        if !self.is_passed_by(field_ref) {
            self.touch(field_ref);
        }
        self.normalize_field(field_ref);
        if let (Field::Sku, Some(index)) = (field_ref.field, field_ref.item) {
            self.fill_in_item(index);
        }
    }

    /// Whether a person was in a field and has not begun it: it is counted as still to fill in, and asks for nothing yet. Who
    /// passes the label by has said that there is none.
    fn is_passed_by(&self, field_ref: FieldRef) -> bool {
        let is_entered = |key| self.entered.contains(key);
        !matches!(field_ref.field, Field::LabelUrl | Field::LabelBase64)
            && self.draft.text(field_ref).is_empty()
            && !self.field_key(field_ref).is_some_and(is_entered)
    }

    /// Leaves every field, and notes what will be sent in another form than it was typed.
    pub(super) fn leave_all(&mut self) {
        self.sent_as = self.normalized().1.into();
        for field_ref in self.fields() {
            self.normalize_field(field_ref);
        }
    }

    /// Brings a text into the form that systems compare, as far as nobody minds.
    fn normalize_field(&mut self, field_ref: FieldRef) {
        if self.keeps_text(field_ref) {
            return;
        }
        let before = self.draft.text(field_ref);
        let mut draft = std::mem::take(&mut self.draft);
        self.normalize(&mut draft, field_ref, &ON_LEAVE);
        self.draft = draft;
        if let Some(key) = self.field_key(field_ref)
            && *self.draft.text(field_ref) != *before.trim()
        {
            self.typed.retain(|(at, _)| *at != key);
            self.typed.push((key, before.trim().into()));
        }
    }

    /// Whether a person wants a text as it is: one that is accepted though it is warned of, or typed again though leaving
    /// the field had changed it.
    fn keeps_text(&self, field_ref: FieldRef) -> bool {
        let (key, text) = (self.field_key(field_ref), self.draft.text(field_ref));
        let is_it =
            |(at, typed): &(FieldKey, Arc<str>)| key == Some(*at) && **typed == *text.trim();
        let place = field_ref.path();
        let mut accepted = self.issues.iter().filter(|issue| issue.acknowledged);
        accepted.any(|issue| issue.path == place) || self.typed.iter().any(is_it)
    }

    /// The draft as it is sent, and what of it shows that it is not as it was typed.
    pub(crate) fn normalized(&self) -> (OrderDraft, Vec<(FieldRef, Arc<str>)>) {
        let (mut draft, mut rewritten) = (self.draft.clone(), Vec::new());
        for field_ref in self.fields().filter(|at| !self.keeps_text(*at)) {
            let changes = self.normalize(&mut draft, field_ref, &ChangeKind::ALL);
            if changes.iter().any(is_visible) {
                rewritten.push((field_ref, draft.text(field_ref)));
            }
        }
        (draft, rewritten)
    }

    /// The order that a draft is, as the rules read it; `None` where the API cannot take it.
    pub(crate) fn order_of(&self, draft: &OrderDraft) -> Option<Order> {
        (self.rule_book?.read)(self, draft)?.to_order()
    }
}

/// Whether a change shows, other than by spaces.
fn is_visible(change: &Change) -> bool {
    let without_spaces = |text: &str| -> String { text.split_whitespace().collect() };
    let shows = !matches!(
        change.kind,
        ChangeKind::Trim | ChangeKind::Nfc | ChangeKind::Label
    );
    shows && without_spaces(&change.from) != without_spaces(&change.to)
}
