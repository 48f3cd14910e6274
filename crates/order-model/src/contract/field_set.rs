//! Sets of fields.

use super::field::{Field, Kind};
use super::group::Group;

const WORD: usize = u64::BITS as usize;

/// Which of `64 * WORDS` things are in a set, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct BitSet<const WORDS: usize>([u64; WORDS]);

#[expect(
    clippy::indexing_slicing,
    reason = "sets are made and asked in constants too, where `get` cannot be called; what is too large is a bug"
)]
impl<const WORDS: usize> BitSet<WORDS> {
    const EMPTY: Self = Self([0; WORDS]);

    const fn with(mut self, place: usize) -> Self {
        self.0[place / WORD] |= 1 << (place % WORD);
        self
    }

    const fn without(mut self, place: usize) -> Self {
        self.0[place / WORD] &= !(1 << (place % WORD));
        self
    }

    const fn contains(&self, place: usize) -> bool {
        self.0[place / WORD] >> (place % WORD) & 1 == 1
    }
}

/// A set of fields, made in a constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FieldSet(BitSet<{ Field::ALL.len().div_ceil(WORD) }>);

impl FieldSet {
    /// No field.
    pub(crate) const NONE: Self = Self(BitSet::EMPTY);

    /// Every field.
    #[cfg(not(feature = "default-core"))]
    pub(crate) const ALL: Self = Self::of(&Field::ALL);

    /// Every field that the contract gives text.
    pub(crate) const TEXTS: Self = {
        let mut texts = Self::NONE;
        let mut rest: &[Field] = &Field::ALL;
        while let [field, after @ ..] = rest {
            if matches!(field.kind(), Kind::Text) {
                texts = texts.with(*field);
            }
            rest = after;
        }
        texts
    };

    /// Every code: see [`Field::is_code`].
    pub(crate) const CODES: Self = {
        let mut codes = Self::NONE;
        let mut rest: &[Field] = &Field::ALL;
        while let [field, after @ ..] = rest {
            if field.is_code() {
                codes = codes.with(*field);
            }
            rest = after;
        }
        codes
    };

    /// What people write rather than choose, or take from elsewhere as it is.
    pub(crate) const WRITTEN: Self = Self::TEXTS
        .without(Field::LabelUrl)
        .without(Field::LabelBase64)
        .without(Field::Currency)
        .without_in_both_parties(Field::ReceiverCountryCode);

    /// The parts of an address that are words: what a label shows of it, but for codes.
    pub(crate) const WORDS: Self = Self::of_both_parties(Field::ReceiverName)
        .with_in_both_parties(Field::ReceiverAddress)
        .with_in_both_parties(Field::ReceiverCity)
        .with_in_both_parties(Field::ReceiverProvince)
        .with_in_both_parties(Field::ReceiverDistrict);

    /// These fields.
    pub(crate) const fn of(mut fields: &[Field]) -> Self {
        let mut set = Self::NONE;
        while let [field, rest @ ..] = fields {
            set = set.with(*field);
            fields = rest;
        }
        set
    }

    /// A part of the receiver's address, and the same part of the sender's.
    pub(crate) const fn of_both_parties(receivers: Field) -> Self {
        Self::NONE.with_in_both_parties(receivers)
    }

    pub(crate) const fn with_in_both_parties(self, receivers: Field) -> Self {
        let senders = receivers.counterpart_in(Group::Sender);
        self.with(receivers).with(senders)
    }

    pub(crate) const fn without_in_both_parties(self, receivers: Field) -> Self {
        let senders = receivers.counterpart_in(Group::Sender);
        self.without(receivers).without(senders)
    }

    pub(crate) const fn with(self, field: Field) -> Self {
        Self(self.0.with(field as usize))
    }

    pub(crate) const fn without(self, field: Field) -> Self {
        Self(self.0.without(field as usize))
    }

    pub(crate) const fn contains(self, field: Field) -> bool {
        self.0.contains(field as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_in_the_sets_that_they_belong_to() {
        for field in Field::ALL {
            assert_eq!(FieldSet::TEXTS.contains(field), field.kind() == Kind::Text);
            assert_eq!(FieldSet::CODES.contains(field), field.is_code());
            assert!(FieldSet::ALL.contains(field) && !FieldSet::NONE.contains(field));
            assert!(!FieldSet::ALL.without(field).contains(field));
        }
        let cities = FieldSet::of_both_parties(Field::ReceiverCity);
        assert!(cities.contains(Field::SenderCity) && !cities.contains(Field::SenderName));
    }

    #[test]
    fn there_is_room_for_more_fields_than_a_word_has_bits() {
        let mut set = BitSet::<3>::EMPTY;
        for place in (0..192).step_by(3) {
            set = set.with(place);
        }
        assert!((0..192).all(|place| set.contains(place) == (place % 3 == 0)));
    }
}
