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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberOrder {
    known: Places<MAX_MEMBERS>,
    unknown: Vec<Unknown>,
    /// What stands in the object's place without being one, as JSON text.
    non_object: Option<Box<str>>,
}

/// How many members the contract names in an object at most.
const MAX_MEMBERS: usize = {
    let groups = [
        Group::Order,
        Group::LogisticsProvider,
        Group::Package,
        Group::Receiver,
        Group::Sender,
        Group::Item,
    ];
    let (mut most, mut rest) = (0, groups.as_slice());
    while let [group, after @ ..] = rest {
        if group.members().len() > most {
            most = group.members().len();
        }
        rest = after;
    }
    most
};
const _: () = assert!(
    MAX_MEMBERS <= u64::BITS as usize,
    "`SeenMembers` has a bit for each member of an object"
);

/// The places of known members in [`Group::members`], in the order in which they stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Places<const MOST: usize> {
    places: [u8; MOST],
    count: usize,
}

impl<const MOST: usize> Places<MOST> {
    const EMPTY: Self = Self {
        places: [0; MOST],
        count: 0,
    };

    fn push(&mut self, place: usize) {
        if let (Some(slot), Ok(place)) = (self.places.get_mut(self.count), place.try_into()) {
            *slot = place;
            self.count += 1;
        }
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        let places = self.places.iter().take(self.count);
        places.map(|place| usize::from(*place))
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

impl Default for MemberOrder {
    fn default() -> Self {
        Self::document()
    }
}

impl MemberOrder {
    /// The API document's own.
    pub(crate) const fn document() -> Self {
        Self {
            known: Places::EMPTY,
            unknown: Vec::new(),
            non_object: None,
        }
    }

    /// The member_order of what stands in an object's place without being one.
    pub(crate) fn of_non_object(json: &str) -> Self {
        Self {
            non_object: Some(json.into()),
            ..Self::document()
        }
    }

    /// What stands in the object's place without being one.
    pub(crate) fn non_object(&self) -> Option<&str> {
        self.non_object.as_deref()
    }

    /// The member_order of an object in this place.
    pub(crate) fn of_object(&self) -> Self {
        Self {
            non_object: None,
            ..self.clone()
        }
    }

    /// Whether it is the API document's own.
    pub(crate) const fn is_document(&self) -> bool {
        self.known.count == 0 && self.unknown.is_empty() && self.non_object.is_none()
    }

    /// The members that the contract does not name: key and JSON text.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &str)> {
        let unknown = self.unknown.iter();
        unknown.map(|unknown| (unknown.key.as_str(), unknown.json.as_str()))
    }

    /// Sets the value of a member that the contract does not name, the last of all, or takes it out. Does nothing where it names it.
    pub(crate) fn set_unknown(&mut self, group: Group, key: &str, json: Option<&str>) {
        let members = group.members();
        if members.iter().any(|member| member.key() == key) {
            return;
        }
        let Some(json) = json else {
            self.unknown.retain(|unknown| unknown.key != key);
            if self.unknown.is_empty() && self.known.iter().eq(0..members.len()) {
                self.known = Places::EMPTY;
            }
            return;
        };
        // Of several of this key the last counts.
        let mut before = self.unknown.iter_mut().rev();
        match before.find(|unknown| unknown.key == key) {
            Some(unknown) => json.clone_into(&mut unknown.json),
            None => {
                if self.is_document() {
                    (0..members.len()).for_each(|place| self.known.push(place));
                }
                let after = u32::try_from(self.known.count).unwrap_or(u32::MAX);
                let (key, json) = (key.to_owned(), json.to_owned());
                self.unknown.push(Unknown { after, key, json });
            }
        }
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

/// The members of an object that is being read.
pub(crate) struct SeenMembers {
    group: Group,
    members: &'static [Member],
    /// The known ones that are there, a bit each, by their place.
    seen: u64,
    /// The place of the one that comes next if the object goes on as the API's document has it.
    next: usize,
    /// How they stand, once that is not as the document has it: until then `seen` tells.
    member_order: Option<MemberOrder>,
}

impl SeenMembers {
    pub(crate) const fn new(group: Group) -> Self {
        Self {
            group,
            members: group.members(),
            seen: 0,
            next: 0,
            member_order: None,
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
        if place < self.next || self.member_order.is_some() {
            self.member_order().known.push(place);
        }
        self.seen |= 1 << place;
        self.next = place + 1;
        true
    }

    /// Notes a member that the contract does not name.
    pub(crate) fn see_unknown(&mut self, key: String, json: String) {
        let after = self.seen.count_ones();
        let unknown = Unknown { after, key, json };
        self.member_order().unknown.push(unknown);
    }

    #[cold]
    fn member_order(&mut self) -> &mut MemberOrder {
        let (seen, count) = (self.seen, self.members.len());
        self.member_order.get_or_insert_with(|| {
            let mut member_order = MemberOrder::default();
            let places = (0..count).filter(|place| seen & 1 << place != 0);
            places.for_each(|place| member_order.known.push(place));
            member_order
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

    /// The member_order of the object, unless it is the document's own.
    pub(crate) fn into_order(self) -> Option<MemberOrder> {
        self.member_order
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
        assert_eq!(members(Group::Item, &all).into_order(), None);
        assert_eq!(members(Group::Item, &["sku", "qty"]).into_order(), None);
        assert_eq!(members(Group::Item, &["sku", "sku_2"]).missing().count(), 3);
    }

    #[test]
    fn what_may_be_left_out_is_not_missing() {
        for group in Group::SINGLES.into_iter().chain([Group::Item]) {
            let all = group.members().iter();
            let keys: Vec<&str> = all.clone().map(|member| member.key()).collect();
            let complete = members(group, &keys);
            assert!(complete.missing().next().is_none());
            assert_eq!(complete.into_order(), None);
            for (place, member) in all.enumerate() {
                let mut without = keys.clone();
                without.remove(place);
                let without = members(group, &without);
                assert_eq!(without.missing().next().is_none(), member.is_optional());
            }
        }
        let mut noted = members(Group::Package, &["order_number"]);
        noted.see_unknown("note".to_owned(), "1".to_owned());
        assert!(noted.into_order().is_some());
    }

    #[test]
    fn objects_may_have_forty_members_and_more() {
        let mut places = Places::<40>::EMPTY;
        (0..40).rev().for_each(|place| places.push(place));
        assert!(places.iter().eq((0..40).rev()));

        // Of an object that is read, the members are those of the register: here the order's own, many times over.
        let many: Vec<Member> = (0..7)
            .flat_map(|_| Group::Order.members())
            .copied()
            .collect();
        let mut seen = SeenMembers {
            members: many.leak(),
            ..SeenMembers::new(Group::Order)
        };
        assert!((0..63).all(|place| seen.see(place)));
        assert!((0..63).all(|place| !seen.see(place)));
        assert_eq!(seen.missing().count(), 0);
    }

    #[test]
    fn another_order_is_kept_and_completed() {
        let member_order = members(Group::Item, &["qty", "note", "sku", "last"]).into_order();
        let unknown = |key| MemberSlot::Unknown { key, json: "1" };
        assert_eq!(
            member_order.unwrap().slots(Group::Item),
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
