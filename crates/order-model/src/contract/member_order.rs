//! In which order an object's members stood, and the members that we do not know: so that an order is
//! written back as it came.

use super::field::Field;
use super::group::Group;
use super::member::Member;

/// One member of an object, in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MemberSlot<'l> {
    /// A field of the register.
    Field(Field),
    /// A nested object of the register; [`Group::Item`] stands for the array of items.
    Group(Group),
    /// A member that the contract does not name.
    Unknown {
        /// Its key, unescaped.
        key: &'l str,
        /// Its value, as the JSON text that it was.
        json: &'l str,
    },
}

impl From<Member> for MemberSlot<'_> {
    fn from(member: Member) -> Self {
        match member {
            Member::Field(field) => Self::Field(field),
            Member::Group(group) => Self::Group(group),
        }
    }
}

/// The members of one object in their order. Empty where that is the API document's own order and nothing
/// is unknown; nothing is allocated unless something is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberOrder {
    known: Places,
    unknown: Vec<Unknown>,
    /// What stands in the object's place without being one, as JSON text.
    instead: Option<Box<str>>,
}

/// The places of known members in [`Group::members`], each plus 1, in the order in which they stood: four bits
/// each, from the lowest, since no object of the contract has more than nine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Places(u64);

const BITS: u32 = 4;

impl Places {
    /// How many there are.
    const fn count(self) -> u32 {
        (u64::BITS - self.0.leading_zeros()).div_ceil(BITS)
    }

    const fn push(&mut self, place: usize) {
        self.0 |= (place as u64 + 1) << (BITS * self.count());
    }

    fn iter(self) -> impl Iterator<Item = usize> {
        (0..self.count()).map(move |index| (self.0 >> (BITS * index) & 0xF) as usize - 1)
    }
}

/// A member that the contract does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unknown {
    /// How many known members stand before it.
    after: u32,
    key: String,
    json: String,
}

impl MemberOrder {
    /// The API document's own.
    pub(crate) const fn document() -> Self {
        Self {
            known: Places(0),
            unknown: Vec::new(),
            instead: None,
        }
    }

    /// The layout of what stands in an object's place without being one.
    pub(crate) fn instead(json: &str) -> Self {
        Self {
            instead: Some(json.into()),
            ..Self::document()
        }
    }

    /// What stands in the object's place without being one.
    pub(crate) fn non_object(&self) -> Option<&str> {
        self.instead.as_deref()
    }

    /// The layout of an object in this place.
    pub(crate) fn of_object(&self) -> Self {
        Self {
            instead: None,
            ..self.clone()
        }
    }

    /// Whether it is the API document's own.
    pub(crate) const fn is_document(&self) -> bool {
        self.known.0 == 0 && self.unknown.is_empty() && self.instead.is_none()
    }

    /// The members that the contract does not name: key and JSON text.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &str)> {
        let unknown = self.unknown.iter();
        unknown.map(|unknown| (unknown.key.as_str(), unknown.json.as_str()))
    }

    /// Whether the object is known to have had this member of its group.
    pub(crate) fn names(&self, group: Group, member: Member) -> bool {
        let mut places = self.known.iter();
        places.any(|place| group.members().get(place) == Some(&member))
    }

    /// Every member to write: those that stood, in their order, then those that have come since.
    pub(crate) fn slots(&self, group: Group) -> Vec<MemberSlot<'_>> {
        let members = group.members();
        let mut slots = Vec::with_capacity(members.len() + self.unknown.len());
        let mut unknown = self.unknown.iter().peekable();
        for (index, place) in (0..).zip(self.known.iter()) {
            while let Some(Unknown { key, json, .. }) = unknown.next_if(|next| next.after <= index)
            {
                slots.push(MemberSlot::Unknown { key, json });
            }
            slots.extend(members.get(place).map(|member| MemberSlot::from(*member)));
        }
        slots.extend(unknown.map(|Unknown { key, json, .. }| MemberSlot::Unknown { key, json }));
        let since = members.iter().filter(|member| !self.names(group, **member));
        slots.extend(since.map(|member| MemberSlot::from(*member)));
        slots
    }
}

/// The members of the order that may be left out, a bit each by their place.
const OPTIONAL: u32 = 1 << Field::RealTimeResponse as u32 | 1 << Field::ProcessType as u32;

/// The members of an object that is being read.
pub(crate) struct SeenMembers {
    group: Group,
    members: &'static [Member],
    /// The known ones that are there, a bit each, by their place.
    seen: u32,
    /// The place of the one that comes next if the object goes on as the API's document has it.
    next: usize,
    /// How they stand, once that is not as the document has it: until then `seen` tells.
    layout: Option<MemberOrder>,
}

impl SeenMembers {
    pub(crate) const fn new(group: Group) -> Self {
        Self {
            group,
            members: group.members(),
            seen: 0,
            next: 0,
            layout: None,
        }
    }

    #[inline]
    pub(crate) const fn group(&self) -> Group {
        self.group
    }

    /// The place of the member that comes next if the object goes on as the API's document has it.
    #[inline]
    pub(crate) const fn next(&self) -> usize {
        self.next
    }

    #[inline]
    const fn has(&self, place: usize) -> bool {
        self.seen & 1 << place != 0
    }

    /// The member with this key, and its place.
    pub(crate) fn find(&self, key: &str) -> Option<(usize, Member)> {
        let mut members = self.members.iter().copied().enumerate();
        members.find(|(_, member)| member.key() == key)
    }

    /// Notes a known member; `false` if it had been there.
    #[inline]
    pub(crate) fn see(&mut self, place: usize) -> bool {
        if self.has(place) {
            return false;
        }
        if place < self.next || self.layout.is_some() {
            self.layout().known.push(place);
        }
        self.seen |= 1 << place;
        self.next = place + 1;
        true
    }

    /// Notes the first known members of an object, a bit each by their place, that stood in the document's order.
    pub(crate) const fn see_in_order(&mut self, seen: u32) {
        self.seen = seen;
        self.next = (u32::BITS - seen.leading_zeros()) as usize;
    }

    /// Whether nothing is missing, and all is in the document's order.
    pub(crate) const fn is_complete_document(&self) -> bool {
        let all = (1 << self.members.len()) - 1;
        let optional = match self.group {
            Group::Order => OPTIONAL,
            _ => 0,
        };
        self.layout.is_none() && self.seen | optional == all
    }

    /// Notes a member that the contract does not name.
    pub(crate) fn see_unknown(&mut self, key: String, json: String) {
        let after = self.seen.count_ones();
        let unknown = Unknown { after, key, json };
        self.layout().unknown.push(unknown);
    }

    #[cold]
    fn layout(&mut self) -> &mut MemberOrder {
        let (seen, count) = (self.seen, self.members.len());
        self.layout.get_or_insert_with(|| {
            let mut layout = MemberOrder::default();
            let places = (0..count).filter(|place| seen & 1 << place != 0);
            places.for_each(|place| layout.known.push(place));
            layout
        })
    }

    /// Those that must be there and are not.
    pub(crate) fn missing(&self) -> impl Iterator<Item = Member> + use<> {
        let seen = self.seen;
        let complete = seen.count_ones() as usize == self.members.len();
        let members = if complete { &[] } else { self.members };
        let absent = members.iter().enumerate();
        absent
            .filter(move |(place, member)| seen & 1 << place == 0 && !member.is_optional())
            .map(|(_, member)| *member)
    }

    /// The layout of the object, unless it is the document's own.
    pub(crate) fn into_layout(self) -> Option<MemberOrder> {
        self.layout
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(group: Group, keys: &[&str]) -> SeenMembers {
        let mut members = SeenMembers::new(group);
        for key in keys {
            match members.find(key) {
                Some((place, _)) => assert!(members.see(place)),
                None => members.see_unknown((*key).to_owned(), "1".to_owned()),
            }
        }
        members
    }

    #[test]
    fn the_documents_order_needs_no_layout() {
        let all = ["sku", "currency", "unit_price", "qty"];
        assert_eq!(members(Group::Item, &all).into_layout(), None);
        assert_eq!(members(Group::Item, &["sku", "qty"]).into_layout(), None);
        assert_eq!(members(Group::Item, &["sku", "sku_2"]).missing().count(), 3);
    }

    #[test]
    fn what_may_be_left_out_is_not_missing() {
        for group in Group::SINGLES.into_iter().chain([Group::Item]) {
            let all = group.members().iter();
            let keys: Vec<&str> = all.clone().map(|member| member.key()).collect();
            assert!(members(group, &keys).is_complete_document());
            for (place, member) in all.enumerate() {
                let mut without = keys.clone();
                without.remove(place);
                let without = members(group, &without);
                assert_eq!(without.is_complete_document(), member.is_optional());
                assert_eq!(without.missing().next().is_none(), member.is_optional());
            }
        }
        let mut turned = members(Group::Package, &["order_number"]);
        assert!(turned.is_complete_document());
        turned.see_unknown("note".to_owned(), "1".to_owned());
        assert!(!turned.is_complete_document());
    }

    #[test]
    fn another_order_is_kept_and_completed() {
        let layout = members(Group::Item, &["qty", "note", "sku", "last"]).into_layout();
        let unknown = |key| MemberSlot::Unknown { key, json: "1" };
        assert_eq!(
            layout.unwrap().slots(Group::Item),
            [
                MemberSlot::Field(Field::Qty),
                unknown("note"),
                MemberSlot::Field(Field::Sku),
                unknown("last"),
                MemberSlot::Field(Field::Currency),
                MemberSlot::Field(Field::UnitPrice)
            ]
        );
    }
}
