//! The lists to choose from.

/// Every country's code.
pub const COUNTRIES: u32 = 0;
/// Every currency's code.
pub const CURRENCIES: u32 = 1;
/// How a country's postal codes look, if it has any.
pub const EXAMPLE_POST_CODE: u32 = 2;
/// A country's provinces.
pub const PROVINCES: u32 = 3;
