//! Which column is which field.

mod columns;
mod fingerprint;
mod guess;
mod header;
mod names;
mod near;
mod words;

pub use columns::{Columns, SavedColumns, Source};
pub use fingerprint::fingerprint;
pub use guess::Guess;
pub use header::Header;
pub use names::{Certainty, Content, Names, Recognized};
