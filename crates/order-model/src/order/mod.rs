//! An order in each of its forms: as it arrived, as it is typed, complete.

pub mod complete;
pub mod draft;
pub mod example;
pub mod parsed;
mod unknown;
mod write;

pub use complete::{Item, LogisticsProvider, Order, Package, Party};
pub use draft::{ItemDraft, OrderDraft};
pub use example::EXAMPLE;
pub use parsed::{OrderBuffers, ParsedOrder, Value};
