//! The objects of a request.

/// One of the request's objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The request itself.
    Order,
    /// `logistics_provider`: the carrier.
    LogisticsProvider,
    /// `package`: customs information.
    Package,
    /// `receiver`: the consignee.
    Receiver,
    /// `sender`: the shipper.
    Sender,
    /// One element of `items`.
    Item,
}

impl Group {
    /// How many groups stand once in an order: all but [`Group::Item`].
    pub const SINGLE: usize = 5;

    /// The groups that stand once in an order.
    pub const SINGLES: [Self; Self::SINGLE] = [
        Self::Order,
        Self::LogisticsProvider,
        Self::Package,
        Self::Receiver,
        Self::Sender,
    ];

    /// The two groups that are an address.
    pub const PARTIES: [Self; 2] = [Self::Receiver, Self::Sender];

    /// The key under which the group stands in the order; `None` for the order itself.
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Order => None,
            Self::LogisticsProvider => Some("logistics_provider"),
            Self::Package => Some("package"),
            Self::Receiver => Some("receiver"),
            Self::Sender => Some("sender"),
            Self::Item => Some(ITEMS),
        }
    }
}

/// The key of the array of [`Group::Item`].
pub const ITEMS: &str = "items";
