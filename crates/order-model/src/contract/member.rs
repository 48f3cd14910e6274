//! What stands in each object of a request: its fields, and for the order itself the objects that it holds.

use super::field::{Field, ITEM};
use super::group::Group;

/// What the contract names in an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Member {
    /// A field.
    Field(Field),
    /// A nested object; [`Group::Item`] stands for the array of items.
    Group(Group),
}

impl Member {
    /// The key under which it stands.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::Group(group) => match group.key() {
                Some(key) => key,
                None => "",
            },
        }
    }

    /// The key as it starts a member in JSON, with its colon.
    pub(crate) const fn quoted(self) -> &'static str {
        match self {
            Self::Field(field) => field.quoted(),
            Self::Group(Group::Order) => "",
            Self::Group(Group::LogisticsProvider) => "\"logistics_provider\":",
            Self::Group(Group::Package) => "\"package\":",
            Self::Group(Group::Receiver) => "\"receiver\":",
            Self::Group(Group::Sender) => "\"sender\":",
            Self::Group(Group::Item) => "\"items\":",
        }
    }

    /// Whether the contract says that it may be left out.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        match self {
            Self::Field(field) => field.is_optional(),
            Self::Group(_) => false,
        }
    }
}

impl Group {
    /// The group's fields, in the order of the API's document.
    pub fn fields(self) -> impl Iterator<Item = Field> + Clone {
        self.members().iter().filter_map(|member| match member {
            Member::Field(field) => Some(*field),
            Member::Group(_) => None,
        })
    }

    /// The group's members, in the order of the API's document: its fields, and for the order itself the
    /// objects and the array that it holds.
    #[must_use]
    pub const fn members(self) -> &'static [Member] {
        match self {
            Self::Order => &ORDER,
            Self::LogisticsProvider => &LOGISTICS_PROVIDER,
            Self::Package => &PACKAGE,
            Self::Receiver => &RECEIVER,
            Self::Sender => &SENDER,
            Self::Item => &ITEM_MEMBERS,
        }
    }
}

/// How many of the order's own members are objects or arrays.
const NESTED: usize = 5;
const ORDER: [Member; Field::CarrierCode as usize + NESTED] = {
    let mut members = [Member::Group(Group::LogisticsProvider); _];
    let fields: [Member; Field::CarrierCode as usize] = fields_from(Field::CentreCode);
    let (head, tail) = members.split_at_mut(fields.len());
    head.copy_from_slice(&fields);
    tail.copy_from_slice(&[
        Member::Group(Group::LogisticsProvider),
        Member::Group(Group::Package),
        Member::Group(Group::Receiver),
        Member::Group(Group::Sender),
        Member::Group(Group::Item),
    ]);
    members
};
const LOGISTICS_PROVIDER: [Member; Field::OrderNumber as usize - Field::CarrierCode as usize] =
    fields_from(Field::CarrierCode);
const PACKAGE: [Member; Field::ReceiverName as usize - Field::OrderNumber as usize] =
    fields_from(Field::OrderNumber);
const RECEIVER: [Member; Field::SenderName as usize - Field::ReceiverName as usize] =
    fields_from(Field::ReceiverName);
const SENDER: [Member; Field::Sku as usize - Field::SenderName as usize] =
    fields_from(Field::SenderName);
const ITEM_MEMBERS: [Member; ITEM] = fields_from(Field::Sku);

/// The fields of one group, which stand together in the register.
#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn fields_from<const N: usize>(first: Field) -> [Member; N] {
    let mut members = [Member::Field(first); N];
    let mut index = 0;
    while index < N {
        members[index] = Member::Field(Field::ALL[first as usize + index]);
        index += 1;
    }
    members
}
