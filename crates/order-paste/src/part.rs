//! What is found in a pasted text.

use std::ops::Range;

use order_model::{Field, Group};

/// A part of an address. All but the company are fields of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// The person, or the company where no person is named.
    Name,
    /// A company beside a person. No field of an order is for it: who shows it decides where it goes.
    Company,
    /// A phone number, as it was written.
    Phone,
    /// An e-mail address.
    Email,
    /// The country's ISO 3166-1 alpha-2 code.
    Country,
    /// A postal code, as it was written.
    PostCode,
    /// The province or state.
    Province,
    /// The city.
    City,
    /// District, suburb, barangay, colonia, bairro.
    District,
    /// Street, house, floor.
    Address,
}

impl PartKind {
    /// Every part.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Company,
        Self::Phone,
        Self::Email,
        Self::Country,
        Self::PostCode,
        Self::Province,
        Self::City,
        Self::District,
        Self::Address,
    ];

    /// The field of an order for it, in one of the two addresses; `None` for a company.
    #[must_use]
    pub const fn field(self, party: Group) -> Option<Field> {
        let field = match self {
            Self::Name => Field::ReceiverName,
            Self::Company => return None,
            Self::Phone => Field::ReceiverPhone,
            Self::Email => Field::ReceiverEmail,
            Self::Country => Field::ReceiverCountryCode,
            Self::PostCode => Field::ReceiverPostCode,
            Self::Province => Field::ReceiverProvince,
            Self::City => Field::ReceiverCity,
            Self::District => Field::ReceiverDistrict,
            Self::Address => Field::ReceiverAddress,
        };
        Some(field.counterpart_in(party))
    }
}

/// How sure a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// By where it stands and what it looks like: worth a look.
    Guessed,
    /// By its form or by words that belong to it.
    Likely,
    /// By its label, or because a list knows it.
    Sure,
}

/// One part, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub kind: PartKind,
    /// Its value.
    pub text: String,
    /// The pieces of the pasted text that it is made of, as ranges of bytes, in the order of the text; none where other parts tell it, as
    /// the postal code tells the province.
    pub pieces: Vec<Range<usize>>,
    /// How sure it is.
    pub sureness: Sureness,
}

/// What a pasted text is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The parts that were found, each kind once at most, in the order of [`PartKind::ALL`].
    pub parts: Vec<Part>,
    /// Other pieces of the text that may be the name, likeliest first: what a person may exchange it with.
    pub other_names: Vec<Range<usize>>,
    /// The pieces of the text that are in no part, but for labels and separators.
    pub rest: Vec<Range<usize>>,
}

impl Pasted {
    /// The part of a kind.
    #[must_use]
    pub fn part(&self, kind: PartKind) -> Option<&Part> {
        self.parts.iter().find(|part| part.kind == kind)
    }

    /// Exchanges what two parts hold, such as name and address, which are confused most easily; a part that there is not is made, or taken away.
    /// What a person says is sure.
    pub fn exchange(&mut self, one: PartKind, other: PartKind) {
        for part in &mut self.parts {
            if part.kind == one || part.kind == other {
                part.kind = if part.kind == one { other } else { one };
                part.sureness = Sureness::Sure;
            }
        }
        in_order(&mut self.parts);
    }
}

/// Puts parts into the order of [`PartKind::ALL`]. The standard library's sorting weighs more than there is to sort.
pub(crate) fn in_order(parts: &mut [Part]) {
    for end in 1..parts.len() {
        for at in (1..=end).rev() {
            if let Some([before, after]) = parts.get_mut(at - 1..=at)
                && before.kind > after.kind
            {
                std::mem::swap(before, after);
            }
        }
    }
}

/// Takes out the first of those with the highest score.
pub(crate) fn take_highest<T>(scored: &mut Vec<(i32, T)>) -> Option<T> {
    let highest = scored.iter().map(|(score, _)| *score).max()?;
    let at = scored.iter().position(|(score, _)| *score == highest)?;
    Some(scored.remove(at).1)
}
