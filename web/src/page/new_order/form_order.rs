//! What stands where in the form, from its top to its bottom: for the form itself, and for the list of what is wrong with it.

use order_model::contract::ITEMS;
use order_model::{Field, Group};

use crate::component::address_fields::address_order;

/// A section of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Order,
    Receiver,
    Sender,
    Items,
    Carrier,
}

/// The fields of the section that an order begins with.
pub(super) const ORDER: [Field; 3] = [Field::OrderNumber, Field::CentreCode, Field::ClientCode];

/// Those of its fields that are one step away.
pub(super) const ORDER_RARE: [Field; 2] = [Field::ProcessType, Field::RealTimeResponse];

/// The fields of the carrier and the label.
pub(super) const CARRIER: [Field; 3] = [
    Field::CarrierCode,
    Field::TrackingNumber,
    Field::LabelBase64,
];

/// Those of its fields that are one step away.
pub(super) const CARRIER_RARE: [Field; 1] = [Field::LabelUrl];

impl Section {
    pub(super) const ALL: [Self; 5] = [
        Self::Order,
        Self::Receiver,
        Self::Sender,
        Self::Items,
        Self::Carrier,
    ];

    /// What it is called in ids: see [`crate::state::element_id::section_of`].
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Receiver => "receiver",
            Self::Sender => "sender",
            Self::Items => ITEMS,
            Self::Carrier => "carrier",
        }
    }

    /// Its fields that stand once.
    pub(super) fn fields(self) -> Vec<Field> {
        match self {
            Self::Order => [&ORDER[..], &ORDER_RARE].concat(),
            Self::Receiver => address_order(Group::Receiver).collect(),
            Self::Sender => address_order(Group::Sender).collect(),
            Self::Items => Vec::new(),
            Self::Carrier => [&CARRIER[..], &CARRIER_RARE].concat(),
        }
    }
}
