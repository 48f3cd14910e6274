//! Pasted text to the fields of an address, and pasted rows to items: a chat message, a label, what another program shows, on one line or on many, with labels
//! such as `Nombre:` or none.
//!
//! The crate is pure: no browser, no clock, no state. What a country's provinces, postal codes and phone numbers are called and look like it
//! asks [`order_model`]; its own are short lists of labels and of words that belong to one country's addresses.
//!
//! ```
//! use order_paste::{PartKind, read_address};
//!
//! let pasted = read_address("Maria Santos 0917 555 1234\n20 Mabini St, Brgy. Tisa\nCebu City, Cebu 6000", &[]);
//! let text = |kind| pasted.part(kind).map(|part| part.text.as_str());
//! assert_eq!(text(PartKind::Name), Some("Maria Santos"));
//! assert_eq!(text(PartKind::Country), Some("PH"));
//! assert_eq!(text(PartKind::District), Some("Brgy. Tisa"));
//! assert_eq!(text(PartKind::PostCode), Some("6000"));
//! ```
//!
//! # Where things are
//!
//! | module | subject |
//! |---|---|
//! | [`part`] | what is found: parts, each with the pieces of the text it came from and how sure it is |
//! | `chunk` | a text cut at labels and separators |
//! | `label` | the labels |
//! | `reader` | the order in which parts are looked for, and what becomes of them |
//! | `contact` | e-mail addresses and phone numbers |
//! | `country` | in which country the address is |
//! | `place` | postal code, province, city and district where words have spaces between them |
//! | `street` | the street: what is left |
//! | `characters` | the same in Chinese and Japanese |
//! | `name` | names of persons and companies |
//! | `moving` | pieces that a person moves from one part to another |
//! | [`rows`] | rows of a spreadsheet to items |
//! | `words` | short lists of words, and questions about words |

mod characters;
mod chunk;
mod contact;
mod country;
mod label;
mod moving;
mod name;
pub mod part;
mod place;
mod reader;
pub mod rows;
mod street;
mod words;

pub use part::{Part, PartKind, Pasted, Sureness};
pub use reader::read_address;
pub use rows::{Rows, read_rows};
