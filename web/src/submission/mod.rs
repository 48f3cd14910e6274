//! An order on its way to the warehouse: what was sent, and what became of it. Pure.

pub(crate) mod ledger;
pub(crate) mod phase;
