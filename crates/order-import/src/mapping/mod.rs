//! Which column is which field.

mod columns;
mod guess;
mod header;
mod names;
mod near;
mod words;

pub use columns::{Columns, SavedColumns, Source};
pub use guess::Guess;
pub use header::{Header, fingerprint};
pub use names::{Certainty, Content, Names, Recognized};
