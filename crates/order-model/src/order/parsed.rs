//! An order as it arrived: what could be used of it, and what could not, both kept.

use std::borrow::Cow;
use std::ops::Range;

use crate::contract::MemberOrder;
use crate::contract::field::{HEAD, ITEM};
use crate::contract::{Field, FieldRef, Group, Kind};

/// The value of one field.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Value<'a> {
    /// There is none.
    #[default]
    Absent,
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number within ±(2^53 − 1).
    Integer(i64),
    /// `true` or `false`.
    Flag(bool),
    /// JSON text that no field can hold: `null`, a fraction, an array, an object.
    Unusable(&'a str),
}

/// A field's value, and where in the JSON text it stood.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldSlot<'a> {
    pub(crate) value: Value<'a>,
    /// [`NOWHERE`] if it was not read from a text.
    pub(crate) offset: usize,
}

/// The offset of what stood in no text: none is so long.
pub(crate) const NOWHERE: usize = usize::MAX;

impl Default for FieldSlot<'_> {
    fn default() -> Self {
        Self {
            value: Value::Absent,
            offset: NOWHERE,
        }
    }
}

impl FieldSlot<'_> {
    /// Where it stood in the JSON text.
    pub(crate) fn place(&self) -> Option<usize> {
        (self.offset != NOWHERE).then_some(self.offset)
    }
}

/// An order as it arrived. The rules look at it; it can be turned into an [`Order`](crate::Order) or an [`OrderDraft`](crate::OrderDraft).
#[derive(Debug, Clone, PartialEq)]
pub struct ParsedOrder<'a> {
    /// The fields that stand once, then those of each item.
    pub(crate) slots: Vec<FieldSlot<'a>>,
    /// How objects stood that were not as the API's document has them: the single groups, then the items. Those at
    /// the end that were are not there.
    pub(crate) member_orders: Vec<MemberOrder>,
    /// Whether there was a usable array of items: where there was none, that is an issue already.
    pub(crate) has_items: bool,
    /// What stood in the place of that array without being one, as JSON text.
    pub(crate) no_items: Option<&'a str>,
    /// Where the array of items stood in the JSON text.
    pub(crate) items_offset: Option<usize>,
}

impl Default for ParsedOrder<'_> {
    fn default() -> Self {
        Self::within(Vec::new(), Vec::new())
    }
}

/// Room that an order took and the next one can use: what reads many orders allocates for the first alone.
#[derive(Debug, Default)]
pub struct OrderBuffers {
    slots: Vec<FieldSlot<'static>>,
    member_orders: Vec<MemberOrder>,
}

impl OrderBuffers {
    /// Takes back the room of an order that is done with.
    pub fn recycle(&mut self, order: ParsedOrder<'_>) {
        self.slots = emptied(order.slots);
        self.member_orders = order.member_orders;
    }

    /// An empty order with that room.
    pub(crate) fn take<'a>(&mut self) -> ParsedOrder<'a> {
        let member_orders = std::mem::take(&mut self.member_orders);
        ParsedOrder::within(emptied(std::mem::take(&mut self.slots)), member_orders)
    }
}

/// An empty list with the other's room: collecting a list's own elements does not allocate, and here are none.
#[expect(
    clippy::unnecessary_filter_map,
    reason = "it makes elements of another lifetime, of which there are none"
)]
fn emptied<'b>(mut slots: Vec<FieldSlot<'_>>) -> Vec<FieldSlot<'b>> {
    slots.clear();
    slots.into_iter().filter_map(|_| None).collect()
}

/// Where a field's slot stands; `None` for an item's field without an item, and for an item of another field.
#[inline]
fn place_of(field_ref: FieldRef) -> Option<usize> {
    match field_ref.item {
        Some(index) => {
            (field_ref.field >= Field::Sku).then(|| field_ref.field as usize + index * ITEM)
        }
        None => (field_ref.field < Field::Sku).then_some(field_ref.field as usize),
    }
}

impl<'a> ParsedOrder<'a> {
    /// An empty order in the room of these lists.
    fn within(mut slots: Vec<FieldSlot<'a>>, mut member_orders: Vec<MemberOrder>) -> Self {
        slots.resize_with(HEAD, FieldSlot::default);
        member_orders.clear();
        Self {
            slots,
            member_orders,
            has_items: false,
            no_items: None,
            items_offset: None,
        }
    }

    pub(crate) fn slot(&self, field_ref: FieldRef) -> Option<&FieldSlot<'a>> {
        self.slots.get(place_of(field_ref)?)
    }

    #[inline]
    pub(crate) fn slot_mut(&mut self, field_ref: FieldRef) -> Option<&mut FieldSlot<'a>> {
        self.slots.get_mut(place_of(field_ref)?)
    }

    /// The slots of an object's own fields.
    #[inline]
    pub(crate) fn slots_of(&mut self, group: Group, item: Option<usize>) -> &mut [FieldSlot<'a>] {
        let Range { start, end } = group.range();
        let before = item.map_or(0, |index| index * ITEM);
        self.slots
            .get_mut(start + before..end + before)
            .unwrap_or_default()
    }

    /// An order of so many items, of which nothing is there yet.
    pub(crate) fn with_items(count: usize) -> Self {
        let mut order = Self {
            has_items: true,
            ..Self::default()
        };
        order.add_items(count);
        order
    }

    /// Gives a field a value that stood in no text.
    pub(crate) fn put(&mut self, field_ref: FieldRef, value: Value<'a>) {
        if let Some(slot) = self.slot_mut(field_ref) {
            *slot = FieldSlot {
                value,
                offset: NOWHERE,
            };
        }
    }

    pub(crate) fn put_text(&mut self, field_ref: FieldRef, text: &'a str) {
        self.put(field_ref, Value::Text(text.into()));
    }

    /// Makes room for more items.
    pub(crate) fn add_items(&mut self, count: usize) {
        let length = self.slots.len() + count * ITEM;
        self.slots.resize_with(length, FieldSlot::default);
    }

    /// Forgets all items.
    pub(crate) fn forget_items(&mut self) {
        self.slots.truncate(HEAD);
        self.member_orders.truncate(Group::SINGLE);
        self.has_items = false;
        self.no_items = None;
    }

    /// Forgets what was read of a group that stands once.
    pub(crate) fn forget(&mut self, group: Group) {
        self.slots_of(group, None).fill_with(FieldSlot::default);
        self.set_member_order(group, None, MemberOrder::document());
        while self
            .member_orders
            .pop_if(|member_order| member_order.is_document())
            .is_some()
        {}
    }

    /// How the members of an object stood.
    pub(crate) fn member_order(&self, group: Group, item: Option<usize>) -> &MemberOrder {
        static DOCUMENT: MemberOrder = MemberOrder::document();
        let place = group as usize + item.unwrap_or_default();
        self.member_orders.get(place).unwrap_or(&DOCUMENT)
    }

    /// Keeps how the members of an object stood.
    pub(crate) fn set_member_order(
        &mut self,
        group: Group,
        item: Option<usize>,
        member_order: MemberOrder,
    ) {
        let place = group as usize + item.unwrap_or_default();
        if self.member_orders.len() <= place && !member_order.is_document() {
            self.member_orders
                .resize_with(place + 1, MemberOrder::default);
        }
        if let Some(known) = self.member_orders.get_mut(place) {
            *known = member_order;
        }
    }

    /// A field's value.
    #[must_use]
    pub fn value(&self, field_ref: FieldRef) -> &Value<'a> {
        self.slot(field_ref)
            .map_or(&Value::Absent, |slot| &slot.value)
    }

    /// A field's text, if it has one and should.
    #[must_use]
    #[inline]
    pub fn text_at(&self, field_ref: FieldRef) -> Option<&str> {
        match self.value(field_ref) {
            Value::Text(text) if field_ref.field.kind() == Kind::Text => Some(text),
            _ => None,
        }
    }

    /// A field's whole number, if it has one and should.
    #[must_use]
    pub fn integer_at(&self, field_ref: FieldRef) -> Option<i64> {
        match self.value(field_ref) {
            Value::Integer(integer) if field_ref.field.kind() == Kind::Integer => Some(*integer),
            _ => None,
        }
    }

    /// The text of a field that stands once.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        self.text_at(FieldRef::order_field(field))
    }

    /// The whole number of a field that stands once.
    #[must_use]
    pub fn integer(&self, field: Field) -> Option<i64> {
        self.integer_at(FieldRef::order_field(field))
    }

    /// The flag of a field that stands once.
    #[must_use]
    pub fn flag(&self, field: Field) -> Option<bool> {
        match self.value(FieldRef::order_field(field)) {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// Whether a field that stands once is a text that says something.
    #[must_use]
    pub fn is_given(&self, field: Field) -> bool {
        self.text(field).is_some_and(|text| !text.trim().is_empty())
    }

    /// How many items it has.
    #[must_use]
    pub fn item_count(&self) -> usize {
        (self.slots.len() - HEAD) / ITEM
    }

    /// Every field that it has room for: the single ones, then those of each item.
    pub fn field_refs(&self) -> impl Iterator<Item = FieldRef> {
        let single = Field::ALL
            .into_iter()
            .filter(|field| field.group() != Group::Item)
            .map(FieldRef::order_field);
        let items = (0..self.item_count()).flat_map(|index| {
            Group::Item
                .fields()
                .map(move |field| FieldRef::item_field(index, field))
        });
        single.chain(items)
    }
}
