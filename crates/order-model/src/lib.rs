//! The rule book for overseas-warehouse fulfilment orders.
//!
//! An order is read ([`decode()`]), judged ([`validate()`]) and explained ([`message()`]). The crate is pure: it
//! knows no browser, no network, no clock and keeps no global state, so the same rules run natively, in a
//! page and inside somebody else's JavaScript.
//!
//! ```
//! use order_model::{Locale, Rules, message, validate_json};
//!
//! let verdict = validate_json(br#"{"centre_code": 7}"#, &Rules::default())?;
//! assert!(!verdict.is_valid());
//! assert_eq!(
//!     message(&verdict.issues[0], Locale::En),
//!     "The warehouse code must be text, but it is a number. Use 7?"
//! );
//! # Ok::<(), order_model::JsonError>(())
//! ```
//!
//! # Where things are
//!
//! Each folder knows only those above it; `cargo xtask check` holds them to that.
//!
//! | module | subject |
//! |---|---|
//! | [`text`] | bytes, characters, names |
//! | [`json`] | the JSON pull reader, its errors, whole numbers, settings as a tree, writing |
//! | [`mod@reference`] | generated tables of countries, currencies, postal codes, provinces, phone numbers |
//! | [`contract`] | the field register, from which everything else derives, and where in an order something is |
//! | [`issue`] | what is wrong, without wording |
//! | [`order`] | an order as it arrived, as it is typed, complete |
//! | [`mod@message`] | the wording, one file a language |
//! | [`reply`] | the warehouse's answer, however loose |
//! | [`mod@decode`] | JSON text to a [`ParsedOrder`] and every shape issue |
//! | [`rules`] | [`Rules`], and one file a rule |
//! | [`validate`](mod@validate) | judging an order by the rules |
//! | [`mod@normalize`] | an order in the form that systems compare |
//! | [`mod@mend`] | the smallest change that makes an order go |
//! | [`form`] | what a form needs to know of a field |
//! | `schema` | JSON Schema and OpenAPI, with the feature of that name |

pub mod contract;
pub mod decode;
pub mod error_entry;
pub mod form;
pub mod issue;
pub mod json;
pub mod mend;
pub mod message;
pub mod normalize;
pub mod order;
pub mod reference;
pub mod reply;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod text;
pub mod validate;

pub use contract::{Field, FieldRef, Group, Kind, Path, Presence, Step};
pub use decode::{Decoded, decode};
pub use error_entry::ErrorEntry;
pub use form::{FieldInfo, InputAttributes, fields};
pub use issue::{Acknowledged, Code, Issue, IssueKind, Level, Profile, Severity};
pub use json::{JsonError, Position};
pub use message::{Locale, message, short_message};
pub use normalize::{Change, ChangeKind, Normalized, normalize, normalize_draft};
pub use order::{
    Item, ItemDraft, LogisticsProvider, Order, OrderBuffers, OrderDraft, Package, ParsedOrder,
    Party, Value,
};
pub use reply::{OrderState, Reply};
pub use rules::{Rules, VecMap};
pub use validate::{Validator, Verdict, validate, validate_draft, validate_json};
