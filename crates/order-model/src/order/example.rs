//! An order to try things with.

/// The example of the API's own document, to the letter. It is good by the contract, and not by common sense:
/// its label has no address, its currencies are filler.
pub const EXAMPLE: &str = include_str!("../../../../tests/orders/example.json");
