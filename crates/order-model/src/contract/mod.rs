//! What the API's document says of an order: its objects, its fields, where each of them stands.

pub mod field;
mod field_set;
pub mod group;
pub mod member;
pub mod member_order;
pub mod path;

pub use field::{Field, Kind, Presence};
pub(crate) use field_set::FieldSet;
pub use group::{Group, ITEMS};
pub use member::Member;
pub use member_order::MemberOrder;
pub use path::{FieldRef, Path, Step};
