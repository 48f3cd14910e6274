//! An order as it arrived: what could be used of it, and what could not, both kept.

use std::borrow::Cow;
use std::ops::Range;

use crate::contract::Layout;
use crate::contract::field::{HEAD, ITEM};
use crate::contract::{Field, Group, Kind, Leaf};

/// The value of one leaf.
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
    /// JSON text that no leaf can hold: `null`, a fraction, an array, an object.
    Unusable(&'a str),
}

/// A leaf's value, and where in the JSON text it stood.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell<'a> {
    pub(crate) value: Value<'a>,
    /// [`NOWHERE`] if it was not read from a text.
    pub(crate) offset: usize,
}

/// The offset of what stood in no text: none is so long.
pub(crate) const NOWHERE: usize = usize::MAX;

impl Default for Cell<'_> {
    fn default() -> Self {
        Self {
            value: Value::Absent,
            offset: NOWHERE,
        }
    }
}

impl Cell<'_> {
    /// Where it stood in the JSON text.
    pub(crate) fn place(&self) -> Option<usize> {
        (self.offset != NOWHERE).then_some(self.offset)
    }
}

/// An order as it arrived. The rules look at it; it can be turned into an [`Order`] or an [`OrderDraft`].
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<'a> {
    /// The leaves that stand once, then those of each item.
    pub(crate) cells: Vec<Cell<'a>>,
    /// How objects stood that were not as the API's document has them: the single groups, then the items. Those at
    /// the end that were are not there.
    pub(crate) layouts: Vec<Layout>,
    /// Whether there was a usable array of items: where there was none, that is an issue already.
    pub(crate) has_items: bool,
    /// What stood in the place of that array without being one, as JSON text.
    pub(crate) no_items: Option<&'a str>,
    /// Where the array of items stood in the JSON text.
    pub(crate) items_offset: Option<usize>,
}

impl Default for Candidate<'_> {
    fn default() -> Self {
        Self::within(Vec::new(), Vec::new())
    }
}

/// Room that an order took and the next one can use: what reads many orders allocates for the first alone.
#[derive(Debug, Default)]
pub struct Spare {
    cells: Vec<Cell<'static>>,
    layouts: Vec<Layout>,
}

impl Spare {
    /// Takes back the room of an order that is done with.
    pub fn reclaim(&mut self, order: Candidate<'_>) {
        self.cells = emptied(order.cells);
        self.layouts = order.layouts;
    }

    /// An empty order with that room.
    pub(crate) fn take<'a>(&mut self) -> Candidate<'a> {
        let layouts = std::mem::take(&mut self.layouts);
        Candidate::within(emptied(std::mem::take(&mut self.cells)), layouts)
    }
}

/// An empty list with the other's room: collecting a list's own elements does not allocate, and here are none.
#[expect(
    clippy::unnecessary_filter_map,
    reason = "it makes elements of another lifetime, of which there are none"
)]
fn emptied<'b>(mut cells: Vec<Cell<'_>>) -> Vec<Cell<'b>> {
    cells.clear();
    cells.into_iter().filter_map(|_| None).collect()
}

/// Where a leaf's cell stands; `None` for an item's field without an item, and for an item of another field.
fn place_of(leaf: Leaf) -> Option<usize> {
    match leaf.item {
        Some(index) => (leaf.field >= Field::Sku).then(|| leaf.field as usize + index * ITEM),
        None => (leaf.field < Field::Sku).then_some(leaf.field as usize),
    }
}

impl<'a> Candidate<'a> {
    /// An empty order in the room of these lists.
    fn within(mut cells: Vec<Cell<'a>>, mut layouts: Vec<Layout>) -> Self {
        cells.resize_with(HEAD, Cell::default);
        layouts.clear();
        Self {
            cells,
            layouts,
            has_items: false,
            no_items: None,
            items_offset: None,
        }
    }

    pub(crate) fn cell(&self, leaf: Leaf) -> Option<&Cell<'a>> {
        self.cells.get(place_of(leaf)?)
    }

    pub(crate) fn cell_mut(&mut self, leaf: Leaf) -> Option<&mut Cell<'a>> {
        self.cells.get_mut(place_of(leaf)?)
    }

    /// The cells of an object's own leaves.
    #[inline]
    pub(crate) fn cells_of(&mut self, group: Group, item: Option<usize>) -> &mut [Cell<'a>] {
        let Range { start, end } = group.range();
        let before = item.map_or(0, |index| index * ITEM);
        self.cells
            .get_mut(start + before..end + before)
            .unwrap_or_default()
    }

    /// Makes room for more items.
    pub(crate) fn add_items(&mut self, count: usize) {
        let length = self.cells.len() + count * ITEM;
        self.cells.resize_with(length, Cell::default);
    }

    /// Forgets all items.
    pub(crate) fn forget_items(&mut self) {
        self.cells.truncate(HEAD);
        self.layouts.truncate(Group::SINGLE);
        self.has_items = false;
        self.no_items = None;
    }

    /// Forgets what was read of a group that stands once.
    pub(crate) fn forget(&mut self, group: Group) {
        self.cells_of(group, None).fill_with(Cell::default);
        self.set_layout(group, None, Layout::document());
        while self.layouts.pop_if(|layout| layout.is_document()).is_some() {}
    }

    /// How the members of an object stood.
    pub(crate) fn layout(&self, group: Group, item: Option<usize>) -> &Layout {
        static DOCUMENT: Layout = Layout::document();
        let place = group as usize + item.unwrap_or_default();
        self.layouts.get(place).unwrap_or(&DOCUMENT)
    }

    /// Keeps how the members of an object stood.
    pub(crate) fn set_layout(&mut self, group: Group, item: Option<usize>, layout: Layout) {
        let place = group as usize + item.unwrap_or_default();
        if self.layouts.len() <= place && !layout.is_document() {
            self.layouts.resize_with(place + 1, Layout::default);
        }
        if let Some(known) = self.layouts.get_mut(place) {
            *known = layout;
        }
    }

    /// A leaf's value.
    #[must_use]
    pub fn value(&self, leaf: Leaf) -> &Value<'a> {
        self.cell(leaf).map_or(&Value::Absent, |cell| &cell.value)
    }

    /// A leaf's text, if it has one and should.
    #[must_use]
    pub fn text_at(&self, leaf: Leaf) -> Option<&str> {
        match self.value(leaf) {
            Value::Text(text) if leaf.field.kind() == Kind::Text => Some(text),
            _ => None,
        }
    }

    /// A leaf's whole number, if it has one and should.
    #[must_use]
    pub fn integer_at(&self, leaf: Leaf) -> Option<i64> {
        match self.value(leaf) {
            Value::Integer(integer) if leaf.field.kind() == Kind::Integer => Some(*integer),
            _ => None,
        }
    }

    /// The text of a field that stands once.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        self.text_at(Leaf::single(field))
    }

    /// The whole number of a field that stands once.
    #[must_use]
    pub fn integer(&self, field: Field) -> Option<i64> {
        self.integer_at(Leaf::single(field))
    }

    /// The flag of a field that stands once.
    #[must_use]
    pub fn flag(&self, field: Field) -> Option<bool> {
        match self.value(Leaf::single(field)) {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// How many items it has.
    #[must_use]
    pub fn item_count(&self) -> usize {
        (self.cells.len() - HEAD) / ITEM
    }

    /// Every leaf that it has room for: the single ones, then those of each item.
    pub fn leaves(&self) -> impl Iterator<Item = Leaf> {
        let single = Field::ALL
            .into_iter()
            .filter(|field| field.group() != Group::Item)
            .map(Leaf::single);
        let items = (0..self.item_count()).flat_map(|index| {
            Group::Item
                .fields()
                .map(move |field| Leaf::of_item(index, field))
        });
        single.chain(items)
    }
}
