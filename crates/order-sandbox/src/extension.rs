//! What handlers tell the layers around them by a reply's extensions.

/// Marks a reply that must never be sent: the connection is to be cut in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut;

/// An order number to be logged with the reply.
#[derive(Debug, Clone)]
pub(crate) struct OrderNumber(pub(crate) String);

/// Why an order or a call is refused, in codes and places, to be logged with the reply.
#[derive(Debug, Clone)]
pub(crate) struct RefusalCodes(pub(crate) String);
