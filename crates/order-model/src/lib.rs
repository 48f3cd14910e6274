//! The rule book for overseas-warehouse fulfilment orders.
//!
//! An order is read ([`decode()`]), judged ([`validate`]) and explained ([`message()`]). The crate is pure: it
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
//!     "The warehouse code must be text, but it is a number."
//! );
//! # Ok::<(), order_model::JsonError>(())
//! ```
//!
//! # Where things are
//!
//! | module | subject |
//! |---|---|
//! | [`acknowledged`] | issues that a person has accepted |
//! | [`assembly`] | an order read from something else than JSON text |
//! | [`by_key`] | a few values by key |
//! | [`field`] | the field register, from which everything else derives |
//! | [`glance`] | what is fine without looking closer |
//! | [`grapheme`] | characters as people count them |
//! | [`hint`] | what a form needs to know of a field |
//! | [`json`] | the JSON pull reader and its errors |
//! | [`mod@decode`] | JSON text to a [`Candidate`] and every shape issue |
//! | [`draft`] | an order being typed |
//! | [`mod@normalize`] | an order in the form that systems compare |
//! | [`order`] | the complete order, and how it is written |
//! | [`reply`] | the warehouse's answer, however loose |
//! | [`rules`] | [`Rules`], the profiles, and one file a rule |
//! | [`sample`] | an order to try things with |
//! | `schema` | JSON Schema and OpenAPI, with the feature of that name |
//! | [`issue`] | what is wrong, without wording |
//! | [`mod@message`] | the wording, one file a language |
//! | [`table`] | generated tables of countries, currencies, postal codes, provinces, characters |
//! | [`tree`] | JSON that serde can read settings from |
//! | [`validator`] | judging an order by the rules |

pub mod acknowledged;
mod arrange;
pub mod assembly;
pub mod by_key;
pub mod candidate;
mod cut;
pub mod decode;
pub mod draft;
mod familiar;
pub mod field;
pub mod glance;
pub mod grapheme;
pub mod hint;
pub mod issue;
pub mod json;
pub mod layout;
pub mod message;
mod nearest;
pub mod normalize;
pub mod order;
pub mod path;
mod plan;
mod reader;
mod repeats;
pub mod reply;
pub mod rules;
pub mod sample;
#[cfg(feature = "schema")]
pub mod schema;
mod straight;
mod swar;
pub mod table;
pub mod tree;
pub mod utf8;
pub mod validator;
mod write;

pub use acknowledged::Acknowledged;
pub use by_key::ByKey;
pub use candidate::{Candidate, Spare, Value};
pub use decode::{Decoded, decode};
pub use draft::{ItemDraft, OrderDraft};
pub use field::{Field, Group, Kind, Presence};
pub use hint::{FieldInfo, Hints, fields};
pub use issue::{Code, Issue, Problem, Severity};
pub use json::{JsonError, Position};
pub use message::{Locale, message};
pub use normalize::{Change, ChangeKind, Normalized, normalize, normalize_draft};
pub use order::{Item, LogisticsProvider, Order, Package, Party};
pub use path::{Leaf, Path, Step};
pub use reply::{OrderState, Reply};
pub use rules::{Profile, Rules};
pub use validator::{Validator, Verdict, validate, validate_draft, validate_json};
