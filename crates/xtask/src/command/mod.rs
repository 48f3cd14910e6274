//! The commands that do more than one thing.

pub(crate) mod bench;
pub(crate) mod check;
pub(crate) mod dev;
pub(crate) mod serve;
pub(crate) mod test;
