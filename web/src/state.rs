//! What the page knows: pure, without a DOM, tested natively.

pub(crate) mod config;
pub(crate) mod desk;
pub(crate) mod kept;
pub(crate) mod ledger;
pub(crate) mod money;
pub(crate) mod sending;
pub(crate) mod touched;
