//! Which column is which field.

mod columns;
mod composed;
mod content;
mod fingerprint;
mod guess;
mod header;
mod names;
mod near;
mod words;

pub use columns::{Columns, SavedColumns, Source};
pub use content::Content;
pub use fingerprint::fingerprint;
pub use guess::Guess;
pub use header::Header;
pub use names::{Certainty, Names, Recognized};
