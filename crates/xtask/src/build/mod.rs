//! What is built: the page, the sandbox.

mod csp;
pub(crate) mod sandbox;
pub(crate) mod sizes;
pub(crate) mod strip;
pub(crate) mod stylesheet;
pub(crate) mod web;
