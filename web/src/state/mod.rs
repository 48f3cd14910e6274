//! What the page knows: pure, without a DOM, tested natively.

pub(crate) mod accepted_warnings;
pub(crate) mod order_form;
pub(crate) mod totals;
pub(crate) mod touched;
